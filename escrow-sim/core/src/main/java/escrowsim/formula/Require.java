package escrowsim.formula;

/** What inputs must be. Each check fails for NaN too. */
final class Require {

    private Require() {}

    static void probability(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " must be a probability between 0 and 1, was " + value);
        }
    }

    /** For the level of a quantile: neither end. */
    static void level(double value) {
        if (!(value > 0 && value < 1)) {
            throw new IllegalArgumentException("level must be above 0 and below 1, was " + value);
        }
    }

    static void notNegative(String name, double value) {
        if (!(value >= 0)) {
            throw new IllegalArgumentException(name + " must be 0 or more, was " + value);
        }
    }

    static void positive(String name, double value) {
        if (!(value > 0)) {
            throw new IllegalArgumentException(name + " must be above 0, was " + value);
        }
    }

    static void threshold(int k, int n) {
        if (k < 1 || k > n) {
            throw new IllegalArgumentException("threshold must be between 1 and " + n + ", was " + k);
        }
    }
}
