package escrowsim.messaging;

import escrowsim.crypto.Bytes;
import escrowsim.custody.Refusal;
import escrowsim.custody.RefusedException;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Bytes from outside, read field by field, big-endian: what is cut short, or goes on too long, is refused by the name of what it
 * should be. Mutable.
 */
final class Incoming {

    private final String what;
    private final ByteBuffer bytes;

    /** @param what for messages, such as "the message" */
    Incoming(String what, byte[] bytes) {
        this.what = what;
        this.bytes = ByteBuffer.wrap(bytes);
    }

    /** A field of that many bytes. */
    Bytes take(int length) throws RefusedException {
        if (length > bytes.remaining()) {
            throw new RefusedException(
                    Refusal.TRUNCATED,
                    what + " is cut short: " + length + " bytes should follow, " + bytes.remaining() + " do");
        }
        byte[] taken = new byte[length];
        bytes.get(taken);
        return Bytes.copyOf(taken);
    }

    /** A field behind its length of two bytes. */
    Bytes takeBehindLength() throws RefusedException {
        return take(number(Short.BYTES).getShort() & 0xFFFF);
    }

    /** The same, which must have one length and no other. */
    Bytes takeBehindLength(int length, String name) throws RefusedException {
        Bytes field = takeBehindLength();
        if (field.length() != length) {
            throw new RefusedException(
                    Refusal.TAMPERED, name + " of " + what + " must have " + length + " bytes, was " + field.length());
        }
        return field;
    }

    int count() throws RefusedException {
        int count = number(Integer.BYTES).getInt();
        if (count < 0) {
            throw new RefusedException(Refusal.TAMPERED, "a count of " + what + " must not be negative, was " + count);
        }
        return count;
    }

    long epoch() throws RefusedException {
        return number(Long.BYTES).getLong();
    }

    private ByteBuffer number(int width) throws RefusedException {
        return ByteBuffer.wrap(take(width).toArray());
    }

    /** Reads what may be there or not. */
    interface Part<T> {
        T read() throws RefusedException;
    }

    /** What stands behind its mark of one byte: 1 if it is there, else 0. */
    <T> Optional<T> marked(String name, Part<T> part) throws RefusedException {
        byte mark = take(1).toArray()[0];
        if (mark != 0 && mark != 1) {
            throw new RefusedException(Refusal.TAMPERED, "the mark of " + name + " must be 0 or 1, was " + mark);
        }
        return mark == 1 ? Optional.of(part.read()) : Optional.empty();
    }

    /** Refuses what goes on. */
    void end() throws RefusedException {
        if (bytes.hasRemaining()) {
            throw new RefusedException(
                    Refusal.TAMPERED, what + " goes on for " + bytes.remaining() + " bytes after its end");
        }
    }
}
