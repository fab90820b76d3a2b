package escrowsim.trial;

/**
 * Takes the numbers of a sum one after the other: on the way to a checkpoint it notes them, on the way back it gives what was
 * noted. A sum passes its fields through one method for both, {@code count = ledger.whole("count", count)}, so that none can
 * be saved and not restored.
 */
public interface Ledger {

    /** The numbers of a part, under its name. */
    Ledger part(String name);

    long whole(String name, long value);

    double real(String name, double value);

    /** The first {@code count} of them; given back in an array that may be longer. */
    long[] wholes(String name, long[] values, int count);

    /** The first {@code count} of them; given back in an array that may be longer. */
    double[] reals(String name, double[] values, int count);
}
