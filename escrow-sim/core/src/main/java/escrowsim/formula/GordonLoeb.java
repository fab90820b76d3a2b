package escrowsim.formula;

/**
 * What to spend on security when a loss threatens with probability {@code vulnerability}, and spending z lowers that to
 * {@code v / (a z + 1)^b} (class I) or {@code v^(a z + 1)} (class II).
 *
 * @see <a href="https://doi.org/10.1145/581271.581274">Gordon and Loeb, The economics of information security investment
 *     (2002)</a>
 */
public record GordonLoeb(int classOf, double vulnerability, double loss, double alpha, double beta) {

    public GordonLoeb {
        Require.probability("vulnerability", vulnerability);
        Require.threshold(classOf, 2);
    }

    public double investment() {
        double log = StrictMath.log(vulnerability);
        double optimum = classOf == 1
                ? (StrictMath.pow(vulnerability * beta * alpha * loss, 1 / (beta + 1)) - 1) / alpha
                : StrictMath.log(-alpha * vulnerability * loss * log) / (-alpha * log);
        return Math.max(0, optimum);
    }

    /** The probability of the loss once that is spent. */
    public double residual() {
        double spent = alpha * investment() + 1;
        return classOf == 1 ? vulnerability / StrictMath.pow(spent, beta) : StrictMath.pow(vulnerability, spent);
    }

    public double netBenefit() {
        return (vulnerability - residual()) * loss - investment();
    }

    /** The optimum as a share of the expected loss without it; at most 1/e. */
    public double shareOfExpectedLoss() {
        return investment() / (vulnerability * loss);
    }
}
