package escrowsim.report;

import escrowsim.report.BandColumns.Row;
import escrowsim.scenario.Assumption;
import escrowsim.summary.CauseShare;
import escrowsim.summary.Comparison;
import escrowsim.summary.DesignOutcomes;
import escrowsim.summary.Difference;
import escrowsim.summary.Effect;
import escrowsim.summary.Estimate;
import escrowsim.summary.Headline;
import escrowsim.summary.LeakSizes;
import escrowsim.summary.Outcome;
import escrowsim.summary.Spread;
import escrowsim.summary.TimelinePoint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** Outcomes as tables. */
public final class Tables {

    private Tables() {}

    /**
     * What each design came to.
     *
     * @param drawn whether inputs were drawn
     */
    public static Table summary(String study, List<DesignOutcomes> designs, boolean drawn) {
        return BandColumns.table(
                Schemas.SUMMARY,
                drawn,
                designs.stream()
                        .flatMap(design -> design.outcomes().stream()
                                .map(outcome -> new Row(summaryRow(study, design.design(), outcome), outcome.band()))));
    }

    private static List<String> summaryRow(String study, String design, Outcome outcome) {
        List<String> row = new ArrayList<>(List.of(Cell.text(study), Cell.text(design)));
        row.addAll(outcomeCells(outcome));
        return row;
    }

    /** From the metric on, the same in every table of outcomes. */
    static List<String> outcomeCells(Outcome outcome) {
        Optional<Estimate> estimate = outcome.estimate();
        Optional<Spread> spread = outcome.spread();
        List<String> row =
                new ArrayList<>(List.of(outcome.metric().id(), outcome.metric().unit()));
        row.addAll(estimateCells(estimate));
        row.addAll(List.of(
                number(spread, Spread::p05),
                number(spread, Spread::p50),
                number(spread, Spread::p95),
                Cell.integer(outcome.trials()),
                Cell.integer(estimate.map(Estimate::events).orElse(0L)),
                number(spread, Spread::p99),
                number(spread, Spread::tvar95),
                number(spread, Spread::tvar99)));
        return row;
    }

    static List<String> estimateCells(Optional<Estimate> estimate) {
        return List.of(
                number(estimate, Estimate::value),
                number(estimate, Estimate::standardError),
                number(estimate, Estimate::low),
                number(estimate, Estimate::high),
                estimate.map(e -> e.method().id()).orElse(Cell.MISSING));
    }

    /**
     * What designs differ by from the reference.
     *
     * @param drawn whether inputs were drawn
     */
    public static Table comparison(String study, List<Comparison> comparisons, boolean drawn) {
        return BandColumns.table(
                Schemas.COMPARISON,
                drawn,
                comparisons.stream().map(comparison -> new Row(comparisonRow(study, comparison), comparison.band())));
    }

    private static List<String> comparisonRow(String study, Comparison comparison) {
        Optional<Difference> difference = comparison.difference();
        Optional<Difference> counted =
                difference.filter(d -> d.paired() && comparison.metric().isProbability());
        return List.of(
                Cell.text(study),
                Cell.text(comparison.design()),
                Cell.text(comparison.reference()),
                comparison.metric().id(),
                comparison.metric().unit(),
                number(difference, Difference::value),
                number(difference, Difference::low),
                number(difference, Difference::high),
                difference.map(d -> d.method().id()).orElse(Cell.MISSING),
                Cell.truth(comparison.paired()),
                counted.map(d -> Cell.integer(d.onlyDesign())).orElse(Cell.MISSING),
                counted.map(d -> Cell.integer(d.onlyReference())).orElse(Cell.MISSING),
                Cell.integer(comparison.trials()),
                comparison.verdict().id());
    }

    /**
     * How first exposures came about.
     *
     * @param causes by design
     * @param trials worlds simulated
     * @param drawn whether inputs were drawn
     */
    public static Table causes(String study, Map<String, List<CauseShare>> causes, long trials, boolean drawn) {
        return BandColumns.table(
                Schemas.CAUSES,
                drawn,
                causes.entrySet().stream()
                        .flatMap(design -> design.getValue().stream()
                                .map(cause -> new Row(causeRow(study, design.getKey(), cause, trials), cause.band()))));
    }

    private static List<String> causeRow(String study, String design, CauseShare cause, long trials) {
        List<String> row =
                new ArrayList<>(List.of(Cell.text(study), Cell.text(design), Cell.text(cause.cause()), "share"));
        row.addAll(estimateCells(Optional.of(cause.share())));
        row.add(Cell.integer(trials));
        row.add(Cell.integer(cause.share().trials()));
        row.add(Cell.integer(cause.share().events()));
        return row;
    }

