package escrowsim.custody;

import escrowsim.crypto.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keys of which one part is no key: the ciphertext, which only those who store it give out. */
record StoredElsewhere(RealCustody keys, List<String> stores) implements AroundKeys {

    @Override
    public Coalition coalition() {
        return new AtTheStore(keys.coalition());
    }

    private final class AtTheStore implements AroundCoalition {

        private final Coalition withKeys;
        private final List<String> inside = new ArrayList<>();

        AtTheStore(Coalition withKeys) {
            this.withKeys = withKeys;
        }

        @Override
        public Coalition withKeys() {
            return withKeys;
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
        public Optional<Secret> contentKey(WrappedKey wrapped, byte[] message) throws RefusedException {
            return inside.isEmpty() ? Optional.empty() : withKeys.contentKey(wrapped, message);
        }
    }
}
