package escrowsim.crypto;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * Bytes that nobody should see. Printing hides them, comparing takes the same time wherever they differ, closing erases
 * them.
 *
 * <p>Erasing is best effort: the collector may have moved the array before, and the platform's ciphers copy their keys.
 */
public final class Secret implements AutoCloseable {

    private final byte[] bytes;
    private boolean erased;

    private Secret(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Takes a copy; the caller's array stays the caller's to erase. */
    public static Secret copyOf(byte[] bytes) {
        return new Secret(bytes.clone());
    }

    /** Takes the array over: the caller must not touch it again. */
    static Secret owning(byte[] bytes) {
        return new Secret(bytes);
    }

    public static Secret random(int length, SecureRandom random) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return new Secret(bytes);
    }

    public int length() {
        return bytes.length;
    }

    /** A copy, the caller's to erase. */
    public byte[] copy() {
        return exposed().clone();
    }

    /** The bytes from {@code from} to {@code to} as a secret of its own. */
    public Secret part(int from, int to) {
        return new Secret(Arrays.copyOfRange(exposed(), from, to));
    }

    /** This secret with the other behind it. */
    public Secret then(Secret other) {
        byte[] joined = Arrays.copyOf(exposed(), bytes.length + other.length());
        System.arraycopy(other.exposed(), 0, joined, bytes.length, other.length());
        return new Secret(joined);
    }

    /** Each byte added to the other's in a binary field: their exclusive or. */
    public Secret plus(Secret other) {
        byte[] sum = copy();
        byte[] addend = other.exposed();
        if (addend.length != sum.length) {
            throw new IllegalArgumentException(
                    "secrets of " + sum.length + " and " + addend.length + " bytes cannot be added");
        }
        for (int i = 0; i < sum.length; i++) {
            sum[i] ^= addend[i];
        }
        return new Secret(sum);
    }

    /** The bytes themselves, for this package alone. */
    byte[] exposed() {
        if (erased) {
            throw new IllegalStateException("the secret has been erased");
        }
        return bytes;
    }

    @Override
    public void close() {
        Arrays.fill(bytes, (byte) 0);
        erased = true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && MessageDigest.isEqual(exposed(), secret.exposed());
    }

    /** Says nothing but the length, so that no table of hashes tells secrets apart. */
    @Override
    public int hashCode() {
        return bytes.length;
    }

    @Override
    public String toString() {
        return "Secret[" + bytes.length + " bytes, hidden]";
    }
}
