package escrowsim.trial;

import escrowsim.custody.KeySearch;

/**
 * The keys that an adversary's budget finds: lots are taken up in the order in which they can be searched, and the keys of one
 * lot user by user, each user's from the oldest epoch on. A key that was found with an earlier lot is not paid again: what the
 * later one has of its epoch is a part that the earlier search reads. One for each thread.
 *
 * <p>Numbers of keys are expectations: the budget buys trials, and every key takes the average number of them. Of a lot's
 * traffic the share is read of whose keys so many have been found. Where every message has a key of its own, those of a lot that
 * is open while it is sent can all be searched from its start.
 */
final class KeyQueue {

    /** Key numbers are whole up to rounding. */
    private static final double ROUNDING = 1e-9;

    /** So are numbers of users. */
    private static final double ROUNDING_USERS = 1e-12;

    private static final int NOBODY = -1;

    private final KeySearch search;
    private final Service service;
    private final Epochs epochs;
    private final double horizonYears;
    private final Lots lots;

    private int[] order = new int[32];
    /** Lots of the same users beside each other, in the order of sending times. */
    int[] bySince = new int[32];

    private int[] placeBySince = new int[32];
    /** When the search for the keys of each lot begins; infinity for not before the horizon. */
    private double[] begun = new double[32];
    /** So many there are of each lot. */
    private double[] keys = new double[32];

    private boolean[] counted = new boolean[32];
    /** Epochs that it touches: from this one, before that one. */
    private long[] touchedFrom = new long[32];

    private long[] touchedBefore = new long[32];
    /** The number of its first epoch whose key was not found with an earlier one. */
    private long[] firstEpoch = new long[32];

    private long[] newEpochs = new long[32];
    /** The lots with which the keys of its first and last epoch are found. */
    private int[] finderOfFirst = new int[32];

    private int[] finderOfLast = new int[32];

    /** Parts of lots, in the order of the lots: each is read with the keys of one search. */
    int count;

    double[] from = new double[96];
    double[] to = new double[96];
    int[] lot = new int[96];
    private int[] finder = new int[96];

    KeyQueue(KeySearch search, Service service, Lots lots, Epochs epochs, double horizonYears) {
        this.search = search;
        this.service = service;
        this.lots = lots;
        this.epochs = epochs;
        this.horizonYears = horizonYears;
    }

    /** Lines up for the keys of the lots that there are now. */
    void take() {
        reserve();
        for (int i = 0; i < lots.count; i++) {
            order[i] = i;
            bySince[i] = i;
            counted[i] = false;
            touchedFrom[i] = epochs.continuous() ? 0 : epochs.endedBy(lots.from[i]);
            touchedBefore[i] = epochs.continuous() ? 0 : epochs.begunBefore(lots.to[i]);
        }
        Order.sort(order, lots.count, lots.readable);
        Order.sort(bySince, lots.count, lots.since);
        for (int place = 0; place < lots.count; place++) {
            placeBySince[bySince[place]] = place;
        }
        double free = 0;
        for (int i = 0; i < lots.count; i++) {
            int next = order[i];
            countEpochs(next);
            double start = Math.max(free, lots.readable[next]);
            begun[next] = start < horizonYears ? start : Double.POSITIVE_INFINITY;
            keys[next] = keysOf(next);
            free = start < horizonYears ? Math.max(start, search.yearOfKeys(start, keys[next])) : start;
        }
        count = 0;
        for (int i = 0; i < lots.count; i++) {
            divide(i);
        }
    }

    /** An epoch that an earlier lot touches has its key already: only the first and the last can be such. */
    private void countEpochs(int some) {
        counted[some] = true;
        finderOfFirst[some] = NOBODY;
        finderOfLast[some] = NOBODY;
        if (epochs.continuous()) {
            newEpochs[some] = 0;
            return;
        }
        long first = touchedFrom[some];
        long last = touchedBefore[some] - 1;
        finderOfFirst[some] = finderOf(first, some);
        firstEpoch[some] = finderOfFirst[some] == NOBODY ? first : first + 1;
        finderOfLast[some] = last > first ? finderOf(last, some) : NOBODY;
        newEpochs[some] = Math.max(0, (finderOfLast[some] == NOBODY ? last + 1 : last) - firstEpoch[some]);
    }

    /** Of the same users' lots those that touch one epoch stand beside each other. */
    private int finderOf(long epoch, int some) {
        for (int place = placeBySince[some] - 1; place >= 0; place--) {
            int before = bySince[place];
            if (lots.since[before] < lots.since[some] || touchedBefore[before] <= epoch) {
                break;
            }
            if (finds(before, epoch)) {
                return before;
            }
        }
        for (int place = placeBySince[some] + 1; place < lots.count; place++) {
            int after = bySince[place];
            if (lots.since[after] > lots.since[some] || touchedFrom[after] > epoch) {
                break;
            }
            if (finds(after, epoch)) {
                return after;
            }
        }
        return NOBODY;
    }

