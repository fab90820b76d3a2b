package escrowsim.summary;

/**
 * Two estimates combined into one as if they were independent, by adding the squares of the distances to their own limits:
 * keeps what is lopsided about each, and leaves an interval as it is when the other estimate is exact.
 *
 * @see <a href="https://doi.org/10.1002/sim.3095">Zou and Donner, Construction of confidence limits about effect measures
 *     (2008)</a>
 */
final class Combined {

    private Combined() {}

    /** {@code above / below}, a ratio of expectations; {@code below} is positive. */
    static Estimate ratio(Estimate above, Estimate below) {
        double value = above.value() / below.value();
        double low = value == 0
                ? 0
                : value / StrictMath.exp(reach(ratio(above.value(), above.low()), ratio(below.high(), below.value())));
        double high = value == 0
                ? above.high() / below.low()
                : value * StrictMath.exp(reach(ratio(above.high(), above.value()), ratio(below.value(), below.low())));
        return new Estimate(
                value,
                deltaError(above, below),
                Math.min(low, value),
                Math.max(high, value),
                below.method() == IntervalMethod.EXACT ? above.method() : IntervalMethod.SQUARE_AND_ADD,
                above.trials(),
                above.events());
    }

    /** The error of a ratio to first order: relative variances add. */
    private static double deltaError(Estimate above, Estimate below) {
        double value = above.value() / below.value();
        return Math.sqrt(
                square(above.standardError() / below.value()) + square(value * below.standardError() / below.value()));
    }

    private static double ratio(double larger, double smaller) {
        return larger == smaller ? 1 : larger / smaller;
    }

    private static double reach(double upRatio, double downRatio) {
        return Math.sqrt(square(StrictMath.log(upRatio)) + square(StrictMath.log(downRatio)));
    }

    /** {@code first + second}. */
    static Estimate sum(Estimate first, Estimate second) {
        if (second.method() == IntervalMethod.EXACT) {
            return first.plus(second.value());
        }
        double value = first.value() + second.value();
        double down = Math.sqrt(square(first.value() - first.low()) + square(second.value() - second.low()));
        double up = Math.sqrt(square(first.high() - first.value()) + square(second.high() - second.value()));
        return new Estimate(
                value,
                Math.sqrt(square(first.standardError()) + square(second.standardError())),
                value - down,
                value + up,
                IntervalMethod.SQUARE_AND_ADD,
                first.trials(),
                first.events());
    }

    /** {@code first - second}. */
    static Difference difference(Estimate first, Estimate second) {
        double value = first.value() - second.value();
        double down = Math.sqrt(square(first.value() - first.low()) + square(second.high() - second.value()));
        double up = Math.sqrt(square(first.high() - first.value()) + square(second.value() - second.low()));
        boolean exact = first.method() == IntervalMethod.EXACT && second.method() == IntervalMethod.EXACT;
        IntervalMethod method = exact ? IntervalMethod.EXACT : IntervalMethod.SQUARE_AND_ADD;
        return new Difference(value, value - down, value + up, method, false, first.trials(), 0, 0);
    }

    private static double square(double x) {
        return x * x;
    }
}
