package escrowsim.report;

import static escrowsim.report.Column.integer;
import static escrowsim.report.Column.number;
import static escrowsim.report.Column.text;
import static escrowsim.report.Column.truth;

import escrowsim.trial.Amounts;
import java.util.List;
import java.util.stream.Stream;

/** The tables of a run. */
public final class Schemas {

    static final Column STUDY = text("study_id", "The study that this row belongs to.");
    static final Column DESIGN = text("design_id", "The design that this row is about.");
    static final Column METRIC = text("metric", "The outcome; escrowsim explain METRIC says what it means.");
    static final Column UNIT = text("unit", "The unit of the numbers in this row.");
    static final Column TRIALS = integer("trials_count", "trial", "Worlds simulated.");
    static final Column METHOD = text("ci_method", "How the interval was made.");

    public static final Schema SUMMARY = new Schema(
            "summary",
            "What each design came to: one row per design and metric.",
            List.of(
                    STUDY,
                    DESIGN,
                    METRIC,
                    UNIT,
                    number("estimate", "", "Mean or probability; empty where there is nothing to estimate."),
                    number("mc_std_error", "", "Monte Carlo standard error of the estimate."),
                    number("ci95_low", "", "Lower end of the 95 % interval; Monte Carlo error only."),
                    number("ci95_high", "", "Upper end of the 95 % interval; Monte Carlo error only."),
                    METHOD,
                    number("outcome_p05", "", quantile("5 % of the worlds are at or below; empty for probabilities.")),
                    number("outcome_p50", "", quantile("Half of the worlds are at or below.")),
                    number("outcome_p95", "", quantile("95 % of the worlds are at or below.")),
                    TRIALS,
                    integer("event_count", "trial", "Worlds in which it happened."),
                    number("outcome_p99", "", quantile("99 % of the worlds are at or below.")),
                    number("tvar95", "", quantile("Mean of the worst 5 % of the worlds.")),
                    number("tvar99", "", quantile("Mean of the worst 1 % of the worlds."))),
            List.of("study_id", "design_id", "metric"));

    public static final Schema COMPARISON = new Schema(
            "comparison",
            "Each design against the reference, in the same worlds: one row per design and metric.",
            List.of(
                    STUDY,
                    DESIGN,
                    text("reference_id", "The design that it is compared with."),
                    METRIC,
                    UNIT,
                    number("difference", "", "Design minus reference; empty where one has nothing to compare."),
                    number("ci95_low", "", "Lower end of the 95 % interval of the difference."),
                    number("ci95_high", "", "Upper end of the 95 % interval of the difference."),
                    METHOD,
                    truth("paired", "Whether both were measured in the same worlds."),
                    integer("only_design_count", "trial", "Worlds in which the event happened in the design only."),
                    integer("only_reference_count", "trial", "Worlds in which it happened in the reference only."),
                    TRIALS,
                    text("verdict", "higher, lower, or not-detected: what the interval allows to be said.")),
            List.of("study_id", "design_id", "reference_id", "metric"));

    public static final Schema CAUSES = new Schema(
            "causes",
            "Which attack models together made a first exposure: one row per design and cause.",
            List.of(
                    STUDY,
                    DESIGN,
                    text("cause", "The attack models, sorted, joined by +."),
                    text("unit", "The unit of the estimate."),
                    number("estimate", "", "Share of the worlds with exposure that began this way."),
                    number("mc_std_error", "", "Monte Carlo standard error of the estimate."),
                    number("ci95_low", "", "Lower end of the 95 % interval."),
                    number("ci95_high", "", "Upper end of the 95 % interval."),
                    METHOD,
                    TRIALS,
                    integer("exposures_count", "trial", "Worlds with exposure."),
                    integer("event_count", "trial", "Worlds whose first exposure was made this way.")),
            List.of("study_id", "design_id", "cause"));

