package escrowsim.oracle;

import escrowsim.formula.ChecksumTrials;
import escrowsim.formula.GammaPoissonRate;
import escrowsim.formula.GordonLoeb;
import escrowsim.formula.Lognormal;
import escrowsim.formula.ParetoFrontier;
import escrowsim.formula.PartialEscrow;
import escrowsim.formula.Pert;
import escrowsim.formula.SampleSize;
import escrowsim.formula.SobolProduct;
import escrowsim.formula.SobolProduct.Factor;
import escrowsim.formula.Triangular;
import escrowsim.summary.ClopperPearson;
import escrowsim.summary.Wilson;
import java.util.Arrays;
import java.util.List;

/** Keys, inputs, economics, statistics. */
final class InputFamilies {

    private InputFamilies() {}

    static List<Family> all() {
        return List.of(
                new Family("checksum_trials", InputFamilies::checksum),
                new Family("partial_escrow", InputFamilies::partialEscrow),
                new Family("pert", InputFamilies::pert),
                new Family("triangular", InputFamilies::triangular),
                new Family("lognormal_fit", InputFamilies::lognormal),
                new Family("gamma_poisson_rate", InputFamilies::rate),
                new Family("sobol_product", InputFamilies::sobol),
                new Family("gordon_loeb", InputFamilies::gordonLoeb),
                // Confidence limits are rounded to ten digits, so that they are the same on every machine.
                new Family("interval_estimates", InputFamilies::interval, 1e-9),
                new Family("sample_size", InputFamilies::sampleSize),
                new Family("pareto_frontier", InputFamilies::frontier));
    }

    private static double checksum(OracleCase c) {
        ChecksumTrials trials = new ChecksumTrials(c.integer("bits"));
        return switch (c.measure()) {
            case "mean_trials" -> trials.mean();
            case "variance_trials2" -> trials.variance();
            case "quantile_trials" -> trials.quantile(c.number("n_or_level_or_seconds"));
            case "p_success_within" -> trials.within(c.number("n_or_level_or_seconds"));
            case "expected_seconds" -> trials.mean() * c.number("n_or_level_or_seconds");
            default -> throw c.unknownMeasure();
        };
    }

    private static double partialEscrow(OracleCase c) {
        PartialEscrow escrow = new PartialEscrow(c.number("cost_per_trial_usd"), c.number("halving_years"));
        double bits = c.number("residual_bits");
        double budget = c.numberOrZero("budget_usd");
        double years = c.numberOrZero("time_years");
        return switch (c.measure()) {
            case "years_until_cost_at_most_budget" -> escrow.yearsUntilAffordable(bits, budget);
            case "cumulative_keys_by_T_at_annual_budget" -> escrow.keysBy(years, bits, budget);
            case "expected_cost_per_key_at_T" -> escrow.costOfKey(bits, years);
            case "years_to_finish_one_key_spending_annual_budget" -> escrow.yearsToFinish(bits, budget);
            case "bits_for_protection_until_T" -> escrow.bitsFor(budget, years);
            default -> throw c.unknownMeasure();
        };
    }

    private static double pert(OracleCase c) {
        Pert pert = new Pert(c.number("min"), c.number("mode"), c.number("max"), c.number("shape_g"));
        return switch (c.measure()) {
            case "mean" -> pert.mean();
            case "variance" -> pert.variance();
            case "quantile" -> pert.quantile(c.number("level_or_x"));
            case "p_at_most" -> pert.atMost(c.number("level_or_x"));
            default -> throw c.unknownMeasure();
        };
    }

    private static double triangular(OracleCase c) {
        Triangular law = new Triangular(c.number("min"), c.number("mode"), c.number("max"));
        return switch (c.measure()) {
            case "mean" -> law.mean();
            case "variance" -> law.variance();
            case "quantile" -> law.quantile(c.number("level_or_x"));
            case "p_at_most" -> law.atMost(c.number("level_or_x"));
            default -> throw c.unknownMeasure();
        };
    }

    private static double lognormal(OracleCase c) {
        Lognormal law = Lognormal.throughQuantiles(c.number("p1"), c.number("x1"), c.number("p2"), c.number("x2"));
        return switch (c.measure()) {
            case "mu_log" -> law.mu();
            case "sigma_log" -> law.sigma();
            case "mean" -> law.mean();
            case "mode" -> law.mode();
            case "variance" -> law.variance();
            case "quantile" -> law.quantile(c.number("level_or_x"));
            case "p_exceeds_x" -> law.exceeds(c.number("level_or_x"));
            default -> throw c.unknownMeasure();
        };
    }

