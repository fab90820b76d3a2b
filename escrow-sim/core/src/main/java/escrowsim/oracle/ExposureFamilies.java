package escrowsim.oracle;

import static escrowsim.oracle.ThresholdFamilies.horizon;
import static escrowsim.oracle.ThresholdFamilies.rate;
import static escrowsim.oracle.ThresholdFamilies.tail;

import escrowsim.attack.Dwell;
import escrowsim.custody.Rule;
import escrowsim.formula.BusyPeriod;
import escrowsim.formula.CoverageVariance;
import escrowsim.formula.DwellLaw;
import escrowsim.formula.EpochsPerIncident;
import escrowsim.formula.ExpectedExposure;
import escrowsim.formula.FullRetention;
import escrowsim.formula.Hazard;
import escrowsim.formula.HeldShares;
import escrowsim.formula.KeyTimes;
import escrowsim.formula.Occurrence;
import escrowsim.formula.RetainedShares;
import escrowsim.formula.RetentionScan;
import escrowsim.formula.ScopeUnion;
import escrowsim.formula.UndetectedExposure;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Dwell, retention, coverage, epochs. */
final class ExposureFamilies {

    private static final double DAYS_PER_YEAR = 365.25;

    private ExposureFamilies() {}

    static List<Family> all() {
        return List.of(
                new Family("mginf_active", ExposureFamilies::active),
                new Family("mginf_busy", ExposureFamilies::busy),
                new Family("coverage_union", ExposureFamilies::coverage),
                new Family(
                        "coverage_variance",
                        c -> new CoverageVariance(
                                        rate(c), horizon(c), c.number("dwell_fixed_years"), c.number("lookback_years"))
                                .value()),
                new Family("kofn_exposure_measure", ExposureFamilies::measure),
                new Family("kofn_exposure_epochs", c -> epochs(c, kOfN(c), alike(c))),
                new Family("retention_scan", ExposureFamilies::scan),
                new Family("refresh_retained_epochs", ExposureFamilies::retained),
                new Family("full_retention_distribution", ExposureFamilies::fullRetention),
                new Family("epochs_per_incident", ExposureFamilies::perIncident),
                new Family(
                        "undetected_mass",
                        c -> new UndetectedExposure(c.integer("n"), c.integer("k"), rate(c), dwell(c)).by(horizon(c))),
                new Family("scope_union", ExposureFamilies::scope),
                new Family("full_model_expectation", ExposureFamilies::fullModel));
    }

    /** The tables give a lognormal dwell by its mean, scenarios by its median. */
    static Dwell dwell(OracleCase c) {
        double mean = c.numberOrZero("dwell_mean_years") * DAYS_PER_YEAR;
        return switch (c.text("dwell_dist")) {
            case "exponential" -> new Dwell.Exponential(mean);
            case "lognormal" -> {
                double sigma = c.number("dwell_sdlog");
                yield new Dwell.Lognormal(mean * StrictMath.exp(-sigma * sigma / 2), sigma);
            }
            default -> new Dwell.Fixed(mean);
        };
    }

    private static double active(OracleCase c) {
        double years = c.number("time_years");
        DwellLaw dwell = new DwellLaw(dwell(c));
        double mean = rate(c) * (years == Double.POSITIVE_INFINITY ? dwell.meanYears() : dwell.meanUpTo(years));
        return switch (c.measure()) {
            case "mean_active_incidents" -> mean;
            case "p_k_active" -> tail(c, Occurrence.of(mean));
            default -> throw c.unknownMeasure();
        };
    }

    private static double busy(OracleCase c) {
        BusyPeriod busy = new BusyPeriod(rate(c), c.number("dwell_mean_years"));
        return switch (c.measure()) {
            case "mean_busy_period_years" -> busy.meanYears();
            case "busy_periods_per_year" -> busy.perYearInTheLongRun();
            case "variance_busy_period_fixed_dwell_years2" -> busy.varianceForFixedDwell();
            case "mean_first_passage_to_two_active_fixed_dwell_years" -> busy.meanYearsToOverlapForFixedDwell();
            default -> throw c.unknownMeasure();
        };
    }

    private static double coverage(OracleCase c) {
        List<String> one = Structure.names(1);
        HeldShares held = new HeldShares(Rule.all(one), one, List.of(Hazard.at(0, rate(c), new DwellLaw(dwell(c)))));
        double covered = continuous(c, held, 1, 0).userDays() / DAYS_PER_YEAR;
        return switch (c.measure()) {
            case "expected_covered_years" -> covered;
            case "covered_fraction" -> covered / horizon(c);
            default -> throw c.unknownMeasure();
        };
    }

    private static double measure(OracleCase c) {
        HeldShares held = new HeldShares(kOfN(c), Structure.names(c.integer("n")), alike(c));
        double days = continuous(c, held, c.number("users"), c.number("user_growth_per_year"))
                .userDays();
        return switch (c.measure()) {
            case "exposed_user_days" -> days;
            case "exposed_user_years" -> days / DAYS_PER_YEAR;
            default -> throw c.unknownMeasure();
        };
    }

