package escrowsim.custody;

import java.util.Arrays;

/**
 * The reliability polynomial of an access structure: the exact probability that a qualified set is present when each
 * custodian is present on its own with a probability of its own.
 *
 * <p>Bottom-up through the rule: what a threshold needs is the tail of a Poisson-binomial law, as long as its parts are
 * independent. A custodian that occurs in several parts makes them dependent, so the part in which all its occurrences meet
 * is worked out twice, with it and without it (Shannon expansion). All terms are positive, so that a probability of 1e-12
 * keeps its digits.
 */
public final class Reliability {

    /** So many custodians that occur more than once can be told apart together: the work doubles with each. */
    public static final int MOST_REPEATED = 20;

    private static final double[] NO_ROOM = {};

    private final AccessStructure structure;
    /** For each part, the custodians whose several occurrences first meet there. */
    private final int[][] meetingAt;

    private Reliability(AccessStructure structure) {
        this.structure = structure;
        this.meetingAt = new int[structure.parent.length][0];
        for (int custodian = 0; custodian < structure.custodians; custodian++) {
            int[] leaves = structure.leavesOf[custodian];
            if (leaves.length > 1) {
                int part = meetingPart(leaves);
                meetingAt[part] = Arrays.copyOf(meetingAt[part], meetingAt[part].length + 1);
                meetingAt[part][meetingAt[part].length - 1] = custodian;
            }
        }
    }

    public static Reliability of(AccessStructure structure) {
        Reliability reliability = new Reliability(structure);
        int together = reliability.repeatedTogether(AccessStructure.ROOT);
        if (together > MOST_REPEATED) {
            throw new IllegalArgumentException("an exact availability needs at most " + MOST_REPEATED
                    + " custodians that occur more than once in the same part of the rule, got " + together);
        }
        return reliability;
    }

    /** Whether few enough custodians occur more than once. */
    public static boolean canBeExact(AccessStructure structure) {
        return new Reliability(structure).repeatedTogether(AccessStructure.ROOT) <= MOST_REPEATED;
    }

    /**
     * The probability that a qualified set is present.
     *
     * @param presence probability of each custodian, in the order of their indices
     */
    public double probability(double[] presence) {
        require(presence);
        return probability(presence.clone(), room());
    }

    /**
     * The same without a check or a copy, for those who ask a million times: {@code presence} is changed on the way and
     * restored.
     */
    double probability(double[] presence, double[][] room) {
        return expanded(AccessStructure.ROOT, 0, presence, room);
    }

    /** Where the probabilities of counts are worked out, part by part; one for each thread. Custodians need none. */
    double[][] room() {
        double[][] room = new double[structure.threshold.length][];
        for (int part = 0; part < room.length; part++) {
            int needed = structure.threshold[part];
            room[part] = needed == 0 ? NO_ROOM : new double[needed + 1];
        }
        return room;
    }

    /**
     * How much likelier a qualified set is with this custodian than without it, which is also the slope of the probability
     * in the custodian's own (Birnbaum 1969).
     */
    public double importance(int custodian, double[] presence) {
        double[] with = presence.clone();
        double[] without = presence.clone();
        with[custodian] = 1;
        without[custodian] = 0;
        return probability(with) - probability(without);
    }

    private void require(double[] presence) {
        if (presence.length != structure.custodians) {
            throw new IllegalArgumentException("one probability is needed for each of the " + structure.custodians
                    + " custodians, got " + presence.length);
        }
        for (double probability : presence) {
            if (!(probability >= 0 && probability <= 1)) {
                throw new IllegalArgumentException(
                        "a custodian's probability must be between 0 and 1, was " + probability);
            }
        }
    }

    /** The probability of a part; the custodians that meet in it are told apart one after another. */
    private double expanded(int part, int told, double[] presence, double[][] room) {
        if (told == meetingAt[part].length) {
            return independent(part, presence, room);
        }
        int custodian = meetingAt[part][told];
        double probability = presence[custodian];
        presence[custodian] = 1;
        double with = probability > 0 ? probability * expanded(part, told + 1, presence, room) : 0;
        presence[custodian] = 0;
        double without = probability < 1 ? (1 - probability) * expanded(part, told + 1, presence, room) : 0;
        presence[custodian] = probability;
        return with + without;
    }

    private double independent(int part, double[] presence, double[][] room) {
        int needed = structure.threshold[part];
        if (needed == 0) {
            return presence[structure.leafCustodian[part]];
        }
        double[] probabilityOfCount = room[part];
        Arrays.fill(probabilityOfCount, 0);
        probabilityOfCount[0] = 1;
        for (int child : structure.children[part]) {
            count(probabilityOfCount, expanded(child, 0, presence, room));
        }
        return Math.min(1, probabilityOfCount[needed]);
    }

    /** One more part, present with this probability; the last count means "enough" and is never left. */
    private static void count(double[] probabilityOfCount, double presence) {
        int enough = probabilityOfCount.length - 1;
        probabilityOfCount[enough] += probabilityOfCount[enough - 1] * presence;
        for (int j = enough - 1; j > 0; j--) {
            probabilityOfCount[j] = probabilityOfCount[j] * (1 - presence) + probabilityOfCount[j - 1] * presence;
        }
        probabilityOfCount[0] *= 1 - presence;
    }

    /** The lowest part above all these leaves; a part comes after its parent. */
    private int meetingPart(int[] leaves) {
        int meeting = leaves[0];
        for (int leaf : leaves) {
            for (int other = leaf; meeting != other; ) {
                if (meeting > other) {
                    meeting = structure.parent[meeting];
                } else {
                    other = structure.parent[other];
                }
            }
        }
        return meeting;
    }

    /** The most custodians to be told apart at the same time on a way from here to a leaf. */
    private int repeatedTogether(int part) {
        int most = 0;
        for (int child : structure.children[part]) {
            most = Math.max(most, repeatedTogether(child));
        }
        return meetingAt[part].length + most;
    }
}
