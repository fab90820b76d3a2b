package escrowsim.custody;

import escrowsim.crypto.Secret;
import java.util.Optional;

/** A coalition that needs more than another one, or has more: what it does not say itself, the other one does. */
interface AroundCoalition extends Coalition {

    Coalition withKeys();

    @Override
    default void enter(String custodian) {
        withKeys().enter(custodian);
    }

    @Override
    default void leave(String custodian) {
        withKeys().leave(custodian);
    }

    @Override
    default void copy(long epoch) throws RefusedException {
        withKeys().copy(epoch);
    }

    @Override
    default Optional<Secret> contentKey(WrappedKey wrapped, byte[] message) throws RefusedException {
        return withKeys().contentKey(wrapped, message);
    }

    @Override
    default boolean opensEpochsWhole() {
        return withKeys().opensEpochsWhole();
    }
}
