package escrowsim.summary;

import escrowsim.trial.Differences;

/**
 * A design minus the reference, with its 95 % interval.
 *
 * @param paired measured in the same worlds, so that common luck cancels
 * @param worlds compared
 * @param onlyDesign worlds in which the design had more; for a probability, in which the event happened in it only
 * @param onlyReference worlds in which the reference had more
 */
public record Difference(
        double value,
        double low,
        double high,
        IntervalMethod method,
        boolean paired,
        long worlds,
        long onlyDesign,
        long onlyReference) {

    /** Where one side has nothing to compare: anything is possible. */
    static final Difference UNKNOWN = new Difference(
            0, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, IntervalMethod.BOUNDED, false, 0, 0, 0);

    public Difference {
        if (!(low <= value && value <= high)) {
            throw new IllegalArgumentException(
                    "a difference must lie in its interval: " + value + " is not between " + low + " and " + high);
        }
    }

    double width() {
        return high - low;
    }

    public Verdict verdict() {
        return Verdict.of(low, high);
    }

    /** The same where worlds come in draws of the inputs: see {@link IntervalMethod#CLUSTERED}. */
    private Difference clustered(Differences pairs) {
        if (pairs.byDraw().draws() == 0) {
            return this;
        }
        Anova anova = Anova.of(pairs.byDraw());
        double wider = Math.sqrt(anova.designEffect()) * Estimate.studentFactor(anova.draws());
        double down = value == low ? 0 : wider * (value - low);
        double up = value == high ? 0 : wider * (high - value);
        return new Difference(
                value, value - down, value + up, IntervalMethod.CLUSTERED, true, worlds, onlyDesign, onlyReference);
    }

    static Difference ofProbabilities(Differences pairs) {
        Tango tango = new Tango(pairs.higher(), pairs.lower(), pairs.worlds());
        return paired(
                pairs,
                tango.low(Quantiles.LEVEL),
                tango.high(Quantiles.LEVEL),
                tango.difference(),
                IntervalMethod.TANGO);
    }

    /**
     * A mean difference. Where few worlds differ, Student's t for their number stands in for the normal factor: one world
     * never decides, eight alike do.
     *
     * @param most that two worlds can differ by; infinity if unknown
     */
    static Difference ofMeans(Differences pairs, double most) {
        long differing = pairs.higher() + pairs.lower();
        if (differing == 0) {
            double reach = most * ClopperPearson.high(0, pairs.worlds(), Quantiles.LEVEL);
            return paired(pairs, -reach, reach, 0, IntervalMethod.BOUNDED);
        }
        boolean many = differing >= Means.MANY;
        double factor = many
                ? Quantiles.normal(Quantiles.LEVEL)
                : Quantiles.student(Math.max(1.0, differing - 1.0), Quantiles.LEVEL);
        double reach = pairs.worlds() < 2 ? most : factor * pairs.standardError();
        double mean = pairs.mean();
        return paired(pairs, mean - reach, mean + reach, mean, many ? IntervalMethod.NORMAL : IntervalMethod.STUDENT_T);
    }

    private static Difference paired(Differences pairs, double low, double high, double value, IntervalMethod method) {
        return new Difference(value, low, high, method, true, pairs.worlds(), pairs.higher(), pairs.lower())
                .clustered(pairs);
    }

    /** The mean of differences that are known exactly for each draw of the inputs. */
    static Difference ofDraws(double[] values, long worlds) {
        MeanOfDraws draws = MeanOfDraws.of(values);
        return new Difference(
                draws.mean(),
                draws.mean() - draws.reach(),
                draws.mean() + draws.reach(),
                draws.isExact() ? IntervalMethod.EXACT : IntervalMethod.STUDENT_T,
                true,
                worlds,
                0,
                0);
    }

    /** The same with another that is independent of it added. */
    Difference plus(Difference other) {
        double down = Math.sqrt(square(value - low) + square(other.value - other.low));
        double up = Math.sqrt(square(high - value) + square(other.high - other.value));
        double sum = value + other.value;
        return new Difference(
                sum, sum - down, sum + up, IntervalMethod.SQUARE_AND_ADD, paired, worlds, onlyDesign, onlyReference);
    }

    private static double square(double x) {
        return x * x;
    }

    /** Another value of the same worlds, which come in draws of the inputs; their differences are these. */
    Difference ofClusters(double other, Anova differences) {
        return new Difference(
                other,
                other - differences.reach(),
                other + differences.reach(),
                IntervalMethod.CLUSTERED,
                paired,
                worlds,
                onlyDesign,
                onlyReference);
    }

    /**
     * The same in a unit that differs between draws of the inputs.
     *
     * @param here the differences of which this is the mean
     * @param there the same in that unit
     */
    Difference inUnit(Anova here, Anova there) {
        if (here.error() == 0) {
            return ofClusters(there.mean(), there);
        }
        double factor = there.error() / here.error();
        return new Difference(
                there.mean(),
                there.mean() - factor * (value - low),
                there.mean() + factor * (high - value),
                method,
                paired,
                worlds,
                onlyDesign,
                onlyReference);
    }

    /** The same with something added that is known. */
    Difference plus(double known) {
        return new Difference(
                value + known, low + known, high + known, method, paired, worlds, onlyDesign, onlyReference);
    }

    /** The reference minus the design. */
    Difference reversed() {
        return new Difference(-value, -high, -low, method, paired, worlds, onlyReference, onlyDesign);
    }

    Difference times(double factor) {
        return new Difference(
                factor * value, factor * low, factor * high, method, paired, worlds, onlyDesign, onlyReference);
    }
}
