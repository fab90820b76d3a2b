package escrowsim.messaging;

import escrowsim.crypto.Bytes;
import escrowsim.crypto.Hpke;
import escrowsim.crypto.X25519PublicKey;
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
        return withCiphertext(
                Sealing.associatedData(envelope.identifier(), envelope.escrowed()), envelope.ciphertext());
    }

    static byte[] withCiphertext(byte[] start, Bytes ciphertext) {
        return ByteBuffer.allocate(start.length + Integer.BYTES + ciphertext.length())
                .put(start)
                .putInt(ciphertext.length())
                .put(ciphertext.toArray())
                .array();
    }

    static Envelope decode(byte[] encoded) throws RefusedException {
        Incoming bytes = new Incoming("the message", encoded);
        Header header = new Header(
                bytes.take(Header.DIRECTION_BYTES),
                new X25519PublicKey(bytes.take(X25519PublicKey.LENGTH)),
                bytes.count(),
                bytes.count());
        Optional<WrappedKey> escrowed = escrowed(bytes);
        Envelope envelope = new Envelope(header, escrowed, bytes.take(bytes.count()));
        bytes.end();
        return envelope;
    }

    static Optional<WrappedKey> escrowed(Incoming bytes) throws RefusedException {
        return bytes.marked("an escrowed key", () -> {
            long epoch = bytes.epoch();
            return new WrappedKey(epoch, new Hpke.Sealed(bytes.takeBehindLength(), bytes.takeBehindLength()));
        });
    }
}