    public static final Schema TRIALS_OUT = new Schema(
            "trials",
            "Every simulated world: one row per design and trial.",
            List.of(
                    STUDY,
                    DESIGN,
                    integer("trial", "", "Number of the world; explain RESULTS --trial replays it."),
                    integer("parameter_draw", "", "Number of the draw of uncertain inputs; 0 where they are fixed."),
                    truth("any_exposure", "Whether any traffic was exposed."),
                    number("first_exposure_day", "day", "When exposed traffic first became readable."),
                    text("first_exposure_cause", "The attack models that made the first exposure, joined by +."),
                    integer("exposure_events_count", "event", "Connected stretches of exposed sending times."),
                    number("exposed_days", "day", "Days of traffic exposed."),
                    number("unnoticed_days", "day", "Longest time from readable to the first detection."),
                    integer("users_exposed_count", "user", "Users with exposed traffic, the most at any time."),
                    number("exposed_user_days", "user-day", "Users times days of their traffic exposed."),
                    integer("exposed_messages", "message", "Messages exposed."),
                    integer("lawful_requests_count", "request", "Lawful requests."),
                    integer("lawful_accesses_count", "access", "Requests for which custodians opened something."),
                    integer("wrongful_accesses", "access", "Misuses, forgeries granted, wrong targets."),
                    number("lawful_access_delay_hours_p50", "hour", "Median from request to plaintext."),
                    integer(
                            "crypto_checks_count",
                            "check",
                            "Checks with real keys; empty where the world was not replayed."),
                    integer("crypto_checks_failed_count", "check", "Checks with real keys that failed."),
                    integer(
                            "wrongful_accesses_noticed",
                            "access",
                            "Misuses and forgeries granted that an audit noticed.")),
            List.of("study_id", "design_id", "trial"));

    public static final Schema ASSUMPTIONS = new Schema(
            "assumptions",
            "Every input with where it comes from: one row per parameter.",
            List.of(
                    text("path", "Where the value stands in the scenario."),
                    UNIT,
                    new Column("value", Column.Type.ANY, "", "Best guess or setting."),
                    number("range90_low", "", "5 % quantile of what we think the value could be."),
                    number("range90_high", "", "95 % quantile of what we think the value could be."),
                    text("quality", "How well it is known: low, medium or high."),
                    text("source", "Where it comes from."),
                    number("impact", "", "How far the range moves the result; empty where not computed."),
                    text("impact_basis", "What the impact was measured on."),
                    truth("is_default", "Whether the scenario left it out.")),
            List.of("path"));

    public static final Schema DISTRIBUTION = new Schema(
            "distribution",
            "How much leaks exposed, given one: one row per design and quantile.",
            List.of(
                    STUDY,
                    DESIGN,
                    METRIC,
                    UNIT,
                    integer("number", "", "1 to 50: each stands for one in fifty of the worlds with exposure."),
                    number("share_of_exposures", "share", "Share of the worlds with exposure that are at or below."),
                    number("value", "", quantile("The lower quantile.")),
                    integer("exposures_count", "trial", "Worlds with exposure."),
                    TRIALS),
            List.of("study_id", "design_id", "metric", "number"));

    public static final Schema TIMELINE = new Schema(
            "timeline",
            "What the worlds of each design had come to by each year: one row per design, year and metric. With more than 16 years,"
                    + " quantiles are exact for fewer worlds.",
            List.of(
                    STUDY,
                    DESIGN,
                    number("year", "year", "Time since the start; the last is the horizon."),
                    METRIC,
                    UNIT,
                    number("estimate", "", "Mean or probability."),
                    number("ci95_low", "", "Lower end of the 95 % interval; Monte Carlo error only."),
                    number("ci95_high", "", "Upper end of the 95 % interval; Monte Carlo error only."),
                    TRIALS,
                    number("outcome_p05", "", quantile("5 % of the worlds are at or below; empty for probabilities.")),
                    number("outcome_p50", "", quantile("Half of the worlds are at or below.")),
                    number("outcome_p95", "", quantile("95 % of the worlds are at or below."))),
            List.of("study_id", "design_id", "year", "metric"));

    private Schemas() {}

    private static String quantile(String description) {
        return description + " " + Amounts.QUANTILE_ERROR;
    }

    /** The tables that a run or a comparison can write. */
    public static List<Schema> ofRuns() {
        return List.of(
                SUMMARY,
                COMPARISON,
                CAUSES,
                DISTRIBUTION,
                TIMELINE,
                LawfulTables.FUNNEL,
                LawfulTables.LATENCY,
                CostTable.SCHEMA,
                TRIALS_OUT,
                ASSUMPTIONS);
    }

    /** All tables. */
    public static List<Schema> all() {
        return Stream.concat(
                        ofRuns().stream(),
                        Stream.of(
                                FrontierTable.SCHEMA,
                                SweepSchemas.SWEEP,
                                SweepSchemas.POINTS,
                                SensitivityTable.SCHEMA,
                                ChainingTable.SCHEMA,
                                EventsTable.SCHEMA))
                .toList();
    }
}
