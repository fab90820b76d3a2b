package escrowsim.trial;

import java.util.Arrays;

/**
 * The years at which the course of a world is looked at: from 0 in equal steps, and last the horizon.
 *
 * @param stepYears between one and the next; the last step may be shorter
 */
public record YearGrid(double stepYears, double horizonYears) {

    /** A grid's sums have to be kept for every year of it. */
    public static final int MOST_STEPS = 250;

    private static final int STEPS_UNASKED = 100;

    /** A horizon may be so much of a step beyond a year of the grid, by rounding. */
    private static final double ROUNDING = 1e-9;

    public YearGrid {
        if (!(horizonYears > 0)) {
            throw new IllegalArgumentException("horizon_years must be above 0, was " + horizonYears);
        }
        if (!(stepYears > 0 && horizonYears / stepYears <= MOST_STEPS * (1 + ROUNDING))) {
            throw new IllegalArgumentException("timeline_step_years must be " + horizonYears / MOST_STEPS
                    + " or more, for at most " + MOST_STEPS + " steps to the horizon, was " + stepYears);
        }
    }

    /** A year to a step, or 2, 5, 10, 20, ... years where the horizon is further than {@value #STEPS_UNASKED}. */
    public static YearGrid to(double horizonYears) {
        double step = 1;
        for (int n = 0; horizonYears / step > STEPS_UNASKED; n++) {
            step *= n % 3 == 1 ? 2.5 : 2;
        }
        return new YearGrid(step, horizonYears);
    }

    public double[] years() {
        int steps = (int) StrictMath.ceil(horizonYears / stepYears - ROUNDING);
        double[] years = new double[Math.max(1, steps) + 1];
        Arrays.setAll(years, n -> n * stepYears);
        years[years.length - 1] = horizonYears;
        return years;
    }
}
