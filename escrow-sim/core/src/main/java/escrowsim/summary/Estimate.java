package escrowsim.summary;

import escrowsim.trial.Amounts;
import escrowsim.trial.ByDraw;
import escrowsim.trial.Metric;
import escrowsim.trial.Tally;

/**
 * A simulated value with its Monte Carlo error. It covers the luck of the draw only: more trials shrink it, better inputs
 * do not.
 *
 * @param standardError Monte Carlo standard error of {@code value}
 * @param low lower end of the 95 % interval
 * @param high upper end of the 95 % interval; infinite where nothing bounds it
 * @param trials worlds simulated
 * @param events worlds that the value rests on: those in which it happened
 */
public record Estimate(
        double value, double standardError, double low, double high, IntervalMethod method, long trials, long events) {

    public Estimate {
        if (!(low <= value && value <= high)) {
            throw new IllegalArgumentException(
                    "an estimate must lie in its interval: " + value + " is not between " + low + " and " + high);
        }
        if (!(standardError >= 0)) {
            throw new IllegalArgumentException("a standard error must be 0 or more, was " + standardError);
        }
        if (events < 0 || events > trials) {
            throw new IllegalArgumentException("events must be between 0 and the " + trials + " trials, was " + events);
        }
    }

    /** Known without simulation, such as the exposure of escrow that does not exist. */
    public static Estimate exact(double value, long trials) {
        return new Estimate(value, 0, value, value, IntervalMethod.EXACT, trials, 0);
    }

    /** A mean of many worlds, normal by the central limit theorem; exact where nothing in it was simulated. */
    public static Estimate ofMean(double value, double standardError, long trials) {
        if (standardError == 0) {
            return exact(value, trials);
        }
        double reach = Quantiles.normal(Quantiles.LEVEL) * standardError;
        return new Estimate(
                value, standardError, Math.max(0, value - reach), value + reach, IntervalMethod.NORMAL, trials, 0);
    }

    /** The mean of what is known exactly for each draw of the inputs. */
    public static Estimate ofDraws(double[] values, long trials) {
        MeanOfDraws draws = MeanOfDraws.of(values);
        return draws.isExact()
                ? exact(draws.mean(), trials)
                : new Estimate(
                        draws.mean(),
                        draws.error(),
                        Math.max(0, draws.mean() - draws.reach()),
                        draws.mean() + draws.reach(),
                        IntervalMethod.STUDENT_T,
                        trials,
                        0);
    }

    /** A probability from the number of trials in which its event happened. */
    public static Estimate ofProbability(long events, long trials) {
        double share = (double) events / trials;
        return new Estimate(
                share,
                Math.sqrt(share * (1 - share) / trials),
                Math.min(share, ClopperPearson.low(events, trials, Quantiles.LEVEL)),
                Math.max(share, ClopperPearson.high(events, trials, Quantiles.LEVEL)),
                IntervalMethod.CLOPPER_PEARSON,
                trials,
                events);
    }

    /** The same with something added that is known. */
    Estimate plus(double known) {
        return new Estimate(value + known, standardError, low + known, high + known, method, trials, events);
    }

    /** The same where worlds come in draws of the inputs and are alike within each: see {@link IntervalMethod#CLUSTERED}. */
    Estimate clustered(ByDraw sums, double most) {
        Anova anova = Anova.of(sums);
        if (sums.draws() == 0 || method == IntervalMethod.EXACT) {
            return this;
        }
        double effect = Math.sqrt(anova.designEffect());
        double wider = effect * studentFactor(anova.draws());
        double down = value == low ? 0 : wider * (value - low);
        double up = high == value ? 0 : wider * (high - value);
        return new Estimate(
                value,
                effect * standardError,
                Math.min(value, Math.max(0, value - down)),
                Math.max(value, Math.min(most, value + up)),
                IntervalMethod.CLUSTERED,
                trials,
                events);
    }

    /**
     * A mean of many amounts that come in draws of the inputs.
     *
     * @param value the mean, with whatever is known besides
     */
    static Estimate ofClusters(double value, Anova anova, long trials, long events) {
        return new Estimate(
                value,
                anova.error(),
                Math.max(0, value - anova.reach()),
                value + anova.reach(),
                IntervalMethod.CLUSTERED,
                trials,
                events);
    }

    /**
     * The same in a unit that differs between draws of the inputs.
     *
     * @param here the amounts of which this is the mean
     * @param there the same in that unit
     */
    Estimate inUnit(Anova here, Anova there) {
        if (method == IntervalMethod.EXACT) {
            return this;
        }
        if (here.error() == 0) {
            return ofClusters(there.mean(), there, trials, events);
        }
        double factor = there.error() / here.error();
        return new Estimate(
                there.mean(),
                factor * standardError,
                Math.max(0, there.mean() - factor * (value - low)),
                there.mean() + factor * (high - value),
                method,
                trials,
                events);
    }

    static double studentFactor(int draws) {
        return draws < 2
                ? Double.POSITIVE_INFINITY
                : Quantiles.student(draws - 1.0, Quantiles.LEVEL) / Quantiles.normal(Quantiles.LEVEL);
    }

    /** The probability of an event that a tally has counted, in crude worlds or with weights in rare ones. */
    public static Estimate ofProbability(Tally tally, Metric event) {
        return ofProbability(tally.of(event));
    }

    /** The probability of an event, of which every world has 1 or 0. */
    static Estimate ofProbability(Amounts event) {
        return event.isWeighted()
                ? Means.overAll(event, event.positive(), 1)
                : ofProbability(event.positive(), event.count());
    }

    /** The same in another unit. */
    public Estimate times(double factor) {
        return new Estimate(
                factor * value, factor * standardError, factor * low, factor * high, method, trials, events);
    }
}
