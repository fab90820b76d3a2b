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

    /** Some who will work together, from now on, on what they find at custodians: officers with a warrant, or thieves. */
    Coalition coalition();
}
