package escrowsim.report.figure;

import escrowsim.report.Row;
import escrowsim.report.figure.Curves.Curve;
import escrowsim.summary.Estimate;
import escrowsim.summary.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The chance that a world exposes more than so much: of a leak at all, times the share of leaks beyond. */
public final class Exceedance {

    private Exceedance() {}

    /**
     * The curves of all designs that had a leak.
     *
     * @param rows of {@code distribution}
     * @param years such as {@code 10 years}
     */
    public static Optional<Figure> of(List<Design> designs, List<Row> rows, String years) {
        List<Design> shown = designs.stream()
                .filter(design ->
                        chance(design) > 0 && !QuantileDots.of(design, rows).isEmpty())
                .limit(Curves.MOST)
                .toList();
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        List<Row> used =
                shown.stream().flatMap(d -> QuantileDots.of(d, rows).stream()).toList();
        Axis x = Axis.logarithmic(
                "user-days exposed in " + years, QuantileDots.least(used), QuantileDots.most(used), Wording::number);
        double least = shown.stream().mapToDouble(Exceedance::chance).min().orElseThrow();
        double most = shown.stream().mapToDouble(Exceedance::chance).max().orElseThrow();
        Axis y = Axis.logarithmic("chance of more than that", least / 50, most, Axis::chance);
        Curves curves = new Curves(x, y);
        shown.forEach(design -> curves.add(curve(design, QuantileDots.of(design, rows), curves)));
        return Optional.of(new Figure(
                "exceedance",
                "Large exposures are rarer than small ones; how much rarer differs by design",
                "Read a line at an amount: the chance that a simulated world exposed more. Both axes are logarithmic.",
                words(shown, rows),
                "distribution",
                curves.drawing()));
    }

    private static double chance(Design design) {
        return design.headline().leak().map(Estimate::value).orElse(0.0);
    }

    /** Steps: between two quantiles nothing is known, so the chance stays. */
    private static Curve curve(Design design, List<Row> rows, Curves curves) {
        List<double[]> steps = new ArrayList<>();
        double above = chance(design);
        steps.add(new double[] {curves.x().low(), above});
        for (Row row : rows) {
            double amount = curves.x().at(QuantileDots.amount(row));
            steps.add(new double[] {amount, above});
            above = chance(design) * (1 - QuantileDots.level(row));
            steps.add(new double[] {amount, above});
        }
        return Curve.of(
                design.id(),
                steps.stream().mapToDouble(step -> step[0]).toArray(),
                steps.stream().mapToDouble(step -> curves.y().at(step[1])).toArray());
    }

    private static String words(List<Design> shown, List<Row> rows) {
        StringBuilder words = new StringBuilder();
        for (Design design : shown) {
            List<Row> own = QuantileDots.of(design, rows);
            Row tenth = own.get(own.size() * 9 / 10);
            words.append(design.name())
                    .append(": a chance of ")
                    .append(Wording.percent(chance(design) * (1 - QuantileDots.level(tenth))))
                    .append(" of more than ")
                    .append(Wording.number(QuantileDots.amount(tenth)))
                    .append(" user-days. ");
        }
        return words.toString();
    }
}
