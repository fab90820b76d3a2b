package escrowsim.custody;

import escrowsim.crypto.Secret;
import java.util.Optional;

/**
 * Some who work together: they get into custodians' premises, copy what can be copied there, for ever, and use from inside what
 * cannot. Mutable.
 */
public interface Coalition {

    /** One more of them gets into a custodian's premises. */
    void enter(String custodian);

    /** One of them is out. */
    void leave(String custodian);

    /** Copies what can be copied of an epoch, wherever somebody is inside. */
    void copy(long epoch) throws RefusedException;

    /** A message's content key, if all that is at hand at this moment gives it out. */
    Optional<Secret> contentKey(WrappedKey wrapped, byte[] message) throws RefusedException;

    /** Whether at any moment either all messages of an epoch can be opened or none. */
    default boolean opensEpochsWhole() {
        return true;
    }
}
