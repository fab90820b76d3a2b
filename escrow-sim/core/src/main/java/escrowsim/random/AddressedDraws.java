package escrowsim.random;

import escrowsim.attack.Draws;

/**
 * The draws of one role. Stateless: any thread may read any address in any order.
 *
 * <p>A trial's stream starts at a hash of (role, trial); within it each event owns {@value #MARKS} numbers. The rare draw
 * that needs more than one word (the edges of a ziggurat) takes further words far above all events.
 */
final class AddressedDraws implements Draws {

    private static final int MARKS = 8;

    private final long key;

    AddressedDraws(long key) {
        this.key = key;
    }

    @Override
    public double uniform(long trial, int event, int mark) {
        return Ziggurat.openUniform(SplitMix.word(start(trial), number(event, mark)));
    }

    @Override
    public double exponential(long trial, int event, int mark) {
        return Ziggurat.exponential(start(trial), number(event, mark));
    }

    @Override
    public double gaussian(long trial, int event, int mark) {
        return Ziggurat.gaussian(start(trial), number(event, mark));
    }

    private long start(long trial) {
        return SplitMix.mix(key ^ SplitMix.mix(trial + 0x632be59bd9b4e019L));
    }

    private static long number(int event, int mark) {
        return (long) event * MARKS + mark;
    }
}
