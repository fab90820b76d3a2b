package escrowsim.messaging;

import escrowsim.custody.Refusal;
import escrowsim.custody.RefusedException;

/** Which of the last frames have come. Mutable. */
final class ReplayWindow {

    static final int FRAMES = Long.SIZE;

    private long highest = -1;
    /** Bit i: frame {@code highest - i} has come. */
    private long seen;

    /** Refuses a frame that has come before, and one so late that nobody remembers. */
    void require(long counter) throws RefusedException {
        long age = highest - counter;
        if (counter < 0 || age >= FRAMES) {
            throw new RefusedException(
                    Refusal.OUT_OF_ORDER,
                    "frame " + counter + " comes too late, at most " + FRAMES + " are remembered");
        }
        if (age >= 0 && (seen >>> age & 1) == 1) {
            throw new RefusedException(Refusal.REPLAYED, "frame " + counter + " was received before");
        }
    }

    void accept(long counter) {
        long ahead = counter - highest;
        if (ahead > 0) {
            seen = ahead >= FRAMES ? 1 : seen << ahead | 1;
            highest = counter;
        } else {
            seen |= 1L << -ahead;
        }
    }
}
