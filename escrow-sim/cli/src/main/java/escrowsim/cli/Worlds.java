package escrowsim.cli;

import escrowsim.summary.Wording;

/** What one simulated world is called: ten years of it are a decade. */
record Worlds(long trials, double horizonYears) {

    /** Such as {@code decades}, or {@code worlds of 7 years}. */
    String plural() {
        if (horizonYears == 1) {
            return "years";
        } else if (horizonYears == 10) {
            return "decades";
        } else if (horizonYears == 100) {
            return "centuries";
        }
        return "worlds of " + years();
    }

    /** The unit of a share of them: {@code of decades}. */
    String ofThem() {
        return plural().contains(" ") ? "of worlds" : "of " + plural();
    }

    String counted() {
        return Wording.count(trials) + " " + plural();
    }

    /** Such as {@code 7 years}. */
    String years() {
        return horizonYears == 1 ? "1 year" : Wording.number(horizonYears) + " years";
    }
}
