package escrowsim.formula;

/**
 * Staff of whom several must collude: each turns once, at an exponential time, and every {@code colluders}-th of them completes an
 * incident.
 *
 * @param people at most {@value #MOST_PEOPLE} where the question does not start at time 0
 */
public record CollusionRing(long people, int colluders, double perPersonYear) {

    private static final long MOST_PEOPLE = 100_000;

    public CollusionRing {
        if (colluders < 1 || people < 0 || people > MOST_PEOPLE) {
            throw new IllegalArgumentException("colluders must be 1 or more of at most " + MOST_PEOPLE + " people, was "
                    + colluders + " of " + people);
        }
    }

    /**
     * The probability that an incident happens between two times: given how many have turned before, enough more do to complete
     * the next group.
     */
    public double between(double fromYear, double toYear) {
        int all = (int) people;
        double later = Occurrence.of(perPersonYear * (toYear - fromYear));
        if (fromYear == 0) {
            return BinomialTail.atLeast(all, colluders, later);
        }
        double before = Occurrence.of(perPersonYear * fromYear);
        double sum = 0;
        for (int turned = 0; turned < all; turned++) {
            double weight = BinomialTail.exactly(all, turned, before);
            if (weight > 0) {
                sum += weight * BinomialTail.atLeast(all - turned, colluders - turned % colluders, later);
            }
        }
        return Math.min(1, sum);
    }
}
