package escrowsim.trial;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import escrowsim.attack.Dwell;
import escrowsim.attack.Frailty;
import escrowsim.attack.FrontDoorMisuse;
import escrowsim.attack.KeyStorage;
import escrowsim.attack.Modifiers;
import escrowsim.attack.Reach;
import escrowsim.custody.KeySearch;
import escrowsim.oracle.World;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Memory is for what is kept: trials that a kernel has room for cost none, whatever runs in them. */
class NoAllocationTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int TRIALS = 250;
    private static final int ROUNDS = 3;

    private static final Dwell HALF_A_YEAR = new Dwell.Exponential(183);

    private static final Map<String, World> WORLDS = Map.of(
            "devices",
                    World.of(5, KeyStorage.IN_HSM)
                            .atLeast(3)
                            .breached(new double[] {0.1, 0.15, 0.2, 0.25, 0.3})
                            .sharedFlaw(0.1, 0.4)
                            .dwelling(HALF_A_YEAR)
                            .epochs(1),
            "copies, refreshed and kept",
                    World.threshold(2, 5)
                            .breached(0.3)
                            .dwelling(new Dwell.Lognormal(30, 1))
                            .epochs(0.25)
                            .refreshedEvery(0.1)
                            .keptFor(0.5)
                            .pooled(0.7)
                            .users(1_000, 0.1),
            "a full response",
                    World.threshold(2, 3)
                            .breached(1)
                            .dwelling(HALF_A_YEAR)
                            .rekey()
                            .ignoringRepeats()
                            .modified(new Modifiers(0.05, new Frailty(2, true))),
            "records of some users",
                    World.of(1).breached(2.5).years(1).users(1e12, 0).reaching(new Reach.Lognormal(11, 1.5)),
            "requests, and a flaw of the protocol",
                    World.threshold(2, 3)
                            .under("misuse", new FrontDoorMisuse(0.5, 30, 0.5))
                            .protocolFlaw(0.3));

    private static final TrialPlan SEARCHED = Attacked.searched(
            World.threshold(2, 4)
                    .breached(0.3)
                    .dwelling(HALF_A_YEAR)
                    .epochs(0.5)
                    .keptFor(1)
                    .protocolFlaw(0.2)
                    .users(1_000, 0.1)
                    .plan(),
            new KeySearch(1, 1, 18, 2_000));

    private static final World RARE = World.of(5, KeyStorage.IN_HSM)
            .atLeast(4)
            .breached(0.02)
            .sharedFlaw(0.01, 0.4)
            .dwelling(new Dwell.Exponential(36))
            .epochs(0.25);

    @TestFactory
    Stream<DynamicTest> aTrialAllocatesNothing() {
        Stream<DynamicTest> crude = WORLDS.entrySet().stream()
                .map(world -> DynamicTest.dynamicTest(
                        world.getKey(),
                        () -> check(new TrialKernel(world.getValue().plan()))));
        return Stream.concat(
                crude,
                Stream.of(
                        DynamicTest.dynamicTest("keys to search, and a flaw", () -> check(new TrialKernel(SEARCHED))),
                        DynamicTest.dynamicTest(
                                "rare worlds", () -> check(new TrialKernel(RARE.plan(), Sampling.RARE)))));
    }

    private static void check(TrialKernel kernel) {
        Tally tally = new Tally();
        PairTally pairs = new PairTally();
        assertThat(bytes(kernel, tally, pairs)).as("making room").isPositive();

        // Now and then the virtual machine makes a few dozen bytes for itself; one object in 16 trials would be more.
        long least = LongStream.range(0, ROUNDS)
                .map(round -> bytes(kernel, tally, pairs))
                .min()
                .orElseThrow();
        assertThat(least).isLessThan(TRIALS);
        assertThat(tally.events(Metric.P_ANY_EXPOSURE)).isPositive();
    }

    private static long bytes(TrialKernel kernel, Tally tally, PairTally pairs) {
        tally.clear();
        pairs.clear();
        long before = THREADS.getCurrentThreadAllocatedBytes();
        for (int trial = 0; trial < TRIALS; trial++) {
            TrialOutcome outcome = kernel.run(trial);
            tally.add(outcome, 1);
            pairs.add(outcome, outcome, 1);
        }
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }
}
