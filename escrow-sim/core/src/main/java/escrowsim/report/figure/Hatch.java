package escrowsim.report.figure;

import java.util.Locale;

/** Fills that can be told apart without colour and on a grey print. */
enum Hatch {
    SOLID(1, Tone.BLUE, ""),
    RISING(2, Tone.ORANGE, "M-2 2L2 -2M0 8L8 0M6 10L10 6"),
    DOTS(3, Tone.GREEN, "M2 2h2v2h-2zM6 6h2v2h-2z"),
    FALLING(4, Tone.PURPLE, "M6 -2L10 2M0 0L8 8M-2 6L2 10"),
    LEVEL(5, Tone.INK, "M0 2H8M0 6H8"),
    CROSSED(6, Tone.MUTED, "M0 4H8M4 0V8"),
    EMPTY(7, Tone.PAPER, "");

    private final int number;
    private final Tone tone;
    private final String lines;

    Hatch(int number, Tone tone, String lines) {
        this.number = number;
        this.tone = tone;
        this.lines = lines;
    }

    /** Another for each, as long as there are; the last one stays. */
    static Hatch of(int index) {
        return values()[Math.min(index, values().length - 1)];
    }

    /** What the plotting library is told. */
    String standIn() {
        return String.format(Locale.ROOT, "#0103%02x", number);
    }

    String standInOfShapes() {
        return "rgb(1,3," + number + ")";
    }

    String fill() {
        return "url(#@hatch" + number + ")";
    }

    /** The definition that the fill refers to. */
    String pattern() {
        boolean plain = lines.isEmpty();
        return "<pattern id=\"@hatch" + number + "\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\">"
                + "<rect width=\"8\" height=\"8\" fill=\"" + (plain ? tone : Tone.PAPER).standIn() + "\"/>"
                + (plain ? "" : "<path d=\"" + lines + "\" stroke=\"" + tone.standIn() + "\" stroke-width=\"2\"/>")
                + "</pattern>";
    }
}
