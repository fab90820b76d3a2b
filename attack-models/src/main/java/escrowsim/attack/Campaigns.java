package escrowsim.attack;

import java.util.List;

/**
 * Bad years: in year [y, y+1) the rates of the named attacks are multiplied by {@code exp(gamma Z)}, with one
 * {@code Z ~ Gamma(shape, rate)} fresh each year for all custodians and all these attacks. Not renormalised: rates stand
 * for a year with {@code Z = 0}, and {@link #meanFactor} says by how much they rise on average.
 *
 * @param attacks names of the attacks that have bad years together
 * @param gamma weight of a bad year; below {@code rate}, or the mean factor would be infinite
 * @param shape of the yearly gamma draw
 * @param rate of the yearly gamma draw
 */
public record Campaigns(List<String> attacks, double gamma, double shape, double rate) {

    /** All years are alike. */
    public static final Campaigns NONE = new Campaigns(List.of(), 0, 1, 1);

    public Campaigns {
        attacks = List.copyOf(attacks);
        requirePositive("shape", shape);
        requirePositive("rate", rate);
        if (!(gamma >= 0 && gamma < rate)) {
            throw new IllegalArgumentException("gamma must be 0 or more and below the rate " + rate + ", was " + gamma);
        }
    }

    /** Mean of {@code exp(gamma Z)}: the moment generating function of the gamma law, {@code (rate / (rate - gamma))^shape}. */
    public double meanFactor() {
        return StrictMath.exp(-shape * StrictMath.log1p(-gamma / rate));
    }

    boolean include(Attack attack) {
        return gamma > 0 && attacks.contains(attack.name());
    }

    private static void requirePositive(String name, double value) {
        if (!(value > 0 && value <= 1e9)) {
            throw new IllegalArgumentException(name + " must be above 0 and at most 1e9, was " + value);
        }
    }
}
