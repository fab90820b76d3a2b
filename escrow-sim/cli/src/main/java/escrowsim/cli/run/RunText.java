package escrowsim.cli.run;

import escrowsim.cli.study.InputDoubts;
import escrowsim.cli.terminal.TextTable;
import escrowsim.cli.terminal.TextTable.Align;
import escrowsim.cli.terminal.Wrap;
import escrowsim.cli.words.Counts;
import escrowsim.exact.Exact;
import escrowsim.scenario.Scenario;
import escrowsim.summary.DesignOutcomes;
import escrowsim.summary.Effort;
import escrowsim.summary.Estimate;
import escrowsim.summary.IntervalMethod;
import escrowsim.summary.Outcome;
import escrowsim.summary.OutcomeMetric;
import escrowsim.summary.Shown;
import escrowsim.summary.Wording;
import escrowsim.summary.Worlds;
import escrowsim.trial.Sampling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One design on the terminal. */
record RunText(
        Scenario scenario, DesignOutcomes design, Exact exact, Optional<Effort> effort, InputDoubts inputDoubts) {

    List<String> lines() {
        List<String> lines = new ArrayList<>(head());
        lines.add("");
        leak().ifPresent(chance ->
                lines.add("  Simulated " + worlds().plural() + " with a key leak: " + Wording.frequency(chance) + "."));
        lines.add("");
        lines.addAll(table().lines());
        lines.add("");
        if (design.plan().escrow().isPresent()) {
            lines.add("  Without escrow: 0 leaks by design, and 0 accesses beyond other lawful means.");
            leak().flatMap(this::precision).ifPresent(lines::add);
            lines.addAll(howDrawn());
            lines.addAll(Wrap.lines("95% interval: " + Wording.TRIALS, 2));
        }
        lines.addAll(doubts());
        lines.addAll(checked());
        return lines;
    }

    private List<String> checked() {
        List<String> lines = ExactText.of(exact, exact.beside(design));
        return lines.isEmpty()
                ? List.of()
                : Stream.concat(Stream.of(""), lines.stream()).toList();
    }

    private List<String> head() {
        String title = scenario.about().title();
        String run = worlds().counted() + ", seed " + scenario.run().seed();
        if (title.length() + 4 + run.length() <= Wrap.COLUMNS) {
            return List.of(title + "    " + run);
        }
        List<String> lines = new ArrayList<>(Wrap.lines(title, 0));
        lines.add(run);
        return lines;
    }

    private Worlds worlds() {
        return new Worlds(scenario.run().trials(), scenario.world().horizonYears());
    }

    TextTable table() {
        TextTable table = TextTable.of(Align.LEFT, Align.RIGHT, Align.LEFT, Align.LEFT)
                .indent(2)
                .row("", "estimate", "95% interval", "unit");
        row(table, "chance of any leak in " + worlds().years(), OutcomeMetric.P_ANY_EXPOSURE, worlds().ofThem());
        row(table, "  of one that goes unnoticed", OutcomeMetric.P_EXPOSED_UNDETECTED, worlds().ofThem());
        row(table, "first leak, if any, on average", OutcomeMetric.FIRST_EXPOSURE_YEAR, "year");
        row(table, "users' days exposed, average", OutcomeMetric.EXPOSED_USER_DAYS, "user-days");
        row(table, "share of all traffic exposed", OutcomeMetric.EXPOSED_TRAFFIC_SHARE, "of traffic");
        row(table, "useful lawful accesses", OutcomeMetric.LAWFUL_ACCESSES_USEFUL, "per year");
        row(table, "  from request to plaintext", OutcomeMetric.LAWFUL_ACCESS_HOURS, "hours");
        row(table, "wrongful accesses", OutcomeMetric.WRONGFUL_ACCESSES, "in " + worlds().years());
        return table;
    }

    private void row(TextTable table, String label, OutcomeMetric metric, String unit) {
        estimate(metric).ifPresent(e -> table.row(label, Shown.value(metric, e), Shown.interval(metric, e), unit));
    }

    private Optional<Estimate> estimate(OutcomeMetric metric) {
        return design.of(metric).flatMap(Outcome::estimate);
    }

    private Optional<Estimate> leak() {
        return estimate(OutcomeMetric.P_ANY_EXPOSURE);
    }

    /** How many more worlds halve the interval. */
    private Optional<String> precision(Estimate chance) {
        if (chance.method() == IntervalMethod.EXACT || chance.events() == 0) {
            return Optional.empty();
        }
        double points = 100 * (chance.high() - chance.low()) / 2;
        return Optional.of("  Precise to +/-" + Wording.number(points) + " points. For half of that use --trials "
                + Counts.typed(4 * scenario.run().trials()) + " (4x longer).");
    }

    /** That worlds were drawn where leaks are, or why not where that would have helped. */
    private List<String> howDrawn() {
        if (effort.isPresent()) {
            return Wrap.lines(
                    "Rare events: only worlds in which a leak is possible were drawn, each with its weight; effective sample "
                            + Wording.number(effort.get().effectiveWorlds()) + ". As they come, it would have taken "
                            + Wording.number(effort.get().crudeWorlds())
                            + " worlds for this precision. --crude turns it off.",
                    2);
        }
        boolean none = leak().filter(chance -> chance.events() == 0 && chance.method() != IntervalMethod.WEIGHTED)
                .isPresent();
        return none
                ? Sampling.obstacle(design.plan())
                        .map(reason -> Wrap.lines("No rare-event sampling: " + reason + ".", 2))
                        .orElse(List.of())
                : List.of();
    }

    private List<String> doubts() {
        return scenario.doubt()
                .map(drawn -> new DrawnDoubt(List.of(design), drawn.paths().size()).lines())
                .orElseGet(inputDoubts::lines);
    }
}
