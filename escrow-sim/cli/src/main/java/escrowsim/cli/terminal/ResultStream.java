package escrowsim.cli.terminal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * Standard output that speaks up. A {@link PrintStream} swallows errors and would write on into a closed pipe for
 * minutes; it does let unchecked exceptions through, so this stream beneath it turns errors into those.
 */
public final class ResultStream extends OutputStream {

    private final OutputStream target;

    private ResultStream(OutputStream target) {
        this.target = target;
    }

    public static PrintStream over(OutputStream target) {
        OutputStream buffered = new BufferedOutputStream(new ResultStream(target), 1 << 14);
        return new PrintStream(buffered, false, StandardCharsets.UTF_8);
    }

    @Override
    public void write(int oneByte) {
        write(new byte[] {(byte) oneByte}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        try {
            target.write(bytes, from, length);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public void flush() {
        try {
            target.flush();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private static RuntimeException failed(IOException e) {
        String why = String.valueOf(e.getMessage());
        String lower = why.toLowerCase(Locale.ROOT);
        if (lower.contains("broken pipe") || lower.contains("pipe is being closed") || lower.contains("pipe closed")) {
            return new ClosedPipe(e);
        }
        return new Failure(ExitCode.FILES, "E064", "cannot write to standard output: " + why, List.of());
    }
}
