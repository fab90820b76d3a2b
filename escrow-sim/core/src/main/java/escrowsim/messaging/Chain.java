package escrowsim.messaging;

import escrowsim.crypto.AesGcm;
import escrowsim.crypto.Bytes;
import escrowsim.crypto.Hkdf;
import escrowsim.crypto.Secret;

/**
 * The symmetric ratchet of one direction of a session: each message key is derived from a chain key that is then replaced by
 * a one-way function of itself. Who takes the chain key can read on, not back.
 *
 * @see <a href="https://signal.org/docs/specifications/doubleratchet/">Perrin and Marlinspike, The Double Ratchet Algorithm
 *     (2016), section 2.2</a>
 */
final class Chain implements AutoCloseable {

    static final int KEY_BYTES = 32;

    private final Bytes id;
    private Secret key;
    private long next;

    Chain(Bytes id, Secret key) {
        this.id = id;
        this.key = key;
    }

    /** The header of the next message. */
    Header next() {
        return new Header(id, next);
    }

    /** The content key of the next message, the caller's to close. */
    Secret contentKey() {
        return Hkdf.derive(key, new byte[0], Bytes.utf8("content key"), AesGcm.KEY_BYTES);
    }

    /** Past the next message: its key cannot be derived again. */
    void advance() {
        Secret past = key;
        key = Hkdf.derive(past, new byte[0], Bytes.utf8("chain key"), KEY_BYTES);
        past.close();
        next++;
    }

    @Override
    public void close() {
        key.close();
    }
}
