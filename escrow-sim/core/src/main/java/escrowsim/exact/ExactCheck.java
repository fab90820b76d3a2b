package escrowsim.exact;

import escrowsim.summary.Estimate;

/** An exact value beside its simulation. */
public record ExactCheck(String design, ExactValue exact, Estimate estimate) {

    /** The digits in which both are the same on every machine. */
    private static final double ROUNDING = 1e-9;

    /** Whether the exact value lies in the 95 % interval. By chance it does not in one of twenty. */
    public boolean inside() {
        double slack = ROUNDING * Math.abs(exact.value());
        return exact.value() >= estimate.low() - slack && exact.value() <= estimate.high() + slack;
    }
}
