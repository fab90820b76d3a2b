package escrowsim.crypto.historic;

import java.util.Arrays;
import org.bouncycastle.crypto.engines.SkipjackEngine;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * The block cipher of the Escrowed Encryption Standard: 64-bit blocks, 80-bit keys, 32 rounds. For one thread.
 *
 * @see "SKIPJACK and KEA Algorithm Specifications, version 2.0, NIST, 29 May 1998"
 */
public final class Skipjack {

    public static final int KEY_BYTES = 10;
    public static final int BLOCK_BYTES = 8;

    private final SkipjackEngine forward = new SkipjackEngine();
    private final SkipjackEngine backward = new SkipjackEngine();

    public Skipjack(byte[] key) {
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("a Skipjack key has " + KEY_BYTES + " bytes, got " + key.length);
        }
        forward.init(true, new KeyParameter(key));
        backward.init(false, new KeyParameter(key));
    }

    /** Encrypts the block at {@code from} in place. */
    void encrypt(byte[] text, int from) {
        forward.processBlock(text, from, text, from);
    }

    /** Decrypts the block at {@code from} in place. */
    void decrypt(byte[] text, int from) {
        backward.processBlock(text, from, text, from);
    }

    public byte[] encrypt(byte[] block) {
        byte[] result = Arrays.copyOf(block, BLOCK_BYTES);
        encrypt(result, 0);
        return result;
    }

    public byte[] decrypt(byte[] block) {
        byte[] result = Arrays.copyOf(block, BLOCK_BYTES);
        decrypt(result, 0);
        return result;
    }

    /**
     * Encrypts 80 bits with a cipher of 64: the first block, then the block of the last eight bytes, which overlaps it. A
     * layout of our own; that of the chip was never published.
     */
    byte[] wrapKey(byte[] key) {
        byte[] result = Arrays.copyOf(key, KEY_BYTES);
        encrypt(result, 0);
        encrypt(result, KEY_BYTES - BLOCK_BYTES);
        return result;
    }

    public byte[] unwrapKey(byte[] wrapped) {
        byte[] result = Arrays.copyOf(wrapped, KEY_BYTES);
        decrypt(result, KEY_BYTES - BLOCK_BYTES);
        decrypt(result, 0);
        return result;
    }
}
