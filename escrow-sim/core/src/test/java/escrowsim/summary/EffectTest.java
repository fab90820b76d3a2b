package escrowsim.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import escrowsim.engine.BlockResult;
import escrowsim.engine.Designs;
import escrowsim.engine.LocalEngine;
import escrowsim.summary.Influence.Finding;
import escrowsim.trial.TrialPlan;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EffectTest {

    private static final OutcomeMetric RISK = OutcomeMetric.P_ANY_EXPOSURE;

    private static Effect between(TrialPlan low, TrialPlan high, long trials) {
        BlockResult worlds = new LocalEngine(1).run(new Designs(List.of(low, high), 0), trials);
        DesignOutcomes atLow = DesignOutcomes.of("low", low, worlds.designs().get(0), List.of());
        DesignOutcomes atHigh = DesignOutcomes.of("high", high, worlds.designs().get(1), List.of());
        return Effect.of("input", RISK, atLow, atHigh, worlds.againstReference().get(1), trials);
    }

    @Test
    void anEffectIsTheHighEndMinusTheLowEndInTheSameWorlds() {
        Effect effect = between(SmallPlans.anyOfFive(3), SmallPlans.anyOfFive(1), 2_000);

        double difference =
                effect.high().orElseThrow().value() - effect.low().orElseThrow().value();
        assertThat(effect.difference().orElseThrow().value()).isCloseTo(difference, within(1e-12));
        assertThat(effect.difference().orElseThrow().paired()).isTrue();
        assertThat(effect.size()).isCloseTo(difference, within(1e-12)).isPositive();
        assertThat(effect.finding()).isEqualTo(Finding.DETECTED);
    }

    @Test
    void noDifferenceInManyLeaksIsNoneDetectedAndInNoLeaksIsTooFewTrials() {
        TrialPlan often = SmallPlans.anyOfFive(1);
        TrialPlan never = SmallPlans.unattacked();

        assertThat(between(often, often, 2_000).finding()).isEqualTo(Finding.NOT_DETECTED);
        assertThat(between(never, never, 2_000).finding()).isEqualTo(Finding.TOO_FEW_TRIALS);
    }

    @Test
    void whatIsKnownOnBothSidesHasADifferenceWithoutAnInterval() {
        Effect effect = of(Estimate.exact(0.01, 10), Estimate.exact(0.03, 10));

        assertThat(effect.difference().orElseThrow().low())
                .isEqualTo(effect.difference().orElseThrow().high());
        assertThat(effect.finding()).isEqualTo(Finding.DETECTED);
        assertThat(of(Estimate.exact(0.01, 10), Estimate.exact(0.01, 10)).isNone())
                .isTrue();
    }

    private static Effect of(Estimate low, Estimate high) {
        return new Effect(
                "input", RISK, Optional.of(low), Optional.of(high), Optional.of(Combined.difference(high, low)), 10);
    }

    @Test
    void theLargestEffectComesFirstWhateverItsSign() {
        Effect up = of(Estimate.exact(0.01, 10), Estimate.exact(0.03, 10));
        Effect down = of(Estimate.exact(0.9, 10), Estimate.exact(0.1, 10));

        assertThat(Influence.ranked(List.of(up, down))).containsExactly(down, up);
    }
}
