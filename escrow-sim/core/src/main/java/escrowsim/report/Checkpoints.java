package escrowsim.report;

import escrowsim.engine.BlockResult;
import escrowsim.engine.LocalEngine;
import escrowsim.engine.Observer;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Keeps, from time to time, what a run has come to after whole blocks, so that it can go on from there however it ends. When
 * is for the caller to say and changes no result.
 *
 * @param run what the run depends on, as one word: only the same run may go on from it
 * @param table of the worlds, if it is written; it comes first
 */
public record Checkpoints(ResultsFolder folder, String run, Optional<TrialTable> table, Rhythm rhythm)
        implements Observer {

    /** When to keep a checkpoint. */
    public interface Rhythm {
        boolean isDue();

        /** One was written just now. */
        void kept();
    }

    @Override
    public Recorder recorder(long firstTrial) {
        return table.isPresent() ? table.get().recorder(firstTrial) : Recorder.NONE;
    }

    @Override
    public boolean blockDone(BlockResult soFar, Recorder recorder) {
        boolean goesOn = table.isEmpty() || table.get().blockDone(soFar, recorder);
        if (soFar.trials() % LocalEngine.BLOCK == 0 && rhythm.isDue()) {
            keep(soFar);
            rhythm.kept();
        }
        return goesOn;
    }

    /** Writes one now. */
    public void keep(BlockResult soFar) {
        List<CheckpointFile.Part> parts = table.map(TrialTable::parts).orElse(List.of());
        try {
            new CheckpointFile(run, soFar, parts).write(folder.scratch(CheckpointFile.NAME));
        } catch (IOException e) {
            throw ResultsException.writing(folder.shown(CheckpointFile.NAME), e);
        }
    }
}
