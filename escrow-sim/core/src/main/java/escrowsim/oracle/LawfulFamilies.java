package escrowsim.oracle;

import static escrowsim.oracle.ThresholdFamilies.horizon;
import static escrowsim.oracle.ThresholdFamilies.rate;
import static escrowsim.oracle.ThresholdFamilies.tail;

import escrowsim.access.PoissonLaw;
import escrowsim.formula.BetaBinomial;
import escrowsim.formula.ExposurePerAccess;
import escrowsim.formula.FirstPassage;
import escrowsim.formula.ForgedRequests;
import escrowsim.formula.Occurrence;
import escrowsim.formula.Stages;
import escrowsim.formula.ThresholdChoice;
import escrowsim.formula.UsefulAccesses;
import java.util.Arrays;
import java.util.List;

/** Lawful access, by the side doors too. */
final class LawfulFamilies {

    private LawfulFamilies() {}

    static List<Family> all() {
        return List.of(
                new Family("availability_kofn", c -> tail(c.integer("k"), c.numbers("availability_list"))),
                new Family("availability_compromise_tradeoff", LawfulFamilies::choice),
                new Family("latency_kth", LawfulFamilies::kth),
                new Family("latency_stages", LawfulFamilies::stages),
                new Family(
                        "latency_defective",
                        c -> tail(
                                c,
                                c.number("answer_prob")
                                        * Occurrence.of(
                                                c.number("response_rate_per_day") * c.number("deadline_days")))),
                new Family("useful_access", LawfulFamilies::useful),
                new Family("exposure_per_access", LawfulFamilies::perAccess),
                new Family("forged_requests", LawfulFamilies::forged),
                new Family(
                        "reviewers_correlated",
                        c -> new BetaBinomial(c.integer("n"), c.number("false_accept_prob"), c.number("icc"))
                                .atLeast(c.integer("k"))));
    }

    private static double choice(OracleCase c) {
        ThresholdChoice choice = new ThresholdChoice(
                c.integer("n"),
                Occurrence.of(rate(c) * horizon(c)),
                c.number("availability"),
                c.number("cost_exposure"),
                c.number("cost_denial"));
        return switch (c.measure()) {
            case "best_k" -> choice.cheapest();
            case "min_cost" -> choice.cost(choice.cheapest());
            default -> throw c.unknownMeasure();
        };
    }

    private static double kth(OracleCase c) {
        FirstPassage answers = new FirstPassage(c.integer("n"), c.integer("k"), c.number("response_rate_per_day"));
        return switch (c.measure()) {
            case "mean_days" -> answers.mean();
            case "variance_days2" -> answers.variance();
            case "p_within_days" -> answers.by(c.number("t_or_level"));
            case "quantile_days" -> answers.quantile(c.number("t_or_level"));
            default -> throw c.unknownMeasure();
        };
    }

    private static double stages(OracleCase c) {
        Stages stages = new Stages(
                Arrays.stream(c.numbers("stage_rate_list_per_day")).boxed().toList());
        String[] kth = c.text("kth_of_n_rate").split("/", -1);
        Stages all = kth.length < 3
                ? stages
                : stages.thenAnswers(Integer.parseInt(kth[0]), Integer.parseInt(kth[1]), Double.parseDouble(kth[2]));
        return switch (c.measure()) {
            case "mean_days" -> all.mean();
            case "variance_days2" -> all.variance();
            case "p_within_days" -> all.by(c.number("t_or_level"));
            case "quantile_days" -> all.quantile(c.number("t_or_level"));
            default -> throw c.unknownMeasure();
        };
    }

    private static double useful(OracleCase c) {
        PoissonLaw accesses = new UsefulAccesses(
                        c.number("requests_per_year"),
                        c.number("service_prob"),
                        c.number("useful_prob"),
                        c.number("displacement_limit"),
                        c.number("displacement_time_years"))
                .within(horizon(c));
        return switch (c.measure()) {
            case "mean" -> accesses.mean();
            case "p_zero" -> accesses.none();
            case "quantile_0.05" -> accesses.quantile(0.05);
            default -> throw c.unknownMeasure();
        };
    }

    private static double perAccess(OracleCase c) {
        double accesses = c.number("mean_useful_accesses");
        return switch (c.measure()) {
            case "ratio_of_means" -> c.number("expected_exposure_user_days") / accesses;
            case "break_even_value_per_access" ->
                c.number("cost_per_user") * c.number("expected_exposure_user_days") / accesses;
            case "mean_inverse_count_given_positive" -> ExposurePerAccess.meanInverse(accesses);
            case "break_even_lambda_per_year" ->
                ExposurePerAccess.breakEvenRate(
                        c.integer("n"),
                        c.integer("k"),
                        horizon(c),
                        c.number("cost_per_user"),
                        c.number("users"),
                        c.number("value_per_access"),
                        accesses);
            default -> throw c.unknownMeasure();
        };
    }

    private static double forged(OracleCase c) {
        ForgedRequests requests = new ForgedRequests(c.integer("n"), c.integer("k"), c.number("false_accept_prob"));
        return switch (c.measure()) {
            case "p_accept_one" -> requests.pGranted();
            case "p_any_accepted_by_T" -> requests.anyBy(horizon(c), c.number("forged_per_year"));
            case "mean_time_to_first_years" -> requests.meanYears(c.number("forged_per_year"));
            case "mean_reviews_sequential_stop_at_reject" -> requests.meanReviewsUntilRejection();
            default -> throw c.unknownMeasure();
        };
    }
}
