package escrowsim.network;

import escrowsim.attack.Draws;

/**
 * Contacts on listed days. A tie without days is one of which it is only known that it exists: it shows whenever anybody
 * looks.
 *
 * <p>The days of tie i are {@code days[first[i]]} to {@code days[first[i + 1] - 1]}, in order.
 */
public final class ListedContacts implements ContactTimes {

    private static final int MARKS = 8;

    private final int[] first;
    private final float[] days;
    private final Draws draws;

    ListedContacts(int[] first, float[] days, Draws draws) {
        this.first = first;
        this.days = days;
        this.draws = draws;
    }

    @Override
    public double firstBetween(long world, int tie, double fromDay, double beforeDay, double shareSeen) {
        if (!(fromDay < beforeDay)) {
            return Double.POSITIVE_INFINITY;
        }
        if (first[tie] == first[tie + 1]) {
            return isSeen(world, tie, 0, shareSeen) ? fromDay : Double.POSITIVE_INFINITY;
        }
        for (int i = place(tie, fromDay); i < first[tie + 1] && days[i] < beforeDay; i++) {
            if (isSeen(world, tie, i - first[tie], shareSeen)) {
                return days[i];
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    /** Where the days from this one on begin. */
    private int place(int tie, double fromDay) {
        int low = first[tie];
        int high = first[tie + 1];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (days[middle] < fromDay) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private boolean isSeen(long world, int tie, int number, double share) {
        return share >= 1 || draws.uniform((world << 28) + number / MARKS, tie, number % MARKS) < share;
    }
}
