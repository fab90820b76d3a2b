package escrowsim.custody;

import escrowsim.crypto.Bytes;
import escrowsim.crypto.Hpke;
import escrowsim.crypto.Secret;
import java.security.SecureRandom;
import java.util.Optional;

/** Escrow without a holder: what is wrapped is there for everybody to see. */
record NobodysKey() implements RealCustody {

    private static final Bytes NOTHING = Bytes.copyOf(new byte[0]);

    @Override
    public EscrowKey begin(long epoch, long version) {
        return new Open(epoch);
    }

    @Override
    public int secretsOfAnEpoch() {
        return 1;
    }

    @Override
    public Coalition coalition() {
        return new Anybody();
    }

    private record Open(long epoch) implements EscrowKey {

        @Override
        public WrappedKey wrap(byte[] message, Secret contentKey, SecureRandom random) {
            return new WrappedKey(epoch, new Hpke.Sealed(NOTHING, Bytes.copyOf(contentKey.copy())));
        }
    }

    private record Anybody() implements Coalition {

        @Override
        public void enter(String custodian) {
            // There is nobody to get in to.
        }

        @Override
        public void leave(String custodian) {
            // Nor to leave.
        }

        @Override
        public void copy(long epoch) {
            // Nor anything to copy.
        }

        @Override
        public Optional<Secret> contentKey(WrappedKey wrapped, byte[] message) {
            return Optional.of(Secret.copyOf(wrapped.sealed().ciphertext().toArray()));
        }
    }
}
