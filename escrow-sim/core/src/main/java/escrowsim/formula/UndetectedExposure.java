package escrowsim.formula;

import escrowsim.attack.Dwell;

/**
 * Exposed by the horizon, and no incident anywhere found out by then. Detected and undetected incidents are independent Poisson
 * processes: {@code exp(-n rate (T - e)) P(Bin(n, 1 - exp(-rate e)) >= k)} with {@code e = E min(D, T)}.
 */
public record UndetectedExposure(int n, int k, double perYear, Dwell dwell) {

    public UndetectedExposure {
        Require.threshold(k, n);
    }

    public double by(double years) {
        double undetected = new DwellLaw(dwell).meanUpTo(years);
        return StrictMath.exp(-n * perYear * (years - undetected))
                * BinomialTail.atLeast(n, k, Occurrence.of(perYear * undetected));
    }
}
