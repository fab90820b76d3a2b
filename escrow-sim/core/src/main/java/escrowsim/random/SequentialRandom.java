package escrowsim.random;

import escrowsim.attack.Draws;
import java.util.Random;

/**
 * A walk along the numbers of one role in one world, for libraries that ask for a {@link Random}: number n of the walk is
 * the event n of the role. Mutable, for one use by one thread.
 */
public final class SequentialRandom extends Random {

    private static final long serialVersionUID = 1;

    private static final int WORD = 48;

    private final transient Draws draws;
    private final long trial;
    private int event;

    public SequentialRandom(Draws draws, long trial) {
        super(0);
        this.draws = draws;
        this.trial = trial;
    }

    /** All that {@link Random} draws comes from here. */
    @Override
    protected int next(int bits) {
        long word = (long) (draws.uniform(trial, event++, 0) * 0x1p48);
        return (int) (word >>> (WORD - bits));
    }
}
