package escrowsim.custody;

import escrowsim.crypto.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keys of which one part is no key: the ciphertext, which only those who store it give out. */
record StoredElsewhere(RealCustody keys, List<String> stores) implements RealCustody {

    @Override
    public EscrowKey begin(long epoch, long version) {
        return keys.begin(epoch, version);
    }

    @Override
    public void refresh(long epoch, long version) {
        keys.refresh(epoch, version);
    }

    @Override
    public void erase(long epoch) {
        keys.erase(epoch);
    }

    @Override
    public int secretsOfAnEpoch() {
        return keys.secretsOfAnEpoch();
    }

    @Override
    public Coalition coalition() {
        return new AtTheStore(keys.coalition());
    }

    private final class AtTheStore implements Coalition {

        private final Coalition withKeys;
        private final List<String> inside = new ArrayList<>();

        AtTheStore(Coalition withKeys) {
            this.withKeys = withKeys;
        }

        @Override
        public void enter(String custodian) {
            if (stores.contains(custodian)) {
                inside.add(custodian);
            } else {
                withKeys.enter(custodian);
            }
        }

        @Override
        public void leave(String custodian) {
            if (!inside.remove(custodian)) {
                withKeys.leave(custodian);
            }
        }

        @Override
        public void copy(long epoch) throws RefusedException {
            withKeys.copy(epoch);
        }

        @Override
        public Optional<Secret> contentKey(WrappedKey wrapped, byte[] message) throws RefusedException {
            return inside.isEmpty() ? Optional.empty() : withKeys.contentKey(wrapped, message);
        }
    }
}
