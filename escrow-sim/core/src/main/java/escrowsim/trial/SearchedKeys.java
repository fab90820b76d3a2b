package escrowsim.trial;

import escrowsim.custody.KeySearch;

/**
 * What is read of the traffic that was opened where every key must still be searched. The adversary takes up keys in the order in
 * which they can be searched, and those of one stretch user by user, each user's from the oldest epoch on. What it has not
 * found by the horizon it has not read. One for each thread.
 *
 * <p>Numbers of keys are expectations: the budget buys trials, and every key takes the average number of them. Where every
 * message has a key of its own, those of a stretch that is open while it is sent can all be searched from its start.
 */
final class SearchedKeys implements Reading {

    /** Key numbers are whole up to rounding. */
    private static final double ROUNDING = 1e-9;

    /** So many epochs that begin while they are open get their turn one by one; any later ones with the last of these. */
    private static final int MOST_EPOCHS = 4_096;

    /** So many boundaries of epochs in one stretch are told. */
    private static final int EPOCH_BREAKPOINTS = 40;

    private final KeySearch search;
    private final Service service;
    private final Epochs epochs;
    private final double horizonYears;
    private final Stretches opened;
    /** The same, cut where the keys of a stretch come one after the other. */
    private final Stretches open = new Stretches();

    private int[] order = new int[32];
    /** When the search for the keys of each stretch begins; infinity for not before the horizon. */
    private double[] begun = new double[32];
    /** The number of its first epoch whose key was not found with an earlier one. */
    private long[] firstEpoch = new long[32];

    private long[] newEpochs = new long[32];

    SearchedKeys(KeySearch search, Service service, Epochs epochs, double horizonYears, Stretches opened) {
        this.search = search;
        this.service = service;
        this.epochs = epochs;
        this.horizonYears = horizonYears;
        this.opened = opened;
    }

    @Override
    public void measure(long trial, TrialOutcome outcome) {
        outcome.clear();
        prepare();
        double free = 0;
        for (int i = 0; i < open.count; i++) {
            int piece = order[i];
            double start = Math.max(free, open.readable[piece]);
            begun[piece] = start;
            countEpochs(piece, i);
            double keys = keys(piece);
            note(piece, start, keys, outcome);
            free = Math.max(start, search.yearOfKeys(start, keys));
        }
    }

    private void prepare() {
        open.clear();
        for (int piece = 0; piece < opened.count; piece++) {
            boolean live = opened.readable[piece] <= opened.from[piece] && !epochs.continuous();
            double from = opened.from[piece];
            for (int n = 0; live && n < MOST_EPOCHS; n++) {
                double boundary = epochs.endOfEpochOf(from);
                if (boundary >= opened.to[piece]) {
                    break;
                }
                open.add(from, boundary, from, opened.detected[piece], opened.attacks[piece]);
                from = boundary;
            }
            double readable = live ? from : opened.readable[piece];
            open.add(from, opened.to[piece], readable, opened.detected[piece], opened.attacks[piece]);
        }
        if (order.length < open.count) {
            order = new int[2 * open.count];
            begun = new double[2 * open.count];
            firstEpoch = new long[2 * open.count];
            newEpochs = new long[2 * open.count];
        }
        for (int i = 0; i < open.count; i++) {
            order[i] = i;
        }
        Order.sort(order, open.count, open.readable);
    }

    /** An epoch that an earlier stretch touches has its key already: only the first and the last can be such. */
    private void countEpochs(int piece, int before) {
        if (epochs.continuous()) {
            return;
        }
        long first = epochs.endedBy(open.from[piece]);
        long end = epochs.begunBefore(open.to[piece]);
        firstEpoch[piece] = first + (isSearched(first, before) ? 1 : 0);
        long last = end - (end - 1 > first && isSearched(end - 1, before) ? 1 : 0);
        newEpochs[piece] = Math.max(0, last - firstEpoch[piece]);
    }

    private boolean isSearched(long epoch, int before) {
        return pieceOf(epoch, before) >= 0;
    }

    /** The earliest of the first {@code before} pieces whose search finds that epoch's key; -1 for none. */
    private int pieceOf(long epoch, int before) {
        for (int i = 0; i < before; i++) {
            int piece = order[i];
            if (firstEpoch[piece] <= epoch && epoch < firstEpoch[piece] + newEpochs[piece]) {
                return piece;
            }
        }
        return -1;
    }

