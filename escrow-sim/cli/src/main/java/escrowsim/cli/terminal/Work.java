package escrowsim.cli.terminal;

/**
 * A long computation, as its progress shows it.
 *
 * @param before how much was done by an earlier run, in no time of this one
 * @param atMost whether it may end before all is done
 */
public record Work(String label, long total, long before, boolean atMost) {

    public static Work of(String label, long total) {
        return new Work(label, total, 0, false);
    }
}
