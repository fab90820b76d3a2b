package escrowsim.custody;

import escrowsim.crypto.Bytes;
import escrowsim.crypto.Hpke;
import escrowsim.crypto.Secret;
import escrowsim.crypto.X25519KeyPair;
import escrowsim.crypto.X25519PublicKey;
import java.io.ByteArrayOutputStream;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A conversation whose member list the provider keeps: senders encrypt to every key on it, the silent ones too. A coalition
 * inside the provider adds a key of its own, and is taken off the list when it leaves. Every key is entered in a public log, and
 * senders encrypt to no other: whoever compares the log with the members he knows sees the ghost, then and afterwards.
 */
final class GhostMembers implements RealCustody {

    private final Rule rule;
    private final SecureRandom random;
    /** The keys besides the members' own. */
    private final KeyDirectory directory = new KeyDirectory();

    private final KeyDirectory.Client sender = new KeyDirectory.Client();

    GhostMembers(Rule rule, SecureRandom random) {
        this.rule = rule;
        this.random = random;
    }

    @Override
    public EscrowKey begin(long epoch, long version) {
        return new MemberList(epoch);
    }

    @Override
    public int secretsOfAnEpoch() {
        return 1;
    }

    @Override
    public Coalition coalition() {
        return new Ghost();
    }

    KeyDirectory directory() {
        return directory;
    }

    /** What a member sees who compares the log with those he knows: who listens, and who once did. */
    List<X25519PublicKey> unknownKeys() {
        return directory.everEntered();
    }

    /** The keys on the list, as a sender takes them from the provider. */
    List<X25519PublicKey> listed() throws RefusedException {
        return sender.checked(directory.shownTo(sender.seenEntries()));
    }

    private List<X25519PublicKey> silent() {
        try {
            return listed();
        } catch (RefusedException e) {
            throw new IllegalStateException("the sender refuses the provider's list: " + e.getMessage(), e);
        }
    }

    private final class MemberList implements EscrowKey {

        private final long epoch;

        MemberList(long epoch) {
            this.epoch = epoch;
        }

        @Override
        public long epoch() {
            return epoch;
        }

        /** One sealed copy for each silent key: their encapsulations one after the other, and so their ciphertexts. */
        @Override
        public WrappedKey wrap(byte[] message, Secret contentKey, SecureRandom ephemeral) {
            ByteArrayOutputStream encapsulations = new ByteArrayOutputStream();
            ByteArrayOutputStream ciphertexts = new ByteArrayOutputStream();
            for (X25519PublicKey key : silent()) {
                Hpke.Sealed copy = new EpochKey(epoch, key)
                        .wrap(message, contentKey, ephemeral)
                        .sealed();
                encapsulations.writeBytes(copy.encapsulation().toArray());
                ciphertexts.writeBytes(copy.ciphertext().toArray());
            }
            return new WrappedKey(
                    epoch,
                    new Hpke.Sealed(
                            Bytes.copyOf(encapsulations.toByteArray()), Bytes.copyOf(ciphertexts.toByteArray())));
        }
    }

    private final class Ghost implements Coalition {

        private final X25519KeyPair pair = X25519KeyPair.generate(random);
        private final List<String> inside = new ArrayList<>();

        @Override
        public void enter(String custodian) {
            inside.add(custodian);
            if (rule.satisfiedBy(inside) && !directory.names(pair.publicKey())) {
                directory.add(pair.publicKey());
            }
        }

        @Override
        public void leave(String custodian) {
            inside.remove(custodian);
            if (!rule.satisfiedBy(inside)) {
                directory.remove(pair.publicKey());
            }
        }

        @Override
        public void copy(long epoch) {
            // There is nothing at the provider but the list.
        }

        @Override
        public Optional<Secret> contentKey(WrappedKey wrapped, byte[] message) {
            byte[] encapsulations = wrapped.sealed().encapsulation().toArray();
            byte[] ciphertexts = wrapped.sealed().ciphertext().toArray();
            int copies = encapsulations.length / X25519PublicKey.LENGTH;
            for (int i = 0; i < copies; i++) {
                WrappedKey copy = new WrappedKey(
                        wrapped.epoch(),
                        new Hpke.Sealed(part(encapsulations, i, copies), part(ciphertexts, i, copies)));
                Optional<Secret> opened = tried(copy, message);
                if (opened.isPresent()) {
                    return opened;
                }
            }
            return Optional.empty();
        }

        /** Nothing from another ghost's copy. */
        private Optional<Secret> tried(WrappedKey copy, byte[] message) {
            try {
                return Optional.of(copy.unwrap(pair, message));
            } catch (RefusedException e) {
                return Optional.empty();
            }
        }

        private static Bytes part(byte[] all, int number, int parts) {
            int length = all.length / parts;
            return Bytes.copyOf(Arrays.copyOfRange(all, number * length, (number + 1) * length));
        }

        @Override
        public boolean opensEpochsWhole() {
            return false;
        }
    }
}
