package escrowsim.messaging;

import escrowsim.crypto.Bytes;
import escrowsim.crypto.Hpke;
import escrowsim.crypto.X25519PublicKey;
import escrowsim.custody.Refusal;
import escrowsim.custody.RefusedException;
import escrowsim.custody.WrappedKey;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * An envelope as bytes: direction (16), ratchet key (32), messages under the key before (4), number (4), 1 if escrowed else 0
 * (1), then if escrowed epoch (8), encapsulation and wrapped key, each behind its length (2), then the ciphertext behind its
 * length (4). Big-endian.
 */
final class EnvelopeFormat {

    private EnvelopeFormat() {}

    static byte[] encode(Envelope envelope) {
        byte[] start = Sealing.associatedData(envelope.identifier(), envelope.escrowed());
        byte[] ciphertext = envelope.ciphertext().toArray();
        return ByteBuffer.allocate(start.length + Integer.BYTES + ciphertext.length)
                .put(start)
                .putInt(ciphertext.length)
                .put(ciphertext)
                .array();
    }

    static Envelope decode(byte[] encoded) throws RefusedException {
        ByteBuffer bytes = ByteBuffer.wrap(encoded);
        Header header = new Header(
                take(bytes, Header.DIRECTION_BYTES),
                new X25519PublicKey(take(bytes, X25519PublicKey.LENGTH)),
                count(bytes),
                count(bytes));
        Optional<WrappedKey> escrowed = escrowed(bytes);
        int length = count(bytes);
        Envelope envelope = new Envelope(header, escrowed, take(bytes, length));
        if (bytes.hasRemaining()) {
            throw new RefusedException(
                    Refusal.TAMPERED, "the message goes on for " + bytes.remaining() + " bytes after its end");
        }
        return envelope;
    }

    private static Optional<WrappedKey> escrowed(ByteBuffer bytes) throws RefusedException {
        byte flag = take(bytes, 1).toArray()[0];
        if (flag != 0 && flag != 1) {
            throw new RefusedException(Refusal.TAMPERED, "the mark of an escrowed key must be 0 or 1, was " + flag);
        }
        if (flag == 0) {
            return Optional.empty();
        }
        long epoch = number(bytes, Long.BYTES).getLong();
        Bytes encapsulation = take(bytes, number(bytes, Short.BYTES).getShort() & 0xFFFF);
        Bytes wrapped = take(bytes, number(bytes, Short.BYTES).getShort() & 0xFFFF);
        return Optional.of(new WrappedKey(epoch, new Hpke.Sealed(encapsulation, wrapped)));
    }

    static int count(ByteBuffer bytes) throws RefusedException {
        int count = number(bytes, Integer.BYTES).getInt();
        if (count < 0) {
            throw new RefusedException(Refusal.TAMPERED, "a count of the message must not be negative, was " + count);
        }
        return count;
    }

    private static ByteBuffer number(ByteBuffer bytes, int width) throws RefusedException {
        return ByteBuffer.wrap(take(bytes, width).toArray());
    }

    static Bytes take(ByteBuffer bytes, int length) throws RefusedException {
        if (length > bytes.remaining()) {
            throw new RefusedException(
                    Refusal.TRUNCATED,
                    "the message is cut short: " + length + " bytes should follow, " + bytes.remaining() + " do");
        }
        byte[] taken = new byte[length];
        bytes.get(taken);
        return Bytes.copyOf(taken);
    }
}
