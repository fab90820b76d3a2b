package escrowsim.crypto;

/**
 * A salted SHA-256 commitment to a value in a context. Binding as far as SHA-256 resists collisions; hiding as long as the
 * salt is 32 uniform bytes that stay secret.
 */
public record Commitment(Bytes digest) {

    public static final int SALT_BYTES = 32;

    public static Commitment to(byte[] context, Secret salt, Secret value) {
        if (salt.length() != SALT_BYTES) {
            throw new IllegalArgumentException("a salt has " + SALT_BYTES + " bytes, got " + salt.length());
        }
        byte[] committed = Bytes.framed(context, salt.exposed(), value.exposed());
        return new Commitment(Bytes.copyOf(Sha256.of(committed)));
    }
}