    private static ExpectedExposure continuous(OracleCase c, HeldShares held, double users, double growth) {
        KeyTimes keys = new KeyTimes(0, c.number("lookback_years"), Double.POSITIVE_INFINITY, horizon(c));
        return new ExpectedExposure(keys, held::qualified, users, growth, List.of(new DwellLaw(dwell(c)).jumpYears()));
    }

    private static Rule kOfN(OracleCase c) {
        return Rule.atLeast(c.integer("k"), Structure.names(c.integer("n")));
    }

    private static List<Hazard> alike(OracleCase c) {
        DwellLaw dwell = new DwellLaw(dwell(c));
        return IntStream.range(0, c.integer("n"))
                .mapToObj(i -> Hazard.at(i, rate(c), dwell))
                .toList();
    }

    private static double epochs(OracleCase c, Rule rule, List<Hazard> hazards) {
        int custodians = rule.custodians().size();
        HeldShares held = new HeldShares(rule, Structure.names(custodians), hazards);
        double epoch = c.number("epoch_years");
        KeyTimes keys =
                new KeyTimes(epoch, c.number("lookback_years"), Double.POSITIVE_INFINITY, epoch * c.integer("epochs"));
        ExpectedExposure exposure = new ExpectedExposure(keys, held::qualified, 1, 0, List.of());
        List<KeyTimes.Epoch> all = keys.epochs();
        return switch (c.measure()) {
            case "expected_exposed_epochs" -> exposure.epochs();
            case "exposed_days_per_user" -> exposure.userDays();
            case "p_first_epoch_exposed" -> held.qualified(keys.existing(all.get(0), 0));
            case "p_last_epoch_exposed" -> held.qualified(keys.existing(all.get(all.size() - 1), 0));
            default -> throw c.unknownMeasure();
        };
    }

    private static double fullModel(OracleCase c) {
        double[] rates = c.numbers("lambda_list_per_year");
        DwellLaw dwell = new DwellLaw(dwell(c));
        double insiders = c.number("people_per_custodian") * c.number("nu_per_person_year");
        List<Hazard> hazards = new ArrayList<>();
        for (int i = 0; i < rates.length; i++) {
            hazards.add(Hazard.at(i, rates[i] + insiders, dwell));
        }
        hazards.add(Hazard.shared(
                c.number("shock_rate_per_year"),
                c.number("hit_prob_q"),
                dwell,
                IntStream.range(0, rates.length).toArray()));
        return epochs(c, Structure.parse(c.text("structure")), hazards);
    }

    private static double scan(OracleCase c) {
        return new RetentionScan(
                        c.integer("n"),
                        c.integer("k"),
                        Occurrence.of(rate(c) * c.number("epoch_years")),
                        c.integer("epochs_back"),
                        c.integer("epochs_forward"))
                .any(c.integer("epochs"));
    }

    private static double retained(OracleCase c) {
        RetainedShares shares = new RetainedShares(
                c.integer("n"),
                c.integer("k"),
                rate(c),
                c.number("epoch_years"),
                c.integer("epochs"),
                c.number("lookback_years"),
                c.number("refresh_years"));
        return switch (c.measure()) {
            case "expected_exposed_epochs" -> shares.expectedEpochs();
            case "p_first_epoch_exposed" -> shares.exposed(1);
            default -> throw c.unknownMeasure();
        };
    }

    private static double fullRetention(OracleCase c) {
        FullRetention exposed = new FullRetention(c.integer("n"), c.integer("k"), rate(c), horizon(c));
        return switch (c.measure()) {
            case "mean_years" -> exposed.meanYears();
            case "variance_years2" -> exposed.variance();
            case "p_positive" -> exposed.pPositive();
            case "var_years" -> exposed.varYears(c.number("level"));
            case "tvar_years" -> exposed.tvarYears(c.number("level"));
            default -> throw c.unknownMeasure();
        };
    }

    private static double perIncident(OracleCase c) {
        EpochsPerIncident met = new EpochsPerIncident(c.number("epoch_years"), c.number("lookback_years"), dwell(c));
        return switch (c.measure()) {
            case "mean_epochs" -> met.mean();
            case "variance_epochs2" -> met.variance();
            default -> throw c.unknownMeasure();
        };
    }

    private static double scope(OracleCase c) {
        ScopeUnion union = new ScopeUnion(
                c.number("rate_all_per_year"),
                c.number("rate_epoch_per_year"),
                c.number("rate_user_per_year"),
                c.number("rate_cell_per_year"),
                horizon(c),
                c.number("users"),
                c.number("epochs"));
        return switch (c.measure()) {
            case "p_cell_exposed" -> union.pCell();
            case "expected_exposed_user_epochs" -> union.expectedCells();
            case "variance_exposed_user_epochs2" -> union.variance();
            case "expected_sum_with_double_counting_user_epochs" -> union.withDoubleCounting();
            default -> throw c.unknownMeasure();
        };
    }
}
