package escrowsim.oracle;

import static escrowsim.oracle.ThresholdFamilies.horizon;

import escrowsim.formula.CompoundExponential;
import escrowsim.formula.CompoundLognormal;
import escrowsim.formula.DiscreteLoss;
import escrowsim.formula.Lognormal;
import escrowsim.formula.LossCount;
import escrowsim.formula.ZeroInflatedLognormal;
import java.util.Arrays;
import java.util.List;

/** Counts and severities. */
final class LossFamilies {

    private LossFamilies() {}

    static List<Family> all() {
        return List.of(
                new Family(
                        "compound_poisson_lognormal",
                        c -> compound(c, new LossCount.Poisson(c.number("rate_per_year") * horizon(c)))),
                new Family("compound_poisson_exp", LossFamilies::exponential),
                new Family(
                        "negbin_lognormal",
                        c -> compound(
                                c, new LossCount.NegativeBinomial(c.number("count_mean"), c.number("count_size_r")))),
                new Family("zero_inflated_tvar", LossFamilies::zeroInflated),
                new Family("discrete_tvar", LossFamilies::discrete));
    }

    private static double compound(OracleCase c, LossCount count) {
        CompoundLognormal sum = new CompoundLognormal(
                count, new Lognormal(c.number("severity_mu_log"), c.number("severity_sigma_log")));
        return switch (c.measure()) {
            case "mean" -> sum.mean();
            case "variance" -> sum.variance();
            case "count_variance" -> count.variance();
            case "skewness" -> sum.poissonSkewness();
            case "p_zero" -> sum.none();
            case "p_any" -> sum.any();
            case "p_max_exceeds_x" -> sum.largestExceeds(c.number("x"));
            default -> throw c.unknownMeasure();
        };
    }

    private static double exponential(OracleCase c) {
        CompoundExponential sum =
                new CompoundExponential(c.number("rate_per_year") * horizon(c), c.number("severity_mean"));
        double argument = c.number("x_or_level");
        return switch (c.measure()) {
            case "p_exceeds_x" -> sum.exceeds(argument);
            case "var_level" -> sum.var(argument);
            case "tvar_level" -> sum.tvar(argument);
            default -> throw c.unknownMeasure();
        };
    }

    private static double zeroInflated(OracleCase c) {
        ZeroInflatedLognormal loss =
                new ZeroInflatedLognormal(c.number("p_loss"), new Lognormal(c.number("mu_log"), c.number("sigma_log")));
        return switch (c.measure()) {
            case "mean" -> loss.mean();
            case "var" -> loss.var(c.number("level"));
            case "tvar" -> loss.tvar(c.number("level"));
            default -> throw c.unknownMeasure();
        };
    }

    private static List<Double> list(double[] numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }

    private static double discrete(OracleCase c) {
        DiscreteLoss loss = new DiscreteLoss(list(c.numbers("loss_list")), list(c.numbers("prob_list")));
        return switch (c.measure()) {
            case "mean" -> loss.mean();
            case "var" -> loss.var(c.number("level"));
            case "tvar" -> loss.tvar(c.number("level"));
            default -> throw c.unknownMeasure();
        };
    }
}