    private static double rate(OracleCase c) {
        GammaPoissonRate rate = new GammaPoissonRate(
                c.number("incidents"),
                c.number("custodian_years"),
                c.number("prior_shape"),
                c.number("prior_rate_years"));
        return switch (c.measure()) {
            case "posterior_mean_per_year" -> rate.mean();
            case "posterior_variance_per_year2" -> rate.variance();
            case "posterior_quantile_per_year" -> rate.quantile(c.number("level_or_T"));
            case "predictive_p_no_incident" -> rate.noneWithin(c.number("level_or_T"));
            case "garwood_upper_per_year" -> rate.garwoodUpper(c.number("level_or_T"));
            default -> throw c.unknownMeasure();
        };
    }

    private static double sobol(OracleCase c) {
        SobolProduct product =
                new SobolProduct(Arrays.stream(c.text("distributions").split(";"))
                        .map(InputFamilies::factor)
                        .toList());
        int i = c.integer("i") - 1;
        return switch (c.measure()) {
            case "first_order" -> product.firstOrder(i);
            case "total" -> product.total(i);
            case "second_order" -> product.secondOrder(i, c.integer("j") - 1);
            default -> throw c.unknownMeasure();
        };
    }

    /** Such as {@code LN(0 0.5)}. */
    private static Factor factor(String text) {
        String[] parts = text.split("[( )]");
        double[] numbers =
                Arrays.stream(parts).skip(1).mapToDouble(Double::parseDouble).toArray();
        return switch (parts[0]) {
            case "LN" -> Factor.of(new Lognormal(numbers[0], numbers[1]));
            case "U" -> Factor.uniform(numbers[0], numbers[1]);
            case "G" -> Factor.gamma(numbers[0], numbers[1]);
            case "TRI" -> Factor.of(new Triangular(numbers[0], numbers[1], numbers[2]));
            default -> throw new AssertionError("unknown distribution " + text);
        };
    }

    private static double gordonLoeb(OracleCase c) {
        GordonLoeb model = new GordonLoeb(
                c.integer("class"),
                c.number("vulnerability"),
                c.number("loss"),
                c.number("alpha"),
                c.numberOrZero("beta"));
        return switch (c.measure()) {
            case "optimal_investment" -> model.investment();
            case "net_benefit" -> model.netBenefit();
            case "share_of_expected_loss" -> model.shareOfExpectedLoss();
            case "residual_probability" -> model.residual();
            default -> throw c.unknownMeasure();
        };
    }

    private static double interval(OracleCase c) {
        long hits = c.integer("hits");
        long trials = c.integer("trials");
        double confidence = c.number("confidence");
        return switch (c.measure()) {
            case "clopper_pearson_low" -> ClopperPearson.low(hits, trials, confidence);
            case "clopper_pearson_high" -> ClopperPearson.high(hits, trials, confidence);
            case "wilson_low" -> Wilson.low(hits, trials, confidence);
            case "wilson_high" -> Wilson.high(hits, trials, confidence);
            default -> throw c.unknownMeasure();
        };
    }

    private static double sampleSize(OracleCase c) {
        double first = c.number("p_or_level_or_n");
        double second = c.number("eps_or_conf_or_n");
        return switch (c.measure()) {
            case "trials_for_relative_error" -> SampleSize.forRelativeError(first, second);
            case "wilks_one_sided" -> SampleSize.wilksOneSided(first, second);
            case "rule_of_zero_hits_upper" -> ClopperPearson.highAfterNone((long) first, second);
            case "p_zero_hits" -> SampleSize.unseen(first, second);
            default -> throw c.unknownMeasure();
        };
    }

    private static double frontier(OracleCase c) {
        ParetoFrontier designs = new ParetoFrontier(Arrays.stream(
                        c.text("points").split(";"))
                .map(point -> point.split(":"))
                .map(point -> new ParetoFrontier.Point(Double.parseDouble(point[0]), Double.parseDouble(point[1])))
                .toList());
        return switch (c.measure()) {
            case "frontier_size" -> designs.frontier().size();
            case "hypervolume" -> designs.hypervolume(c.number("benefit_ref"), c.number("risk_ref"));
            case "min_risk_with_benefit_at_least" -> designs.leastRiskWithBenefit(c.number("argument"));
            case "best_net_benefit_at_price" -> designs.bestNetBenefit(c.number("argument"));
            default -> throw c.unknownMeasure();
        };
    }
}
