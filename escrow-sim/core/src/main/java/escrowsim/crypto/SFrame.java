package escrowsim.crypto;

import java.nio.ByteBuffer;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;

/**
 * The frames of one sender's media under one key: sealed by AES-256-GCM with a nonce from their counter, behind a header that
 * says which key and which frame. Suite AES_256_GCM_SHA512_128.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9605">RFC 9605, Secure Frame</a>
 */
public final class SFrame implements AutoCloseable {

    private static final byte[] SUITE = {0, 5};

    private final long keyId;
    private final Secret key;
    private final Secret salt;

    private SFrame(long keyId, Secret key, Secret salt) {
        this.keyId = keyId;
        this.key = key;
        this.salt = salt;
    }

    /** The keys of an id, from a base key that both sides have and which stays the caller's to close. */
    public static SFrame of(long keyId, Secret baseKey) {
        try (Secret secret = Hkdf.extract(Hmac.SHA_512, new byte[0], baseKey)) {
            return new SFrame(
                    keyId,
                    expand(secret, "SFrame 1.0 Secret key ", keyId, AesGcm.KEY_BYTES),
                    expand(secret, "SFrame 1.0 Secret salt ", keyId, AesGcm.NONCE_BYTES));
        }
    }

    private static Secret expand(Secret secret, String label, long keyId, int length) {
        byte[] text = Bytes.utf8(label);
        byte[] info = ByteBuffer.allocate(text.length + Long.BYTES + SUITE.length)
                .put(text)
                .putLong(keyId)
                .put(SUITE)
                .array();
        return Hkdf.expand(Hmac.SHA_512, secret, info, length);
    }

    /** Header and ciphertext. A counter must never be used twice under one key; whoever calls sees to that. */
    public byte[] seal(long counter, byte[] metadata, byte[] frame) {
        byte[] header = new SFrameHeader(keyId, counter).encoded();
        byte[] ciphertext = AesGcm.seal(key, nonce(counter), joined(header, metadata), frame);
        return joined(header, ciphertext);
    }

    /** The frame behind a header that was read before; an exception if any bit of it or the metadata is another. */
    public byte[] open(SFrameHeader header, byte[] metadata, byte[] sealed) throws AEADBadTagException {
        byte[] encoded = header.encoded();
        byte[] ciphertext = Arrays.copyOfRange(sealed, Math.min(encoded.length, sealed.length), sealed.length);
        return AesGcm.open(key, nonce(header.counter()), joined(encoded, metadata), ciphertext);
    }

    private byte[] nonce(long counter) {
        byte[] nonce = salt.copy();
        for (int i = 0; i < Long.BYTES; i++) {
            nonce[nonce.length - 1 - i] ^= (byte) (counter >>> (8 * i));
        }
        return nonce;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }

    @Override
    public void close() {
        key.close();
        salt.close();
    }
}
