package escrowsim.crypto;

/**
 * The public half of an X25519 key pair.
 *
 * @param bytes the u-coordinate, little-endian
 */
public record X25519PublicKey(Bytes bytes) {

    public static final int LENGTH = 32;

    public X25519PublicKey {
        if (bytes.length() != LENGTH) {
            throw new IllegalArgumentException("an X25519 public key has " + LENGTH + " bytes, got " + bytes.length());
        }
    }

    public static X25519PublicKey of(byte[] bytes) {
        return new X25519PublicKey(Bytes.copyOf(bytes));
    }
}
