package escrowsim.cli.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/** The real streams, clock and folders. */
public final class SystemIo {

    private static final int OUT = 1;
    private static final int ERR = 2;

    private SystemIo() {}

    public static Io create() {
        Host host =
                new Host(Path.of(""), home(), System.getenv(), InstantSource.system(), new Signals(SystemIo::during));
        return new Io(
                List.of(),
                System.in,
                ResultStream.over(new FileOutputStream(FileDescriptor.out)),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                new Io.Terminals(isTerminal(OUT), isTerminal(ERR), columns()),
                host);
    }

    /**
     * Whether a stream is a terminal. {@link System#console()} does not tell: it answers for input and output together.
     * The launcher may say so in {@code -Descrowsim.tty=12} (the streams for which {@code test -t} holds); without it
     * the process's own descriptors are asked, where the system shows them; else the answer is no.
     */
    private static boolean isTerminal(int descriptor) {
        String told = System.getProperty("escrowsim.tty");
        if (told != null) {
            return told.contains(Integer.toString(descriptor));
        }
        try {
            String target = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor))
                    .toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    /** What the launcher says in {@code -Descrowsim.columns=132}, or the shell, or what every terminal has. */
    private static int columns() {
        String told = System.getProperty("escrowsim.columns", "");
        String columns = told.isEmpty() ? System.getenv().getOrDefault("COLUMNS", "") : told;
        return columns.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(columns) : Wrap.COLUMNS;
    }

    /** What the launcher says, or the folder of the jar. */
    private static Path home() {
        String told = System.getProperty("escrowsim.home");
        if (told != null) {
            return Path.of(told);
        }
        try {
            Path jar = Path.of(SystemIo.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            Path folder = jar.getParent();
            return folder == null ? Path.of("") : folder;
        } catch (URISyntaxException | RuntimeException e) {
            return Path.of("");
        }
    }

    private static Interrupts.Guard during(Runnable action) {
        Thread hook = new Thread(action, "escrowsim-interrupted");
        Runtime.getRuntime().addShutdownHook(hook);
        return () -> {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // The shutdown has begun, and the hook with it: wait here for the end.
                waitForTheEnd();
            }
        };
    }

    private static void waitForTheEnd() {
        try {
            Thread.sleep(Long.MAX_VALUE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
