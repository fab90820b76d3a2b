package escrowsim.custody;

/** Real keys around others, which they change in part: what they do not say themselves, those others do. */
interface AroundKeys extends RealCustody {

    RealCustody keys();

    @Override
    default EscrowKey begin(long epoch, long version) {
        return keys().begin(epoch, version);
    }

    @Override
    default void refresh(long epoch, long version) {
        keys().refresh(epoch, version);
    }

    @Override
    default void erase(long epoch) {
        keys().erase(epoch);
    }

    @Override
    default int secretsOfAnEpoch() {
        return keys().secretsOfAnEpoch();
    }
}
