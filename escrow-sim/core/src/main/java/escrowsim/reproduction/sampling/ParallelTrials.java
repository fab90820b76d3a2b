package escrowsim.reproduction.sampling;

import escrowsim.reproduction.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongToDoubleFunction;

/** Repetitions on several threads. Each is a function of its number alone, so threads change nothing but the time. */
public final class ParallelTrials {

    private ParallelTrials() {}

    /** The values of trials 0 to {@code trials - 1}. */
    public static double[] run(long trials, Run run, LongToDoubleFunction trial) {
        double[] values = new double[Math.toIntExact(trials)];
        ExecutorService workers = Executors.newFixedThreadPool(run.threads(), ParallelTrials::worker);
        try {
            List<Future<?>> parts = new ArrayList<>();
            int block = Math.max(1, values.length / (16 * run.threads()));
            for (int from = 0; from < values.length; from += block) {
                int start = from;
                int end = Math.min(values.length, from + block);
                parts.add(workers.submit(() -> fill(values, start, end, trial)));
            }
            for (int i = 0; i < parts.size(); i++) {
                parts.get(i).get();
                run.progress().done((i + 1.0) / parts.size());
            }
            return values;
        } catch (ExecutionException e) {
            throw new IllegalStateException("a repetition failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while repeating", e);
        } finally {
            workers.shutdownNow();
        }
    }

    private static void fill(double[] values, int from, int to, LongToDoubleFunction trial) {
        for (int i = from; i < to; i++) {
            values[i] = trial.applyAsDouble(i);
        }
    }

    private static Thread worker(Runnable task) {
        Thread thread = new Thread(task, "escrowsim-reproduction");
        thread.setDaemon(true);
        return thread;
    }
}
