package escrowsim.exact;

import escrowsim.formula.Integral;
import escrowsim.formula.KeyTimes;
import escrowsim.formula.KeyTimes.Epoch;
import escrowsim.summary.OutcomeMetric;
import escrowsim.trial.Service;
import escrowsim.trial.Years;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * What is read with devices: traffic sent at s is, if those inside qualify at some time from s on, while shares of its epoch exist and
 * it is stored. By the state in which the chain is at s, and what that state has before it.
 */
record ReadFromInside(ByChain.Inside inside, KeyTimes keys, Service service, double shareOpened) {

    private static final int MOST_EPOCHS = 100;

    void addTo(List<ExactValue> values) {
        if (keys.continuous() && keys.retentionYears() == 0) {
            values.add(new ExactValue(
                    OutcomeMetric.EXPOSED_USER_DAYS, sent(0, keys.horizonYears(), sent -> inside.atOnce())));
        } else if (!keys.continuous() && keys.count() <= MOST_EPOCHS) {
            values.add(new ExactValue(OutcomeMetric.EXPOSED_USER_DAYS, userDays()));
            values.add(new ExactValue(OutcomeMetric.EXPOSED_EPOCHS, exposedEpochs()));
        }
    }

    private double userDays() {
        double sum = 0;
        for (Epoch epoch : keys.epochs()) {
            double shares = Math.min(keys.horizonYears(), epoch.to() + keys.retentionYears());
            sum += sent(epoch.from(), epoch.to(), sent -> inside.within(Math.min(shares - sent, keys.storedYears())));
        }
        return sum;
    }

    private double exposedEpochs() {
        double sum = 0;
        for (Epoch epoch : keys.epochs()) {
            double until = keys.existing(epoch, epoch.to()).to();
            sum += dot(at(epoch.from()), inside.within(until - epoch.from()));
        }
        return sum;
    }

    /** Users' days of what is sent between two times and read; the probability that it is, for each state at that time. */
    private double sent(double from, double to, DoubleFunction<double[]> read) {
        double[] start = at(from);
        return Integral.of(
                sent -> shareOpened
                        * service.users()
                        * Years.DAYS
                        * StrictMath.exp(service.growthPerYear() * sent)
                        * dot(inside.free().after(sent - from, start), read.apply(sent)),
                from,
                to,
                keys.horizonYears() - keys.storedYears());
    }

    private double[] at(double year) {
        return inside.free().after(year, inside.free().in(0));
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
