package escrowsim.report.figure;

import escrowsim.report.figure.Plot.Anchor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where names of marks can stand without touching a mark or another name. Mutable, for one figure. */
final class LabelRoom {

    private final double letter;
    private final double line;
    private final Axis x;
    private final Axis y;
    private final List<Box> taken = new ArrayList<>();

    /** Where a name stands. */
    record Spot(double x, double y, Anchor anchor) {}

    private record Box(double left, double right, double bottom, double top) {
        boolean touches(Box other) {
            return left < other.right && other.left < right && bottom < other.top && other.bottom < top;
        }
    }

    /**
     * Nothing taken yet.
     *
     * @param letter the width of a letter on the axis
     * @param line the height of a line of text on the axis
     */
    LabelRoom(double letter, double line, Axis x, Axis y) {
        this.letter = letter;
        this.line = line;
        this.x = x;
        this.y = y;
    }

    /** A mark stands here. */
    void keepFree(double atX, double atY) {
        taken.add(new Box(atX - letter, atX + letter, atY - line / 2.5, atY + line / 2.5));
    }

    /** Right of a mark, left of it, above or below; empty where nothing is free. */
    Optional<Spot> place(String name, double atX, double atY) {
        double width = name.length() * letter;
        for (Spot spot : List.of(
                new Spot(atX + 1.4 * letter, atY, Anchor.LEFT),
                new Spot(atX - 1.4 * letter, atY, Anchor.RIGHT),
                new Spot(atX, atY + line, Anchor.MIDDLE),
                new Spot(atX, atY - line, Anchor.MIDDLE),
                new Spot(atX + letter, atY + line, Anchor.LEFT),
                new Spot(atX + letter, atY - line, Anchor.LEFT))) {
            Box box = box(spot, width);
            if (isInside(box) && taken.stream().noneMatch(box::touches)) {
                taken.add(box);
                return Optional.of(spot);
            }
        }
        return Optional.empty();
    }

    private Box box(Spot spot, double width) {
        double left = switch (spot.anchor()) {
            case LEFT -> spot.x();
            case MIDDLE -> spot.x() - width / 2;
            case RIGHT -> spot.x() - width;
        };
        return new Box(left, left + width, spot.y() - line / 2, spot.y() + line / 2);
    }

    private boolean isInside(Box box) {
        return box.left >= x.low() && box.right <= x.high() && box.bottom >= y.low() && box.top <= y.high();
    }
}
