package escrowsim.network;

import escrowsim.access.JointAnswer;
import escrowsim.attack.Draws;

/** How long it takes until an order is answered. */
public interface Answer {

    double HOURS_PER_DAY = 24;

    /** Days from the order for this account to its answer; infinity for one that is never answered. */
    double days(long world, int account);

    /** All at once, and always. */
    Answer AT_ONCE = (world, account) -> 0;

    /** When those custodians qualify who have answered. */
    static Answer of(JointAnswer custodians) {
        return (world, account) -> custodians.hours(world, account) / HOURS_PER_DAY;
    }

    /** With a chance, after a time that is known. */
    static Answer after(double days, double share, Draws draws) {
        return (world, account) -> draws.uniform(world, account, 0) < share ? days : Double.POSITIVE_INFINITY;
    }
}
