package escrowsim.messaging;

import escrowsim.crypto.Bytes;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** Fields one behind the other, big-endian, as {@link Incoming} reads them. Mutable. */
final class Outgoing {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Outgoing put(Bytes field) {
        bytes.writeBytes(field.toArray());
        return this;
    }

    Outgoing put(int number) {
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
        return this;
    }

    /** A field behind its length of two bytes. */
    Outgoing putBehindLength(Bytes field) {
        bytes.writeBytes(ByteBuffer.allocate(Short.BYTES)
                .putShort((short) field.length())
                .array());
        return put(field);
    }

    /** Whether the next part is there. */
    Outgoing mark(boolean there) {
        bytes.write(there ? 1 : 0);
        return this;
    }

    byte[] toArray() {
        return bytes.toByteArray();
    }
}
