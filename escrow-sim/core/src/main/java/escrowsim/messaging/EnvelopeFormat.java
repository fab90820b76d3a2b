package escrowsim.messaging;

import escrowsim.crypto.AesGcm;
import escrowsim.crypto.Bytes;
import escrowsim.crypto.Hpke;
import escrowsim.crypto.X25519PublicKey;
import escrowsim.custody.Refusal;
import escrowsim.custody.RefusedException;
import escrowsim.custody.WrappedKey;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * An envelope as bytes: chain (16), number (8), 1 if escrowed else 0 (1), then if escrowed epoch (8), encapsulation (32) and
 * wrapped key (48), then the ciphertext's length (4) and the ciphertext. Big-endian.
 */
final class EnvelopeFormat {

    private static final int HEADER_BYTES = Header.CHAIN_BYTES + Long.BYTES;
    private static final int WRAPPED_BYTES = AesGcm.KEY_BYTES + AesGcm.TAG_BYTES;
    private static final int ESCROWED_BYTES = Long.BYTES + X25519PublicKey.LENGTH + WRAPPED_BYTES;

    private EnvelopeFormat() {}

    /** All that stands before the ciphertext's length. */
    static byte[] associatedData(Header header, Optional<WrappedKey> escrowed) {
        ByteBuffer bytes = ByteBuffer.allocate(HEADER_BYTES + 1 + (escrowed.isPresent() ? ESCROWED_BYTES : 0));
        bytes.put(header.encoded()).put((byte) (escrowed.isPresent() ? 1 : 0));
        escrowed.ifPresent(wrapped -> bytes.putLong(wrapped.epoch())
                .put(wrapped.sealed().encapsulation().toArray())
                .put(wrapped.sealed().ciphertext().toArray()));
        return bytes.array();
    }

    static byte[] encode(Envelope envelope) {
        byte[] start = associatedData(envelope.header(), envelope.escrowed());
        byte[] ciphertext = envelope.ciphertext().toArray();
        return ByteBuffer.allocate(start.length + Integer.BYTES + ciphertext.length)
                .put(start)
                .putInt(ciphertext.length)
                .put(ciphertext)
                .array();
    }

    static Envelope decode(byte[] encoded) throws RefusedException {
        ByteBuffer bytes = ByteBuffer.wrap(encoded);
        Header header = new Header(take(bytes, Header.CHAIN_BYTES), number(bytes));
        Optional<WrappedKey> escrowed = escrowed(bytes);
        int length = ByteBuffer.wrap(take(bytes, Integer.BYTES).toArray()).getInt();
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
        long epoch = number(bytes);
        Bytes encapsulation = take(bytes, X25519PublicKey.LENGTH);
        return Optional.of(new WrappedKey(epoch, new Hpke.Sealed(encapsulation, take(bytes, WRAPPED_BYTES))));
    }

    private static long number(ByteBuffer bytes) throws RefusedException {
        return ByteBuffer.wrap(take(bytes, Long.BYTES).toArray()).getLong();
    }

    private static Bytes take(ByteBuffer bytes, int length) throws RefusedException {
        if (length < 0 || length > bytes.remaining()) {
            throw new RefusedException(
                    Refusal.TRUNCATED,
                    "the message is cut short: " + length + " bytes should follow, " + bytes.remaining() + " do");
        }
        byte[] taken = new byte[length];
        bytes.get(taken);
        return Bytes.copyOf(taken);
    }
}
