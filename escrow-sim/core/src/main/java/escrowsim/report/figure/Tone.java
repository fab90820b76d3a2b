package escrowsim.report.figure;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The few colours of all figures. A figure is drawn with stand-ins; they become CSS variables in a page, which has a light
 * and a dark set, or the light colours in a file of its own. No meaning rests on a colour alone: whatever differs in colour
 * differs in pattern, shape or label too.
 *
 * @see <a href="https://jfly.uni-koeln.de/color/">Okabe and Ito, Color universal design (2008)</a>
 */
public enum Tone {
    INK(16, "#1a1a1a", "#ececec"),
    /** Text that matters less; still 4.5 to 1 on paper. */
    MUTED(17, "#595959", "#b4b4b4"),
    GRID(18, "#dcdcdc", "#3d3d3d"),
    PAPER(19, "#ffffff", "#161616"),
    BLUE(20, "#005a8f", "#6cb8e6"),
    ORANGE(21, "#a34700", "#f0a05a"),
    GREEN(22, "#00694f", "#4cc9a4"),
    PURPLE(23, "#8a3d6b", "#e2a0c8"),
    /** The area of an interval. */
    BAND(24, "#c5dcea", "#23445a");

    /** The last part of the stand-in. */
    private final int number;

    private final String light;
    private final String dark;

    Tone(int number, String light, String dark) {
        this.number = number;
        this.light = light;
        this.dark = dark;
    }

    /** What the plotting library is told; no other part of a figure has such a colour. */
    String standIn() {
        return String.format(Locale.ROOT, "#0102%02x", number);
    }

    /** The same as the library writes it for shapes. */
    String standInOfShapes() {
        return "rgb(1,2," + number + ")";
    }

    String light() {
        return light;
    }

    String variable() {
        return "var(" + name(this) + ")";
    }

    private static String name(Tone tone) {
        return "--" + tone.name().toLowerCase(Locale.ROOT);
    }

    /** The declarations of one of the two sets. */
    public static String css(boolean darkSet) {
        return Arrays.stream(values())
                .map(tone -> name(tone) + ":" + (darkSet ? tone.dark : tone.light))
                .collect(Collectors.joining(";"));
    }
}
