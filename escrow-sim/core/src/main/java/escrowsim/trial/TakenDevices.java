package escrowsim.trial;

import escrowsim.attack.Draws;
import escrowsim.custody.Possession;
import escrowsim.random.Streams;
import java.util.Arrays;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * What is read where a key opens nothing without the device in hand: devices fall into the adversary's hands as a Poisson
 * process, and one that was taken while its key is, was or will be at hand gives out the history that lies on it. One for each
 * thread.
 *
 * <p>Sending times stand here for the times at which a device is taken: a stretch is open to whoever takes a device in it. Only
 * devices taken in a stretch are drawn. Of more than {@value #MOST} in one trial the rest count with their mean number.
 */
final class TakenDevices implements Reading {

    static final int MOST = 1_000;

    private final Draws draws;
    private final double takenPerYear;
    private final double historyYears;
    private final double delayYears;
    private final Epochs epochs;
    private final double horizonYears;
    private final Stretches open;
    private final @Nullable ReachedUsers users;
    private final @Nullable ReachedLots reached;
    private final Lots lots;

    private int count;
    private final double[] taken = new double[MOST];
    private final double[] unlocked = new double[MOST];
    private final int[] lotOf = new int[MOST];
    private final int[] order = new int[MOST];
    private double exposedUntil;
    private long epochsCounted;

    /** @param users where incidents take some users' records only: of as many devices the owners are among them */
    TakenDevices(
            TrialPlan plan, Possession possession, TrialState state, Stretches open, @Nullable ReachedUsers users) {
        this.draws = new Streams(plan.seed()).role("devices taken", "custody");
        this.takenPerYear = possession.devicesTakenPerYear();
        this.historyYears = Years.ofDays(possession.historyDays());
        this.delayYears = Years.ofDays(possession.delayDays());
        this.epochs = state.epochs();
        this.horizonYears = plan.horizonYears();
        this.open = open;
        this.users = users;
        this.reached = users == null ? null : new ReachedLots(users, state, horizonYears);
        this.lots = new Lots(epochs, false);
    }

    @Override
    public void measure(long trial, TrialOutcome outcome) {
        outcome.clear();
        lots.clear();
        if (reached == null) {
            lots.add(open);
        } else {
            reached.addTo(lots, open, trial);
        }
        double next = take(trial);
        if (reached != null) {
            Order.sort(order, count, taken);
        }
        exposedUntil = 0;
        epochsCounted = 0;
        for (int i = 0; i < count; i++) {
            tell(order[i], outcome);
        }
        if (count == MOST) {
            tellRest(next, outcome);
        }
    }

    /** Draws the devices that are opened; the time of the next, lot after lot, for as many users as they are of. */
    private double take(long trial) {
        count = 0;
        int drawn = 0;
        double passed = 0;
        double next = draws.exponential(trial, drawn++, 0) / takenPerYear;
        for (int lot = 0; lot < lots.count && count < MOST; lot++) {
            double length = lots.users[lot] * (lots.to[lot] - lots.from[lot]);
            while (next < passed + length && count < MOST) {
                take(lot, lots.from[lot] + next / lots.users[lot] - passed / lots.users[lot]);
                next += draws.exponential(trial, drawn++, 0) / takenPerYear;
            }
            passed += length;
        }
        return next;
    }

    private void take(int lot, double year) {
        double unlock = Math.max(year + delayYears, lots.readable[lot]);
        if (unlock < horizonYears && historyYears > 0) {
            taken[count] = year;
            unlocked[count] = unlock;
            lotOf[count] = lot;
            order[count] = count;
            count++;
        }
    }

    private void tell(int device, TrialOutcome outcome) {
        double year = taken[device];
        double unlock = unlocked[device];
        outcome.anyExposure = true;
        if (unlock < outcome.firstExposureYear) {
            outcome.firstExposureYear = unlock;
            outcome.firstCause = lots.attacks[lotOf[device]];
        }
        double since = Math.max(0, year - historyYears);
        outcome.exposedUserDays += (year - since) * Years.DAYS;
        outcome.course.add(unlock, (year - since) * Years.DAYS);
        outcome.exposedDays += Math.max(0, year - Math.max(exposedUntil, since)) * Years.DAYS;
        outcome.usersExposed++;
        outcome.exposureEvents += since > exposedUntil || outcome.exposureEvents == 0 ? 1 : 0;
        exposedUntil = year;
        outcome.unnoticedDays = Math.max(outcome.unnoticedDays, (lots.detected[lotOf[device]] - unlock) * Years.DAYS);
        countEpoch(year, outcome);
    }

    private void tellRest(double next, TrialOutcome outcome) {
        double passed = 0;
        for (int lot = 0; lot < lots.count; lot++) {
            double length = lots.users[lot] * (lots.to[lot] - lots.from[lot]);
            if (passed + length > next) {
                tellRest(lot, Math.max(0, next - passed) / lots.users[lot], outcome);
            }
            passed += length;
        }
    }

    /** The epoch whose key opened the device. */
    private void countEpoch(double year, TrialOutcome outcome) {
        if (!epochs.continuous() && epochs.begunBefore(year) > epochsCounted) {
            outcome.exposedEpochs++;
            epochsCounted = epochs.begunBefore(year);
        }
    }

    private void tellRest(int lot, double afterYears, TrialOutcome outcome) {
        double from = lots.from[lot] + afterYears;
        double to = Math.min(lots.to[lot], horizonYears - delayYears);
        if (to > from) {
            double perYear = takenPerYear * lots.users[lot];
            outcome.exposedUserDays += restUserDays(perYear, from, to);
            outcome.usersExposed += perYear * (to - from);
            for (int p = 0; p < outcome.course.points(); p++) {
                double takenBy = Math.min(to, outcome.course.year(p) - delayYears);
                outcome.course.addAt(p, takenBy > from ? restUserDays(perYear, from, takenBy) : 0);
            }
            outcome.exposedDays += Math.max(0, to - Math.max(exposedUntil, from - historyYears)) * Years.DAYS;
            exposedUntil = Math.max(exposedUntil, to);
        }
    }

    private double restUserDays(double perYear, double from, double to) {
        double history = Math.min(historyYears, (from + to) / 2);
        return perYear * (to - from) * history * Years.DAYS;
    }

    @Override
    public double readableFrom(double sentYear) {
        double readable = Double.POSITIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            if (taken[i] - historyYears <= sentYear && sentYear < taken[i]) {
                readable = Math.min(readable, unlocked[i]);
            }
        }
        return readable;
    }

    /** As if all devices were his. */
    @Override
    public double readableFrom(double sentYear, IntPredicate takenBy) {
        if (users == null) {
            return readableFrom(sentYear);
        }
        double readable = Double.POSITIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            if (taken[i] - historyYears <= sentYear && sentYear < taken[i]) {
                double opened = users.readableFrom(taken[i], takenBy);
                readable = Math.min(readable, Math.max(taken[i] + delayYears, opened));
            }
        }
        return readable < horizonYears ? readable : Double.POSITIVE_INFINITY;
    }

    @Override
    public void addBreakpoints(Cuts cuts) {
        for (int i = 0; i < count; i++) {
            cuts.add(Math.max(0, taken[i] - historyYears));
            cuts.add(taken[i]);
        }
    }

    @Override
    public int mostBreakpoints() {
        return 2 * count;
    }

    /** When devices were taken in the trial run last, as far as that opened them. */
    double[] takenYears() {
        return Arrays.copyOf(taken, count);
    }
}
