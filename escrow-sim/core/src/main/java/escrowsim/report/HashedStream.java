package escrowsim.report;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** Hashes and counts what passes through, and reports both once it is closed without trouble. */
final class HashedStream extends FilterOutputStream {

    private final MessageDigest digest = Sha256.digest();
    private final Consumer<Written> whenDone;
    private long bytes;
    private boolean closed;

    /** What was written. */
    record Written(String sha256, long bytes) {
        Output as(String path) {
            return new Output(path, sha256, bytes, OptionalLong.empty(), sha256);
        }
    }

    HashedStream(OutputStream out, Consumer<Written> whenDone) {
        super(out);
        this.whenDone = whenDone;
    }

    @Override
    public void write(int b) throws IOException {
        out.write(b);
        digest.update((byte) b);
        bytes++;
    }

    @Override
    public void write(byte[] buffer, int offset, int length) throws IOException {
        out.write(buffer, offset, length);
        digest.update(buffer, offset, length);
        bytes += length;
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            super.close();
            whenDone.accept(new Written(Sha256.hex(digest.digest()), bytes));
        }
    }
}
