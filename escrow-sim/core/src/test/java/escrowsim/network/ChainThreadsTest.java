package escrowsim.network;

import static escrowsim.network.Chained.STREAMS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import escrowsim.access.LawfulDemand.Targets;
import escrowsim.network.ChainPlan.Batch;
import escrowsim.network.ChainPlan.Search;
import escrowsim.network.ChainPlan.Size;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Threads change nothing but the time. */
class ChainThreadsTest {

    private static final int HOPS = 2;
    private static final List<Double> DAYS = List.of(3.0, 100.0);
    private static final Targets SOME_LEAVE = new Targets(1, 0, 0.2, 0.4, 1);
    private static final ContactNetwork DRAWN = new GeneratedNetwork(
            new SmallWorld(200, 6, 0.1, 0.3, Double.POSITIVE_INFINITY),
            new Cell(8, Cell.Shape.HUB, 0.1, 0.3, Double.POSITIVE_INFINITY),
            Cell.SeedPlace.ANY);
    private static final ContactNetwork LISTED =
            Chained.listed(Network.of(5, new int[] {0, 0, 1, 2}, new int[] {1, 2, 3, 4}), 3);

    private static ChainPlan plan(ContactNetwork network, int worlds, int networks) {
        return new ChainPlan(network, new Search(HOPS, DAYS, true), SOME_LEAVE, 3, new Size(worlds, networks));
    }

    @Test
    void anyNumberOfThreadsCountsTheSame() {
        for (ChainPlan plan : List.of(plan(DRAWN, 50, 7), plan(LISTED, 600, 1))) {
            List<List<Number>> one = counts(plan, 1);

            assertThat(one).hasSize(plan.parts());
            assertThat(counts(plan, 2)).isEqualTo(one);
            assertThat(counts(plan, 16)).isEqualTo(one);
        }
    }

    /** Everything that the parts of a plan come to, sums of days to their last bit. */
    private static List<List<Number>> counts(ChainPlan plan, int threads) {
        Means means = new Means(
                Means.CUSTODIANS, Opening.accounts(50), Answer.after(2, 0.8, STREAMS.role("answers", "(test)")), true);
        return new Chaining(STREAMS, threads)
                .follow(List.of(new Chaining.Question(plan, means))).get(0).stream()
                        .map(ChainThreadsTest::counts)
                        .toList();
    }

    private static List<Number> counts(ChainTally part) {
        List<Number> counts = new ArrayList<>(List.of(part.worlds(), part.associates()));
        for (int hop = 1; hop <= HOPS; hop++) {
            counts.add(part.opened(hop));
            for (int day = 0; day < DAYS.size(); day++) {
                counts.addAll(List.of(
                        part.reached(hop, day),
                        part.innocents(hop, day),
                        part.any(hop, day),
                        part.daysToReach(hop, day)));
            }
        }
        return counts;
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "7, 3", "10, 10", "1000, 7", "2147483647, 1000"})
    void everyWorldIsInOneBatchAndThatOfItsNetwork(int worlds, int networks) {
        ChainPlan plan = plan(DRAWN, worlds, networks);
        long next = 0;
        for (Batch batch : plan.batches()) {
            assertThat(batch.first()).isEqualTo(next);
            assertThat(plan.size().networkOf(batch.first())).isEqualTo(batch.network());
            assertThat(plan.size().networkOf(batch.end() - 1)).isEqualTo(batch.network());
            next = batch.end();
        }
        assertThat(next).isEqualTo(worlds);
    }

    @Test
    void aListIsFollowedInBatchesToo() {
        assertThat(plan(LISTED, 600, 1).batches())
                .containsExactly(new Batch(0, 0, 256), new Batch(0, 256, 512), new Batch(0, 512, 600));
    }

    @Test
    void whatFailsInAThreadFailsTheCaller() {
        Runnable failing = () -> {
            throw new IllegalStateException("a piece failed");
        };

        assertThatThrownBy(() -> new Workers(2).run(List.of(failing, () -> {}))).hasMessage("a piece failed");
        assertThatThrownBy(() -> new Workers(0)).hasMessage("threads must be 1 or more, was 0");
    }
}
