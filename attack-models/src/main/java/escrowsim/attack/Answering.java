package escrowsim.attack;

/**
 * How a custodian answers a lawful request.
 *
 * @param share probability that it answers at all
 * @param meanHours mean of its exponential answering time, in hours
 */
public record Answering(double share, double meanHours) {

    public Answering {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("answers_share must be between 0 and 1, was " + share);
        }
        if (!(meanHours >= 0 && meanHours < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("answer_hours must be 0 or more, was " + meanHours);
        }
    }
}