    /**
     * How much leaks exposed.
     *
     * @param leaks by design
     */
    public static Table distribution(String study, Map<String, LeakSizes> leaks) {
        List<List<String>> rows = new ArrayList<>();
        leaks.forEach((design, sizes) -> {
            for (int number = 1; number <= sizes.quantiles().size(); number++) {
                rows.add(List.of(
                        Cell.text(study),
                        Cell.text(design),
                        sizes.metric().id(),
                        sizes.metric().unit(),
                        Cell.integer(number),
                        Cell.number(LeakSizes.level(number)),
                        Cell.number(sizes.quantiles().get(number - 1)),
                        Cell.integer(sizes.exposures()),
                        Cell.integer(sizes.trials())));
            }
        });
        return new Table(Schemas.DISTRIBUTION, rows);
    }

    /**
     * What had come together by when.
     *
     * @param points by design
     * @param drawn whether inputs were drawn
     */
    public static Table timeline(String study, Map<String, List<TimelinePoint>> points, boolean drawn) {
        return BandColumns.table(
                Schemas.TIMELINE,
                drawn,
                points.entrySet().stream()
                        .flatMap(design -> design.getValue().stream()
                                .map(point -> new Row(timelineRow(study, design.getKey(), point), point.band()))));
    }

    private static List<String> timelineRow(String study, String design, TimelinePoint point) {
        Estimate estimate = point.estimate();
        return List.of(
                Cell.text(study),
                Cell.text(design),
                Cell.number(point.year()),
                point.metric().id(),
                point.metric().unit(),
                Cell.number(estimate.value()),
                Cell.number(estimate.low()),
                Cell.number(estimate.high()),
                Cell.integer(estimate.trials()),
                number(point.spread(), Spread::p05),
                number(point.spread(), Spread::p50),
                number(point.spread(), Spread::p95));
    }

    /**
     * The inputs of all designs. What they share stands once; what they do not, or only some have, once for each under
     * {@code designs.ID}.
     *
     * @param assumptions by design
     */
    public static Table assumptions(Map<String, List<Assumption>> assumptions) {
        return assumptions(assumptions, List.of());
    }

    /**
     * The same with what is known of their impact. Where several designs share an input, it is that on the design which it
     * moves most.
     *
     * @param influences on the designs; only effects on the headline count
     */
    public static Table assumptions(
            Map<String, List<Assumption>> assumptions, List<SensitivityTable.Ranked> influences) {
        Set<Assumption> shared = shared(assumptions.values());
        List<List<String>> rows = new ArrayList<>();
        shared.forEach(assumption ->
                rows.add(assumptionRow("", assumption, impact(assumption.path(), design -> true, influences))));
        assumptions.forEach((design, own) -> own.stream()
                .filter(assumption -> isInput(assumption) && !shared.contains(assumption))
                .forEach(assumption -> rows.add(assumptionRow(
                        "designs." + design + ".",
                        assumption,
                        impact(assumption.path(), design::equals, influences)))));
        return new Table(Schemas.ASSUMPTIONS, rows);
    }

    private static Optional<Impact> impact(
            String path, Predicate<String> designs, List<SensitivityTable.Ranked> influences) {
        return influences.stream()
                .filter(ranked -> ranked.input().path().equals(path) && designs.test(ranked.design()))
                .filter(ranked -> ranked.influence().metric() == Headline.RISK && ranked.influence() instanceof Effect)
                .map(ranked -> Impact.of(ranked.design(), (Effect) ranked.influence()))
                .filter(impact -> Double.isFinite(impact.change()))
                .max(Comparator.comparingDouble(Impact::size));
    }

    private static Set<Assumption> shared(Collection<List<Assumption>> designs) {
        Set<Assumption> shared = new LinkedHashSet<>();
        designs.stream().limit(1).flatMap(List::stream).filter(Tables::isInput).forEach(shared::add);
        designs.forEach(own -> shared.retainAll(new HashSet<>(own)));
        return shared;
    }

    /** What is said about the scenario changes no result. */
    private static boolean isInput(Assumption assumption) {
        return !assumption.path().startsWith("about.") && !assumption.path().equals("format");
    }

    private static List<String> assumptionRow(String prefix, Assumption assumption, Optional<Impact> impact) {
        return List.of(
                Cell.text(prefix + assumption.path()),
                Cell.text(assumption.unit()),
                Cell.numberOrText(assumption.value()),
                number(assumption.range90(), Assumption.Range90::low),
                number(assumption.range90(), Assumption.Range90::high),
                Cell.text(assumption.quality()),
                Cell.text(assumption.source()),
                number(impact, Impact::change),
                impact.map(Impact::basis).map(Cell::text).orElse(Cell.MISSING),
                Cell.truth(assumption.isDefault()));
    }

    static <T> String number(Optional<T> source, ToDoubleFunction<T> part) {
        return source.map(value -> Cell.number(part.applyAsDouble(value))).orElse(Cell.MISSING);
    }
}
