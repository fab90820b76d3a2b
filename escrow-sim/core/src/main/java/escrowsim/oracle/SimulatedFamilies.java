package escrowsim.oracle;

import static escrowsim.oracle.ExposureFamilies.dwell;
import static escrowsim.oracle.ThresholdFamilies.rate;

import escrowsim.attack.Dwell;
import escrowsim.attack.Frailty;
import escrowsim.attack.KeyStorage;
import escrowsim.attack.Modifiers;
import escrowsim.custody.Rule;
import escrowsim.oracle.Simulated.Measure;
import escrowsim.trial.Years;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The families that a scenario expresses, as plans. */
final class SimulatedFamilies {

    private static final Measure ANY = (kernel, outcome) -> outcome.anyExposure ? 1 : 0;
    private static final Measure UNDETECTED = (kernel, outcome) -> outcome.exposedUndetected ? 1 : 0;
    private static final Measure EPOCHS = (kernel, outcome) -> outcome.exposedEpochs;
    private static final Measure DAYS = (kernel, outcome) -> outcome.exposedDays;
    private static final Measure YEARS = (kernel, outcome) -> outcome.exposedDays / Years.DAYS;
    private static final Measure USER_DAYS = (kernel, outcome) -> outcome.exposedUserDays;
    private static final Measure COUNT = (kernel, outcome) -> kernel.incidents().count();

    private static final Map<String, Function<OracleCase, Simulated>> ALL = Map.ofEntries(
            Map.entry("kofn_norepair", c -> any(kOfN(c).breached(rate(c)))),
            Map.entry("kofn_hetero", SimulatedFamilies::unequal),
            Map.entry("kofn_epochs", SimulatedFamilies::independentEpochs),
            Map.entry("kofn_refresh", c -> any(kOfN(c).breached(rate(c)).refreshedEvery(c.number("refresh_years")))),
            Map.entry("kofn_trend", SimulatedFamilies::trend),
            Map.entry("kofn_gamma_mixed", SimulatedFamilies::commonUnknownRate),
            Map.entry("ctmc_ever_k", c -> any(markov(c, KeyStorage.IN_HSM).epochs(0))),
            Map.entry("ctmc_expected_time", SimulatedFamilies::expectedTime),
            Map.entry(
                    "rekey_all_ever_k",
                    c -> any(markov(c, KeyStorage.EXPORTABLE).rekey())),
            Map.entry(
                    "marshall_olkin_kofn",
                    c -> any(kOfN(c).breached(rate(c))
                            .sharedFlaw(c.number("shock_rate_per_year"), c.number("hit_prob_q")))),
            Map.entry(
                    "beta_factor_kofn",
                    c -> any(kOfN(c).breached((1 - c.number("beta")) * c.number("lambda_total_per_year"))
                            .sharedFlaw(c.number("beta") * c.number("lambda_total_per_year"), 1))),
            Map.entry("group_shocks_kofn", SimulatedFamilies::groupShocks),
            Map.entry("or_jurisdictions", c -> any(groups(c, 1))),
            Map.entry("nested_threshold", c -> any(groups(c, c.integer("outer_t")))),
            Map.entry("structure_expr", SimulatedFamilies::structure),
            Map.entry(
                    "insiders_kofn",
                    c -> any(kOfN(c).breached(rate(c))
                            .insiders(
                                    c.integer("people_per_custodian"),
                                    c.number("nu_per_person_year"),
                                    c.integer("colluders_needed")))),
            Map.entry("negbin_lognormal", SimulatedFamilies::counts),
            Map.entry("mginf_active", SimulatedFamilies::active),
            Map.entry("coverage_union", SimulatedFamilies::coverage),
            Map.entry("coverage_variance", SimulatedFamilies::coverageVariance),
            Map.entry("kofn_exposure_measure", SimulatedFamilies::exposureMeasure),
            Map.entry(
                    "kofn_exposure_epochs",
                    c -> epochQuestion(c, lookback(epochs(c).breached(rate(c)), c))),
            Map.entry(
                    "refresh_retained_epochs",
                    c -> epochQuestion(
                            c, lookback(epochs(c).breached(rate(c)), c).refreshedEvery(c.number("refresh_years")))),
            Map.entry("retention_scan", SimulatedFamilies::retentionScan),
            Map.entry("full_retention_distribution", SimulatedFamilies::fullRetention),
            Map.entry("full_model_expectation", SimulatedFamilies::fullModel),
            Map.entry(
                    "undetected_mass",
                    c -> new Simulated(
                            kOfN(c).breached(rate(c)).dwelling(dwell(c)).plan(), UNDETECTED)));

