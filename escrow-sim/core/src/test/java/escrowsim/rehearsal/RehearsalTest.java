package escrowsim.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import escrowsim.attack.Dwell;
import escrowsim.attack.Reach;
import escrowsim.trial.TrialKernel;
import escrowsim.trial.TrialPlan;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Agreement of two ways: what the kernel calls exposed is what really decrypts, message by message. */
class RehearsalTest {

    private static final int DESIGNS = 110;
    private static final int TRIALS = 4;

    @Test
    void whatDecryptsIsWhatTheKernelSays() {
        List<int[]> designs = DesignSpace.levels(DESIGNS);
        assertThat(DesignSpace.missingPairs(designs)).isEmpty();

        List<RehearsalOutcome> outcomes = IntStream.range(0, DESIGNS)
                .parallel()
                .mapToObj(i -> replay(DesignSpace.plan("design " + i, designs.get(i))))
                .flatMap(List::stream)
                .toList();

        assertThat(outcomes).flatExtracting(RehearsalOutcome::failures).isEmpty();
        assertThat(outcomes).noneMatch(RehearsalOutcome::givenUp);
        assertThat(outcomes.stream()
                        .filter(outcome -> outcome.messagesRead() > 0)
                        .count())
                .as("about half of the trials have exposure, or agreement would be cheap")
                .isBetween((long) (0.4 * outcomes.size()), (long) (0.6 * outcomes.size()));
    }

    private static List<RehearsalOutcome> replay(TrialPlan plan) {
        Rehearsal rehearsal = new Rehearsal(plan);
        return IntStream.range(0, TRIALS).mapToObj(rehearsal::replay).toList();
    }

    /**
     * Where incidents take some users' records only, the messages are those of one user. The same messages of a user whom all
     * of them took would often be read when his are not, so the two are told apart.
     */
    @Test
    void underReachTheMessagesOfOneUserDecryptAsTheKernelSaysOfHim() {
        escrowsim.oracle.World world = escrowsim.oracle.World.of(4)
                .atLeast(2)
                .years(3)
                .users(1_000, 0)
                .dwelling(new Dwell.Exponential(100))
                .breached(0.3)
                .sharedFlaw(0.2, 0.5)
                .protocolFlaw(0.1)
                .reaching(new Reach.Share(0.2));
        long read = 0;
        long readOfAll = 0;
        for (TrialPlan plan : List.of(
                world.epochs(0.5).keptFor(0.5).plan(),
                world.refreshedEvery(0.4).pooled(0.7).plan(),
                world.rekey().plan())) {
            TrialKernel kernel = new TrialKernel(plan);
            Rehearsal rehearsal = new Rehearsal(plan);
            for (int trial = 0; trial < 12; trial++) {
                RehearsalOutcome outcome = rehearsal.replay(trial);
                kernel.run(trial);
                assertThat(outcome.failures()).isEmpty();
                read += outcome.messagesRead();
                readOfAll += outcome.checks().stream()
                        .filter(check -> kernel.readableFrom(check.sentYear()) < Double.POSITIVE_INFINITY)
                        .count();
            }
        }
        assertThat(read).isPositive();
        assertThat(readOfAll).isGreaterThan(read);
    }
}
