package escrowsim.summary;

/** What one simulated world is called: ten years of it are a decade. */
public record Worlds(long trials, double horizonYears) {

    /** Such as {@code decades}, or {@code worlds of 7 years}. */
    public String plural() {
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
    public String ofThem() {
        return plural().contains(" ") ? "of worlds" : "of " + plural();
    }

    public String counted() {
        return Wording.count(trials) + " " + plural();
    }

    /** Such as {@code 7 years}. */
    public String years() {
        return horizonYears == 1 ? "1 year" : Wording.number(horizonYears) + " years";
    }
}
