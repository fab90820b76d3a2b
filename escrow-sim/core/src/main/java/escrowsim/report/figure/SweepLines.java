package escrowsim.report.figure;

import escrowsim.report.figure.Curves.Curve;
import escrowsim.summary.Estimate;
import escrowsim.summary.Headline;
import escrowsim.summary.IntervalMethod;
import escrowsim.summary.OutcomeMetric;
import escrowsim.summary.Shown;
import escrowsim.summary.Verdict;
import escrowsim.summary.Wording;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * An outcome against a setting that was varied: points with their intervals, a line for each design and for each combination
 * of what else was varied.
 */
public final class SweepLines {

    /** Values further apart are shown on a logarithmic axis. */
    private static final double WIDE = 10;

    private final String setting;
    private final OutcomeMetric metric;
    private final List<Line> lines;

    private SweepLines(String setting, OutcomeMetric metric, List<Line> lines) {
        this.setting = setting;
        this.metric = metric;
        this.lines = lines;
    }

    /** The outcome at one value of the setting. */
    public record Point(double at, Estimate outcome) {}

    /**
     * The outcomes of one design.
     *
     * @param name for its end
     */
    public record Line(String name, List<Point> points) {

        public Line {
            points = points.stream()
                    .sorted(Comparator.comparingDouble(Point::at))
                    .toList();
        }

        private Point first() {
            return points.get(0);
        }

        private Point last() {
            return points.get(points.size() - 1);
        }

        /** Of the last point against the first. Intervals that do not meet are cautious: both points met the same worlds. */
        private Verdict verdict() {
            if (last().outcome().low() > first().outcome().high()) {
                return Verdict.HIGHER;
            }
            return last().outcome().high() < first().outcome().low() ? Verdict.LOWER : Verdict.NOT_DETECTED;
        }
    }

    /**
     * Of an outcome along a setting.
     *
     * @param unit of the setting; may be empty
     * @param named what the lines are named by, in a sentence; may be empty
     * @param all lines; those of a single point are left out
     * @return empty where no line is left
     */
    public static Optional<Figure> of(String setting, String unit, OutcomeMetric metric, String named, List<Line> all) {
        List<Line> lines = all.stream()
                .filter(line -> line.points().stream().map(Point::at).distinct().count() > 1)
                .toList();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        SweepLines shown = new SweepLines(
                setting, metric, lines.stream().limit(Curves.MOST).toList());
        String left = lines.size() > Curves.MOST
                ? " The first " + Curves.MOST + " of " + lines.size() + " lines are shown; the table has all."
                : "";
        return Optional.of(new Figure(
                "sweep-" + (metric == Headline.RISK ? "risk-" : "benefit-") + setting.replaceAll("[^A-Za-z0-9]+", "-"),
                shown.title(),
                (named + " " + shown.subtitle() + left).strip(),
                shown.words(),
                "sweep",
                shown.drawing(unit)));
    }

    private String what() {
        return metric == Headline.RISK ? "the chance of a leak" : "useful lawful accesses a year";
    }

    /** What the two ends of the setting allow to be said, and no more. */
    private String title() {
        if (lines.size() > 1) {
            return begun(what()) + " at the high end of " + setting + " against its low end: " + counted();
        }
        Line line = lines.get(0);
        String low = Wording.number(line.first().at());
        String high = Wording.number(line.last().at());
        return line.verdict() == Verdict.NOT_DETECTED
                ? begun(Verdict.NOT_DETECTED.words()) + " in " + what() + " between " + setting + " at " + low
                        + " and at " + high
                : begun(what()) + (metric == Headline.RISK ? " is " : " are ")
                        + line.verdict().words() + " where " + setting + " is " + high + " than where it is " + low
                        + ": "
                        + value(line.last()) + " and " + value(line.first());
    }

    private static String begun(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    /** Such as {@code higher on 2, no detectable difference on 1 of 3 lines}. */
    private String counted() {
        Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
        lines.forEach(line -> counts.merge(line.verdict(), 1L, Long::sum));
        return counts.entrySet().stream()
                        .map(entry -> entry.getKey().words() + " on " + entry.getValue())
                        .collect(Collectors.joining(", "))
                + " of " + lines.size() + " lines";
    }

    private String value(Point point) {
        return Shown.value(metric, point.outcome());
    }

    private String subtitle() {
        boolean simulated = outcomes().anyMatch(outcome -> outcome.method() != IntervalMethod.EXACT);
        boolean weighted = outcomes().anyMatch(outcome -> outcome.method() == IntervalMethod.WEIGHTED);
        return "Lines only join the points: nothing was computed between them."
                + (simulated
                        ? " Each point is an estimate, the bar its 95% interval: how far it could move with other random"
                                + " draws."
                        : " Each point is computed by formula.")
                + (simulated && !weighted ? " All points met the same worlds." : "");
    }

    private Stream<Estimate> outcomes() {
        return lines.stream().flatMap(line -> line.points().stream()).map(Point::outcome);
    }

    private String words() {
        return lines.stream()
                .map(line -> line.name() + ": "
                        + line.points().stream()
                                .map(point -> Shown.withInterval(metric, point.outcome()) + " at "
                                        + Wording.number(point.at()))
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining(". ", setting + ". ", "."));
    }

    private Drawing drawing(String unit) {
        Axis x = along(unit);
        Axis y = amounts();
        Curves curves = new Curves(x, y);
        for (Line line : lines) {
            curves.addEstimates(
                    Curve.of(
                            line.name(),
                            places(line, point -> x.at(point.at())),
                            places(line, point -> onAxis(y, point.outcome().value()))),
                    places(line, point -> onAxis(y, point.outcome().low())),
                    places(line, point -> onAxis(y, point.outcome().high())));
        }
        return curves.drawing();
    }

    private static double[] places(Line line, ToDoubleFunction<Point> place) {
        return line.points().stream().mapToDouble(place).toArray();
    }

    /** An interval may reach down to 0, which no logarithmic axis shows. */
    private static double onAxis(Axis axis, double value) {
        return axis.logarithmic() && value <= 0 ? axis.low() : axis.at(value);
    }

    private Axis along(String unit) {
        double[] values = lines.stream()
                .flatMap(line -> line.points().stream())
                .mapToDouble(Point::at)
                .toArray();
        String name = unit.isEmpty() ? setting : setting + ", " + unit;
        return axis(name, values, true, Wording::number);
    }

    private Axis amounts() {
        double[] values = outcomes().mapToDouble(Estimate::value).toArray();
        double most = outcomes().mapToDouble(Estimate::high).max().orElse(1);
        DoubleFunction<String> label = metric == Headline.RISK ? Axis::chance : Wording::number;
        String name = metric == Headline.RISK ? "chance of a key leak" : "useful accesses a year";
        double least = outcomes()
                .mapToDouble(outcome -> outcome.low() > 0 ? outcome.low() : outcome.value())
                .min()
                .orElse(0);
        return axis(
                name,
                DoubleStream.concat(DoubleStream.of(values), DoubleStream.of(least, most))
                        .toArray(),
                false,
                label);
    }

    /** @param between whether it may begin above 0 */
    private static Axis axis(String name, double[] values, boolean between, DoubleFunction<String> label) {
        double least = DoubleStream.of(values).min().orElse(0);
        double most = DoubleStream.of(values).max().orElse(1);
        if (least > 0 && most / least >= WIDE) {
            return Axis.logarithmic(name, least, most, label);
        }
        return Axis.linear(name, between ? least : Math.min(0, least), most > least ? most : least + 1, label);
    }
}
