package escrowsim.scenario;

import escrowsim.scenario.Assumption.Range90;
import java.math.BigDecimal;

/**
 * A number of a scenario that is not known for sure.
 *
 * @param path with the names of the author's custodians and attacks
 * @param bestGuess what is used unless doubt is simulated
 * @param quality low, medium, high, or empty
 * @param law what it could be, from which its range90 is
 */
public record UncertainInput(
        String path, String unit, double bestGuess, String quality, ParameterLaw law, Kind.Numeric kind) {

    /** @throws IllegalArgumentException if the range does not go with its shape; the message begins with the path */
    static UncertainInput of(Setting setting, Range90 range) {
        Kind.Numeric kind = (Kind.Numeric) setting.parameter().kind();
        if (isChoice(setting.path())) {
            throw new IllegalArgumentException(setting.path() + " is for you to choose, so it cannot be drawn");
        }
        double bestGuess = (Double) setting.value();
        try {
            ParameterLaw.Shape shape =
                    ParameterLaw.shape(range.shape(), kind.scale() == Kind.Scale.SHARE, range.low(), range.high());
            double mode = Math.max(range.low(), Math.min(range.high(), bestGuess));
            return new UncertainInput(
                    setting.path(),
                    kind.unit(),
                    bestGuess,
                    setting.assumption().quality(),
                    ParameterLaw.of(shape, mode, range.low(), range.high()),
                    kind);
        } catch (IllegalArgumentException refused) {
            throw new IllegalArgumentException(setting.path() + ": " + refused.getMessage(), refused);
        }
    }

    /** How long and how often the world is looked at is no property of the world. */
    private static boolean isChoice(String path) {
        return path.equals("horizon_years") || path.startsWith("run.");
    }

    /** The low end of its range90. */
    public double low() {
        return law.low();
    }

    /** The high end of its range90. */
    public double high() {
        return law.high();
    }

    /** The value below which a share {@code u} of its law lies, as the setting takes it. */
    public double at(double u) {
        return allowed(law.quantile(u));
    }

    /** The nearest value that the setting takes. */
    private double allowed(double value) {
        Range range = kind.range();
        double whole = kind.scale() == Kind.Scale.COUNT ? StrictMath.rint(value) : value;
        double least = range.leastExcluded() ? law.low() : range.least();
        return Math.max(least, Math.min(range.most(), whole));
    }

    /** As it would be written in a file. */
    static String text(double value) {
        return Numbers.text(new BigDecimal(value).round(ValueSpec.DIGITS));
    }
}
