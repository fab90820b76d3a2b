package escrowsim.scenario;

import escrowsim.summary.Quantiles;
import java.util.Locale;

/**
 * What an uncertain input could be. {@code range90} is the interval from its 5 % to its 95 % quantile, whatever the shape;
 * the best guess is the mode of a triangular or PERT law, and plays no part in the others. A value beyond what the setting
 * takes counts as the nearest that it does, which leaves the range as it is.
 *
 * @param bestGuess in the range
 * @param low 5 % quantile
 * @param high 95 % quantile
 * @param left how far a triangular or PERT law reaches below its mode
 * @param right how far above
 */
record ParameterLaw(Shape shape, double bestGuess, double low, double high, double left, double right) {

    private static final double TAIL = 0.05;
    private static final int STEPS = 200;

    enum Shape {
        LOGNORMAL,
        NORMAL,
        LOGIT_NORMAL,
        UNIFORM,
        TRIANGULAR,
        PERT
    }

    ParameterLaw {
        if (!(low < high)) {
            throw new IllegalArgumentException("range90 must not be empty, was [" + low + ", " + high + "]");
        }
        if (shape == Shape.LOGNORMAL && !(low > 0)) {
            throw new IllegalArgumentException("range90 of a lognormal must be above 0, was [" + Numbers.text(low)
                    + ", " + Numbers.text(high) + "]");
        }
        if (shape == Shape.LOGIT_NORMAL && !(low > 0 && high < 1)) {
            throw new IllegalArgumentException("range90 of a logit-normal must be between 0 and 1, was ["
                    + Numbers.text(low) + ", " + Numbers.text(high) + "]");
        }
    }

    static ParameterLaw of(Shape shape, double bestGuess, double low, double high) {
        double[] feet = switch (shape) {
            case TRIANGULAR -> triangularFeet(bestGuess - low, high - bestGuess);
            case PERT -> pertFeet(bestGuess - low, high - bestGuess);
            default -> new double[2];
        };
        return new ParameterLaw(shape, bestGuess, low, high, feet[0], feet[1]);
    }

    /**
     * With mode m and feet m - p and m + q. The quantiles ask for {@code (p - L)^2 = 0.05 (p + q) p} and the same for q, L being
     * the distance from the mode to the range's end: solved by repeating {@code p = L + sqrt(0.05 (p + q) p)}, which contracts.
     */
    private static double[] triangularFeet(double below, double above) {
        double p = below + above;
        double q = below + above;
        for (int step = 0; step < STEPS; step++) {
            double width = p + q;
            p = below + Math.sqrt(TAIL * width * p);
            q = above + Math.sqrt(TAIL * width * q);
        }
        return new double[] {p, q};
    }

    /** A beta law with shapes 1 + 4p/(p+q) and 1 + 4q/(p+q); its feet are moved until the quantiles fit. */
    private static double[] pertFeet(double below, double above) {
        double least = (below + above) * 1e-3;
        double p = Math.max(least, below);
        double q = Math.max(least, above);
        for (int step = 0; step < STEPS; step++) {
            double tooHigh = pertAt(p, q, TAIL) + below;
            double tooLow = above - pertAt(p, q, 1 - TAIL);
            p = Math.max(least, p + tooHigh);
            q = Math.max(least, q + tooLow);
        }
        return new double[] {p, q};
    }

    /** The shape of a word; where none is given, a law that stays where the setting can be. */
    static Shape shape(String word, boolean share, double low, double high) {
        if (!word.isEmpty()) {
            return Shape.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
        if (share) {
            return low > 0 && high < 1 ? Shape.LOGIT_NORMAL : Shape.TRIANGULAR;
        }
        return low > 0 ? Shape.LOGNORMAL : Shape.TRIANGULAR;
    }

    /** The value below which a share {@code u} of it lies. */
    double quantile(double u) {
        return switch (shape) {
            case NORMAL -> between(low, high, u);
            case LOGNORMAL -> StrictMath.exp(between(StrictMath.log(low), StrictMath.log(high), u));
            case LOGIT_NORMAL -> 1 / (1 + StrictMath.exp(-between(logit(low), logit(high), u)));
            case UNIFORM -> low + (high - low) * (u - TAIL) / (1 - 2 * TAIL);
            case TRIANGULAR -> triangular(u);
            case PERT -> pert(u);
        };
    }

    /** Normal with these as its 5 and 95 % quantiles. */
    private static double between(double five, double ninetyFive, double u) {
        double z = Quantiles.normalAt(u) / Quantiles.normalAt(1 - TAIL);
        return (five + ninetyFive) / 2 + z * (ninetyFive - five) / 2;
    }

    private static double logit(double share) {
        return StrictMath.log(share / (1 - share));
    }

    private double triangular(double u) {
        double width = left + right;
        return u * width <= left
                ? bestGuess - left + Math.sqrt(u * width * left)
                : bestGuess + right - Math.sqrt((1 - u) * width * right);
    }

    private double pert(double u) {
        return bestGuess + pertAt(left, right, u);
    }

    /** Relative to the mode. */
    private static double pertAt(double p, double q, double u) {
        double width = p + q;
        return -p + width * Quantiles.beta(1 + 4 * p / width, 1 + 4 * q / width, u);
    }
}
