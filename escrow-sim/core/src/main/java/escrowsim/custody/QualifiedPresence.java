package escrowsim.custody;

import java.util.function.DoubleSupplier;

/**
 * Draws who is present, given that a qualified set is: custodian after custodian, each with its exact conditional
 * probability. Mutable, for one thread; allocates nothing once it is made.
 */
public final class QualifiedPresence {

    private final Reliability reliability;
    private final double[][] room;
    private final double[] known;

    public QualifiedPresence(AccessStructure structure) {
        this.reliability = Reliability.of(structure);
        this.room = reliability.room();
        this.known = new double[structure.custodians()];
    }

    /** The probability that a qualified set is present at all. */
    public double probability(double[] presence) {
        return reliability.probability(presence, room);
    }

    /**
     * Fills {@code present}, conditional on a qualified set, which must be possible.
     *
     * @param presence probability of each custodian; 1 for those who are known to be there
     * @param uniform one uniform deviate for each custodian that is not certain
     */
    public void draw(double[] presence, DoubleSupplier uniform, boolean[] present) {
        System.arraycopy(presence, 0, known, 0, known.length);
        double qualified = probability(known);
        for (int i = 0; i < known.length; i++) {
            double p = known[i];
            if (p == 0 || p == 1) {
                present[i] = p == 1;
                continue;
            }
            known[i] = 1;
            double with = probability(known);
            present[i] = uniform.getAsDouble() * qualified < p * with;
            if (present[i]) {
                qualified = with;
            } else {
                // By itself, not as the difference to what is left: that could cancel to nothing.
                known[i] = 0;
                qualified = probability(known);
            }
        }
    }
}
