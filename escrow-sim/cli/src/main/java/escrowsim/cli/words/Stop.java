package escrowsim.cli.words;

import escrowsim.cli.terminal.Progress;
import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Whether the user asked a run to stop. Asked by one thread, looked at by another. */
public final class Stop {

    private static final long MOMENT_MS = 100;

    private final Progress progress;
    private final PrintStream err;
    private final CountDownLatch asked = new CountDownLatch(1);

    public Stop(Progress progress, PrintStream err) {
        this.progress = progress;
        this.err = err;
    }

    /** The first Ctrl-C. */
    public void ask() {
        asked.countDown();
        progress.close();
        err.println("Stopping after the current block... (Ctrl-C again to stop now)");
    }

    /** The second. */
    public void now() {
        err.println("Stopped. What was kept last can be continued with --resume.");
        err.flush();
    }

    public boolean isAsked() {
        return asked.getCount() == 0;
    }

    /** The same where that may be a moment away: Ctrl-C goes to all commands of a pipe, and the others may be gone first. */
    public boolean isAskedAboutNow() {
        try {
            return asked.await(MOMENT_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return isAsked();
        }
    }
}
