package escrowsim.custody;

/** A custody model with real keys. Mutable, for one thread. */
public interface RealCustody {

    /** Begins an epoch, and deposits what shall open it. What senders need comes back. */
    EscrowKey begin(long epoch, long version);

    /** Re-randomises what custodians hold of an epoch, whose key stays. */
    default void refresh(long epoch, long version) {}

    /** Erases what custodians hold of an epoch: its retention has passed. */
    default void erase(long epoch) {}

    /** How many secrets one deposit or refresh writes: the work it costs. */
    int secretsOfAnEpoch();

    /** Some who will work together, from now on, on what they find at custodians, and have no warrant. */
    Coalition coalition();

    /** The same with a warrant for whatever they ask. */
    default Coalition officers() {
        return coalition();
    }

    /** Whether the design lets anybody open this one at all: not all are, where it opens a share of messages. */
    default boolean opens(WrappedKey wrapped) {
        return true;
    }
}
