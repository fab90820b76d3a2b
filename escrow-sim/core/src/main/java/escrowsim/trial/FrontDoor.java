package escrowsim.trial;

import escrowsim.custody.AccessStructure;
import escrowsim.custody.Muster;

/**
 * Decides the requests that should not be granted. One is granted if those who go along with it qualify; it then reads what
 * of its days is still stored and still has shares at that moment. One for each thread.
 */
final class FrontDoor {

    private final double storedYears;
    private final Muster going;

    FrontDoor(TrialPlan plan, AccessStructure structure) {
        this.storedYears = Years.ofDays(plan.service().storedDays());
        this.going = structure.muster();
    }

    void answer(Requests requests, Epochs epochs, TrialOutcome outcome) {
        for (int r = 0; r < requests.count(); r++) {
            if (granted(requests, r)) {
                outcome.grantedRequests++;
                outcome.grantedNoticed += requests.noticed(r) ? 1 : 0;
                double days = daysThere(requests.year(r), requests.daysRead(r), epochs);
                outcome.frontDoorUserDays += days;
                outcome.course.add(requests.year(r), days);
            }
        }
    }

    boolean granted(Requests requests, int r) {
        going.clear();
        for (int a = 0; a < requests.acceptCount(r); a++) {
            going.add(requests.accept(r, a));
        }
        return going.qualified();
    }

    double daysThere(double year, double daysRead, Epochs epochs) {
        double oldest = Math.max(epochs.oldest(year), Math.max(0, year - storedYears));
        return Math.min(daysRead, (year - oldest) * Years.DAYS);
    }
}
