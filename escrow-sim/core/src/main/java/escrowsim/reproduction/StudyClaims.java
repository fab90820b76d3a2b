package escrowsim.reproduction;

import escrowsim.scenario.Study;
import escrowsim.scenario.StudyClaim;
import escrowsim.summary.Comparison;
import escrowsim.summary.DesignOutcomes;
import escrowsim.summary.Outcome;
import escrowsim.summary.OutcomeMetric;
import escrowsim.summary.Spread;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The published numbers of a user's own study against what its designs came to. */
public record StudyClaims(Study study) {

    private static final String SUMMARY = "summary.csv";
    private static final String COMPARISON = "comparison.csv";
    private static final String DIFFERENCE = "difference";

    /** Standard errors to one half of a 95 % interval. */
    private static final double HALF95 = 1.959963984540054;

    /**
     * The verdicts.
     *
     * @param comparable whether nothing was changed that a published number depends on
     */
    public Reproduction judge(List<DesignOutcomes> designs, List<Comparison> comparisons, boolean comparable) {
        List<Finding> findings = new ArrayList<>();
        designs.forEach(design ->
                design.outcomes().forEach(outcome -> findings.addAll(findings(design.design(), outcome))));
        comparisons.forEach(comparison -> difference(comparison).ifPresent(findings::add));
        return Reproduction.judge(analysis(), findings, comparable);
    }

    private Analysis analysis() {
        About about = new About(
                study.about().id(), study.about().title(), study.about().question(), "", 0, Optional.empty());
        return new Analysis(
                about,
                study.claims().stream().map(StudyClaims::claim).toList(),
                new Inputs(List.of()),
                (inputs, run) -> {
                    throw new UnsupportedOperationException("a study is computed by the engine");
                });
    }

    private static Claim claim(StudyClaim claim) {
        String file = claim.column().equals(DIFFERENCE) ? COMPARISON : SUMMARY;
        Printed published = new Printed(claim.published());
        return new Claim(
                claim.id(),
                claim.says(),
                unit(claim.metric()),
                published,
                new Source(claim.where(), Evidence.VERIFIED),
                new Place(file, claim.design(), claim.metric(), claim.column()),
                new Claim.Expectation(
                        tolerance(claim.tolerance(), published),
                        claim.mismatchDocumented() ? Documented.MISMATCH : Documented.MATCH,
                        claim.note()));
    }

    private static String unit(String metric) {
        return Arrays.stream(OutcomeMetric.values())
                .filter(known -> known.id().equals(metric))
                .findFirst()
                .orElseThrow()
                .unit();
    }

    private static Tolerance tolerance(StudyClaim.Allowed allowed, Printed published) {
        return switch (allowed.word()) {
            case "exact" -> new Tolerance(Tolerance.Kind.EXACT, 0);
            case "rounding" -> new Tolerance(Tolerance.Kind.PRINT_ROUNDING, published.halfUnit());
            case "monte-carlo-95" -> new Tolerance(Tolerance.Kind.MONTE_CARLO, HALF95);
            case "absolute" -> new Tolerance(Tolerance.Kind.ABSOLUTE, allowed.size());
            default -> new Tolerance(Tolerance.Kind.RELATIVE, allowed.size());
        };
    }

    private static List<Finding> findings(String design, Outcome outcome) {
        List<Finding> findings = new ArrayList<>();
        String metric = outcome.metric().id();
        String unit = outcome.metric().unit();
        outcome.estimate()
                .ifPresent(estimate -> findings.add(new Finding(
                        new Place(SUMMARY, design, metric, Place.ESTIMATE),
                        unit,
                        estimate.value(),
                        estimate.standardError(),
                        outcome.trials())));
        outcome.spread()
                .ifPresent(spread -> columns(spread)
                        .forEach((column, value) -> findings.add(new Finding(
                                new Place(SUMMARY, design, metric, column), unit, value, 0, outcome.trials()))));
        return findings;
    }

    private static Map<String, Double> columns(Spread spread) {
        Map<String, Double> columns = new LinkedHashMap<>();
        columns.put("outcome_p05", spread.p05());
        columns.put("outcome_p50", spread.p50());
        columns.put("outcome_p95", spread.p95());
        columns.put("outcome_p99", spread.p99());
        columns.put("tvar95", spread.tvar95());
        columns.put("tvar99", spread.tvar99());
        return columns;
    }

    /** Its standard error from half of its interval. */
    private static Optional<Finding> difference(Comparison comparison) {
        return comparison
                .difference()
                .map(difference -> new Finding(
                        new Place(
                                COMPARISON,
                                comparison.design(),
                                comparison.metric().id(),
                                DIFFERENCE),
                        comparison.metric().unit(),
                        difference.value(),
                        (difference.high() - difference.low()) / 2 / HALF95,
                        comparison.trials()));
    }
}
