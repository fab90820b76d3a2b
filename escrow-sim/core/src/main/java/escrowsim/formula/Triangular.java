package escrowsim.formula;

/** The triangular law of a quantity with a smallest, a likeliest and a largest value. */
public record Triangular(double min, double mode, double max) {

    public Triangular {
        if (!(min <= mode && mode <= max && min < max)) {
            throw new IllegalArgumentException(
                    "mode must be between min and max, was " + mode + " between " + min + " and " + max);
        }
    }

    public double mean() {
        return (min + mode + max) / 3;
    }

    /** As half the mean squared distance of the three values from their mean, over six. */
    public double variance() {
        double a = mode - min;
        double b = max - mode;
        return (a * a + a * b + b * b) / 18;
    }

    public double atMost(double x) {
        if (x <= min || x >= max) {
            return x <= min ? 0 : 1;
        }
        return x <= mode
                ? (x - min) * (x - min) / ((max - min) * (mode - min))
                : 1 - (max - x) * (max - x) / ((max - min) * (max - mode));
    }

    public double quantile(double level) {
        Require.level(level);
        return level * (max - min) <= mode - min
                ? min + Math.sqrt(level * (max - min) * (mode - min))
                : max - Math.sqrt((1 - level) * (max - min) * (max - mode));
    }
}