    private boolean finds(int other, long epoch) {
        return counted[other] && firstEpoch[other] <= epoch && epoch < firstEpoch[other] + newEpochs[other];
    }

    private double keysOf(int some) {
        double from = lots.from[some];
        double to = lots.to[some];
        double keysOfAll = epochs.continuous()
                ? service.userDays(from, to) * service.messagesPerUserPerDay()
                : service.meanUsers(from, to) * newEpochs[some];
        return lots.users[some] * keysOfAll;
    }

    private void divide(int some) {
        double start = lots.from[some];
        double end = lots.to[some];
        if (finderOfFirst[some] != NOBODY) {
            double own = touchedBefore[some] - 1 > touchedFrom[some] ? epochs.endOfEpochOf(start) : end;
            part(start, Math.min(own, end), some, finderOfFirst[some]);
            start = Math.min(own, end);
        }
        double last = finderOfLast[some] == NOBODY ? end : Math.max(start, epochs.startOfEpochEndingFrom(end));
        boolean noneOfItsOwn = newEpochs[some] == 0 && !epochs.continuous();
        last = noneOfItsOwn ? start : last;
        part(start, last, some, some);
        part(last, end, some, finderOfLast[some]);
    }

    private void part(double fromYear, double toYear, int ofLot, int foundWith) {
        if (toYear > fromYear) {
            from[count] = fromYear;
            to[count] = toYear;
            lot[count] = ofLot;
            finder[count] = foundWith;
            count++;
        }
    }

    /** The share of all users of whose traffic in this part the keys have been found by then. */
    double shareFound(int part, double year) {
        int of = finder[part];
        double whole = keysFound(of, year);
        if (whole < 1 || (keys[of] == 0 && epochs.continuous())) {
            return 0;
        }
        return lots.users[lot[part]] * (keys[of] <= whole ? 1 : whole / keys[of]);
    }

    /** How many users' traffic in this part is read by then, the last of them in part; whole up to rounding. */
    double usersRead(int part, double year) {
        return StrictMath.ceil(shareFound(part, year) * service.mostUsers(from[part], to[part]) * (1 - ROUNDING_USERS));
    }

    /** Of the lot's first user, from when on traffic sent at this time, which is in this part, is read. */
    double readableFrom(int part, double sentYear) {
        return Math.max(Math.max(sentYear, lots.readable[lot[part]]), yearOfKey(finder[part], sentYear));
    }

    private double yearOfKey(int of, double sentYear) {
        if (begun[of] == Double.POSITIVE_INFINITY) {
            return begun[of];
        }
        if (epochs.continuous()) {
            double days = (sentYear - lots.from[of]) * Years.DAYS;
            double before = StrictMath.floor(days * service.messagesPerUserPerDay());
            return yearOfKeyNumbered(of, before + 1);
        }
        return yearOfKeyNumbered(of, epochs.endedBy(sentYear) - firstEpoch[of] + 1.0);
    }

    /** What is found by the horizon, up to rounding, is not found after it. */
    private double yearOfKeyNumbered(int of, double number) {
        double year = search.yearOfKeys(begun[of], number);
        return year > horizonYears && number <= keysFound(of, horizonYears) ? horizonYears : year;
    }

    /** Before which time the first user's traffic in this part is read by the horizon: it is found in the order of time. */
    double foundUntil(int part) {
        int of = finder[part];
        double whole = keysFound(of, horizonYears);
        if (whole < 1) {
            return from[part];
        }
        if (epochs.continuous()) {
            return Math.min(to[part], from[part] + Years.ofDays(whole / service.messagesPerUserPerDay()));
        }
        return whole >= newEpochs[of]
                ? to[part]
                : Math.max(
                        from[part], Math.min(to[part], epochs.endOfEpochNumbered(firstEpoch[of] + (long) whole - 1)));
    }

    /** So many that the budget finds, if there are as many. */
    private double keysFound(int some, double year) {
        return StrictMath.floor(search.keysBetween(begun[some], year) + ROUNDING);
    }

    private void reserve() {
        if (order.length >= lots.count) {
            return;
        }
        int size = 2 * lots.count;
        order = new int[size];
        bySince = new int[size];
        placeBySince = new int[size];
        begun = new double[size];
        keys = new double[size];
        counted = new boolean[size];
        touchedFrom = new long[size];
        touchedBefore = new long[size];
        firstEpoch = new long[size];
        newEpochs = new long[size];
        finderOfFirst = new int[size];
        finderOfLast = new int[size];
        from = new double[3 * size];
        to = new double[3 * size];
        lot = new int[3 * size];
        finder = new int[3 * size];
    }
}
