package escrowsim.network;

import escrowsim.attack.Draws;

/** How long it takes until an order is answered. */
public interface Answer {

    /** Days from the order for this account to its answer; infinity for one that is never answered. */
    double days(long world, int account);

    /** All at once, and always. */
    Answer AT_ONCE = (world, account) -> 0;

    /** With a chance, after a time that is known. */
    static Answer after(double days, double share, Draws draws) {
        return (world, account) -> draws.uniform(world, account, 0) < share ? days : Double.POSITIVE_INFINITY;
    }
}
