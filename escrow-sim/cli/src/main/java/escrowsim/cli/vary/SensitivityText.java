package escrowsim.cli.vary;

import escrowsim.cli.terminal.TextTable;
import escrowsim.cli.terminal.Wrap;
import escrowsim.cli.words.Plural;
import escrowsim.report.SensitivityTable.Ranked;
import escrowsim.scenario.Design;
import escrowsim.scenario.Scenario;
import escrowsim.scenario.UncertainInput;
import escrowsim.summary.Effect;
import escrowsim.summary.Influence;
import escrowsim.summary.Influence.Finding;
import escrowsim.summary.OutcomeMetric;
import escrowsim.summary.RankCorrelation;
import escrowsim.summary.RankCorrelation.Correlation;
import escrowsim.summary.Shown;
import escrowsim.summary.VarianceShare;
import escrowsim.summary.Wording;
import escrowsim.summary.Worlds;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What matters most, on the terminal: the longest effect first, in each design and for each outcome. */
record SensitivityText(SensitivityQuestion question, SensitivityResults results) {

    private static final int MOST_ROWS = 12;
    private static final int MOST_ROWS_OF_MANY = 4;
    private static final int LEAST_LETTERS = 20;
    private static final int GAP = 2;

    /** Such as {@code 9 inputs, one at a time x 2 x 20,000 decades}. */
    static String size(SensitivityQuestion question) {
        Scenario scenario = question.designs().get(0).scenario();
        Worlds worlds = new Worlds(scenario.run().trials(), scenario.world().horizonYears());
        long inputs = question.designs().stream()
                .flatMap(design -> question.inputs(design).stream())
                .map(UncertainInput::path)
                .distinct()
                .count();
        int points = question.asked().points();
        String each = switch (question.asked().method()) {
            case ONE_AT_A_TIME -> "one at a time, low and high";
            case SOBOL -> "all at once at " + points + " x " + (inputs + 2) + " points";
            case RANK_CORRELATION -> "all at once at " + points + " points";
        };
        int designs = question.designs().size();
        return Plural.of(inputs, "input") + ", " + each + (designs > 1 ? ", " + designs + " designs" : "") + " x "
                + worlds.counted();
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>(Wrap.lines(question.study().about().title(), 0));
        lines.addAll(Wrap.lines(
                size(question) + ", seed "
                        + question.designs().get(0).scenario().run().seed(),
                0));
        for (Design design : question.designs()) {
            for (OutcomeMetric metric : question.asked().metrics()) {
                lines.add("");
                lines.addAll(section(design, metric));
            }
        }
        lines.add("");
        if (results.influences().stream().allMatch(SensitivityText::isNone)) {
            lines.addAll(Wrap.lines(
                    "No input that has a part here has a range90. Give one in the file, or name one with"
                            + " --vary PATH=LOW..HIGH.",
                    2));
        }
        lines.addAll(notes());
        return lines;
    }

    private boolean isOfMany() {
        return question.designs().size() * question.asked().metrics().size() > 2;
    }

    private List<String> section(Design design, OutcomeMetric metric) {
        List<Ranked> own = results.of(design.id(), metric);
        List<Ranked> none = own.stream().filter(SensitivityText::isNone).toList();
        List<Ranked> some = own.stream().filter(ranked -> !isNone(ranked)).toList();
        String of = question.designs().size() > 1 ? design.id() + ", " : "";
        String outcome = metric.id() + ": " + results.atBestGuesses(design.id(), metric) + " at the best guesses; ";
        List<String> lines = new ArrayList<>(Wrap.lines(of + outcome + unit(metric), 0));
        int shown = Math.min(some.size(), isOfMany() ? MOST_ROWS_OF_MANY : MOST_ROWS);
        if (shown > 0) {
            lines.addAll(table(some.subList(0, shown)).lines());
        }
        if (some.size() > shown) {
            lines.add("  and " + (some.size() - shown) + " with less influence in sensitivity.csv");
        }
        if (!none.isEmpty()) {
            lines.addAll(Wrap.lines("no part in it: " + named(none), 2));
        }
        return lines;
    }

    private static String named(List<Ranked> inputs) {
        String first = inputs.get(0).input().path();
        return inputs.size() == 1 ? first : first + " and " + Plural.of(inputs.size() - 1L, "other");
    }

    private static boolean isNone(Ranked ranked) {
        return ranked.influence() instanceof Effect effect && effect.isNone();
    }

    private String unit(OutcomeMetric metric) {
        return switch (question.asked().method()) {
            case ONE_AT_A_TIME -> "moved from low to high by (" + Shown.unitOfDifference(metric) + ")";
            case SOBOL -> "each input's share of its variance";
            case RANK_CORRELATION -> "how closely it follows each input, from -1 to 1";
        };
    }

