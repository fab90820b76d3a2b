package escrowsim.formula;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * A definite integral by Gauss-Legendre with 20 points, halved until both halves agree with the whole to 14 digits. For
 * functions that are smooth between the kinks that the caller names; at a kink not named it halves its way there.
 */
public final class Integral {

    private static final int POINTS = 20;
    private static final GaussIntegrator RULE = new GaussIntegratorFactory().legendre(POINTS);
    private static final double TOLERANCE = 1e-14;
    private static final int DEEPEST = 48;

    private final DoubleUnaryOperator function;
    private final double negligible;

    private Integral(DoubleUnaryOperator function, double size) {
        this.function = function;
        this.negligible = TOLERANCE / 16 * Math.abs(size);
    }

    /** The integral between {@code from} and {@code to}; kinks outside are ignored. */
    public static double of(DoubleUnaryOperator function, double from, double to, double... kinks) {
        if (!(to > from)) {
            return 0;
        }
        double[] cuts = Arrays.copyOf(kinks, kinks.length + 2);
        cuts[kinks.length] = from;
        cuts[kinks.length + 1] = to;
        double[] inside = Arrays.stream(cuts)
                .filter(cut -> cut >= from && cut <= to)
                .sorted()
                .distinct()
                .toArray();
        double size = 0;
        for (int i = 0; i + 1 < inside.length; i++) {
            size += gauss(function, inside[i], inside[i + 1]);
        }
        Integral integral = new Integral(function, size);
        double sum = 0;
        for (int i = 0; i + 1 < inside.length; i++) {
            sum += integral.halved(inside[i], inside[i + 1], gauss(function, inside[i], inside[i + 1]), 0);
        }
        return sum;
    }

    private double halved(double from, double to, double whole, int depth) {
        double middle = from + (to - from) / 2;
        double left = gauss(function, from, middle);
        double right = gauss(function, middle, to);
        double error = Math.abs(left + right - whole);
        if (depth >= DEEPEST || error <= Math.max(negligible, TOLERANCE * Math.abs(left + right))) {
            return left + right;
        }
        return halved(from, middle, left, depth + 1) + halved(middle, to, right, depth + 1);
    }

    private static double gauss(DoubleUnaryOperator function, double from, double to) {
        double half = (to - from) / 2;
        double middle = from + half;
        double sum = 0;
        for (int i = 0; i < POINTS; i++) {
            sum += RULE.getWeight(i) * function.applyAsDouble(middle + half * RULE.getPoint(i));
        }
        return half * sum;
    }
}