    private double userDays(int piece) {
        return service.userDays(open.from[piece], open.to[piece]);
    }

    private double keys(int piece) {
        if (epochs.continuous()) {
            return userDays(piece) * service.messagesPerUserPerDay();
        }
        double users = userDays(piece) / ((open.to[piece] - open.from[piece]) * Years.DAYS);
        return users * newEpochs[piece];
    }

    private void note(int piece, double start, double keys, TrialOutcome outcome) {
        double whole = StrictMath.floor(search.keysBetween(start, horizonYears) + ROUNDING);
        double found = Math.min(keys, whole);
        boolean withEarlierKeys = keys == 0 && !epochs.continuous();
        if (!(found >= Math.min(1, keys)) || (keys == 0 && !withEarlierKeys)) {
            return;
        }
        double share = keys == 0 ? 1 : found / keys;
        double first = Math.max(
                open.readable[piece], keys == 0 ? yearOfKey(piece, open.from[piece]) : search.yearOfKeys(start, 1));
        if (first >= horizonYears) {
            return;
        }
        outcome.anyExposure = true;
        if (first < outcome.firstExposureYear) {
            outcome.firstExposureYear = first;
            outcome.firstCause = open.attacks[piece];
        }
        for (int p = 0; p < outcome.course.points(); p++) {
            outcome.course.addAt(p, userDaysBy(outcome.course.year(p), piece, keys, start, first));
        }
        outcome.exposureEvents++;
        outcome.exposedUserDays += share * userDays(piece);
        outcome.exposedDays += share * (open.to[piece] - open.from[piece]) * Years.DAYS;
        double users = StrictMath.ceil(share * service.mostUsers(open.from[piece], open.to[piece]));
        outcome.usersExposed = Math.max(outcome.usersExposed, users);
        outcome.exposedEpochs += (long) Math.min((double) newEpochs[piece], found);
        outcome.unnoticedDays = Math.max(outcome.unnoticedDays, (open.detected[piece] - first) * Years.DAYS);
    }

    /** What had been found of a piece by a year, and sent by then. */
    private double userDaysBy(double year, int piece, double keys, double start, double first) {
        double sentBy = Math.min(open.to[piece], year);
        if (first > year || sentBy <= open.from[piece]) {
            return 0;
        }
        double found = keys == 0 ? 1 : Math.min(keys, StrictMath.floor(search.keysBetween(start, year) + ROUNDING));
        double share = keys == 0 ? 1 : found / keys;
        return Math.min(share * userDays(piece), service.userDays(open.from[piece], sentBy));
    }

    /** Of the first user's traffic. */
    @Override
    public double readableFrom(double sentYear) {
        double readable = Double.POSITIVE_INFINITY;
        for (int i = 0; i < open.count; i++) {
            if (open.from[i] <= sentYear && sentYear < open.to[i]) {
                readable = Math.max(Math.max(sentYear, open.readable[i]), yearOfKey(i, sentYear));
            }
        }
        return readable <= horizonYears ? readable : Double.POSITIVE_INFINITY;
    }

    @Override
    public void addBreakpoints(Cuts cuts) {
        for (int i = 0; i < open.count; i++) {
            cuts.add(open.from[i]);
            cuts.add(open.to[i]);
            double boundary = open.from[i];
            for (int n = 0; n < EPOCH_BREAKPOINTS && !epochs.continuous() && boundary < open.to[i]; n++) {
                boundary = epochs.endOfEpochOf(boundary);
                cuts.add(Math.min(boundary, open.to[i]));
            }
        }
    }

    @Override
    public int mostBreakpoints() {
        return (2 + EPOCH_BREAKPOINTS) * open.count;
    }

    private double yearOfKey(int piece, double sentYear) {
        if (epochs.continuous()) {
            double days = (sentYear - open.from[piece]) * Years.DAYS;
            double before = StrictMath.floor(days * service.messagesPerUserPerDay());
            return search.yearOfKeys(begun[piece], before + 1);
        }
        long epoch = epochs.endedBy(sentYear);
        int finder = pieceOf(epoch, open.count);
        return finder < 0
                ? Double.POSITIVE_INFINITY
                : search.yearOfKeys(begun[finder], epoch - firstEpoch[finder] + 1.0);
    }
}