    private TextTable table(List<Ranked> rows) {
        int others = 0;
        for (int column = 0; column < 3; column++) {
            int c = column;
            others += GAP
                    + rows.stream()
                            .mapToInt(row -> cells(row).get(c).length())
                            .max()
                            .orElse(0);
        }
        int room = Math.max(LEAST_LETTERS, Wrap.COLUMNS - GAP - others);
        TextTable table = TextTable.ofText(4).indent(GAP);
        rows.forEach(row -> table.row(
                shortened(row.input().path(), room),
                cells(row).get(0),
                cells(row).get(1),
                cells(row).get(2)));
        return table;
    }

    /** Everything in rows, without layout. */
    TextTable plain() {
        List<String> values = switch (question.asked().method()) {
            case ONE_AT_A_TIME -> List.of("range", "effect");
            case SOBOL -> List.of("first order", "total");
            case RANK_CORRELATION -> List.of("spearman", "partial");
        };
        TextTable table = TextTable.ofText(6).row("design", "metric", "input", values.get(0), values.get(1), "quality");
        results.influences()
                .forEach(row -> table.row(
                        row.design(),
                        row.influence().metric().id(),
                        row.input().path(),
                        cells(row).get(0),
                        cells(row).get(1),
                        cells(row).get(2)));
        return table;
    }

    private static List<String> cells(Ranked ranked) {
        List<String> cells = new ArrayList<>(values(ranked));
        cells.add(ranked.input().quality().toUpperCase(Locale.ROOT));
        return cells;
    }

    private static List<String> values(Ranked ranked) {
        Influence influence = ranked.influence();
        UncertainInput input = ranked.input();
        if (influence instanceof Effect effect) {
            String moved = effect.difference()
                    .filter(d -> effect.finding() == Finding.DETECTED)
                    .map(d -> Shown.difference(effect.metric(), d))
                    .orElse(effect.finding().words());
            return List.of(Wording.number(input.low()) + " to " + Wording.number(input.high()), moved);
        }
        if (influence instanceof VarianceShare share) {
            return share.finding() == Finding.DETECTED
                    ? List.of(
                            "alone " + Wording.number(share.indices().first()),
                            "in all " + Wording.number(share.indices().total()) + " ("
                                    + Wording.interval(
                                            share.indices().totalLow(),
                                            share.indices().totalHigh())
                                    + ")")
                    : List.of("", share.finding().words());
        }
        RankCorrelation ranks = (RankCorrelation) influence;
        Correlation partial = ranks.partial();
        return ranks.finding() == Finding.DETECTED
                ? List.of(
                        "by itself " + Wording.signed(ranks.spearman().value()),
                        "partial " + Wording.signed(partial.value()) + " ("
                                + Wording.interval(partial.low(), partial.high()) + ")")
                : List.of("", ranks.finding().words());
    }

    /** The end of a path says more than its beginning; whole names where they fit. */
    private static String shortened(String path, int room) {
        String rest = path;
        while (rest.length() + 2 > room && rest.contains(".")) {
            rest = rest.substring(rest.indexOf('.') + 1);
        }
        if (path.length() <= room) {
            return path;
        }
        return ".." + (rest.length() + 2 <= room ? rest : rest.substring(rest.length() + 2 - room));
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>(
                switch (question.asked().method()) {
                    case ONE_AT_A_TIME ->
                        Wrap.lines(
                                "Each input alone, all others at their best guesses, in the same worlds. In brackets:"
                                        + " the 95% interval of the difference, luck of the draw only.",
                                2);
                    case SOBOL -> sobolNotes();
                    case RANK_CORRELATION ->
                        Wrap.lines(
                                "Partial: what the other inputs explain is taken away. In brackets: the 95% interval."
                                        + " Says nothing of an effect that turns round.",
                                2);
                });
        notes.addAll(Wrap.lines("LOW, MEDIUM, HIGH: how well the input is known. " + Wording.DOUBT, 2));
        return notes;
    }

    private List<String> sobolNotes() {
        double noise = results.influences().stream()
                .map(Ranked::influence)
                .map(VarianceShare.class::cast)
                .mapToDouble(VarianceShare::noise)
                .max()
                .orElse(0);
        return Wrap.lines(
                "Alone: first order. In all: with everything that it makes together with others; in brackets its 95%"
                        + " bootstrap interval. Monte Carlo noise makes at most " + Wording.number(noise)
                        + " of any of them: a share that is not above its noise counts as not detected.",
                2);
    }
}
