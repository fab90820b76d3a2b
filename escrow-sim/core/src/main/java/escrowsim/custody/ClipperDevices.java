package escrowsim.custody;

import escrowsim.attack.Custodian;
import escrowsim.crypto.AesGcm;
import escrowsim.crypto.Bytes;
import escrowsim.crypto.Hkdf;
import escrowsim.crypto.Hpke;
import escrowsim.crypto.Secret;
import escrowsim.crypto.historic.ClipperChip;
import escrowsim.crypto.historic.Leaf;
import escrowsim.crypto.historic.ProgrammingSession;
import escrowsim.crypto.historic.Skipjack;
import escrowsim.crypto.historic.UnitComponents;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.crypto.AEADBadTagException;

/**
 * Real devices of the Escrowed Encryption Standard: a generation is made in a programming session from two seeds, its unit key's
 * components go to the agents, and each message's key is sealed under a session key that its LEAF carries. A receiver accepts a
 * LEAF only with the right checksum, so a sender who wants none to be useful tries until one passes.
 *
 * <p>Skipjack has 80-bit keys; the content key is sealed by AES under a key derived from the session key.
 */
final class ClipperDevices implements RealCustody {

    private static final byte[] NONCE = new byte[AesGcm.NONCE_BYTES];

    private final double forgedShare;
    private final KeptShares holders;
    private final SecureRandom random;
    private final Set<Bytes> forged = new HashSet<>();

    ClipperDevices(List<String> names, double forgedShare, List<Custodian> custodians, SecureRandom random) {
        this.forgedShare = forgedShare;
        this.holders = new KeptShares(names, custodians, random);
        this.random = random;
    }

    @Override
    public EscrowKey begin(long epoch, long version) {
        int serial = random.nextInt(1 << ProgrammingSession.SERIAL_BITS);
        UnitComponents components =
                new ProgrammingSession(bytes(Skipjack.KEY_BYTES), bytes(Skipjack.KEY_BYTES)).componentsOf(serial);
        byte[] familyKey = bytes(Skipjack.KEY_BYTES);
        holders.store(
                epoch,
                List.of(
                        Secret.copyOf(components.first()),
                        Secret.copyOf(components.second()),
                        Secret.copyOf(familyKey)));
        byte[] unitId = ByteBuffer.allocate(Leaf.UNIT_ID_BYTES).putInt(serial).array();
        return new Device(epoch, new ClipperChip(unitId, components.unitKey(), familyKey));
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    @Override
    public void erase(long epoch) {
        holders.erase(epoch);
    }

    @Override
    public int secretsOfAnEpoch() {
        return 3;
    }

    @Override
    public Coalition coalition() {
        return holders.coalition(this::openUnlessForged);
    }

    /** What is in a forged field belongs to no session: whoever tries it finds that out. */
    private Optional<Secret> openUnlessForged(List<Secret> secrets, WrappedKey wrapped, byte[] message)
            throws RefusedException {
        try {
            return open(secrets, wrapped, message);
        } catch (RefusedException e) {
            if (opens(wrapped)) {
                throw e;
            }
            return Optional.empty();
        }
    }

    @Override
    public boolean opens(WrappedKey wrapped) {
        return !forged.contains(wrapped.sealed().encapsulation());
    }

    private static Optional<Secret> open(List<Secret> secrets, WrappedKey wrapped, byte[] message)
            throws RefusedException {
        byte[] both = wrapped.sealed().encapsulation().toArray();
        if (both.length != Leaf.BYTES + Skipjack.BLOCK_BYTES) {
            throw new RefusedException(
                    Refusal.TRUNCATED,
                    "LEAF and vector have " + both.length + " bytes, not " + (Leaf.BYTES + Skipjack.BLOCK_BYTES));
        }
        byte[] iv = Arrays.copyOfRange(both, Leaf.BYTES, both.length);
        Leaf leaf = Leaf.opened(
                Arrays.copyOf(both, Leaf.BYTES), new Skipjack(secrets.get(2).copy()));
        try (Secret unitKey = secrets.get(0).plus(secrets.get(1))) {
            byte[] sessionKey =
                    new Skipjack(unitKey.copy()).unwrapKey(leaf.wrappedKey().toArray());
            if (!ClipperChip.checksum(sessionKey, iv).equals(leaf.checksum())) {
                throw new RefusedException(
                        Refusal.TAMPERED, "the checksum of the LEAF does not belong to the session key that it holds");
            }
            return Optional.of(unseal(sessionKey, iv, wrapped, message));
        }
    }

    private static Secret unseal(byte[] sessionKey, byte[] iv, WrappedKey wrapped, byte[] message)
            throws RefusedException {
        try {
            byte[] ciphertext = wrapped.sealed().ciphertext().toArray();
            return Secret.copyOf(AesGcm.open(key(sessionKey, iv), NONCE, bound(wrapped.epoch(), message), ciphertext));
        } catch (AEADBadTagException e) {
            throw new RefusedException(
                    Refusal.TAMPERED, "the wrapped key does not open with the session key of its LEAF");
        }
    }

    private static Secret key(byte[] sessionKey, byte[] iv) {
        return Hkdf.derive(Secret.copyOf(sessionKey), iv, Bytes.utf8("escrowsim clipper session 1"), AesGcm.KEY_BYTES);
    }

    private static byte[] bound(long epoch, byte[] message) {
        return Bytes.framed(WrappedKey.info(epoch), message);
    }

    private final class Device implements EscrowKey {

        private final long epoch;
        private final ClipperChip chip;

        Device(long epoch, ClipperChip chip) {
            this.epoch = epoch;
            this.chip = chip;
        }

        @Override
        public long epoch() {
            return epoch;
        }

        @Override
        public WrappedKey wrap(byte[] message, Secret contentKey, SecureRandom ephemeral) {
            byte[] sessionKey = bytes(Skipjack.KEY_BYTES);
            byte[] iv = bytes(Skipjack.BLOCK_BYTES);
            boolean forges = ephemeral.nextDouble() < forgedShare;
            byte[] leaf = forges ? forgery(sessionKey, iv) : chip.leaf(sessionKey, iv);
            Bytes both = Bytes.copyOf(ByteBuffer.allocate(Leaf.BYTES + Skipjack.BLOCK_BYTES)
                    .put(leaf)
                    .put(iv)
                    .array());
            if (forges) {
                forged.add(both);
            }
            byte[] ciphertext = AesGcm.seal(key(sessionKey, iv), NONCE, bound(epoch, message), contentKey.copy());
            return new WrappedKey(epoch, new Hpke.Sealed(both, Bytes.copyOf(ciphertext)));
        }

        /** Random fields until the receiver takes one: about 2^16 of them. */
        private byte[] forgery(byte[] sessionKey, byte[] iv) {
            ClipperChip.Receiver receiver = chip.receiver(sessionKey, iv);
            byte[] field = bytes(Leaf.BYTES);
            while (!receiver.accepts(field)) {
                random.nextBytes(field);
            }
            return field;
        }
    }
}
