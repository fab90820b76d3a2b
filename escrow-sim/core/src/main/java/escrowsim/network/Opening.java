package escrowsim.network;

import escrowsim.custody.CustodyModel;
import escrowsim.custody.Possession;
import escrowsim.custody.UnitOfLoss;

/**
 * What can be seen of the contacts of an account once it is open.
 *
 * @param keptDays how far it reaches back from the moment of opening; 0 for from then on
 * @param fromThenOn whether contacts show that are made after the opening
 * @param wholeNetwork whether one opening opens every account, or each needs its own
 * @param seedOnly whether only the seed's own device is in anybody's hands
 * @param delayDays from the answer to the opening
 * @param shareSeen of contacts that can be read at all
 */
public record Opening(
        double keptDays,
        boolean fromThenOn,
        boolean wholeNetwork,
        boolean seedOnly,
        double delayDays,
        double shareSeen) {

    public Opening {
        Require.days("kept_days", keptDays);
        Require.atLeastZero("delay_days", delayDays);
        Require.share("share_seen", shareSeen);
    }

    /** A device that was seized on the day of the incident: what lies on it, and nothing after. */
    public static Opening device(double historyDays, double delayDays) {
        return new Opening(historyDays, false, false, true, delayDays, 1);
    }

    /** Account by account, each by its own order, past and future. */
    public static Opening accounts(double keptDays) {
        return new Opening(keptDays, true, false, false, 0, 1);
    }

    /**
     * What a custody model opens to those whom it answers.
     *
     * @param storedDays how long the service keeps ciphertext
     */
    public static Opening of(CustodyModel custody, double storedDays) {
        if (custody.possession().isPresent()) {
            Possession device = custody.possession().get();
            return device(device.historyDays(), device.delayDays());
        }
        UnitOfLoss unit = custody.unit();
        double kept = custody.reachesBack() ? Math.min(storedDays, custody.openableDays()) : 0;
        return new Opening(kept, true, !unit.byUser() && unit != UnitOfLoss.MESSAGE, false, 0, custody.shareOpened());
    }
}
