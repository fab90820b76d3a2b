package escrowsim.cli.run;

import escrowsim.report.Checkpoints;
import java.time.InstantSource;

/** Checkpoints four times a second, or less often where writing them would take more than a twentieth of the time. */
final class CheckpointPace implements Checkpoints.Rhythm {

    private static final long EVERY_MS = 250;
    private static final long TIMES_ITS_COST = 20;

    private final InstantSource clock;
    private long begun;
    private long kept;
    private long cost;

    CheckpointPace(InstantSource clock) {
        this.clock = clock;
        this.kept = clock.millis();
    }

    @Override
    public boolean isDue() {
        begun = clock.millis();
        return begun - kept >= Math.max(EVERY_MS, TIMES_ITS_COST * cost);
    }

    @Override
    public void kept() {
        kept = clock.millis();
        cost = kept - begun;
    }
}
