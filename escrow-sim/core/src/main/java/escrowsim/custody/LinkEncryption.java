package escrowsim.custody;

import escrowsim.crypto.Bytes;
import escrowsim.crypto.Secret;
import escrowsim.crypto.X25519KeyPair;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Links that are encrypted up to the carrier and from there on: the carrier has every content key in its hands while a message
 * passes, and forgets it. Taps that are set at that moment get a copy.
 */
final class LinkEncryption implements RealCustody {

    private final Rule rule;
    private final List<Tap> taps = new ArrayList<>();

    LinkEncryption(Rule rule) {
        this.rule = rule;
    }

    @Override
    public EscrowKey begin(long epoch, long version) {
        return new Link(epoch);
    }

    @Override
    public int secretsOfAnEpoch() {
        return 1;
    }

    @Override
    public Coalition coalition() {
        Tap tap = new Tap();
        taps.add(tap);
        return tap;
    }

    private final class Link implements EscrowKey {

        private final long epoch;

        Link(long epoch) {
            this.epoch = epoch;
        }

        @Override
        public long epoch() {
            return epoch;
        }

        /** Sealed to a key of the link's, which the carrier uses once. */
        @Override
        public WrappedKey wrap(byte[] message, Secret contentKey, SecureRandom random) {
            try (X25519KeyPair link = X25519KeyPair.generate(random)) {
                WrappedKey passing = new EpochKey(epoch, link.publicKey()).wrap(message, contentKey, random);
                for (Tap tap : taps) {
                    tap.pass(passing, message, link);
                }
                return passing;
            }
        }
    }

    /** A message that passed, as the carrier knows it again. */
    private record Seen(WrappedKey wrapped, Bytes message) {}

    private final class Tap implements Coalition {

        private final List<String> inside = new ArrayList<>();
        private final Map<Seen, Secret> seen = new HashMap<>();

        @Override
        public void enter(String custodian) {
            inside.add(custodian);
        }

        @Override
        public void leave(String custodian) {
            inside.remove(custodian);
        }

        void pass(WrappedKey passing, byte[] message, X25519KeyPair link) {
            if (rule.satisfiedBy(inside)) {
                try {
                    seen.put(new Seen(passing, Bytes.copyOf(message)), passing.unwrap(link, message));
                } catch (RefusedException e) {
                    throw new AssertionError("a link opens what was just sealed to it", e);
                }
            }
        }

        @Override
        public void copy(long epoch) {
            // There is nothing at the carrier but what passes.
        }

        @Override
        public Optional<Secret> contentKey(WrappedKey wrapped, byte[] message) {
            return Optional.ofNullable(seen.get(new Seen(wrapped, Bytes.copyOf(message))));
        }

        @Override
        public boolean opensEpochsWhole() {
            return false;
        }
    }
}
