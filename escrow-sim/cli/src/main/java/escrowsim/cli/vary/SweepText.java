package escrowsim.cli.vary;

import escrowsim.cli.terminal.TextTable;
import escrowsim.cli.terminal.TextTable.Align;
import escrowsim.cli.terminal.Wrap;
import escrowsim.cli.words.Plural;
import escrowsim.report.SweepTables.SweptDesign;
import escrowsim.scenario.Run;
import escrowsim.summary.DesignOutcomes;
import escrowsim.summary.Headline;
import escrowsim.summary.Wording;
import escrowsim.summary.Worlds;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A sweep on the terminal: one line for each design at each point. */
record SweepText(SweepQuestion question, List<SweptDesign> results) {

    private static final int MOST_ROWS = 40;
    private static final int MOST_SETTINGS = 3;

    List<String> lines() {
        List<String> lines = new ArrayList<>(Wrap.lines(question.study().about().title(), 0));
        lines.add(size() + ", seed " + run().seed());
        lines.add("");
        List<String> paths = question.sweep().paths();
        for (int p = 0; p < paths.size(); p++) {
            lines.add("  " + letter(p) + "  " + paths.get(p) + unit(p));
        }
        lines.add("");
        List<String> rows = table().lines();
        lines.addAll(rows.subList(0, Math.min(rows.size(), MOST_ROWS + 1)));
        if (rows.size() > MOST_ROWS + 1) {
            lines.add("  and " + (rows.size() - MOST_ROWS - 1) + " more in sweep.csv");
        }
        lines.add("");
        lines.add("  useful/y  useful lawful accesses a year, above those without escrow");
        lines.addAll(Wrap.lines("95% intervals: " + Wording.TRIALS, 2));
        return lines;
    }

    /** Such as {@code 5 points x 20,000 decades; 1 setting varied}. */
    String size() {
        Worlds worlds = new Worlds(run().trials(), horizonYears());
        int designs = question.study().designs().size();
        String each = designs > 1 ? " x " + Plural.of(designs, "design") : "";
        return Plural.of(question.sweep().points().size(), "point") + each + " x " + worlds.counted() + "; "
                + Plural.of(question.sweep().paths().size(), "setting") + " varied";
    }

    private Run run() {
        return question.study().designs().get(0).scenario().run();
    }

    private double horizonYears() {
        return question.study().designs().get(0).scenario().world().horizonYears();
    }

    private static String letter(int setting) {
        return setting < 26 ? String.valueOf((char) ('A' + setting)) : "A" + setting;
    }

    private String unit(int setting) {
        String unit = question.settings().get(setting).unit();
        return unit.isEmpty() ? "" : "   " + unit;
    }

    TextTable table() {
        int shown = Math.min(MOST_SETTINGS, question.sweep().paths().size());
        boolean many = question.study().designs().size() > 1;
        List<String> head = new ArrayList<>(List.of("point"));
        if (many) {
            head.add("design");
        }
        IntStream.range(0, shown).forEach(s -> head.add(letter(s)));
        head.addAll(List.of("leak chance, " + Wording.number(horizonYears()) + " y", "useful/y"));
        Align[] columns = new Align[head.size()];
        java.util.Arrays.fill(columns, Align.LEFT);
        columns[head.size() - 1] = Align.RIGHT;
        TextTable table = TextTable.of(columns).indent(2).row(head.toArray(String[]::new));
        results.forEach(design -> table.row(row(design, shown, many).toArray(String[]::new)));
        return table;
    }

    private static List<String> row(SweptDesign design, int settings, boolean many) {
        DesignOutcomes outcomes = design.outcomes();
        List<String> row = new ArrayList<>(List.of(Integer.toString(design.point())));
        if (many) {
            row.add(outcomes.design());
        }
        design.values().stream().limit(settings).forEach(value -> row.add(value.isEmpty() ? "-" : value));
        Headline headline = Headline.of(outcomes, outcomes.design(), List.of());
        row.add(headline.leakText());
        row.add(headline.usefulText());
        return row;
    }
}
