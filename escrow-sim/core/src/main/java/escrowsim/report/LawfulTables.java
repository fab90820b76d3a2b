package escrowsim.report;

import static escrowsim.report.Column.integer;
import static escrowsim.report.Column.number;
import static escrowsim.report.Column.text;
import static escrowsim.report.Schemas.DESIGN;
import static escrowsim.report.Schemas.STUDY;

import escrowsim.access.FunnelCounts;
import escrowsim.access.Latency;
import escrowsim.access.RequestEnd;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The lawful side as tables. */
public final class LawfulTables {

    public static final Schema FUNNEL = new Schema(
            "funnel",
            "What becomes of lawful requests in an average year: one row per design and stage.",
            List.of(
                    STUDY,
                    DESIGN,
                    integer("stage", "", "The order in which requests meet the stages."),
                    text("end", "How requests end that this stage stops."),
                    text("reason", "The same in words."),
                    text("unit", "The unit of the counts."),
                    number("stopped", "", "Requests that end here."),
                    number("left", "", "Requests left after this stage: useful accesses after the last."),
                    number("share_stopped", "share", "Share of all requests that end here.")),
            List.of("study_id", "design_id", "stage"));

    public static final Schema LATENCY = new Schema(
            "latency",
            "How long lawful access takes: one row per design and share of its answers.",
            List.of(
                    STUDY,
                    DESIGN,
                    number("share_of_answers", "share", "Share of the answers that have come by then."),
                    number("hours", "hour", "From the request to the answer."),
                    number(
                            "share_of_requests",
                            "share",
                            "Share of the requests put to the custodians that are answered by then."),
                    number("answered_share", "share", "Share of them that is ever answered."),
                    number("useful_within_hours", "hour", "The deadline; empty where there is none."),
                    number("in_time_share", "share", "Share of them that is answered by the deadline.")),
            List.of("study_id", "design_id", "share_of_answers"));

    private LawfulTables() {}

    /**
     * What becomes of lawful requests.
     *
     * @param counts of an average year, by design
     */
    public static Table funnel(String study, Map<String, FunnelCounts> counts) {
        List<List<String>> rows = new ArrayList<>();
        counts.forEach((design, year) -> {
            double left = year.requests();
            for (RequestEnd end : RequestEnd.values()) {
                if (end != RequestEnd.USEFUL) {
                    left -= year.ended(end);
                    rows.add(funnelRow(study, design, end, year, Math.max(0, left)));
                }
            }
        });
        return new Table(FUNNEL, rows);
    }

    private static List<String> funnelRow(String study, String design, RequestEnd end, FunnelCounts year, double left) {
        double stopped = year.ended(end);
        return List.of(
                Cell.text(study),
                Cell.text(design),
                Cell.integer(end.stage()),
                end.id(),
                Cell.text(end.reason()),
                "request/year",
                Cell.number(stopped),
                Cell.number(left),
                Cell.number(year.requests() > 0 ? stopped / year.requests() : 0));
    }

    /**
     * How long answers take.
     *
     * @param latencies by design
     */
    public static Table latency(String study, Map<String, Latency> latencies) {
        List<List<String>> rows = new ArrayList<>();
        latencies.forEach((design, latency) ->
                latency.quantiles().forEach(quantile -> rows.add(latencyRow(study, design, latency, quantile))));
        return new Table(LATENCY, rows);
    }

    private static List<String> latencyRow(String study, String design, Latency latency, Latency.Quantile quantile) {
        return List.of(
                Cell.text(study),
                Cell.text(design),
                Cell.number(quantile.answersShare()),
                Cell.number(quantile.hours()),
                Cell.number(quantile.answersShare() * latency.answeredShare()),
                Cell.number(latency.answeredShare()),
                latency.usefulWithinHours() == Double.POSITIVE_INFINITY
                        ? Cell.MISSING
                        : Cell.number(latency.usefulWithinHours()),
                Cell.number(latency.inTimeShare()));
    }
}
