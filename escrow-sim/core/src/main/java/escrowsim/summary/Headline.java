package escrowsim.summary;

import java.util.List;
import java.util.Optional;

/**
 * The few numbers of a design that everybody sees first, with their words. The terminal, the JSON document and the report
 * show these, and the tables hold what they are made of, so that all of them say the same.
 *
 * @param reference the design that it is compared with; the same as {@code design} for the reference itself
 * @param leak chance of any exposure through custody within the horizon
 * @param difference of that chance to the reference's; missing for the reference
 * @param useful useful lawful accesses a year, above those without escrow
 */
public record Headline(
        String design,
        String reference,
        Optional<Estimate> leak,
        Optional<Difference> difference,
        Optional<Estimate> useful) {

    public static final OutcomeMetric RISK = OutcomeMetric.P_ANY_EXPOSURE;
    public static final OutcomeMetric BENEFIT = OutcomeMetric.LAWFUL_ACCESSES_USEFUL;

    private static final String NOTHING = "-";
    /** Below, pairing hardly helped. */
    private static final double WORTH_SAYING = 1.2;

    /**
     * The headline of one design.
     *
     * @param comparisons of all designs
     */
    public static Headline of(DesignOutcomes design, String reference, List<Comparison> comparisons) {
        Optional<Difference> difference = comparisons.stream()
                .filter(comparison -> comparison.design().equals(design.design()) && comparison.metric() == RISK)
                .findFirst()
                .flatMap(Comparison::difference);
        return new Headline(design.design(), reference, estimate(design, RISK), difference, estimate(design, BENEFIT));
    }

    private static Optional<Estimate> estimate(DesignOutcomes design, OutcomeMetric metric) {
        return design.of(metric).flatMap(Outcome::estimate);
    }

    public boolean isReference() {
        return design.equals(reference);
    }

    /** Whether nothing can leak because nothing is kept. */
    public boolean isByDesign() {
        return leak.filter(chance -> chance.method() == IntervalMethod.EXACT && chance.value() == 0)
                .isPresent();
    }

    /** Such as {@code 0.55% (0.45 to 0.66)}, {@code 0 by design} or {@code none (below 0.02%)}. */
    public String leakText() {
        return leak.map(chance -> Shown.withInterval(RISK, chance)).orElse(NOTHING);
    }

    /** Such as {@code about 5 in 1,000}. */
    public String leakFrequency() {
        return leak.map(Wording::frequency).orElse(NOTHING);
    }

    /** In percentage points, such as {@code +64 (63.3 to 64.6)}, or {@code reference}. */
    public String differenceText() {
        if (isReference()) {
            return "reference";
        }
        return difference.map(points -> Shown.difference(RISK, points)).orElse(NOTHING);
    }

    /** What the difference would be known to if the designs had met different worlds, where that is worth saying. */
    public Optional<String> unpaired(Headline to) {
        if (difference.isEmpty() || isByDesign() || to.isByDesign() || leak.isEmpty() || to.leak.isEmpty()) {
            return Optional.empty();
        }
        Difference apart = Combined.difference(leak.get(), to.leak.get());
        double wider = apart.width() / difference.get().width();
        return wider < WORTH_SAYING
                ? Optional.empty()
                : Optional.of("Unpaired, the interval of " + design + " would be "
                        + Wording.signed(100 * apart.low()) + " to " + Wording.signed(100 * apart.high()) + ": "
                        + Wording.number(wider) + " times wider.");
    }

    /** What may be said of the difference; missing where nothing was compared. */
    public Optional<Verdict> verdict() {
        return difference.map(Difference::verdict);
    }

    /** Such as {@code 112}. */
    public String usefulText() {
        return useful.map(a -> Wording.number(a.value())).orElse(NOTHING);
    }
}
