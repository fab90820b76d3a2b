package escrowsim.rehearsal;

import escrowsim.trial.Incidents;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.DoubleStream;

/**
 * When a rehearsal sends its messages: at both sides of every breakpoint that the kernel claims and of every incident's start
 * and end, between them, and at random times.
 */
final class SendingTimes {

    /** How many messages are sent at random times. */
    static final int RANDOM = 12;

    /** At most this many messages in one rehearsal unless told; of more, an even choice is left out. */
    static final int MOST = 600;

    /** Three seconds. */
    private static final double BESIDE_YEARS = 1e-7;

    /** Not the half: the half of two epochs is the end of one. */
    private static final double BETWEEN = 0.381966;

    private final double[] years;
    private final int leftOut;

    private SendingTimes(double[] years, int leftOut) {
        this.years = years;
        this.leftOut = leftOut;
    }

    static SendingTimes choose(Claims claims, Incidents incidents, double horizonYears, double[] uniforms, int most) {
        NavigableSet<Double> years = around(breakpoints(claims, incidents, horizonYears));
        DoubleStream.of(uniforms).forEach(uniform -> years.add(uniform * horizonYears));
        return evenChoice(
                years.stream()
                        .mapToDouble(Double::doubleValue)
                        .filter(year -> year > 0 && year < horizonYears)
                        .toArray(),
                most);
    }

    private static NavigableSet<Double> breakpoints(Claims claims, Incidents incidents, double horizonYears) {
        NavigableSet<Double> breakpoints = new TreeSet<>();
        DoubleStream.of(claims.breakpoints()).forEach(breakpoints::add);
        for (int i = 0; i < incidents.count(); i++) {
            breakpoints.add(incidents.startYear(i));
            breakpoints.add(Math.min(incidents.detectedYear(i), horizonYears));
        }
        return breakpoints;
    }

    private static NavigableSet<Double> around(NavigableSet<Double> breakpoints) {
        NavigableSet<Double> years = new TreeSet<>();
        double last = 0;
        for (double breakpoint : breakpoints) {
            years.add(breakpoint - BESIDE_YEARS);
            years.add(breakpoint + BESIDE_YEARS);
            if (breakpoint - last > 2 * BESIDE_YEARS) {
                years.add(last + BETWEEN * (breakpoint - last));
            }
            last = breakpoint;
        }
        return years;
    }

    private static SendingTimes evenChoice(double[] years, int most) {
        if (years.length <= most) {
            return new SendingTimes(years, 0);
        }
        double[] chosen = new double[most];
        for (int i = 0; i < most; i++) {
            chosen[i] = years[(int) ((long) i * years.length / most)];
        }
        return new SendingTimes(chosen, years.length - most);
    }

    /** Sorted, each once. */
    double[] years() {
        return years;
    }

    int leftOut() {
        return leftOut;
    }
}
