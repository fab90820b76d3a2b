package escrowsim.trial;

/**
 * What a trial says of sending times, whoever sent, where keys are searched: of the traffic of the user whose keys are found first,
 * piece by piece between all ends of what the search finds and of what a flaw of the protocol reads. One for each thread.
 */
final class SearchedTimes {

    private static final int NONE = -1;

    private final KeyQueue queue;
    private final Lots lots;
    /** What flaws read. */
    private final Stretches free;

    private final Epochs epochs;
    private final double horizonYears;
    private final EpochsTouched epochsTouched = new EpochsTouched();
    private double exposedUntil;

    SearchedTimes(KeyQueue queue, Lots lots, Stretches free, Epochs epochs, double horizonYears) {
        this.queue = queue;
        this.lots = lots;
        this.free = free;
        this.epochs = epochs;
        this.horizonYears = horizonYears;
    }

    /** Adds it to the outcome, once the keys are lined up. */
    void tell(TrialOutcome outcome) {
        epochsTouched.clear();
        exposedUntil = Double.NEGATIVE_INFINITY;
        int part = partAt(0, 0);
        int flaw = 0;
        double from = 0;
        while (part < queue.count || flaw < free.count) {
            double foundUntil = part < queue.count ? queue.foundUntil(part) : Double.NEGATIVE_INFINITY;
            boolean byFlaw = flaw < free.count && free.from[flaw] <= from;
            boolean bySearch = from < foundUntil && queue.from[part] <= from;
            double to = nextEnd(from, part, flaw, foundUntil);
            if (byFlaw || bySearch) {
                tell(bySearch ? part : NONE, byFlaw ? flaw : NONE, from, to, outcome);
            }
            from = to;
            part = partAt(part, from);
            while (flaw < free.count && free.to[flaw] <= from) {
                flaw++;
            }
        }
    }

    /** The next part, of those whose keys came out first, that does not end by then. */
    private int partAt(int since, double year) {
        int part = since;
        while (part < queue.count && (queue.to[part] <= year || !lots.earliest[queue.lot[part]])) {
            part++;
        }
        return part;
    }

    /** The first time after this one at which that part, what is found of it, or what that flaw reads begins or ends. */
    private double nextEnd(double year, int part, int flaw, double foundUntil) {
        double next = foundUntil > year ? foundUntil : Double.POSITIVE_INFINITY;
        if (part < queue.count) {
            next = Math.min(next, queue.from[part] > year ? queue.from[part] : queue.to[part]);
        }
        if (flaw < free.count) {
            next = Math.min(next, free.from[flaw] > year ? free.from[flaw] : free.to[flaw]);
        }
        return next;
    }

    /** Adds a piece: who reads the first user's traffic in it first, from when on, and when that was noticed. */
    private void tell(int part, int flaw, double from, double to, TrialOutcome outcome) {
        double searched = part == NONE ? Double.POSITIVE_INFINITY : queue.readableFrom(part, from);
        double read = flaw == NONE ? Double.POSITIVE_INFINITY : Math.max(from, free.readable[flaw]);
        double first = Math.min(searched, read);
        if (first > horizonYears) {
            return;
        }
        outcome.anyExposure = true;
        outcome.exposureEvents += from - exposedUntil > Openings.POINT_YEARS ? 1 : 0;
        exposedUntil = to;
        outcome.exposedDays += (to - from) * Years.DAYS;
        outcome.exposedEpochs += epochsTouched.count(epochs, from, to);
        long readers = 0;
        double detected = horizonYears;
        if (searched <= first) {
            readers |= lots.attacks[queue.lot[part]];
            detected = Math.min(detected, lots.detected[queue.lot[part]]);
        }
        if (read <= first) {
            readers |= free.attacks[flaw];
            detected = Math.min(detected, free.detected[flaw]);
        }
        if (first < outcome.firstExposureYear) {
            outcome.firstExposureYear = first;
            outcome.firstCause = readers;
        }
        if (to - from > Openings.POINT_YEARS) {
            outcome.unnoticedDays = Math.max(outcome.unnoticedDays, (detected - first) * Years.DAYS);
            boolean flawCatchesUp = searched < read && queue.readableFrom(part, to - Openings.POINT_YEARS) >= read;
            if (flawCatchesUp) {
                outcome.unnoticedDays = Math.max(outcome.unnoticedDays, (free.detected[flaw] - read) * Years.DAYS);
            }
        }
    }
}
