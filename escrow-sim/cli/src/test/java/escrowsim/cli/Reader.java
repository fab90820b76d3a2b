package escrowsim.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads so many lines of standard output, as {@code head} does, and then refuses more. */
final class Reader extends OutputStream {

    private final int most;
    private final String refusal;
    private final Meanwhile meanwhile;
    private final ByteArrayOutputStream read = new ByteArrayOutputStream();
    private int lines;

    /** What else happens whenever some lines came, so many of them so far. */
    interface Meanwhile {
        void after(int lines) throws IOException;
    }

    private Reader(int most, String refusal, Meanwhile meanwhile) {
        this.most = most;
        this.refusal = refusal;
        this.meanwhile = meanwhile;
    }

    static Reader of(int most) {
        return new Reader(most, "Broken pipe", lines -> {});
    }

    /** A file on a disk that is full after so many. */
    static Reader onAFullDisk(int most) {
        return new Reader(most, "No space left on device", lines -> {});
    }

    /** One who never has enough. */
    static Reader ofAll(Meanwhile meanwhile) {
        return new Reader(Integer.MAX_VALUE, "", meanwhile);
    }

    @Override
    public void write(int oneByte) throws IOException {
        write(new byte[] {(byte) oneByte}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (lines >= most) {
            throw new IOException(refusal);
        }
        for (int i = from; i < from + length; i++) {
            lines += bytes[i] == '\n' ? 1 : 0;
        }
        read.write(bytes, from, length);
        meanwhile.after(lines);
    }

    List<String> lines() {
        return read.toString(StandardCharsets.UTF_8).lines().toList();
    }

    byte[] toByteArray() {
        return read.toByteArray();
    }
}
