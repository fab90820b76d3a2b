package escrowsim.cli.terminal;

import java.io.PrintStream;

/** One line for every tenth that is done, for logs. */
final class ProgressLines implements Progress {

    private final PrintStream err;
    private final Pace pace;
    private int tenths;

    ProgressLines(PrintStream err, Pace pace) {
        this.err = err;
        this.pace = pace;
    }

    @Override
    public void at(long done, String precision) {
        if (pace.percent(done) / 10 > tenths) {
            tenths = pace.percent(done) / 10;
            String known = precision.isEmpty() ? "" : "  " + precision;
            err.println(pace.label() + "  " + 10 * tenths + "%  " + pace.counts(done) + known);
        }
    }

    @Override
    public void close() {}
}
