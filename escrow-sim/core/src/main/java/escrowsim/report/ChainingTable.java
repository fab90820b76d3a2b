package escrowsim.report;

import static escrowsim.report.Column.integer;
import static escrowsim.report.Column.number;
import static escrowsim.report.Column.text;

import escrowsim.network.ChainPlan;
import escrowsim.network.Means;
import escrowsim.scenario.ContactSearch;
import escrowsim.summary.ChainMetric;
import escrowsim.summary.ChainOutcome;
import escrowsim.summary.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What contact chaining came to, as a table. */
public final class ChainingTable {

    public static final Schema SCHEMA = new Schema(
            "chaining",
            "Did he act alone: whom contact chaining from the seed reaches; one row per design, means, hops, day and metric.",
            List.of(
                    Schemas.STUDY,
                    Schemas.DESIGN,
                    text(
                            "means",
                            "What is looked at: custodians (what the design opens); without escrow the seed's phone, or"
                                    + " metadata."),
                    integer("hops", "hop", "How far from the seed contacts are followed."),
                    integer("by_day", "day", "Days after the incident by which it is counted."),
                    Schemas.METRIC,
                    Schemas.UNIT,
                    number("estimate", "", "Mean, ratio or probability; empty where there is nothing to estimate."),
                    number("mc_std_error", "", "Monte Carlo standard error of the estimate."),
                    number("ci95_low", "", "Lower end of the 95 % interval; Monte Carlo error only."),
                    number("ci95_high", "", "Upper end of the 95 % interval; Monte Carlo error only."),
                    Schemas.METHOD,
                    Schemas.TRIALS,
                    integer("event_count", "trial", "Worlds in which any associate was reached."),
                    integer("networks_count", "network", "Networks over which the worlds are spread."),
                    text("milestone", "What became known without escrow on that day, as the scenario has it.")),
            List.of("study_id", "design_id", "means", "hops", "by_day", "metric"));

    private ChainingTable() {}

    /** What one design comes to by one means. */
    public record Chained(String design, Means means, ContactSearch search, ChainOutcome outcome) {

        public ChainPlan.Search asked() {
            return search.plan().search();
        }

        /** Over all hops and all days. */
        public Optional<Estimate> atTheEnd(ChainMetric metric) {
            return byDay(metric, asked().reportDays().size() - 1);
        }

        /** Over all hops, by the report day of this number. */
        public Optional<Estimate> byDay(ChainMetric metric, int day) {
            return outcome.of(metric, asked().hops(), day);
        }
    }

    public static Table of(String study, List<Chained> chained) {
        List<List<String>> rows = new ArrayList<>();
        for (Chained one : chained) {
            int days = one.asked().reportDays().size();
            for (int hops = 1; hops <= one.asked().hops(); hops++) {
                for (int day = 0; day < days; day++) {
                    for (ChainMetric metric : ChainMetric.values()) {
                        if (metric != ChainMetric.ACCOUNTS_OPENED || day == days - 1) {
                            rows.add(row(study, one, hops, day, metric));
                        }
                    }
                }
            }
        }
        return new Table(SCHEMA, rows);
    }

    private static List<String> row(String study, Chained one, int hops, int day, ChainMetric metric) {
        Optional<Estimate> estimate = one.outcome().of(metric, hops, day);
        double byDay = one.asked().reportDays().get(day);
        List<String> row = new ArrayList<>(List.of(
                Cell.text(study),
                Cell.text(one.design()),
                one.means().id(),
                Cell.integer(hops),
                Cell.integer((long) byDay),
                metric.id(),
                metric.unit()));
        row.addAll(Tables.estimateCells(estimate));
        row.addAll(List.of(
                Cell.integer(one.search().plan().size().worlds()),
                Cell.integer(estimate.map(Estimate::events).orElse(0L)),
                Cell.integer(one.search().plan().size().networks()),
                Cell.text(one.search().milestones().getOrDefault(byDay, Cell.MISSING))));
        return row;
    }
}
