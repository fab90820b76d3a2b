package escrowsim.cli.terminal;

/** What a finished command tells the shell. The numbers are part of the interface and never change their meaning. */
public enum ExitCode {
    OK(0, "done"),
    INTERNAL(1, "internal error (a bug in escrowsim)"),
    USAGE(2, "wrong command line"),
    INVALID(3, "invalid scenario, study or results"),
    CLAIMS(4, "a claim has another verdict than the documented one"),
    GATE(5, "a --fail-if gate failed"),
    FILES(6, "cannot read or write; output exists"),
    NOT_PRECISE(7, "stopped at --max-trials or --max-time, not precise enough"),
    STOPPED(130, "interrupted");

    private final int number;
    private final String meaning;

    ExitCode(int number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    public int number() {
        return number;
    }

    public String meaning() {
        return meaning;
    }
}
