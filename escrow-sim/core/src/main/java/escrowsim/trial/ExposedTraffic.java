package escrowsim.trial;

/**
 * Puts overlapping openings together: each sending time counts once, and is readable from the earliest moment that any of
 * them allows. One for each thread.
 */
final class ExposedTraffic {

    private final Service service;
    /** Of the traffic sent at any time in reach. */
    private final double shareOpened;
    /** Bit a is set where attack a reads all of it, whatever share the design opens. */
    private final long readingAll;

    private final double horizonYears;
    private final Cuts cuts = new Cuts();
    private final Stretches stretches = new Stretches();
    private int[] byFrom = new int[32];
    private int[] active = new int[32];
    private int activeCount;
    private double readable;
    private double detected;
    private long readers;
    private final EpochsTouched epochsTouched = new EpochsTouched();

    ExposedTraffic(Service service, double shareOpened, long readingAll, double horizonYears) {
        this.service = service;
        this.shareOpened = shareOpened;
        this.readingAll = readingAll;
        this.horizonYears = horizonYears;
    }

    /** What was opened, piece by piece. */
    Stretches stretches() {
        return stretches;
    }

    /** Fills the outcome from the openings; leaves it untouched where there are none. */
    void measure(Openings openings, Epochs epochs, TrialOutcome outcome) {
        stretches.clear();
        if (openings.count == 0) {
            return;
        }
        outcome.anyExposure = true;
        epochsTouched.clear();
        if (openings.count == 1) {
            measureOnly(openings, epochs, outcome);
        } else {
            measureAll(openings, epochs, outcome);
        }
    }

    /** Most worlds with exposure have one opening, which overlaps nothing. */
    private void measureOnly(Openings openings, Epochs epochs, TrialOutcome outcome) {
        double from = openings.from[0];
        double to = openings.to[0];
        double opened = openings.opened[0];
        active[0] = 0;
        activeCount = 1;
        if (opened > from && opened < to) {
            measure(openings, from, opened, outcome);
            measure(openings, opened, to, outcome);
        } else {
            measure(openings, from, to, outcome);
        }
        closeStretch(epochs, from, to, outcome);
    }

    private void measureAll(Openings openings, Epochs epochs, TrialOutcome outcome) {
        prepare(openings);
        int next = 0;
        double stretchFrom = 0;
        double stretchTo = Double.NEGATIVE_INFINITY;
        for (int c = 0; c + 1 < cuts.count; c++) {
            double from = cuts.at[c];
            double to = cuts.at[c + 1];
            next = admit(openings, next, from);
            if (activeCount == 0) {
                continue;
            }
            measure(openings, from, to, outcome);
            if (from > stretchTo) {
                closeStretch(epochs, stretchFrom, stretchTo, outcome);
                stretchFrom = from;
            }
            stretchTo = to;
        }
        closeStretch(epochs, stretchFrom, stretchTo, outcome);
    }

    /** A piece of sending times that the same openings cover from end to end. */
    private void measure(Openings openings, double from, double to, TrialOutcome outcome) {
        findReader(openings, from, outcome);
        if (to - from > Openings.POINT_YEARS) {
            // Between two ends that rounding has parted nobody sends anything.
            outcome.unnoticedDays = Math.max(outcome.unnoticedDays, (detected - readable) * Years.DAYS);
        }
        stretches.add(from, to, readable, detected, readers);
        if (shareOpened < 1 && isReadWhole(openings)) {
            outcome.exposedUserDays += (1 - shareOpened) * service.userDays(from, to);
        }
    }

    /** What had become readable by when. */
    void addTo(Course course) {
        for (int i = 0; i < stretches.count; i++) {
            course.add(service, shareOpened, stretches.from[i], stretches.to[i], stretches.readable[i]);
        }
    }

    private void prepare(Openings openings) {
        int count = openings.count;
        if (byFrom.length < count) {
            byFrom = new int[2 * count];
            active = new int[2 * count];
        }
        cuts.begin(3 * count);
        for (int i = 0; i < count; i++) {
            byFrom[i] = i;
            cuts.add(openings.from[i], openings.to[i], openings.opened[i]);
        }
        cuts.close();
        Order.sort(byFrom, count, openings.from);
        activeCount = 0;
    }

    /** Keeps in {@code active} the openings that cover the sending time {@code from}. */
    private int admit(Openings openings, int first, double from) {
        int kept = 0;
        for (int i = 0; i < activeCount; i++) {
            if (openings.to[active[i]] > from) {
                active[kept++] = active[i];
            }
        }
        int next = first;
        while (next < openings.count && openings.from[byFrom[next]] <= from) {
            active[kept++] = byFrom[next++];
        }
        activeCount = kept;
        return next;
    }

    /** The earliest reading time of traffic sent at {@code from}, who made it possible, and when that was noticed. */
    private void findReader(Openings openings, double from, TrialOutcome outcome) {
        readable = Double.POSITIVE_INFINITY;
        for (int i = 0; i < activeCount; i++) {
            readable = Math.min(readable, Math.max(from, openings.opened[active[i]]));
        }
        detected = horizonYears;
        readers = 0;
        if (readable < outcome.firstExposureYear) {
            outcome.firstExposureYear = readable;
            outcome.firstCause = 0;
        }
        for (int i = 0; i < activeCount; i++) {
            int opening = active[i];
            if (openings.opened[opening] <= readable) {
                detected = Math.min(detected, openings.detected[opening]);
                readers |= openings.attacks[opening];
                if (readable == outcome.firstExposureYear) {
                    outcome.firstCause |= openings.attacks[opening];
                }
            }
        }
    }

    private boolean isReadWhole(Openings openings) {
        boolean whole = false;
        for (int i = 0; i < activeCount; i++) {
            whole |= (openings.attacks[active[i]] & readingAll) != 0;
        }
        return whole;
    }

    private void closeStretch(Epochs epochs, double from, double to, TrialOutcome outcome) {
        if (!(to > from)) {
            return;
        }
        outcome.exposureEvents++;
        outcome.exposedDays += (to - from) * Years.DAYS;
        outcome.exposedUserDays += shareOpened * service.userDays(from, to);
        outcome.usersExposed = Math.max(outcome.usersExposed, service.mostUsers(from, to));
        outcome.exposedEpochs += epochsTouched.count(epochs, from, to);
    }
}
