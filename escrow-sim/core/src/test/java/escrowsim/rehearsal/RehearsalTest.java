package escrowsim.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

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
}
