package escrowsim.formula;

import escrowsim.access.PoissonLaw;

/**
 * How many lawful accesses are useful: requests are Poisson, each is served and useful with its probability, and a share
 * {@code limit (1 - exp(-t / time))} of targets has moved away by t. By thinning, Poisson with mean
 * {@code requests served useful (T - limit (T - time (1 - exp(-T / time))))}.
 */
public record UsefulAccesses(
        double requestsPerYear,
        double servedShare,
        double usefulShare,
        double displacementLimit,
        double displacementYears) {

    public UsefulAccesses {
        Require.probability("served share", servedShare);
        Require.probability("useful share", usefulShare);
        Require.probability("displacement limit", displacementLimit);
        Require.positive("displacement time", displacementYears);
    }

    public PoissonLaw within(double years) {
        double there = years * (1 - displacementLimit)
                + displacementLimit * displacementYears * Occurrence.of(years / displacementYears);
        return new PoissonLaw(requestsPerYear * servedShare * usefulShare * there);
    }
}
