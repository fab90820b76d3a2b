package escrowsim.messaging;

import escrowsim.crypto.Bytes;
import escrowsim.crypto.Hkdf;
import escrowsim.crypto.SFrame;
import escrowsim.crypto.SFrameHeader;
import escrowsim.crypto.Secret;
import escrowsim.custody.Refusal;
import escrowsim.custody.RefusedException;
import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;

/**
 * One side of a voice call: a call key that one party drew and sent the other in a message of their session, and frames under
 * it, each direction under a key of its own. Mutable, for one thread.
 *
 * <p>Escrow of the message that carried the call key is escrow of the call: there is no other key in it. Closing erases it, and
 * recorded frames stay closed.
 */
public final class Call implements AutoCloseable {

    public static final int KEY_BYTES = 32;

    private static final long FROM_CALLER = 0;
    private static final long FROM_CALLEE = 1;

    private final Bytes name;
    private final long sendingId;
    private final SFrame sending;
    private final SFrame receiving;
    private final ReplayWindow window = new ReplayWindow();
    private long next;

    private Call(Secret callKey, long sendingId) {
        this.name = name(callKey);
        this.sendingId = sendingId;
        this.sending = SFrame.of(sendingId, callKey);
        this.receiving = SFrame.of(other(sendingId), callKey);
    }

    /** A key for one call, to be sent to the other party. */
    public static Secret drawKey(SecureRandom random) {
        return Secret.random(KEY_BYTES, random);
    }

    /** The side of the party that drew the key, which stays its owner's to close. */
    public static Call asCaller(Secret callKey) {
        return new Call(callKey, FROM_CALLER);
    }

    public static Call asCallee(Secret callKey) {
        return new Call(callKey, FROM_CALLEE);
    }

    private static Bytes name(Secret callKey) {
        return Bytes.copyOf(Hkdf.derive(callKey, new byte[0], Bytes.utf8("escrowsim call 1"), Header.DIRECTION_BYTES)
                .copy());
    }

    private static long other(long id) {
        return FROM_CALLER + FROM_CALLEE - id;
    }

    /** A frame of sound, sealed. */
    public byte[] send(byte[] frame) {
        return sending.seal(next++, name.toArray(), frame);
    }

    /** The other party's frame. Frames get lost and overtake each other; one comes once, or too late. */
    public byte[] receive(byte[] sealed) throws RefusedException {
        SFrameHeader header = header(sealed);
        if (header.keyId() == sendingId) {
            throw new RefusedException(Refusal.WRONG_RECIPIENT, "the frame is one's own");
        }
        if (header.keyId() != other(sendingId)) {
            throw new RefusedException(
                    Refusal.WRONG_EPOCH, "the frame is under key " + header.keyId() + ", which the call does not have");
        }
        window.require(header.counter());
        try {
            byte[] frame = receiving.open(header, name.toArray(), sealed);
            window.accept(header.counter());
            return frame;
        } catch (AEADBadTagException e) {
            throw new RefusedException(
                    Refusal.TAMPERED, "frame " + header.counter() + " does not open: it is not what was sent");
        }
    }

    private static SFrameHeader header(byte[] sealed) throws RefusedException {
        try {
            return SFrameHeader.decode(sealed);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(Refusal.TRUNCATED, "the frame has no header: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        sending.close();
        receiving.close();
    }
}
