package escrowsim.custody;

import escrowsim.attack.Custodian;
import escrowsim.crypto.Bytes;
import escrowsim.crypto.Hkdf;
import escrowsim.crypto.Secret;
import escrowsim.crypto.X25519KeyPair;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One key from which every other is derived: the key pair that a content key is wrapped to belongs to that message alone, and the
 * master key's holder computes it again. Only a re-key, which begins an epoch, changes the master key.
 */
final class MasterKey implements RealCustody {

    private final Vault vault;
    private final SecureRandom random;

    MasterKey(Rule rule, List<Custodian> custodians, SecureRandom random) {
        this.vault = new Vault(Holders.find(Holders.requireOne(rule, "the holder"), custodians), random);
        this.random = random;
    }

    @Override
    public EscrowKey begin(long epoch, long version) {
        vault.store(new ShareId(epoch, 0, 0), Secret.random(X25519KeyPair.PRIVATE_LENGTH, random));
        return new Derived(epoch);
    }

    @Override
    public void erase(long epoch) {
        vault.erase(epoch);
    }

    @Override
    public int secretsOfAnEpoch() {
        return 1;
    }

    @Override
    public Coalition coalition() {
        return new Thieves();
    }

    private static X25519KeyPair derived(Secret master, byte[] message) {
        byte[] info = Bytes.framed(Bytes.utf8("escrowsim derived key 1"), message);
        try (Secret privateKey = Hkdf.derive(master, new byte[0], info, X25519KeyPair.PRIVATE_LENGTH)) {
            return X25519KeyPair.of(privateKey);
        }
    }

    /** The holder derives each message's public key for its sender. */
    private final class Derived implements EscrowKey {

        private final long epoch;

        Derived(long epoch) {
            this.epoch = epoch;
        }

        @Override
        public long epoch() {
            return epoch;
        }

        @Override
        public WrappedKey wrap(byte[] message, Secret contentKey, SecureRandom ephemeral) {
            try (X25519KeyPair pair = derived(master(epoch), message)) {
                return new EpochKey(epoch, pair.publicKey()).wrap(message, contentKey, ephemeral);
            }
        }
    }

    private Secret master(long epoch) {
        try {
            return vault.shares(epoch).get(0).value();
        } catch (RefusedException e) {
            throw new IllegalStateException("epoch " + epoch + " has no master key", e);
        }
    }

    private final class Thieves implements Coalition {

        private final List<Visit> visits = new ArrayList<>();
        private final Copies copies = new Copies();

        @Override
        public void enter(String custodian) {
            if (custodian.equals(vault.custodian().name())) {
                visits.add(vault.enter());
            }
        }

        @Override
        public void leave(String custodian) {
            if (custodian.equals(vault.custodian().name())) {
                visits.remove(visits.size() - 1).close();
            }
        }

        @Override
        public void copy(long epoch) throws RefusedException {
            for (Visit visit : visits) {
                copies.take(visit, epoch);
            }
        }

        @Override
        public Optional<Secret> contentKey(WrappedKey wrapped, byte[] message) throws RefusedException {
            Optional<KeyShare> master = copies.of(wrapped.epoch()).stream().findFirst();
            boolean fromInside = !visits.isEmpty() && vault.epochs().contains(wrapped.epoch());
            if (master.isEmpty() && !fromInside) {
                return Optional.empty();
            }
            Secret key = master.map(KeyShare::value).orElseGet(() -> master(wrapped.epoch()));
            try (X25519KeyPair pair = derived(key, message)) {
                return Optional.of(wrapped.unwrap(pair, message));
            }
        }
    }
}
