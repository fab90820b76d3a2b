package escrowsim.cli.run;

import escrowsim.cli.study.StudyPlan;
import escrowsim.cli.study.StudyResults;
import escrowsim.cli.terminal.TextTable;
import escrowsim.cli.terminal.TextTable.Align;
import escrowsim.cli.terminal.Wrap;
import escrowsim.cli.words.Plural;
import escrowsim.summary.DesignOutcomes;
import escrowsim.summary.Headline;
import escrowsim.summary.Shown;
import escrowsim.summary.Wording;
import escrowsim.summary.Worlds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A comparison on the terminal: designs in the author's order, each against the reference. */
record CompareText(StudyResults results, List<String> differing) {

    private static final int MOST_PATHS = 6;
    private static final int SHORTEST_NAME = 8;

    List<String> lines() {
        List<String> lines = new ArrayList<>(Wrap.lines(plan().about().title(), 0));
        lines.add(designs() + ", the same " + worlds().counted() + " for each (paired), seed " + plan().seed());
        lines.addAll(inRareWorlds());
        lines.add("");
        lines.addAll(whatDiffers());
        lines.add("");
        lines.addAll(table().lines());
        lines.add("");
        lines.add("  H higher  L lower  = no detectable difference   (percentage points)");
        lines.add("  useful/y  useful lawful accesses a year, above those without escrow");
        lines.addAll(Wrap.lines("95% intervals: " + Wording.TRIALS, 2));
        lines.addAll(doubt());
        unpaired().ifPresent(line -> lines.addAll(Wrap.lines(line, 2)));
        lines.add("  This does not say which design is best: that depends on how you weigh");
        lines.add("  leaks against access.");
        List<String> exact = ExactText.of(results);
        if (!exact.isEmpty()) {
            lines.add("");
            lines.addAll(exact);
        }
        return lines;
    }

    private String designs() {
        long escrow = plan().designs().stream()
                .filter(design -> design.scenario().hasEscrow())
                .count();
        return Plural.of(escrow, "design") + (escrow < plan().designs().size() ? " and no escrow" : "");
    }

    private StudyPlan plan() {
        return results.plan();
    }

    private Worlds worlds() {
        return new Worlds(plan().trials(), plan().horizonYears());
    }

    /** The designs whose worlds were drawn where leaks are. */
    private List<String> inRareWorlds() {
        List<String> rare = new ArrayList<>();
        results.efforts()
                .forEach((design, effort) -> rare.add(design + " (effective sample "
                        + Wording.number(effort.effectiveWorlds()) + "; as they come it would have taken "
                        + Wording.number(effort.crudeWorlds()) + " worlds)"));
        return rare.isEmpty()
                ? List.of()
                : Wrap.lines(
                        "rare events, in weighted worlds of their own and not paired: " + String.join(", ", rare)
                                + "; --crude turns it off",
                        2);
    }

    private List<String> whatDiffers() {
        List<String> shown =
                new ArrayList<>(differing.stream().limit(MOST_PATHS).toList());
        if (differing.size() > MOST_PATHS) {
            shown.add("and " + (differing.size() - MOST_PATHS) + " more");
        }
        List<String> lines = new ArrayList<>(Wrap.lines("what differs: " + String.join(", ", shown), 2));
        return shown.isEmpty() ? List.of("  no setting differs") : lines;
    }

    /** Every input that is drawn in any design. */
    private List<String> doubt() {
        int inputs = (int) plan().designs().stream()
                .flatMap(design -> design.scenario().doubt().stream())
                .flatMap(drawn -> drawn.paths().stream())
                .distinct()
                .count();
        List<DesignOutcomes> withEscrow = results.outcomes().stream()
                .filter(design -> design.plan().escrow().isPresent())
                .toList();
        return inputs == 0 ? List.of() : new DrawnDoubt(withEscrow, inputs).lines();
    }

    /** What pairing gained, for the last design for which it is worth a line. */
    private Optional<String> unpaired() {
        List<Headline> headlines = results.headlines();
        return headlines.stream()
                .filter(Headline::isReference)
                .findFirst()
                .flatMap(reference -> headlines.stream()
                        .flatMap(design -> design.unpaired(reference).stream())
                        .reduce((earlier, later) -> later));
    }

    /** As wide as the terminal at most: long names are cut. */
    TextTable table() {
        int widest = widest(table(Integer.MAX_VALUE));
        int longest = results.outcomes().stream()
                .mapToInt(design -> design.design().length())
                .max()
                .orElse(0);
        return widest <= Wrap.COLUMNS
                ? table(Integer.MAX_VALUE)
                : table(Math.max(SHORTEST_NAME, longest - (widest - Wrap.COLUMNS)));
    }

    /** The same for programs: nothing cut, a tab between cells. */
    List<String> plainLines() {
        TextTable table = TextTable.ofText(5).row("design", "leak chance", "vs " + plan().reference(), "", "useful/y");
        results.headlines()
                .forEach(design -> table.row(
                        design.design(),
                        design.leakText(),
                        design.differenceText(),
                        letter(design),
                        design.usefulText()));
        return table.plainLines();
    }

    private static int widest(TextTable table) {
        return table.lines().stream().mapToInt(String::length).max().orElse(0);
    }

    private TextTable table(int longestName) {
        TextTable table = TextTable.of(Align.LEFT, Align.LEFT, Align.LEFT, Align.RIGHT)
                .indent(2)
                .row("design", "leak chance, " + years(), "vs " + cut(plan().reference(), 19), "useful/y");
        int widest = results.headlines().stream()
                .mapToInt(design -> design.differenceText().length())
                .max()
                .orElse(0);
        for (Headline design : results.headlines()) {
            String blanks = " ".repeat(widest - design.differenceText().length() + 1);
            table.row(
                    cut(design.design(), longestName),
                    design.leakText(),
                    design.differenceText() + blanks + letter(design),
                    design.usefulText());
        }
        return table;
    }

    private static String cut(String name, int longest) {
        return name.length() <= longest ? name : name.substring(0, longest - 2) + "..";
    }

    private String years() {
        return Wording.number(plan().horizonYears()) + " y";
    }

    private static String letter(Headline design) {
        return design.isReference() ? "" : design.verdict().map(Shown::letter).orElse("");
    }
}
