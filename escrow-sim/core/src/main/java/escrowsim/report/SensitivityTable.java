package escrowsim.report;

import static escrowsim.report.Column.integer;
import static escrowsim.report.Column.number;
import static escrowsim.report.Column.text;
import static escrowsim.report.Column.truth;

import escrowsim.scenario.Sensitivity;
import escrowsim.scenario.UncertainInput;
import escrowsim.summary.Difference;
import escrowsim.summary.Effect;
import escrowsim.summary.Estimate;
import escrowsim.summary.Influence;
import escrowsim.summary.RankCorrelation;
import escrowsim.summary.RankCorrelation.Correlation;
import escrowsim.summary.SobolIndex;
import escrowsim.summary.VarianceShare;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Which input matters how much, as a table. */
public final class SensitivityTable {

    public static final Schema SCHEMA = new Schema(
            "sensitivity",
            "What each uncertain input does to an outcome: one row per design, method, input and metric.",
            List.of(
                    Schemas.STUDY,
                    Schemas.DESIGN,
                    text("method", "one-at-a-time, sobol, or rank-correlation."),
                    text("parameter", "The input that is varied, by its path."),
                    text("parameter_unit", "Its unit."),
                    number("value_low", "", "The low end of its range: 5 % quantile of what we think it could be."),
                    number("value_high", "", "The high end: 95 % quantile."),
                    Schemas.METRIC,
                    number("estimate_low", "", "The outcome with the input at its low end, all others at best guess."),
                    number("estimate_high", "", "The outcome with the input at its high end."),
                    number("difference", "", "The outcome at the high end minus that at the low end."),
                    number("difference_ci95_low", "", "Lower end of its 95 % interval; Monte Carlo error only."),
                    number("difference_ci95_high", "", "Upper end of its 95 % interval."),
                    truth("paired", "Whether all points were measured in the same worlds."),
                    integer("rank", "", "1 for the input that matters most to this outcome."),
                    text(
                            "verdict",
                            "detected; not-detected; too-few-trials: an influence that matters could hide in the interval."),
                    number("first_order", "share", "Share of the variance that the input makes alone."),
                    number("first_order_ci95_low", "share", "Lower end of its 95 % bootstrap interval."),
                    number("first_order_ci95_high", "share", "Upper end of its 95 % bootstrap interval."),
                    number("total", "share", "Share of the variance with all that it makes together with others."),
                    number("total_ci95_low", "share", "Lower end of its 95 % bootstrap interval."),
                    number("total_ci95_high", "share", "Upper end of its 95 % bootstrap interval."),
                    number("total_noise", "share", "The part of the total that Monte Carlo error makes on average."),
                    number("rank_correlation", "", "Spearman's rank correlation of input and outcome."),
                    number("rank_correlation_ci95_low", "", "Lower end of its 95 % interval, by Fisher's z."),
                    number("rank_correlation_ci95_high", "", "Upper end of its 95 % interval."),
                    number("partial_rank_correlation", "", "The same with what other inputs explain taken away."),
                    number("partial_rank_correlation_ci95_low", "", "Lower end of its 95 % interval, by Fisher's z."),
                    number("partial_rank_correlation_ci95_high", "", "Upper end of its 95 % interval."),
                    Schemas.UNIT,
                    integer("points_count", "point", "Rows of the sample; empty for one at a time."),
                    Schemas.TRIALS),
            List.of("study_id", "design_id", "method", "parameter", "metric"));

    private static final int INDICES = 7;
    private static final int CORRELATIONS = 6;

    private SensitivityTable() {}

    /**
     * An influence on an outcome of one design.
     *
     * @param rank from 1, among the inputs that influence this outcome
     */
    public record Ranked(String design, UncertainInput input, int rank, Influence influence) {}

    public static Table of(String study, Sensitivity.Method method, List<Ranked> influences) {
        return new Table(
                SCHEMA,
                influences.stream().map(ranked -> row(study, method, ranked)).toList());
    }

    private static List<String> row(String study, Sensitivity.Method method, Ranked ranked) {
        UncertainInput input = ranked.input();
        Influence influence = ranked.influence();
        List<String> row = new ArrayList<>(List.of(
                Cell.text(study),
                Cell.text(ranked.design()),
                method.word(),
                Cell.text(input.path()),
                Cell.text(input.unit()),
                Cell.number(input.low()),
                Cell.number(input.high()),
                influence.metric().id()));
        row.addAll(influence instanceof Effect effect ? effectCells(effect) : missing(5));
        row.add(Cell.truth(!(influence instanceof Effect effect) || isPaired(effect)));
        row.add(Cell.integer(ranked.rank()));
        row.add(influence.finding().id());
        row.addAll(influence instanceof VarianceShare share ? indexCells(share) : missing(INDICES));
        row.addAll(influence instanceof RankCorrelation ranks ? correlationCells(ranks) : missing(CORRELATIONS));
        row.add(influence.metric().unit());
        row.add(points(influence));
        row.add(Cell.integer(influence.trials()));
        return row;
    }

    private static List<String> missing(int cells) {
        return Collections.nCopies(cells, Cell.MISSING);
    }

    private static boolean isPaired(Effect effect) {
        return effect.difference().filter(Difference::paired).isPresent();
    }

    private static List<String> effectCells(Effect effect) {
        return List.of(
                Tables.number(effect.low(), Estimate::value),
                Tables.number(effect.high(), Estimate::value),
                Tables.number(effect.difference(), Difference::value),
                Tables.number(effect.difference(), Difference::low),
                Tables.number(effect.difference(), Difference::high));
    }

    private static List<String> indexCells(VarianceShare share) {
        SobolIndex indices = share.indices();
        return List.of(
                Cell.number(indices.first()),
                Cell.number(indices.firstLow()),
                Cell.number(indices.firstHigh()),
                Cell.number(indices.total()),
                Cell.number(indices.totalLow()),
                Cell.number(indices.totalHigh()),
                Cell.number(share.noise()));
    }

    private static List<String> correlationCells(RankCorrelation ranks) {
        Correlation whole = ranks.spearman();
        Correlation part = ranks.partial();
        return List.of(
                Cell.number(whole.value()),
                Cell.number(whole.low()),
                Cell.number(whole.high()),
                Cell.number(part.value()),
                Cell.number(part.low()),
                Cell.number(part.high()));
    }

    private static String points(Influence influence) {
        Optional<Integer> points = influence instanceof VarianceShare share
                ? Optional.of(share.points())
                : influence instanceof RankCorrelation ranks ? Optional.of(ranks.points()) : Optional.empty();
        return points.map(Cell::integer).orElse(Cell.MISSING);
    }
}
