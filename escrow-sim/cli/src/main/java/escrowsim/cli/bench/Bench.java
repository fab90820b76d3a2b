package escrowsim.cli.bench;

import com.sun.management.ThreadMXBean;
import escrowsim.engine.Designs;
import escrowsim.engine.LocalEngine;
import escrowsim.trial.Tally;
import escrowsim.trial.TrialKernel;
import escrowsim.trial.TrialPlan;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;

/** Times every way of running a {@link Workload}, round after round in turn, so that all meet the same machine. */
public final class Bench {

    private static final int ROUNDS = 5;
    /** Of the engine's numbers and the loop's. */
    public static final long SEED = 20_260_101;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final TrialPlan plan;
    private final Workload.Loop loop;
    private final TrialKernel kernel;
    private final Tally block = new Tally();
    private final long trials;
    private final int threads;

    /**
     * @param trials in each measurement
     * @param threads of the parallel measurement
     */
    public Bench(Workload workload, long trials, int threads) {
        this.plan = workload.plan();
        this.loop = workload.loop().apply(SEED);
        this.kernel = new TrialKernel(plan);
        this.trials = trials;
        this.threads = threads;
    }

    /** The plain loop first, then the kernel alone, the engine on one thread, and on several. */
    public List<Timing> measure() {
        List<Way> ways = List.of(
                new Way("plain scalar loop", true, loop::run),
                new Way("escrowsim kernel", true, this::runKernel),
                new Way("escrowsim engine, 1 thread", false, n -> engine(1, n)),
                new Way("escrowsim engine, " + threads + " threads", false, n -> engine(threads, n)));
        ways.forEach(way -> way.work().accept(trials));
        List<List<Timing>> rounds = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            rounds.add(ways.stream().map(this::time).toList());
        }
        return IntStream.range(0, ways.size())
                .mapToObj(way ->
                        median(rounds.stream().map(round -> round.get(way)).toList()))
                .toList();
    }

    private record Way(String what, boolean onThisThread, LongConsumer work) {}

    private Timing time(Way way) {
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        long start = nanos(way);
        way.work().accept(trials);
        long nanos = nanos(way) - start;
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - bytes;
        return new Timing(
                way.what(), (double) nanos / trials, way.onThisThread() ? (double) allocated / trials : Double.NaN);
    }

    /** Processor time of this thread, which others cannot take; of several threads, the time on the wall. */
    private static long nanos(Way way) {
        return way.onThisThread() ? THREADS.getCurrentThreadCpuTime() : System.nanoTime();
    }

    private static Timing median(List<Timing> timings) {
        double[] nanos =
                timings.stream().mapToDouble(Timing::nsPerTrial).sorted().toArray();
        double[] bytes =
                timings.stream().mapToDouble(Timing::bytesPerTrial).sorted().toArray();
        return new Timing(timings.get(0).what(), nanos[nanos.length / 2], bytes[bytes.length / 2]);
    }

    /** In blocks, as the engine does. */
    private void runKernel(long n) {
        for (long trial = 0; trial < n; trial++) {
            if (trial % LocalEngine.BLOCK == 0) {
                block.clear();
            }
            block.add(kernel.run(trial));
        }
    }

    private Answer engine(int workers, long n) {
        return Answer.of(
                new LocalEngine(workers).run(Designs.of(plan), n).designs().get(0));
    }

    public Answer loopAnswer() {
        return loop.run(trials);
    }

    public Answer engineAnswer() {
        return engine(threads, trials);
    }

    /** What happens in a trial, on average. */
    public double eventsPerTrial() {
        loop.run(trials);
        return loop.eventsPerTrial(trials);
    }
}
