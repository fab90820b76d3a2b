package escrowsim.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** The bytes of one design's rows, which somebody reads while they are written. */
final class ReadAlong extends ByteArrayOutputStream {

    private final int design;
    private final OutputStream reader;

    ReadAlong(int design, OutputStream reader) {
        this.design = design;
        this.reader = reader;
    }

    int design() {
        return design;
    }

    @Override
    public synchronized void write(byte[] more, int from, int length) {
        super.write(more, from, length);
        try {
            reader.write(more, from, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void flush() throws IOException {
        reader.flush();
    }
}
