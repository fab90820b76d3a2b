package escrowsim.formula;

import escrowsim.formula.MarkovChain.Transition;
import java.util.List;

/**
 * A custodian that is secure, compromised, or detected and waiting for new keys. All rates are per year; the chain starts
 * secure. Custodians are independent of each other.
 */
public record ThreeStates(double perYear, double detectedPerYear, double rekeyedPerYear) {

    private static final int COMPROMISED = 1;
    private static final int DETECTED = 2;

    public double compromisedAt(double years) {
        return years == Double.POSITIVE_INFINITY ? steady(rekeyedPerYear) : at(years)[COMPROMISED];
    }

    public double detectedAt(double years) {
        return years == Double.POSITIVE_INFINITY ? steady(detectedPerYear) : at(years)[DETECTED];
    }

    private double[] at(double years) {
        MarkovChain chain = new MarkovChain(
                3,
                List.of(
                        new Transition(0, COMPROMISED, perYear),
                        new Transition(COMPROMISED, DETECTED, detectedPerYear),
                        new Transition(DETECTED, 0, rekeyedPerYear)));
        return chain.after(years, chain.in(0));
    }

    /** {@code rate r / (rate d + rate r + d r)} for compromised, with d in place of the first r for detected. */
    private double steady(double other) {
        return perYear
                * other
                / (perYear * detectedPerYear + perYear * rekeyedPerYear + detectedPerYear * rekeyedPerYear);
    }
}
