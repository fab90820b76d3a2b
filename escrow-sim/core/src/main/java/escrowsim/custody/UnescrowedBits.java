package escrowsim.custody;

import escrowsim.crypto.AesGcm;
import escrowsim.crypto.Bytes;
import escrowsim.crypto.Hkdf;
import escrowsim.crypto.Secret;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.AEADBadTagException;

/**
 * Keys of which some bits are escrowed nowhere: each user-epoch has a number that only its senders know, and a content key opens
 * with that number and the part that is escrowed for its message. Whoever has the part really tries one number after the
 * other.
 *
 * <p>Above {@value #MOST_BITS} bits only so many are left unescrowed here: the search is the same, only shorter.
 */
final class UnescrowedBits implements AroundKeys {

    static final double MOST_BITS = 14;

    private final RealCustody keys;
    private final int numbers;
    private final SecureRandom random;

    UnescrowedBits(RealCustody keys, double bits, SecureRandom random) {
        this.keys = keys;
        this.numbers = (int) Math.max(1, Math.rint(StrictMath.pow(2, Math.min(bits, MOST_BITS))));
        this.random = random;
    }

    @Override
    public RealCustody keys() {
        return keys;
    }

    @Override
    public EscrowKey begin(long epoch, long version) {
        return new Shortened(keys.begin(epoch, version), random.nextInt(numbers));
    }

    @Override
    public Coalition coalition() {
        return new Searchers(keys.coalition());
    }

    private static Secret lock(Secret part, int number, byte[] message) {
        byte[] info = Bytes.framed(
                Bytes.utf8("escrowsim unescrowed bits 1"),
                ByteBuffer.allocate(Integer.BYTES).putInt(number).array(),
                message);
        return Hkdf.derive(part, new byte[0], info, AesGcm.KEY_BYTES);
    }

    private record Shortened(EscrowKey inner, int number) implements EscrowKey {

        @Override
        public long epoch() {
            return inner.epoch();
        }

        @Override
        public WrappedKey wrap(byte[] message, Secret contentKey, SecureRandom random) {
            return EscrowedPart.wrap(inner, part -> lock(part, number, message), message, contentKey, random);
        }

        @Override
        public String toString() {
            return "Shortened[" + inner + ", number hidden]";
        }
    }

    private final class Searchers implements AroundCoalition {

        private final Coalition withKeys;
        private final Map<Long, Integer> found = new HashMap<>();

        Searchers(Coalition withKeys) {
            this.withKeys = withKeys;
        }

        @Override
        public Coalition withKeys() {
            return withKeys;
        }

        @Override
        public Optional<Secret> contentKey(WrappedKey wrapped, byte[] message) throws RefusedException {
            Optional<Secret> part = EscrowedPart.opened(withKeys, wrapped, message);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            try (Secret escrowed = part.get()) {
                return Optional.of(search(escrowed, wrapped, message));
            }
        }

        /** The number of an epoch is searched once. */
        private Secret search(Secret part, WrappedKey wrapped, byte[] message) throws RefusedException {
            Optional<Integer> known = Optional.ofNullable(found.get(wrapped.epoch()));
            for (int number = known.orElse(0); number < known.map(k -> k + 1).orElse(numbers); number++) {
                Optional<Secret> opened = tried(part, number, wrapped, message);
                if (opened.isPresent()) {
                    found.put(wrapped.epoch(), number);
                    return opened.get();
                }
            }
            throw new RefusedException(
                    Refusal.TAMPERED,
                    "none of the " + numbers + " numbers opens the wrapped key of epoch " + wrapped.epoch());
        }

        private static Optional<Secret> tried(Secret part, int number, WrappedKey wrapped, byte[] message) {
            try (Secret lock = lock(part, number, message)) {
                return Optional.of(EscrowedPart.unlock(wrapped, lock));
            } catch (AEADBadTagException e) {
                return Optional.empty();
            }
        }
    }
}
