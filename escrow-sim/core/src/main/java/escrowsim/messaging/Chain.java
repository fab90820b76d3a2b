package escrowsim.messaging;

import escrowsim.crypto.Hmac;
import escrowsim.crypto.Secret;

/**
 * The symmetric ratchet: each message key is derived from a chain key that is then replaced by a one-way function of itself.
 * Who takes the chain key can read on, not back. Mutable.
 *
 * @see <a href="https://signal.org/docs/specifications/doubleratchet/">Perrin and Marlinspike, The Double Ratchet Algorithm
 *     (2016), sections 2.2 and 5.2</a>
 */
final class Chain implements AutoCloseable {

    static final int KEY_BYTES = 32;

    private static final byte CONTENT = 1;
    private static final byte NEXT = 2;

    private final Hmac hmac;
    private Secret key;
    private int next;

    /** From the key of message {@code next}, which it takes over. */
    Chain(Secret key, int next, Hmac hmac) {
        this.key = key;
        this.next = next;
        this.hmac = hmac;
    }

    /** From the key of the first message. */
    Chain(Secret key, Hmac hmac) {
        this(key, 0, hmac);
    }

    /** The number of the next message. */
    int next() {
        return next;
    }

    /** The next message's content key, the caller's to close. It cannot be derived again. */
    Secret advance() {
        hmac.under(key);
        Secret contentKey = hmac.of(CONTENT);
        Secret past = key;
        key = hmac.of(NEXT);
        hmac.forget();
        past.close();
        next++;
        return contentKey;
    }

    /** A chain of its own that goes on from here. */
    Chain copy() {
        return new Chain(key(), next, hmac);
    }

    /** A copy of the chain key, the caller's to close. */
    Secret key() {
        return key.part(0, KEY_BYTES);
    }

    /** Goes on where a copy has come to, which is spent by that. */
    void become(Chain ahead) {
        key.close();
        key = ahead.key;
        next = ahead.next;
    }

    @Override
    public void close() {
        key.close();
    }
}
