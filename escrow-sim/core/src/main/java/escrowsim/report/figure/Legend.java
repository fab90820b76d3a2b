package escrowsim.report.figure;

import java.util.ArrayList;
import java.util.List;

/** Boxes with their meaning, one below the other, so that no text is cut. */
final class Legend {

    private static final int LINE = 22;

    private final List<String> lines = new ArrayList<>();

    Legend add(Hatch hatch, String meaning) {
        int y = lines.size() * LINE;
        lines.add("<rect x=\"24\" y=\"" + (y + 4) + "\" width=\"22\" height=\"14\" fill=\"" + hatch.fill()
                + "\" stroke=\""
                + Tone.INK.standIn() + "\" stroke-width=\"0.5\"/><text x=\"54\" y=\"" + (y + 16) + "\" fill=\""
                + Tone.INK.standIn() + "\">" + Drawing.escaped(meaning) + "</text>");
        return this;
    }

    Drawing drawing(int width) {
        return new Drawing(width, lines.size() * LINE + 6, String.join("", lines));
    }
}
