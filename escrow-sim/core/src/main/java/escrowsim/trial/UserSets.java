package escrowsim.trial;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * All sets of incidents with which a trial's traffic could be opened, each with the sending times it opens and the moment from
 * which it does. Where incidents take only some users' records, a user is exposed if those that took his qualify. Mutable and
 * reused from trial to trial.
 */
final class UserSets {

    int count;
    /** Sending times in {@code [from, to)}, readable at {@code max(s, opened)}. */
    double[] from = new double[32];

    double[] to = new double[32];
    double[] opened = new double[32];
    /** Where each set's members begin; one more than there are sets. */
    int[] first = new int[33];

    int memberCount;
    int[] incident = new int[128];
    int[] custodian = new int[128];

    void clear() {
        count = 0;
        memberCount = 0;
    }

    /** Begins a set; its members follow by {@link #member}. */
    void begin(double fromYear, double toYear, double openedYear) {
        if (count == from.length) {
            int size = 2 * count;
            from = Arrays.copyOf(from, size);
            to = Arrays.copyOf(to, size);
            opened = Arrays.copyOf(opened, size);
            first = Arrays.copyOf(first, size + 1);
        }
        from[count] = fromYear;
        to[count] = toYear;
        opened[count] = openedYear;
        first[count] = memberCount;
        count++;
        first[count] = memberCount;
    }

    void member(int ofIncident, int atCustodian) {
        if (memberCount == incident.length) {
            incident = Arrays.copyOf(incident, 2 * memberCount);
            custodian = Arrays.copyOf(custodian, 2 * memberCount);
        }
        incident[memberCount] = ofIncident;
        custodian[memberCount] = atCustodian;
        first[count] = ++memberCount;
    }

    /** Whether traffic sent at this time is among what the set opens. */
    boolean covers(int set, double sentYear) {
        return from[set] <= sentYear && sentYear < to[set];
    }

    /** Takes back the set begun last. */
    void drop() {
        count--;
        memberCount = first[count];
    }

    /** Where the answer for any user changes its form. */
    void cutAt(Cuts cuts) {
        for (int i = 0; i < count; i++) {
            cuts.add(from[i]);
            cuts.add(to[i]);
            cuts.add(opened[i]);
        }
    }

    /** From when on traffic sent at this time by a user in these incidents could be read; infinity for never. */
    double readableFrom(double sentYear, IntPredicate takenBy, Qualifier qualifier) {
        double readable = Double.POSITIVE_INFINITY;
        for (int set = 0; set < count; set++) {
            if (covers(set, sentYear) && qualifier.qualifies(this, set, takenBy)) {
                readable = Math.min(readable, Math.max(sentYear, opened[set]));
            }
        }
        return readable;
    }
}
