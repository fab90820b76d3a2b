package escrowsim.cli.chain;

import escrowsim.cli.terminal.TextTable;
import escrowsim.cli.terminal.TextTable.Align;
import escrowsim.cli.terminal.Wrap;
import escrowsim.cli.words.Plural;
import escrowsim.network.ChainPlan;
import escrowsim.report.ChainingTable.Chained;
import escrowsim.scenario.ContactSearch;
import escrowsim.summary.ChainMetric;
import escrowsim.summary.Estimate;
import escrowsim.summary.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Contact chaining on the terminal: one line for each design, and for what there is without escrow. */
record ChainText(String title, String seed, List<Chained> chained) {

    private static final int MOST_DAYS = 7;

    List<String> lines() {
        List<String> lines = new ArrayList<>(Wrap.lines(title, 0));
        ChainPlan plan = first().plan();
        lines.add("Did he act alone? " + Plural.of(plan.search().hops(), "hop") + " from the seed, "
                + Wording.count(plan.size().worlds()) + " worlds, seed " + seed);
        lines.add("");
        lines.addAll(table().lines());
        lines.add("");
        lines.addAll(days().lines());
        lines.add("");
        first().milestones()
                .forEach((day, what) ->
                        lines.addAll(Wrap.lines("day " + Wording.number(day) + ", without escrow: " + what, 2)));
        if (!first().milestones().isEmpty()) {
            lines.add("");
        }
        lines.addAll(Wrap.lines(
                "reached: a contact was seen, whatever was said; swept: reached and no associate. Nobody is found guilty"
                        + " by it. days: on average, over associates reached.",
                2));
        lines.addAll(Wrap.lines("95% intervals: " + Wording.TRIALS, 2));
        return lines;
    }

    private ContactSearch first() {
        return chained.get(0).search();
    }

    TextTable table() {
        TextTable table = TextTable.of(Align.LEFT, Align.LEFT, Align.LEFT, Align.RIGHT, Align.RIGHT, Align.RIGHT)
                .indent(2)
                .row("design", "means", "associates reached", "swept", "per assoc.", "days");
        for (Chained one : chained) {
            table.row(
                    one.design(),
                    one.means().id(),
                    one.atTheEnd(ChainMetric.ASSOCIATES_REACHED_SHARE)
                            .map(ChainText::share)
                            .orElse("no associates"),
                    number(one.atTheEnd(ChainMetric.INNOCENTS_SWEPT)),
                    number(one.atTheEnd(ChainMetric.INNOCENTS_PER_ASSOCIATE)),
                    number(one.atTheEnd(ChainMetric.DAYS_TO_REACH)));
        }
        return table;
    }

    /** The share reached by day: by the milestones, where there are any. */
    private TextTable days() {
        List<Double> all = chained.get(0).asked().reportDays();
        List<Integer> shown = IntStream.range(0, all.size())
                .filter(day -> first().milestones().isEmpty()
                        || first().milestones().containsKey(all.get(day))
                        || day == all.size() - 1
                        || all.get(day) <= 3)
                .boxed()
                .toList();
        List<Integer> days = shown.subList(Math.max(0, shown.size() - MOST_DAYS), shown.size());
        Align[] columns = new Align[days.size() + 1];
        java.util.Arrays.fill(columns, Align.RIGHT);
        columns[0] = Align.LEFT;
        List<String> head = new ArrayList<>(List.of("reached by day"));
        days.forEach(day -> head.add(Wording.number(all.get(day))));
        TextTable table = TextTable.of(columns).indent(2).row(head.toArray(String[]::new));
        for (Chained one : chained) {
            if (one.asked().reportDays().equals(all)) {
                List<String> row = new ArrayList<>(List.of(name(one)));
                days.forEach(day -> row.add(one.byDay(ChainMetric.ASSOCIATES_REACHED_SHARE, day)
                        .map(estimate -> Wording.percent(estimate.value()))
                        .orElse("-")));
                table.row(row.toArray(String[]::new));
            }
        }
        return table;
    }

    private static String name(Chained one) {
        return one.means().underMandate() ? one.design() : one.means().id();
    }

    private static String share(Estimate estimate) {
        return estimate.value() == 0
                ? "none in " + Wording.count(estimate.trials())
                : Wording.percent(estimate.value()) + " (" + Wording.percentInterval(estimate.low(), estimate.high())
                        + ")";
    }

    private static String number(Optional<Estimate> estimate) {
        return estimate.map(e -> Wording.number(e.value())).orElse("-");
    }
}
