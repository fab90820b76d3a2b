package escrowsim.attack;

/** Range checks shared by the attacks; NaN fails all of them. */
final class Rates {

    private Rates() {}

    static void require(String name, double perYear) {
        if (!(perYear >= 0 && perYear <= 1e9)) {
            throw new IllegalArgumentException(name + " must be between 0 and 1e9, was " + perYear);
        }
    }

    static void requireDays(String name, double days) {
        if (!(days >= 0 && days <= 1e9)) {
            throw new IllegalArgumentException(name + " must be between 0 and 1e9 days, was " + days);
        }
    }

    static void requireProbability(String name, double probability) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException(name + " must be a probability between 0 and 1, was " + probability);
        }
    }
}
