package escrowsim.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import escrowsim.oracle.World;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Worlds in which nothing happened count like all others, though nobody adds them up one by one. */
class TallyTest {

    private static final int TRIALS = 2_000;
    private static final int HALF = 700;

    private final TrialPlan often = World.threshold(2, 3).years(5).breached(0.1).plan();
    private final TrialPlan seldom =
            World.threshold(3, 3).years(5).breached(0.1).plan();

    @ParameterizedTest
    @EnumSource(Metric.class)
    void amountsAreThoseOfAllWorlds(Metric metric) {
        TrialKernel kernel = new TrialKernel(often);
        Amounts all = new Amounts(metric.isOverEvents());
        Tally first = new Tally();
        Tally rest = new Tally();
        for (int trial = 0; trial < TRIALS; trial++) {
            TrialOutcome outcome = kernel.run(trial);
            (trial < HALF ? first : rest).add(outcome);
            if (metric.applies(outcome)) {
                all.add(metric.of(outcome));
            }
            // Whoever looks in the middle of a run must not change its end.
            assertThat(first.of(metric).count()).isLessThanOrEqualTo(all.count());
        }
        first.addAll(rest);

        Amounts summed = first.of(metric);
        assertThat(summed.count()).isEqualTo(all.count());
        assertThat(summed.positive()).isEqualTo(all.positive());
        assertThat(summed.mean()).isCloseTo(all.mean(), offset(1e-9 * all.mean()));
        assertThat(first.trials()).isEqualTo(TRIALS);
    }

    @ParameterizedTest
    @EnumSource(Metric.class)
    void differencesAreThoseOfAllWorlds(Metric metric) {
        TrialKernel one = new TrialKernel(often);
        TrialKernel other = new TrialKernel(seldom);
        Differences all = new Differences();
        PairTally pairs = new PairTally();
        for (int trial = 0; trial < TRIALS; trial++) {
            TrialOutcome design = one.run(trial);
            TrialOutcome reference = other.run(trial);
            pairs.add(design, reference);
            if (metric.applies(design) && metric.applies(reference)) {
                all.add(metric.of(design) - metric.of(reference));
            }
        }

        assertThat(pairs.of(metric).worlds()).isEqualTo(all.worlds());
        assertThat(pairs.of(metric).higher()).isEqualTo(all.higher());
        assertThat(pairs.of(metric).lower()).isEqualTo(all.lower());
        assertThat(pairs.of(metric).mean()).isEqualTo(all.mean());
        assertThat(pairs.of(metric).standardError()).isEqualTo(all.standardError());
    }
}
