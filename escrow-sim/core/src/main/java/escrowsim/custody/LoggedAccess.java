package escrowsim.custody;

import escrowsim.attack.Custodian;
import escrowsim.crypto.Bytes;
import escrowsim.crypto.InclusionProof;
import escrowsim.crypto.MerkleLog;
import escrowsim.crypto.Secret;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Real keys behind a public log: a device works only for a message whose warrant is shown to be in the log, against the root that
 * the device saw last and the proof that the log has only grown since. Copies need no device, and so no entry.
 */
final class LoggedAccess implements AroundKeys {

    private final RealCustody keys;
    private final Set<String> devices;
    private final MerkleLog log = new MerkleLog();
    /** What the devices saw of the log last. */
    private int seenSize;

    private Bytes seenRoot = log.root();

    LoggedAccess(RealCustody keys, CustodyModel model, List<Custodian> custodians) {
        this.keys = keys;
        this.devices = custodians.stream()
                .filter(custodian -> model.yieldOf(custodian) == Yield.USE)
                .map(Custodian::name)
                .collect(Collectors.toSet());
    }

    @Override
    public RealCustody keys() {
        return keys;
    }

    MerkleLog log() {
        return log;
    }

    @Override
    public boolean opens(WrappedKey wrapped) {
        return keys.opens(wrapped);
    }

    @Override
    public Coalition coalition() {
        return new Visitors(false);
    }

    @Override
    public Coalition officers() {
        return new Visitors(true);
    }

    /** A warrant's entry in the log: for which message, of which epoch. */
    static byte[] entry(long epoch, byte[] message) {
        return Bytes.framed(Bytes.utf8("escrowsim warrant 1"), WrappedKey.info(epoch), message);
    }

    /** Refuses unless the entry is in a log that continues the one seen before. */
    void require(byte[] entry, InclusionProof proof, MerkleLog shown) throws RefusedException {
        int size = shown.size();
        if (size < seenSize || !shown.consistency(seenSize, size).verifies(seenRoot, shown.root())) {
            throw new RefusedException(
                    Refusal.TAMPERED, "the log does not continue the one of " + seenSize + " entries seen before");
        }
        if (!proof.verifies(entry, shown.root())) {
            throw new RefusedException(Refusal.NOT_LOGGED, "the warrant is not in the log of " + size + " entries");
        }
        seenSize = size;
        seenRoot = shown.root();
    }

    private final class Visitors implements AroundCoalition {

        private final boolean warranted;
        private final Coalition withKeys = keys.coalition();

        Visitors(boolean warranted) {
            this.warranted = warranted;
        }

        @Override
        public Coalition withKeys() {
            return withKeys;
        }

        /** Without a logged warrant devices do nothing for a visitor. */
        @Override
        public void enter(String custodian) {
            if (warranted || !devices.contains(custodian)) {
                withKeys.enter(custodian);
            }
        }

        @Override
        public void leave(String custodian) {
            if (warranted || !devices.contains(custodian)) {
                withKeys.leave(custodian);
            }
        }

        @Override
        public Optional<Secret> contentKey(WrappedKey wrapped, byte[] message) throws RefusedException {
            if (warranted) {
                byte[] entry = entry(wrapped.epoch(), message);
                int index = log.append(entry);
                require(entry, log.inclusion(index, log.size()), log);
            }
            return withKeys.contentKey(wrapped, message);
        }
    }
}
