package escrowsim.oracle;

import static escrowsim.oracle.ThresholdFamilies.horizon;
import static escrowsim.oracle.ThresholdFamilies.rate;
import static escrowsim.oracle.ThresholdFamilies.tail;

import escrowsim.formula.Footholds;
import escrowsim.formula.RekeyAll;
import escrowsim.formula.ThreeStates;
import java.util.List;

/** Detection and re-keying. */
final class ChainFamilies {

    private static final double DAYS_PER_YEAR = 365.25;

    private ChainFamilies() {}

    static List<Family> all() {
        return List.of(
                new Family("ctmc_ever_k", c -> footholds(c).everBy(c.integer("k"), horizon(c))),
                new Family("ctmc_mttf", c -> footholds(c).meanYearsTo(c.integer("k"))),
                new Family("ctmc_steady", ChainFamilies::steady),
                new Family("ctmc_expected_time", ChainFamilies::expectedTime),
                new Family("ctmc_three_state", ChainFamilies::threeStates),
                new Family("rekey_all_ever_k", c -> rekeyAll(c).by(horizon(c))),
                new Family("rekey_all_mttf", ChainFamilies::race));
    }

    private static Footholds footholds(OracleCase c) {
        return new Footholds(c.integer("n"), rate(c), c.number("detect_rate_per_year"));
    }

    private static double steady(OracleCase c) {
        int k = c.integer("k");
        return switch (c.measure()) {
            case "fraction" -> footholds(c).fraction(k);
            case "episodes_per_year" -> footholds(c).episodesPerYear(k);
            case "mean_episode_days" -> footholds(c).meanEpisodeYears(k) * DAYS_PER_YEAR;
            default -> throw c.unknownMeasure();
        };
    }

    private static double expectedTime(OracleCase c) {
        int k = c.integer("k");
        return switch (c.measure()) {
            case "expected_years" -> footholds(c).expectedYears(k, horizon(c));
            case "p_at_T" -> footholds(c).at(k, horizon(c));
            default -> throw c.unknownMeasure();
        };
    }

    private static double threeStates(OracleCase c) {
        ThreeStates one = new ThreeStates(rate(c), c.number("detect_rate_per_year"), c.number("rekey_rate_per_year"));
        double years = c.number("time_years");
        return switch (c.measure()) {
            case "p_compromised_at_t", "steady_compromised" -> one.compromisedAt(years);
            case "p_detected_at_t", "steady_detected" -> one.detectedAt(years);
            case "p_k_compromised_at_t", "p_k_compromised_steady" -> tail(c, one.compromisedAt(years));
            default -> throw c.unknownMeasure();
        };
    }

    private static RekeyAll rekeyAll(OracleCase c) {
        return new RekeyAll(c.integer("n"), c.integer("k"), rate(c), c.number("detect_rate_per_year"));
    }

    private static double race(OracleCase c) {
        return switch (c.measure()) {
            case "p_exposed_before_first_detection" -> rekeyAll(c).beforeDetection();
            case "mttf_years" -> rekeyAll(c).meanYears();
            default -> throw c.unknownMeasure();
        };
    }
}
