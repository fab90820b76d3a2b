package escrowsim.custody;

import java.util.function.DoubleSupplier;

/**
 * Draws who is present, given that a qualified set is: custodian after custodian, each with its exact conditional
 * probability. One for each thread.
 */
public final class QualifiedPresence {

    private final Reliability reliability;

    public QualifiedPresence(AccessStructure structure) {
        this.reliability = Reliability.of(structure);
    }

    /** The probability that a qualified set is present at all. */
    public double probability(double[] presence) {
        return reliability.probability(presence);
    }

    /**
     * Fills {@code present}, conditional on a qualified set, which must be possible.
     *
     * @param presence probability of each custodian; 1 for those who are known to be there
     * @param uniform one uniform deviate for each custodian that is not certain
     */
    public void draw(double[] presence, DoubleSupplier uniform, boolean[] present) {
        double[] known = presence.clone();
        double qualified = reliability.probability(known);
        for (int i = 0; i < known.length; i++) {
            double p = known[i];
            if (p == 0 || p == 1) {
                present[i] = p == 1;
                continue;
            }
            known[i] = 1;
            double with = p * reliability.probability(known);
            present[i] = uniform.getAsDouble() * qualified < with;
            if (present[i]) {
                qualified = with / p;
            } else {
                // By itself, not as the difference to what is left: that could cancel to nothing.
                known[i] = 0;
                qualified = reliability.probability(known);
            }
        }
    }
}
