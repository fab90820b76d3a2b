package escrowsim.oracle;

import escrowsim.custody.AccessStructure;
import escrowsim.custody.Reliability;
import escrowsim.custody.Rule;
import escrowsim.formula.BetaBinomial;
import escrowsim.formula.BinomialTail;
import escrowsim.formula.ExposedEpochs;
import escrowsim.formula.FirstPassage;
import escrowsim.formula.GammaMixture;
import escrowsim.formula.Occurrence;
import escrowsim.formula.Refresh;
import escrowsim.formula.Stages;
import escrowsim.formula.Trend;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Thresholds without repair. */
final class ThresholdFamilies {

    private ThresholdFamilies() {}

    static List<Family> all() {
        return List.of(
                new Family("kofn_norepair", c -> tail(c, Occurrence.of(rate(c) * horizon(c)))),
                new Family(
                        "kofn_hetero",
                        c -> tail(
                                c.integer("k"),
                                Arrays.stream(c.numbers("lambda_list_per_year"))
                                        .map(rate -> Occurrence.of(rate * horizon(c)))
                                        .toArray())),
                new Family("kofn_first_passage", ThresholdFamilies::firstPassage),
                new Family("kofn_epochs", ThresholdFamilies::epochs),
                new Family("kofn_refresh", c -> refresh(c).by(horizon(c))),
                new Family("refresh_first_passage", c -> refresh(c).meanYears()),
                new Family(
                        "kofn_erlang",
                        c -> tail(
                                c,
                                Stages.alike(c.integer("stages"), c.number("stage_rate_per_year"))
                                        .by(horizon(c)))),
                new Family(
                        "kofn_trend",
                        c -> tail(
                                c,
                                Occurrence.of(c.number("lambda0_per_year")
                                        * Trend.years(c.number("growth_per_year"), 0, horizon(c))))),
                new Family(
                        "kofn_gamma_mixed",
                        c -> GammaMixture.mean(
                                c.number("gamma_shape"),
                                x -> tail(c, Occurrence.of(x / c.number("gamma_rate_years") * horizon(c))))),
                new Family(
                        "kofn_betabinomial",
                        c -> new BetaBinomial(c.integer("n"), c.number("p_mean"), c.number("icc"))
                                .atLeast(c.integer("k"))));
    }

    static double rate(OracleCase c) {
        return c.number("lambda_per_year");
    }

    static double horizon(OracleCase c) {
        return c.number("horizon_years");
    }

    /** k of n, each with probability p. */
    static double tail(OracleCase c, double p) {
        return BinomialTail.atLeast(c.integer("n"), c.integer("k"), p);
    }

    /** k of those that have these probabilities. */
    static double tail(int k, double[] p) {
        List<String> names =
                IntStream.range(0, p.length).mapToObj(i -> "c" + (i + 1)).toList();
        return Reliability.of(AccessStructure.of(names, Rule.atLeast(k, names))).probability(p);
    }

    private static Refresh refresh(OracleCase c) {
        return new Refresh(c.integer("n"), c.integer("k"), rate(c), c.number("refresh_years"));
    }

    private static double firstPassage(OracleCase c) {
        FirstPassage time = new FirstPassage(c.integer("n"), c.integer("k"), rate(c));
        return switch (c.measure()) {
            case "mean_years" -> time.mean();
            case "variance_years2" -> time.variance();
            case "quantile_years" -> time.quantile(c.number("prob_level"));
            default -> throw c.unknownMeasure();
        };
    }

    private static double epochs(OracleCase c) {
        ExposedEpochs epochs = new ExposedEpochs(c.integer("epochs"), tail(c, c.number("p_per_epoch")));
        return switch (c.measure()) {
            case "p_any" -> epochs.any();
            case "mean_exposed_epochs" -> epochs.mean();
            case "variance_exposed_epochs2" -> epochs.variance();
            default -> throw c.unknownMeasure();
        };
    }
}
