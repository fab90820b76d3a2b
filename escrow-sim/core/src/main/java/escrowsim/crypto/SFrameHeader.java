package escrowsim.crypto;

import java.nio.ByteBuffer;

/**
 * Which key a frame is under, and which frame it is. Numbers below 8 stand in the first byte, larger ones behind it, in as few
 * bytes as they need; unsigned.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9605#section-4.3">RFC 9605, section 4.3</a>
 */
public record SFrameHeader(long keyId, long counter) {

    private static final int EXTENDED = 8;

    byte[] encoded() {
        int keyBytes = bytes(keyId);
        int counterBytes = bytes(counter);
        ByteBuffer header = ByteBuffer.allocate(1 + keyBytes + counterBytes);
        header.put((byte) (nibble(keyId, keyBytes) << 4 | nibble(counter, counterBytes)));
        put(header, keyId, keyBytes);
        put(header, counter, counterBytes);
        return header.array();
    }

    /** Reads the header of a frame; refuses one that is cut short, or longer than its numbers need. */
    public static SFrameHeader decode(byte[] frame) {
        ByteBuffer bytes = ByteBuffer.wrap(frame);
        require(bytes.remaining() >= 1, "a frame begins with its header");
        int first = bytes.get() & 0xFF;
        long keyId = number(bytes, first >>> 4);
        long counter = number(bytes, first & 0xF);
        return new SFrameHeader(keyId, counter);
    }

    private static long number(ByteBuffer bytes, int nibble) {
        if (nibble < EXTENDED) {
            return nibble;
        }
        int length = nibble - EXTENDED + 1;
        require(bytes.remaining() >= length, "the header of the frame is cut short");
        long number = 0;
        for (int i = 0; i < length; i++) {
            number = number << 8 | (bytes.get() & 0xFF);
        }
        require(bytes(number) == length, "the header of the frame is longer than it need be");
        return number;
    }

    /** Behind the first byte. */
    private static int bytes(long number) {
        if (number >= 0 && number < EXTENDED) {
            return 0;
        }
        return (Long.SIZE - Long.numberOfLeadingZeros(number) + 7) / 8;
    }

    private static int nibble(long number, int bytes) {
        return bytes == 0 ? (int) number : EXTENDED + bytes - 1;
    }

    private static void put(ByteBuffer header, long number, int bytes) {
        for (int i = bytes - 1; i >= 0; i--) {
            header.put((byte) (number >>> (8 * i)));
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
