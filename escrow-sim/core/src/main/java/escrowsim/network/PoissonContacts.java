package escrowsim.network;

import escrowsim.attack.Draws;
import escrowsim.attack.GammaDeviate;
import escrowsim.attack.Randomness;

/**
 * Contacts as a Poisson process in all of time, of which any stretch can be looked at without drawing the rest: time is cut
 * into cells of one expected contact, and the contacts of a cell are drawn by gaps that start at its beginning, which
 * without memory is the same process. The address of a gap is world, cell, tie and number.
 *
 * <p>Some ties are used more than others: each has its own rate, a gamma deviate of this mean, drawn anew in each world.
 */
final class PoissonContacts implements ContactTimes {

    private static final double DAYS_PER_MONTH = 365.25 / 12;
    private static final int MARKS = 8;
    private static final int BITS_OF_BLOCK = 4;
    private static final int BITS_OF_CELL = 36;
    private static final long MIDDLE = 1L << 31;

    private final Draws draws;
    private final Draws ties;
    private final double perDay;
    private final double shape;

    /** @param shape of the gamma law; infinity for ties that are all alike */
    PoissonContacts(Randomness randomness, String role, double perMonth, double shape) {
        this.draws = randomness.role(Chaining.ROLE, "(" + role + ")");
        this.ties = randomness.role(Chaining.ROLE, "(ties of " + role + ")");
        this.perDay = perMonth / DAYS_PER_MONTH;
        this.shape = shape;
    }

    @Override
    public double firstBetween(long world, int tie, double fromDay, double beforeDay, double shareSeen) {
        double rate = perDay * shareSeen * strength(world, tie);
        if (rate == 0 || !(fromDay < beforeDay)) {
            return Double.POSITIVE_INFINITY;
        }
        double from = Math.max(fromDay * rate, -MIDDLE);
        double before = beforeDay * rate;
        for (long cell = (long) StrictMath.floor(from); cell < before && cell < MIDDLE; cell++) {
            double point = firstIn(cell, from, world, tie);
            if (point < cell + 1.0) {
                return point < before ? point / rate : Double.POSITIVE_INFINITY;
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    /** How much more than others this tie is used; 1 on average. */
    private double strength(long world, int tie) {
        return shape == Double.POSITIVE_INFINITY ? 1 : GammaDeviate.draw(ties, world, tie, shape) / shape;
    }

    /** The first contact in a cell that is not before {@code from}, or something beyond the cell. */
    private double firstIn(long cell, double from, long world, int tie) {
        double point = cell;
        for (int number = 0; ; number++) {
            long address = (world << BITS_OF_CELL) + ((cell + MIDDLE) << BITS_OF_BLOCK) + number / MARKS;
            point += draws.exponential(address, tie, number % MARKS);
            if (point >= from || point >= cell + 1.0) {
                return point;
            }
        }
    }
}