    private SimulatedFamilies() {}

    static Map<String, Function<OracleCase, Simulated>> all() {
        return ALL;
    }

    private static Simulated any(World world) {
        return new Simulated(world.plan(), ANY);
    }

    private static World kOfN(OracleCase c) {
        return World.threshold(c.integer("k"), c.integer("n")).years(c.number("horizon_years"));
    }

    private static Simulated unequal(OracleCase c) {
        double[] rates = c.numbers("lambda_list_per_year");
        return any(
                World.of(rates.length).atLeast(c.integer("k")).breached(rates).years(c.number("horizon_years")));
    }

    private static Simulated independentEpochs(OracleCase c) {
        World world = World.threshold(c.integer("k"), c.integer("n"))
                .epochs(1)
                .years(c.integer("epochs"))
                .breached(-StrictMath.log1p(-c.number("p_per_epoch")));
        return new Simulated(world.plan(), c.measure().equals("p_any") ? ANY : EPOCHS);
    }

    private static Simulated trend(OracleCase c) {
        return any(kOfN(c).breached(c.number("lambda0_per_year"))
                .modified(new Modifiers(c.number("growth_per_year"), Frailty.NONE)));
    }

    /** A common unknown rate Gamma(a, b) is the rate a / b with a shared frailty of shape a. */
    private static Simulated commonUnknownRate(OracleCase c) {
        double shape = c.number("gamma_shape");
        return any(kOfN(c).breached(shape / c.number("gamma_rate_years")).modified(frail(shape)));
    }

    private static Modifiers frail(double shape) {
        return new Modifiers(0, new Frailty(shape, true));
    }

    /** Counts under a shared frailty are negative binomial; a scenario has no severities. */
    private static Simulated counts(OracleCase c) {
        World world = World.threshold(1, 1)
                .years(5)
                .breached(c.number("count_mean") / 5)
                .modified(frail(c.number("count_size_r")));
        return new Simulated(
                world.plan(),
                c.measure().equals("p_zero") ? (kernel, o) -> kernel.incidents().count() == 0 ? 1 : 0 : COUNT);
    }

    private static World markov(OracleCase c, KeyStorage keys) {
        return World.of(c.integer("n"), keys)
                .atLeast(c.integer("k"))
                .years(c.number("horizon_years"))
                .breached(rate(c))
                .dwelling(new Dwell.Exponential(Years.DAYS / c.number("detect_rate_per_year")))
                .ignoringRepeats();
    }

    private static Simulated expectedTime(OracleCase c) {
        World world = markov(c, KeyStorage.IN_HSM).epochs(0);
        return c.measure().equals("p_at_T")
                ? exposedAt(world, c.number("horizon_years") * (1 - 1e-9))
                : new Simulated(world.plan(), YEARS);
    }

    private static Simulated groupShocks(OracleCase c) {
        int[] sizes = c.integers("group_sizes");
        double[] rates = StructureFamilies.memberRates(sizes, c.numbers("group_lambda_list_per_year"));
        World world = World.of(rates.length)
                .atLeast(c.integer("k"))
                .years(c.number("horizon_years"))
                .breached(rates);
        int first = 1;
        for (int g = 0; g < sizes.length; g++) {
            world.sharedFlaw(
                    c.numbers("group_shock_list_per_year")[g],
                    c.numbers("group_q_list")[g],
                    IntStream.range(first, first + sizes[g]).toArray());
            first += sizes[g];
        }
        return any(world);
    }

    private static World groups(OracleCase c, int outer) {
        int[] n = c.integers("n_list");
        double[] rates = StructureFamilies.memberRates(n, c.numbers("lambda_list_per_year"));
        return World.of(rates.length)
                .rule(new Rule.AtLeast(outer, StructureFamilies.groupRules(c.integers("k_list"), n)))
                .breached(rates)
                .years(c.number("horizon_years"));
    }

    private static Simulated structure(OracleCase c) {
        double[] rates = c.numbers("lambda_list_per_year");
        return any(World.of(rates.length)
                .rule(Structure.parse(c.text("structure")))
                .breached(rates)
                .years(c.numberOrZero("horizon_years")));
    }

