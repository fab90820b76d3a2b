package escrowsim.summary;

import java.util.Arrays;

/**
 * The mean of what is known exactly for each of some draws of the inputs.
 *
 * @param error standard error of the mean
 * @param reach from the mean to both ends of its 95 % interval, by Student's t
 */
record MeanOfDraws(double mean, double error, double reach) {

    static MeanOfDraws of(double[] values) {
        if (Arrays.stream(values).allMatch(value -> value == values[0])) {
            return new MeanOfDraws(values.length == 0 ? 0 : values[0], 0, 0);
        }
        double mean = sum(values) / values.length;
        double squares = sum(Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .toArray());
        double error = Math.sqrt(squares / (values.length - 1) / values.length);
        return new MeanOfDraws(mean, error, error * Quantiles.student(values.length - 1.0, Quantiles.LEVEL));
    }

    /** In their order, on every machine. */
    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    /** Whether it is the same in all draws. */
    boolean isExact() {
        return error == 0;
    }
}
