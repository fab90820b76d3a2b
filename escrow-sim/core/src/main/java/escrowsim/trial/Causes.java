package escrowsim.trial;

import java.util.Arrays;

/** How often each set of attacks made a first exposure. A set is a word with bit a set for attack a of the plan. */
public final class Causes {

    private int size;
    private long[] attacks = new long[8];
    private long[] count = new long[8];

    void add(long attackSet, long times) {
        int i = 0;
        while (i < size && attacks[i] != attackSet) {
            i++;
        }
        if (i == size) {
            if (size == attacks.length) {
                attacks = Arrays.copyOf(attacks, Math.max(8, 2 * size));
                count = Arrays.copyOf(count, attacks.length);
            }
            attacks[size++] = attackSet;
        }
        count[i] += times;
    }

    void addAll(Causes others) {
        for (int i = 0; i < others.size; i++) {
            add(others.attacks[i], others.count[i]);
        }
    }

    /** Saves or restores all of it. */
    void through(Ledger ledger) {
        size = Math.toIntExact(ledger.whole("size", size));
        attacks = ledger.wholes("attacks", attacks, size);
        count = ledger.wholes("count", count, size);
    }

    /** How many different sets there are. */
    public int size() {
        return size;
    }

    public long attacks(int i) {
        return attacks[i];
    }

    public long count(int i) {
        return count[i];
    }
}