    /** How many hold an undetected incident at t: traffic sent at t with keys that evolve continuously. */
    private static Simulated active(OracleCase c) {
        double time = c.number("time_years");
        World world = World.of(c.integer("n"), KeyStorage.IN_HSM)
                .atLeast(c.integer("k"))
                .breached(rate(c))
                .epochs(0)
                .years(time)
                .dwelling(dwell(c));
        return exposedAt(world, time * (1 - 1e-9));
    }

    private static Simulated coverage(OracleCase c) {
        double horizon = c.number("horizon_years");
        World world =
                lookback(World.threshold(1, 1).years(horizon).breached(rate(c)).epochs(0), c);
        return c.measure().equals("covered_fraction")
                ? new Simulated(world.plan(), (kernel, outcome) -> outcome.exposedDays / Years.DAYS / horizon)
                : new Simulated(world.plan(), YEARS);
    }

    private static Simulated coverageVariance(OracleCase c) {
        World world = World.threshold(1, 1)
                .years(c.number("horizon_years"))
                .breached(rate(c))
                .epochs(0)
                .dwelling(new Dwell.Fixed(c.number("dwell_fixed_years") * Years.DAYS))
                .keptFor(c.number("lookback_years"));
        return new Simulated(world.plan(), YEARS, true);
    }

    private static Simulated exposureMeasure(OracleCase c) {
        World world = lookback(kOfN(c).breached(rate(c)).epochs(0), c)
                .users(c.number("users"), c.number("user_growth_per_year"));
        boolean years = c.measure().equals("exposed_user_years");
        return new Simulated(
                world.plan(), years ? (kernel, outcome) -> outcome.exposedUserDays / Years.DAYS : USER_DAYS);
    }

    private static World epochs(OracleCase c) {
        return World.threshold(c.integer("k"), c.integer("n"))
                .epochs(c.number("epoch_years"))
                .years(c.number("epoch_years") * c.integer("epochs"));
    }

    private static World lookback(World world, OracleCase c) {
        return world.dwelling(dwell(c)).keptFor(c.number("lookback_years"));
    }

    private static Simulated epochQuestion(OracleCase c, World world) {
        double epochYears = c.number("epoch_years");
        double horizon = epochYears * c.integer("epochs");
        return switch (c.measure()) {
            case "p_first_epoch_exposed" -> exposedAt(world, epochYears / 2);
            case "p_last_epoch_exposed" -> exposedAt(world, horizon - epochYears / 2);
            case "exposed_days_per_user" -> new Simulated(world.plan(), DAYS);
            default -> new Simulated(world.plan(), EPOCHS);
        };
    }

    private static Simulated exposedAt(World world, double sentYear) {
        return new Simulated(
                world.plan(), (kernel, outcome) -> kernel.readableFrom(sentYear) < Double.POSITIVE_INFINITY ? 1 : 0);
    }

    /** An incident in epoch e yields the shares of epochs e-b..e+f: retention of b epochs, a dwell of f. */
    private static Simulated retentionScan(OracleCase c) {
        double epochYears = c.number("epoch_years");
        return any(epochs(c)
                .breached(rate(c))
                .keptFor(epochYears * c.integer("epochs_back"))
                .dwelling(new Dwell.Fixed(epochYears * c.integer("epochs_forward") * Years.DAYS)));
    }

    private static Simulated fullRetention(OracleCase c) {
        World world = kOfN(c).breached(rate(c)).epochs(0).keptFor(Double.POSITIVE_INFINITY);
        return new Simulated(world.plan(), c.measure().equals("p_positive") ? ANY : YEARS);
    }

    private static Simulated fullModel(OracleCase c) {
        double[] rates = c.numbers("lambda_list_per_year");
        World world = World.of(rates.length)
                .rule(Structure.parse(c.text("structure")))
                .epochs(c.number("epoch_years"))
                .years(c.number("epoch_years") * c.integer("epochs"))
                .breached(rates)
                .insiders(c.integer("people_per_custodian"), c.number("nu_per_person_year"), 1)
                .sharedFlaw(c.number("shock_rate_per_year"), c.number("hit_prob_q"));
        return epochQuestion(c, lookback(world, c));
    }
}
