package escrowsim.attack;

/**
 * How a custodian answers those who ask: with a warrant, with a forged one, with money.
 *
 * @param share probability that it answers at all
 * @param meanHours mean of its exponential answering time, in hours
 * @param acceptsForgedShare probability that it takes a forged request for a real one
 * @param priceUsd for how many US dollars somebody there sells its share; infinity for never
 */
public record Answering(double share, double meanHours, double acceptsForgedShare, double priceUsd) {

    public Answering {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("answers_share must be between 0 and 1, was " + share);
        }
        if (!(meanHours >= 0 && meanHours < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("answer_hours must be 0 or more, was " + meanHours);
        }
        Rates.requireProbability("accepts_forged_share", acceptsForgedShare);
        if (!(priceUsd > 0)) {
            throw new IllegalArgumentException("price_usd must be above 0, was " + priceUsd);
        }
    }

    /** One that nobody fools and nobody buys. */
    public Answering(double share, double meanHours) {
        this(share, meanHours, 0, Double.POSITIVE_INFINITY);
    }
}
