package escrowsim.custody;

import java.util.Arrays;

/**
 * Which custodians are present, and whether they qualify, kept up to date as they come and go. Mutable, for one thread;
 * one addition or removal costs the depth of the rule at most, whatever the number of custodians.
 */
public final class Muster {

    private final int[] parent;
    private final int[][] leavesOf;
    /** Satisfied children that satisfy a part; 1 for a leaf. */
    private final int[] needed;
    /** How often each custodian is present. */
    private final int[] present;
    /** Satisfied children of each part; for a leaf, 1 if present. */
    private final int[] satisfied;

    Muster(AccessStructure structure) {
        this.parent = structure.parent;
        this.leavesOf = structure.leavesOf;
        this.needed = Arrays.stream(structure.threshold)
                .map(threshold -> Math.max(1, threshold))
                .toArray();
        this.present = new int[structure.custodians];
        this.satisfied = new int[structure.parent.length];
    }

    public void clear() {
        Arrays.fill(present, 0);
        Arrays.fill(satisfied, 0);
    }

    /** A custodian comes; one that is already present counts once more. */
    public void add(int custodian) {
        if (present[custodian]++ == 0) {
            for (int leaf : leavesOf[custodian]) {
                rise(leaf);
            }
        }
    }

    /** A custodian goes, as often as it came. */
    public void remove(int custodian) {
        if (--present[custodian] == 0) {
            for (int leaf : leavesOf[custodian]) {
                fall(leaf);
            }
        }
    }

    public boolean qualified() {
        return holds(0);
    }

    public boolean isPresent(int custodian) {
        return present[custodian] > 0;
    }

    /**
     * Whether a present custodian belongs to a qualified set in which nobody is idle: all parts above one of its leaves
     * are satisfied. Exact for the minimal qualified sets where no custodian occurs twice; where one does, a custodian
     * may be named that another occurrence makes superfluous.
     */
    public boolean counts(int custodian) {
        for (int leaf : leavesOf[custodian]) {
            int part = leaf;
            while (part >= 0 && holds(part)) {
                part = parent[part];
            }
            if (part < 0) {
                return true;
            }
        }
        return false;
    }

    private boolean holds(int part) {
        return satisfied[part] >= needed[part];
    }

    private void rise(int part) {
        for (int p = part; p >= 0; p = parent[p]) {
            satisfied[p]++;
            if (satisfied[p] != needed[p]) {
                return;
            }
        }
    }

    private void fall(int part) {
        for (int p = part; p >= 0; p = parent[p]) {
            satisfied[p]--;
            if (satisfied[p] != needed[p] - 1) {
                return;
            }
        }
    }
}
