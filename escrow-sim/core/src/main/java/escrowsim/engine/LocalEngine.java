package escrowsim.engine;

import escrowsim.trial.PairTally;
import escrowsim.trial.Tally;
import escrowsim.trial.TrialOutcome;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Runs blocks of {@value #BLOCK} trials on threads of this machine and folds them in order. The number of threads changes
 * nothing but the time: a trial depends on the seed and its index, a block on its trials, the sum on the order of blocks.
 */
public final class LocalEngine {

    public static final int BLOCK = 1_024;

    private final int threads;

    public LocalEngine(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be 1 or more, was " + threads);
        }
        this.threads = threads;
    }

    public BlockResult run(Designs designs, long trials) {
        return run(designs, trials, Observer.NONE);
    }

    /** Runs trials 0 to {@code trials - 1} of every design, or fewer where the observer stops it at the end of a block. */
    public BlockResult run(Designs designs, long trials, Observer observer) {
        return goOn(designs, BlockResult.empty(designs.plans().size()), trials, observer);
    }

    /**
     * The same from where an earlier run stood, as if that had never stopped.
     *
     * @param sum of the whole blocks before; the further ones are added to it
     */
    public BlockResult goOn(Designs designs, BlockResult sum, long trials, Observer observer) {
        if (sum.designs().size() != designs.plans().size() || sum.trials() % BLOCK != 0) {
            throw new IllegalArgumentException("a run goes on after whole blocks of the same designs, was "
                    + sum.trials() + " trials of " + sum.designs().size());
        }
        ExecutorService workers = Executors.newFixedThreadPool(threads, LocalEngine::worker);
        ThreadLocal<Kernels> kernels = ThreadLocal.withInitial(() -> new Kernels(designs));
        Queue<Future<Block>> running = new ArrayDeque<>();
        Queue<BlockResult> spare = new ArrayDeque<>();
        try {
            long next = sum.trials();
            boolean wanted = true;
            while (wanted && (next < trials || !running.isEmpty())) {
                while (next < trials && running.size() < 2 * threads) {
                    long from = next;
                    long to = Math.min(trials, from + BLOCK);
                    Observer.Recorder recorder = observer.recorder(from);
                    Block block = new Block(spareResult(spare, designs), recorder);
                    running.add(workers.submit(() -> runBlock(kernels.get(), designs, from, to, block)));
                    next = to;
                }
                Block done = await(running.remove());
                sum.addAll(done.result());
                done.result().clear();
                spare.add(done.result());
                wanted = observer.blockDone(sum, done.recorder());
            }
            return sum;
        } finally {
            workers.shutdownNow();
        }
    }

    private record Block(BlockResult result, Observer.Recorder recorder) {}

    /** Results take turns, so that blocks cost no memory. */
    private static BlockResult spareResult(Queue<BlockResult> spare, Designs designs) {
        return spare.isEmpty() ? BlockResult.empty(designs.plans().size()) : spare.remove();
    }

    private static Block runBlock(Kernels kernels, Designs designs, long from, long to, Block block) {
        int count = designs.plans().size();
        BlockResult result = block.result();
        TrialOutcome[] outcomes = new TrialOutcome[count];
        for (long trial = from; trial < to; trial++) {
            int draw = kernels.turnTo(trial);
            for (int d = 0; d < count; d++) {
                outcomes[d] = kernels.run(d, trial);
            }
            TrialOutcome reference = outcomes[designs.reference()];
            for (int d = 0; d < count; d++) {
                Tally tally = result.designs().get(d);
                PairTally pair = result.againstReference().get(d);
                if (draw == 0) {
                    tally.add(outcomes[d]);
                } else {
                    tally.add(outcomes[d], draw);
                }
                if (draw > 0) {
                    pair.add(outcomes[d], reference, draw);
                } else if (designs.paired(d)) {
                    compare(pair, outcomes[d], reference);
                }
                block.recorder().world(d, trial, outcomes[d]);
            }
        }
        return block;
    }

    private static void compare(PairTally pair, TrialOutcome outcome, TrialOutcome reference) {
        if (outcome == reference) {
            pair.addSame(reference);
        } else {
            pair.add(outcome, reference);
        }
    }

    private static Block await(Future<Block> block) {
        try {
            return block.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("a block of trials failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a block of trials", e);
        }
    }

    private static Thread worker(Runnable task) {
        Thread thread = new Thread(task, "escrowsim-trials");
        thread.setDaemon(true);
        return thread;
    }
}
