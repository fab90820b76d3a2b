package escrowsim.trial;

import escrowsim.custody.KeySearch;
import java.util.Arrays;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * What is read of the traffic that was opened where every key must still be searched; what the adversary has not found by the
 * horizon it has not read. A flaw of the protocol reads the messages themselves: it pays for no key and finds none, and the search
 * goes on as without it. One for each thread.
 */
final class SearchedKeys implements Reading {

    /** So many boundaries of epochs in one stretch are told. */
    private static final int EPOCH_BREAKPOINTS = 40;

    private final Service service;
    private final Epochs epochs;
    private final double horizonYears;
    private final OpenedApart opened;
    private final @Nullable ReachedLots reached;
    private final Lots lots;
    private final KeyQueue queue;
    /** The same for a user whom some of the incidents missed. */
    private final Lots lotsOfUser;

    private final KeyQueue queueOfUser;

    private final Stretches free;
    private final SearchedTimes times;

    /** @param users where incidents take some users' records only */
    SearchedKeys(
            TrialPlan plan, KeySearch search, TrialState state, Stretches allOpened, @Nullable ReachedUsers users) {
        this.service = plan.service();
        this.epochs = state.epochs();
        this.horizonYears = plan.horizonYears();
        this.opened = new OpenedApart(plan, state, allOpened);
        this.free = opened.toFlaws();
        this.reached = users == null ? null : new ReachedLots(users, state, horizonYears);
        this.lots = new Lots(epochs, true);
        this.queue = new KeyQueue(search, service, lots, epochs, horizonYears);
        this.times = new SearchedTimes(queue, lots, free, epochs, horizonYears);
        this.lotsOfUser = new Lots(epochs, true);
        this.queueOfUser = new KeyQueue(search, service, lotsOfUser, epochs, horizonYears);
    }

    @Override
    public void measure(long trial, TrialOutcome outcome) {
        outcome.clear();
        opened.part();
        lots.clear();
        if (reached == null) {
            lots.add(opened.toShares());
        } else {
            reached.addTo(lots, opened.toShares(), trial);
        }
        queue.take();
        sumUp(outcome);
        outcome.usersExposed = Math.max(
                outcome.usersExposed, reached == null ? mostRead() : reached.exposed(lots, queue, service, trial));
        times.tell(outcome);
    }

    /** The users of whom any traffic is read are those of whom the most is. */
    private double mostRead() {
        double most = 0;
        for (int part = 0; part < queue.count; part++) {
            most = Math.max(most, queue.usersRead(part, horizonYears));
        }
        return most;
    }

    /** Amounts of users: a flaw reads everybody's, the search the share whose keys it has found of what no flaw reads. */
    private void sumUp(TrialOutcome outcome) {
        for (int part = 0; part < queue.count; part++) {
            double from = queue.from[part];
            double to = queue.to[part];
            double share = queue.shareFound(part, horizonYears);
            double first = share > 0 ? queue.readableFrom(part, from) : Double.POSITIVE_INFINITY;
            if (first > horizonYears) {
                continue;
            }
            outcome.exposedUserDays += share * userDaysApart(from, to, horizonYears);
            for (int p = 0; p < outcome.course.points(); p++) {
                double year = outcome.course.year(p);
                if (first <= year && from < year) {
                    outcome.course.addAt(p, userDaysBy(year, part));
                }
            }
        }
        for (int i = 0; i < free.count; i++) {
            outcome.exposedUserDays += service.userDays(free.from[i], free.to[i]);
            outcome.usersExposed = Math.max(outcome.usersExposed, service.mostUsers(free.from[i], free.to[i]));
            outcome.course.add(service, 1, free.from[i], free.to[i], free.readable[i]);
        }
    }

    /** What the search had found of a part by a year, of what was sent by then and no flaw read. */
    private double userDaysBy(double year, int part) {
        double from = queue.from[part];
        double sentBy = Math.min(queue.to[part], year);
        double share = queue.shareFound(part, year);
        if (epochs.continuous() && sentBy < queue.to[part]) {
            // The keys found first are of what is sent first.
            double ofSent = share * service.userDays(from, queue.to[part]) / service.userDays(from, sentBy);
            share = Math.min(lots.users[queue.lot[part]], ofSent);
        }
        return share * userDaysApart(from, sentBy, year);
    }

    /** User-days between two times without those that a flaw could read by then. */
    private double userDaysApart(double from, double to, double year) {
        double userDays = service.userDays(from, to);
        int place = Arrays.binarySearch(free.to, 0, free.count, from);
        for (int i = place < 0 ? -place - 1 : place; i < free.count && free.from[i] < to; i++) {
            if (free.readable[i] <= year) {
                double both = service.userDays(Math.max(from, free.from[i]), Math.min(to, free.to[i]));
                userDays = Math.max(0, userDays - both);
            }
        }
        return userDays;
    }

    /** Of the first user's traffic. */
    @Override
    public double readableFrom(double sentYear) {
        return readableFrom(sentYear, queue);
    }

    @Override
    public double readableFrom(double sentYear, IntPredicate takenBy) {
        if (reached == null) {
            return readableFrom(sentYear);
        }
        lotsOfUser.clear();
        reached.addTo(lotsOfUser, opened.toShares(), takenBy);
        queueOfUser.take();
        return readableFrom(sentYear, queueOfUser);
    }

    private double readableFrom(double sentYear, KeyQueue keys) {
        double readable = Double.POSITIVE_INFINITY;
        for (int part = 0; part < keys.count; part++) {
            if (keys.from[part] <= sentYear && sentYear < keys.to[part]) {
                readable = Math.min(readable, keys.readableFrom(part, sentYear));
            }
        }
        for (int i = 0; i < free.count; i++) {
            if (free.from[i] <= sentYear && sentYear < free.to[i]) {
                readable = Math.min(readable, Math.max(sentYear, free.readable[i]));
            }
        }
        return readable <= horizonYears ? readable : Double.POSITIVE_INFINITY;
    }

    @Override
    public void addBreakpoints(Cuts cutsOfAll) {
        for (int i = 0; i < lots.count; i++) {
            cutsOfAll.add(lots.from[i]);
            cutsOfAll.add(lots.to[i]);
            double boundary = lots.from[i];
            for (int n = 0; n < EPOCH_BREAKPOINTS && !epochs.continuous() && boundary < lots.to[i]; n++) {
                boundary = epochs.endOfEpochOf(boundary);
                cutsOfAll.add(Math.min(boundary, lots.to[i]));
            }
        }
    }

    @Override
    public int mostBreakpoints() {
        return (2 + EPOCH_BREAKPOINTS) * lots.count;
    }
}
