package escrowsim.formula;

import escrowsim.formula.KeyTimes.Epoch;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/**
 * Expected exposure of traffic: the sum over epochs of the probability that the epoch's key can be rebuilt in time, weighted with
 * the users' days in it. For copied shares that are pooled as {@link HeldShares} says and not refreshed.
 *
 * @param qualified probability that the key of what exists in this time can be rebuilt
 * @param users at time 0
 * @param growthPerYear g of {@code users exp(g t)}
 * @param kinks times in years at which a dwell law has a corner, such as a fixed dwell
 */
public record ExpectedExposure(
        KeyTimes keys,
        ToDoubleFunction<HoldingPeriod> qualified,
        double users,
        double growthPerYear,
        List<Double> kinks) {

    private static final double DAYS = 365.25;

    public ExpectedExposure {
        kinks = List.copyOf(kinks);
    }

    /** Exposed epochs, any part of an epoch counting: its traffic of the last moment can be read longest. */
    public double epochs() {
        double sum = 0;
        for (Epoch epoch : keys.epochs()) {
            sum += qualified.applyAsDouble(keys.existing(epoch, epoch.to()));
        }
        return sum;
    }

    /** Users' days of traffic exposed. */
    public double userDays() {
        if (keys.continuous()) {
            return continuous();
        }
        double sum = 0;
        for (Epoch epoch : keys.epochs()) {
            sum += ofEpoch(epoch);
        }
        return sum;
    }

    private double ofEpoch(Epoch epoch) {
        double always = keys.shareEnd(epoch) - keys.storedYears();
        if (always <= epoch.from()) {
            return qualified.applyAsDouble(keys.existing(epoch, epoch.to()))
                    * users
                    * DAYS
                    * Trend.years(growthPerYear, epoch.from(), epoch.to());
        }
        return Integral.of(
                sent -> perYear(sent) * qualified.applyAsDouble(keys.existing(epoch, sent)),
                epoch.from(),
                epoch.to(),
                always);
    }

    private double continuous() {
        double horizon = keys.horizonYears();
        double[] corners = DoubleStream.concat(
                        kinks.stream().mapToDouble(Double::doubleValue),
                        DoubleStream.of(horizon - keys.retentionYears(), horizon - keys.storedYears()))
                .toArray();
        return Integral.of(
                sent -> perYear(sent) * qualified.applyAsDouble(keys.existing(new Epoch(sent, sent), sent)),
                0,
                horizon,
                corners);
    }

    /** Users' days a year at a time. */
    private double perYear(double year) {
        return users * DAYS * StrictMath.exp(growthPerYear * year);
    }
}
