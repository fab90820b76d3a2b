package escrowsim.custody;

import escrowsim.attack.Custodian;
import escrowsim.crypto.AesGcm;
import escrowsim.crypto.Bytes;
import escrowsim.crypto.Hpke;
import escrowsim.crypto.Secret;
import escrowsim.crypto.historic.TranslucentEscrow;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.crypto.AEADBadTagException;

/**
 * The real keys of translucent escrow: each epoch has a row of points, of a share of which the agency knows the logarithms. The
 * share is rounded to what at most {@value #MOST_POINTS} points can make.
 */
final class TranslucentPoints implements RealCustody {

    private static final int MOST_POINTS = 20;
    private static final double WHOLE = 1e-9;
    private static final byte[] NONCE = new byte[AesGcm.NONCE_BYTES];
    private static final int SCALAR_BYTES = 32;
    private static final int POINT_BYTES = 33;

    private final int points;
    private final int known;
    private final KeptShares agency;
    private final SecureRandom random;
    /** Which points of which epochs can be opened: what only the agency knows, and an audit of it. */
    private final Set<Chosen> agencyKnows = new HashSet<>();

    private record Chosen(long epoch, int point) {}

    TranslucentPoints(Rule rule, double share, List<Custodian> custodians, SecureRandom random) {
        this.points = points(share);
        this.known = (int) Math.max(1, Math.rint(share * points));
        this.agency = new KeptShares(List.of(Holders.requireOne(rule, "the agency")), custodians, random);
        this.random = random;
    }

    private static int points(double share) {
        int size = 1;
        while (size < MOST_POINTS && Math.abs(share * size - Math.rint(share * size)) > WHOLE) {
            size++;
        }
        return size;
    }

    @Override
    public EscrowKey begin(long epoch, long version) {
        SortedMap<Integer, BigInteger> logarithms = new TreeMap<>();
        while (logarithms.size() < known) {
            logarithms.put(1 + random.nextInt(points), scalar(random));
        }
        ByteBuffer secret = ByteBuffer.allocate(known * (1 + SCALAR_BYTES));
        logarithms.forEach((point, logarithm) -> secret.put(point.byteValue()).put(encoded(logarithm)));
        agency.store(epoch, List.of(Secret.copyOf(secret.array())));
        logarithms.keySet().forEach(point -> agencyKnows.add(new Chosen(epoch, point)));
        return new Row(epoch, new TranslucentEscrow(points, logarithms), points);
    }

    private static BigInteger scalar(SecureRandom random) {
        return new BigInteger(TranslucentEscrow.order().bitLength() + 64, random).mod(TranslucentEscrow.order());
    }

    private static byte[] encoded(BigInteger scalar) {
        byte[] bytes = scalar.toByteArray();
        byte[] fixed = new byte[SCALAR_BYTES];
        int length = Math.min(bytes.length, SCALAR_BYTES);
        System.arraycopy(bytes, bytes.length - length, fixed, SCALAR_BYTES - length, length);
        return fixed;
    }

    @Override
    public void erase(long epoch) {
        agency.erase(epoch);
    }

    @Override
    public int secretsOfAnEpoch() {
        return known;
    }

    @Override
    public Coalition coalition() {
        return agency.coalition((secrets, wrapped, message) -> open(secrets.get(0), wrapped, message));
    }

    @Override
    public boolean opens(WrappedKey wrapped) {
        return agencyKnows.contains(new Chosen(wrapped.epoch(), point(wrapped)));
    }

    private static int point(WrappedKey wrapped) {
        byte[] encapsulation = wrapped.sealed().encapsulation().toArray();
        return encapsulation.length == 0 ? 0 : encapsulation[0];
    }

    private static Optional<Secret> open(Secret logarithms, WrappedKey wrapped, byte[] message)
            throws RefusedException {
        ByteBuffer known = ByteBuffer.wrap(logarithms.copy());
        byte[] scalar = new byte[SCALAR_BYTES];
        while (known.hasRemaining()) {
            int point = known.get();
            known.get(scalar);
            if (point == point(wrapped)) {
                return Optional.of(opened(new BigInteger(1, scalar), wrapped, message));
            }
        }
        return Optional.empty();
    }

    private static Secret opened(BigInteger logarithm, WrappedKey wrapped, byte[] message) throws RefusedException {
        byte[] all = wrapped.sealed().encapsulation().toArray();
        if (all.length != 1 + POINT_BYTES + AesGcm.KEY_BYTES) {
            throw new RefusedException(
                    Refusal.TRUNCATED,
                    "the sealed session key has " + all.length + " bytes, not " + (1 + POINT_BYTES + AesGcm.KEY_BYTES));
        }
        try {
            Bytes ephemeral = Bytes.copyOf(Arrays.copyOfRange(all, 1, 1 + POINT_BYTES));
            Bytes hidden = Bytes.copyOf(Arrays.copyOfRange(all, 1 + POINT_BYTES, all.length));
            byte[] sessionKey =
                    TranslucentEscrow.opened(TranslucentEscrow.decoded(all[0], ephemeral, hidden), logarithm);
            return Secret.copyOf(AesGcm.open(
                    Secret.copyOf(sessionKey),
                    NONCE,
                    Bytes.framed(WrappedKey.info(wrapped.epoch()), message),
                    wrapped.sealed().ciphertext().toArray()));
        } catch (AEADBadTagException | IllegalArgumentException e) {
            throw new RefusedException(
                    Refusal.TAMPERED, "the wrapped key does not open with the key of epoch " + wrapped.epoch());
        }
    }

    /** A message's session key, encrypted to a point that the sender picks at random. */
    private record Row(long epoch, TranslucentEscrow row, int points) implements EscrowKey {

        @Override
        public WrappedKey wrap(byte[] message, Secret contentKey, SecureRandom random) {
            int point = 1 + random.nextInt(points);
            Secret sessionKey = Secret.random(AesGcm.KEY_BYTES, random);
            TranslucentEscrow.Sealed sealed = row.seal(sessionKey.copy(), point, scalar(random));
            byte[] encapsulation = ByteBuffer.allocate(1 + POINT_BYTES + AesGcm.KEY_BYTES)
                    .put((byte) point)
                    .put(TranslucentEscrow.encoded(sealed).toArray())
                    .put(sealed.hidden().toArray())
                    .array();
            byte[] ciphertext =
                    AesGcm.seal(sessionKey, NONCE, Bytes.framed(WrappedKey.info(epoch), message), contentKey.copy());
            return new WrappedKey(epoch, new Hpke.Sealed(Bytes.copyOf(encapsulation), Bytes.copyOf(ciphertext)));
        }
    }
}
