package escrowsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import escrowsim.cli.terminal.ExitCode;
import escrowsim.cli.terminal.Io;
import escrowsim.cli.terminal.ResultStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreamsTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void aReaderThatHasSeenEnoughIsNoError() {
        assertThat(listParametersInto(new Refusing("Broken pipe"))).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void aFullDiskIsOne() {
        assertThat(listParametersInto(new Refusing("No space left on device"))).isEqualTo(ExitCode.FILES.number());
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("error E064: cannot write to standard output: No space left on device\n");
    }

    private int listParametersInto(OutputStream target) {
        Io io = new Session(folder, folder).io();
        Io refusing = new Io(
                io.typed(),
                io.in(),
                ResultStream.over(target),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                io.terminals(),
                io.host());
        return Main.run(new String[] {"list", "parameters"}, refusing);
    }

    /** A device that takes nothing. */
    private static final class Refusing extends OutputStream {

        private final String reason;

        Refusing(String reason) {
            this.reason = reason;
        }

        @Override
        public void write(int oneByte) throws IOException {
            throw new IOException(reason);
        }
    }

    @Test
    void aBugIsOneLineAndALogThatCanBePastedIntoAnIssue() throws IOException {
        Io io = new Session(folder, folder).io();
        InputStream broken = new InputStream() {
            @Override
            public int read() {
                throw new IllegalStateException("this cannot happen");
            }

            @Override
            public int read(byte[] buffer, int from, int length) {
                return read();
            }
        };
        Io faulty = new Io(
                io.typed(),
                broken,
                io.out(),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                io.terminals(),
                io.host());

        int exitCode = Main.run(new String[] {"run", "-"}, faulty);

        String said = err.toString(StandardCharsets.UTF_8);
        assertThat(exitCode).isEqualTo(ExitCode.INTERNAL.number());
        assertThat(said.lines().toList())
                .hasSize(3)
                .startsWith("error E000: internal error, a bug in escrowsim: this cannot happen")
                .last()
                .isEqualTo("  Its text is ready to be pasted into an issue.");
        Path log = Path.of(said.lines().toList().get(1).replaceFirst(" *Details: ", ""));
        assertThat(Files.readString(log))
                .contains("  escrowsim run -\n", "java.lang.IllegalStateException: this cannot happen", "\tat ");
        Files.delete(log);
    }

    @Test
    void coloursAreForTerminalsThatWantThem() {
        assertThat(errorOf(new Session(folder, folder))).doesNotContain("\u001b");
        assertThat(errorOf(new Session(folder, folder).onTerminal())).contains("\u001b[31merror E001\u001b[0m");
        assertThat(errorOf(new Session(folder, folder).onTerminal().with("NO_COLOR", "1")))
                .doesNotContain("\u001b");
        assertThat(errorOf(new Session(folder, folder).onTerminal().with("TERM", "dumb")))
                .doesNotContain("\u001b");
        assertThat(new Session(folder, folder).run("runn", "--color=always").err())
                .contains("\u001b");
        assertThat(new Session(folder, folder)
                        .onTerminal()
                        .run("--color", "never", "runn")
                        .err())
                .doesNotContain("\u001b");
    }

    private static String errorOf(Session session) {
        return session.run("runn").err();
    }
}
