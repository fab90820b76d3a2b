package escrowsim.cli;

import escrowsim.cli.terminal.Progress;
import java.io.PrintStream;

/** Whether the user asked a run to stop. Asked by one thread, looked at by another. */
final class Stop {

    private final Progress progress;
    private final PrintStream err;
    private volatile boolean asked;

    Stop(Progress progress, PrintStream err) {
        this.progress = progress;
        this.err = err;
    }

    /** The first Ctrl-C. */
    void ask() {
        asked = true;
        progress.close();
        err.println("Stopping after the current block... (Ctrl-C again to stop now)");
    }

    /** The second. */
    void now() {
        err.println("Stopped. What was kept last can be continued with --resume.");
        err.flush();
    }

    boolean isAsked() {
        return asked;
    }
}
