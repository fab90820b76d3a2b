package escrowsim.trial;

import escrowsim.attack.Draws;
import escrowsim.custody.Possession;
import escrowsim.random.Streams;
import java.util.Arrays;

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

    private int count;
    private final double[] taken = new double[MOST];
    private final double[] unlocked = new double[MOST];
    private double exposedUntil;
    private long epochsCounted;

    TakenDevices(TrialPlan plan, Possession possession, Epochs epochs, Stretches open) {
        this.draws = new Streams(plan.seed()).role("devices taken", "custody");
        this.takenPerYear = possession.devicesTakenPerYear();
        this.historyYears = Years.ofDays(possession.historyDays());
        this.delayYears = Years.ofDays(possession.delayDays());
        this.epochs = epochs;
        this.horizonYears = plan.horizonYears();
        this.open = open;
    }

    @Override
    public void measure(long trial, TrialOutcome outcome) {
        outcome.clear();
        count = 0;
        exposedUntil = 0;
        epochsCounted = 0;
        int drawn = 0;
        double passed = 0;
        double next = draws.exponential(trial, drawn++, 0) / takenPerYear;
        for (int piece = 0; piece < open.count; piece++) {
            double length = open.to[piece] - open.from[piece];
            while (next < passed + length && count < MOST) {
                take(piece, open.from[piece] + next - passed, outcome);
                next += draws.exponential(trial, drawn++, 0) / takenPerYear;
            }
            if (count == MOST) {
                takeRest(piece, Math.max(0, next - passed), outcome);
            }
            passed += length;
        }
    }

    private void take(int piece, double year, TrialOutcome outcome) {
        double unlock = Math.max(year + delayYears, open.readable[piece]);
        if (unlock >= horizonYears || historyYears == 0) {
            return;
        }
        taken[count] = year;
        unlocked[count] = unlock;
        count++;
        outcome.anyExposure = true;
        if (unlock < outcome.firstExposureYear) {
            outcome.firstExposureYear = unlock;
            outcome.firstCause = open.attacks[piece];
        }
        double since = Math.max(0, year - historyYears);
        outcome.exposedUserDays += (year - since) * Years.DAYS;
        outcome.course.add(unlock, (year - since) * Years.DAYS);
        outcome.exposedDays += Math.max(0, year - Math.max(exposedUntil, since)) * Years.DAYS;
        outcome.usersExposed++;
        outcome.exposureEvents += since > exposedUntil || outcome.exposureEvents == 0 ? 1 : 0;
        exposedUntil = year;
        outcome.unnoticedDays = Math.max(outcome.unnoticedDays, (open.detected[piece] - unlock) * Years.DAYS);
        countEpoch(year, outcome);
    }

    /** The epoch whose key opened the device. */
    private void countEpoch(double year, TrialOutcome outcome) {
        if (!epochs.continuous() && epochs.begunBefore(year) > epochsCounted) {
            outcome.exposedEpochs++;
            epochsCounted = epochs.begunBefore(year);
        }
    }

    private void takeRest(int piece, double afterYears, TrialOutcome outcome) {
        double from = open.from[piece] + afterYears;
        double to = Math.min(open.to[piece], horizonYears - delayYears);
        if (to > from) {
            outcome.exposedUserDays += restUserDays(from, to);
            outcome.usersExposed += takenPerYear * (to - from);
            for (int p = 0; p < outcome.course.points(); p++) {
                double takenBy = Math.min(to, outcome.course.year(p) - delayYears);
                outcome.course.addAt(p, takenBy > from ? restUserDays(from, takenBy) : 0);
            }
            outcome.exposedDays += Math.max(0, to - Math.max(exposedUntil, from - historyYears)) * Years.DAYS;
            exposedUntil = Math.max(exposedUntil, to);
        }
    }

    private double restUserDays(double from, double to) {
        double history = Math.min(historyYears, (from + to) / 2);
        return takenPerYear * (to - from) * history * Years.DAYS;
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
