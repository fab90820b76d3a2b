package escrowsim.formula;

/**
 * Bits that stay unescrowed: a key costs {@code 2^(bits-1)} trials on average, whose price halves every {@code halvingYears}.
 *
 * @see <a href="https://doi.org/10.1007/BFb0052256">Bellare and Rivest, Translucent cryptography (1999)</a>, and Shamir's partial
 *     key escrow (1995) therein
 */
public record PartialEscrow(double costPerTrial, double halvingYears) {

    public PartialEscrow {
        Require.positive("cost per trial", costPerTrial);
        Require.positive("halving time", halvingYears);
    }

    /** What a key costs at a time. */
    public double costOfKey(double bits, double year) {
        return costPerTrial * StrictMath.pow(2, bits - 1 - year / halvingYears);
    }

    public double yearsUntilAffordable(double bits, double budget) {
        return Math.max(0, halvingYears * log2(costOfKey(bits, 0) / budget));
    }

    /** Keys found by then by spending {@code budget} a year: {@code (B/C(0)) (h/ln 2) (2^(T/h) - 1)}. */
    public double keysBy(double years, double bits, double budget) {
        double growth = StrictMath.log(2) / halvingYears;
        return budget / costOfKey(bits, 0) * StrictMath.expm1(growth * years) / growth;
    }

    /** Years to find one key by spending {@code budget} a year on it. */
    public double yearsToFinish(double bits, double budget) {
        double growth = StrictMath.log(2) / halvingYears;
        return StrictMath.log1p(growth * costOfKey(bits, 0) / budget) / growth;
    }

    /** Bits with which a key costs this budget only after so many years. */
    public double bitsFor(double budget, double years) {
        return 1 + log2(budget / costPerTrial) + years / halvingYears;
    }

    private static double log2(double x) {
        return StrictMath.log(x) / StrictMath.log(2);
    }
}
