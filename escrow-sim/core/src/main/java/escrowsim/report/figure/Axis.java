package escrowsim.report.figure;

import escrowsim.summary.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * An axis with round ticks.
 *
 * @param name what it measures, with its unit; empty for none
 * @param logarithmic whether equal steps are equal ratios
 * @param low its lower end, where it shows it: the logarithm on a logarithmic axis
 * @param high its upper end, likewise
 */
record Axis(String name, boolean logarithmic, double low, double high, List<Tick> ticks) {

    private static final int MOST_TICKS = 6;

    /** @param at where it is shown */
    record Tick(double at, String label) {}

    Axis {
        ticks = List.copyOf(ticks);
    }

    /** No line, no ticks: positions that the figure itself labels. */
    static Axis hidden(double low, double high) {
        return new Axis("", false, low, high, List.of());
    }

    /** From and to a power of ten around both, which must be positive. */
    static Axis logarithmic(String name, double least, double most, DoubleFunction<String> label) {
        int first = (int) StrictMath.floor(StrictMath.log10(least) + 1e-9);
        int last = Math.max(first + 1, (int) StrictMath.ceil(StrictMath.log10(most) - 1e-9));
        int step = 1 + (last - first) / MOST_TICKS;
        List<Tick> ticks = new ArrayList<>();
        for (int power = first; power <= last; power += step) {
            ticks.add(new Tick(power, label.apply(power(power))));
        }
        return new Axis(name, true, first, last, ticks);
    }

    /** From and to a round number around both. */
    static Axis linear(String name, double least, double most, DoubleFunction<String> label) {
        double step = roundStep(Math.max(most - least, Math.abs(most) * 1e-9));
        double first = Math.floor(least / step + 1e-9);
        double last = Math.max(first + 1, Math.ceil(most / step - 1e-9));
        List<Tick> ticks = new ArrayList<>();
        for (double i = first; i <= last; i++) {
            ticks.add(new Tick(i * step, label.apply(i * step)));
        }
        return new Axis(name, false, first * step, last * step, ticks);
    }

    /** 1, 2 or 5 times a power of ten, so that the range has at most {@value #MOST_TICKS} of it. */
    private static double roundStep(double range) {
        double rough = range > 0 ? range / MOST_TICKS : 1;
        double power = power((int) StrictMath.floor(StrictMath.log10(rough)));
        for (double factor : new double[] {1, 2, 5}) {
            if (factor * power >= rough * (1 - 1e-9)) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    private static double power(int exponent) {
        return Double.parseDouble("1e" + exponent);
    }

    /** The same with room beyond its ends, in shares of its length. */
    Axis withRoom(double before, double after) {
        double length = high - low;
        return new Axis(name, logarithmic, low - before * length, high + after * length, ticks);
    }

    /** Where a value is shown. */
    double at(double value) {
        return logarithmic ? StrictMath.log10(value) : value;
    }

    /** A probability at a tick: {@code 0.1%}, or {@code 1 in 10 mill.} where a percentage has too many zeros. */
    static String chance(double probability) {
        return probability >= 0.99e-5 || probability <= 0
                ? Wording.percent(probability)
                : "1 in " + Wording.number(1 / probability);
    }
}
