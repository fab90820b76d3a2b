package escrowsim.cli;

import escrowsim.cli.terminal.Host;
import escrowsim.cli.terminal.Interrupts;
import escrowsim.cli.terminal.Io;
import escrowsim.cli.terminal.ResultStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** One person at one terminal: a working folder, streams that remember, a clock that stands still. */
final class Session {

    static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final Path directory;
    private final Path home;
    private final Map<String, String> environment = new HashMap<>();
    private String input = "";
    private Interrupts interrupts = action -> () -> {};
    private InstantSource clock = () -> NOW;
    private Io.Terminals terminals = new Io.Terminals(false, false);

    Session(Path directory, Path home) {
        this.directory = directory;
        this.home = home;
    }

    /** What came of one command line. */
    record Result(int exitCode, String out, String err) {}

    Session typing(String text) {
        input = text;
        return this;
    }

    Session onTerminal() {
        terminals = new Io.Terminals(true, true);
        return this;
    }

    Session with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Somebody who interrupts at once whatever can be interrupted. */
    Session impatient() {
        interrupts = new Interrupts() {
            @Override
            public Guard during(Runnable action) {
                return () -> {};
            }

            @Override
            public Guard asking(Runnable first, Runnable second) {
                first.run();
                return () -> {};
            }
        };
        return this;
    }

    /** A clock that is a second further each time it is looked at. */
    Session ticking() {
        AtomicLong looks = new AtomicLong();
        clock = () -> NOW.plusSeconds(looks.getAndIncrement());
        return this;
    }

    /** Streams that go nowhere in particular. */
    Io io() {
        return io(new ByteArrayOutputStream(), new ByteArrayOutputStream());
    }

    private Io io(OutputStream out, ByteArrayOutputStream err) {
        InputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        Host host = new Host(directory, home, environment, clock, interrupts);
        PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
        return new Io(List.of(), in, ResultStream.over(out), errors, terminals, host);
    }

    Result run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Result said = runInto(out, arguments);
        return new Result(said.exitCode(), out.toString(StandardCharsets.UTF_8), said.err());
    }

    /** @param reader of standard output, which is no part of the result */
    Result runInto(OutputStream reader, String... arguments) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Io io = io(reader, err);
        int exitCode = Main.run(arguments, io);
        io.err().flush();
        return new Result(exitCode, "", err.toString(StandardCharsets.UTF_8));
    }
}
