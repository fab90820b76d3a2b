package escrowsim.report.page;

import escrowsim.report.Results;
import escrowsim.report.Row;
import escrowsim.report.figure.CauseBars;
import escrowsim.report.figure.Design;
import escrowsim.report.figure.Exceedance;
import escrowsim.report.figure.FrontierChart;
import escrowsim.report.figure.OverTime;
import escrowsim.report.figure.PublishedAgainstOurs;
import escrowsim.report.figure.QuantileDots;
import escrowsim.report.figure.Tornado;
import escrowsim.report.figure.WorldTimeline;
import escrowsim.summary.Wording;
import escrowsim.summary.Worlds;
import escrowsim.trial.Years;
import java.util.ArrayList;
import java.util.List;

/** The parts of a report that are figures, each if the run wrote the table that it is drawn from. */
record Drawn(Results results, Outcomes outcomes, Worlds worlds) {

    Block howBad() {
        Block block = Block.of("how-bad", "How bad a leak is");
        List<Row> rows = results.rows("distribution");
        QuantileDots.of(outcomes.designs(), rows, worlds.years()).ifPresent(block::show);
        Exceedance.of(outcomes.designs(), rows, worlds.years()).ifPresent(figure -> {
            block.fold("The chance of more than a given amount", figure);
        });
        return block;
    }

    Block overTime() {
        Block block = Block.of("over-time", "When keys leak");
        OverTime.of(outcomes.designs(), results.rows("timeline")).ifPresent(block::show);
        return block;
    }

    Block why() {
        Block block = Block.of("why", "Why keys leak");
        CauseBars.of(outcomes.designs(), results.rows("causes")).ifPresent(block::show);
        List<Row> sensitivity = results.rows("sensitivity");
        for (Design design : outcomes.designs()) {
            Tornado.of(design, sensitivity).ifPresent(block::show);
        }
        return block;
    }

    Block tradeOff() {
        Block block = Block.of("trade-off", "Risk against benefit");
        List<Row> rows = results.rows("frontier");
        FrontierChart.of(rows).ifPresent(figure -> {
            block.show(figure);
            block.show(new Table(
                    "Every design of the frontier",
                    true,
                    List.of(
                            "design",
                            "custodians who must agree",
                            "custodians",
                            "risk",
                            "benefit",
                            "status",
                            "safer and as useful"),
                    frontier(rows)));
        });
        return block;
    }

    private static List<Table.Line> frontier(List<Row> rows) {
        List<Table.Line> lines = new ArrayList<>();
        rows.forEach(row -> lines.add(Table.line(List.of(
                row.text("design_id"),
                row.text("at_least"),
                row.text("custodians_count"),
                row.number("risk").isPresent()
                        ? FrontierChart.amount(row, "risk", row.number("risk").getAsDouble())
                        : "-",
                row.number("benefit").isPresent()
                        ? FrontierChart.amount(
                                row, "benefit", row.number("benefit").getAsDouble())
                        : "-",
                row.text("status"),
                row.text("beaten_by")))));
        return lines;
    }

    Block oneWorld() {
        Block block = Block.of("one-world", "One world as it happened");
        List<Row> rows = results.rows("events");
        for (Design design : outcomes.designs()) {
            WorldTimeline.of(design, rows, worlds.horizonYears() * Years.DAYS).ifPresent(block::show);
        }
        return block;
    }

    Block published() {
        Block block = Block.of("published", "Printed numbers and ours");
        List<Row> rows = results.rows("reproduction");
        PublishedAgainstOurs.of(rows).ifPresent(block::show);
        if (!rows.isEmpty()) {
            boolean noted = rows.stream().anyMatch(row -> row.has("note"));
            List<String> columns = List.of("claim", "says", "printed", "here", "unit", "tolerance", "verdict", "note");
            block.show(new Table(
                    "Every claim",
                    false,
                    noted ? columns : columns.subList(0, columns.size() - 1),
                    noted
                            ? claims(rows)
                            : claims(rows).stream()
                                    .map(line -> line.without(columns.size() - 1))
                                    .toList()));
        }
        return block;
    }

    /** Such as {@code within Monte Carlo error}, as on the terminal. */
    private static String verdict(String id) {
        return id.replaceFirst("^match-", "").replace('-', ' ').replace("monte carlo", "Monte Carlo");
    }

    private static List<Table.Line> claims(List<Row> rows) {
        List<Table.Line> lines = new ArrayList<>();
        rows.forEach(row -> lines.add(Table.line(List.of(
                row.text("claim_id"),
                row.text("says"),
                row.text("published"),
                row.number("reproduced").isPresent()
                        ? Wording.number(row.number("reproduced").getAsDouble())
                        : "-",
                row.text("unit"),
                row.text("tolerance_kind"),
                verdict(row.text("verdict")),
                row.text("note")))));
        return lines;
    }
}
