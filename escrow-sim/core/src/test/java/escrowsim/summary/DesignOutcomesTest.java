package escrowsim.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import escrowsim.attack.Attack;
import escrowsim.trial.Metric;
import escrowsim.trial.Service;
import escrowsim.trial.Tally;
import escrowsim.trial.TrialPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DesignOutcomesTest {

    private static final long TRIALS = 2_000;

    private static DesignOutcomes outcomes(TrialPlan plan, Outcome... lawful) {
        Tally tally = SmallPlans.run(TRIALS, plan).designs().get(0);
        return DesignOutcomes.of("design", plan, tally, List.of(lawful));
    }

    private static Estimate estimate(DesignOutcomes outcomes, OutcomeMetric metric) {
        return outcomes.of(metric).flatMap(Outcome::estimate).orElseThrow();
    }

    @Test
    void outcomesComeInTheOrderOfTheModel() {
        Outcome useful = Outcome.of(OutcomeMetric.LAWFUL_ACCESSES_USEFUL, Estimate.exact(490, TRIALS));
        Outcome wrongful = Outcome.of(OutcomeMetric.WRONGFUL_ACCESSES, Estimate.exact(7, TRIALS));

        assertThat(outcomes(SmallPlans.anyOfFive(3), useful, wrongful).outcomes())
                .extracting(outcome -> outcome.metric().id())
                .containsExactly(
                        "p_any_exposure",
                        "p_exposed_undetected",
                        "first_exposure_year",
                        "exposed_user_days",
                        "exposed_messages",
                        "exposed_epochs",
                        "exposed_traffic_share",
                        "unnoticed_days",
                        "wrongful_accesses",
                        "lawful_accesses_useful",
                        "exposed_user_days_per_useful_access",
                        "break_even_harm_ratio");
    }

    @Test
    void probabilitiesAreCountsOverWorldsAndHaveNoSpread() {
        TrialPlan plan = SmallPlans.anyOfFive(3);
        Tally tally = SmallPlans.run(TRIALS, plan).designs().get(0);
        Outcome any = DesignOutcomes.of("design", plan, tally, List.of())
                .of(OutcomeMetric.P_ANY_EXPOSURE)
                .orElseThrow();

        Estimate chance = any.estimate().orElseThrow();
        assertThat(chance.events())
                .isEqualTo(tally.events(Metric.P_ANY_EXPOSURE))
                .isPositive();
        assertThat(chance.value()).isEqualTo((double) chance.events() / TRIALS);
        assertThat(any.spread()).isEmpty();
    }

    @Test
    void messagesAndSharesAreUserDaysInOtherUnits() {
        DesignOutcomes outcomes = outcomes(SmallPlans.anyOfFive(2));

        Estimate userDays = estimate(outcomes, OutcomeMetric.EXPOSED_USER_DAYS);
        assertThat(estimate(outcomes, OutcomeMetric.EXPOSED_MESSAGES).value())
                .isCloseTo(40 * userDays.value(), withinPercentage(1e-12));
        assertThat(estimate(outcomes, OutcomeMetric.EXPOSED_TRAFFIC_SHARE).value())
                .isCloseTo(userDays.value() / 3_652_500_000.0, withinPercentage(1e-12));
        Spread spread = outcomes.of(OutcomeMetric.EXPOSED_TRAFFIC_SHARE)
                .flatMap(Outcome::spread)
                .orElseThrow();
        assertThat(spread.tvar99()).isBetween(spread.p99(), 1.0);
    }

    @Test
    void withoutEscrowExposureIsZeroByDesign() {
        DesignOutcomes outcomes = outcomes(SmallPlans.noEscrow());

        for (OutcomeMetric metric :
                List.of(OutcomeMetric.P_ANY_EXPOSURE, OutcomeMetric.EXPOSED_USER_DAYS, OutcomeMetric.EXPOSED_EPOCHS)) {
            Estimate estimate = estimate(outcomes, metric);
            assertThat(estimate.method()).isEqualTo(IntervalMethod.EXACT);
            assertThat(estimate.high()).isZero();
        }
        assertThat(outcomes.of(OutcomeMetric.FIRST_EXPOSURE_YEAR).orElseThrow().estimate())
                .isEmpty();
    }

    @Test
    void anEscrowThatWasNeverOpenedIsNotZeroByDesign() {
        DesignOutcomes outcomes = outcomes(SmallPlans.unattacked());

        assertThat(estimate(outcomes, OutcomeMetric.P_ANY_EXPOSURE).high()).isCloseTo(0.00184, within(1e-5));
        assertThat(estimate(outcomes, OutcomeMetric.EXPOSED_USER_DAYS).high())
                .isCloseTo(3.688879454 / TRIALS * 3_652_500_000.0, withinPercentage(1e-6));
        assertThat(estimate(outcomes, OutcomeMetric.EXPOSED_EPOCHS).high())
                .isCloseTo(3.688879454 / TRIALS * 41, withinPercentage(1e-6));
    }

    @Test
    void keysThatEvolveContinuouslyHaveNoEpochsToCount() {
        TrialPlan plan = SmallPlans.anyOfFive(2, 0, new Service(1000, 0, 40, 0, 365));

        assertThat(outcomes(plan).of(OutcomeMetric.EXPOSED_EPOCHS).orElseThrow().estimate())
                .isEmpty();
    }

    @Test
    void aServiceWithoutUsersHasNoTrafficToTakeAShareOf() {
        TrialPlan plan = SmallPlans.anyOfFive(2, 90, new Service(0, 0, 40, 0, 365));

        Outcome share = outcomes(plan).of(OutcomeMetric.EXPOSED_TRAFFIC_SHARE).orElseThrow();

        assertThat(share.estimate()).isEmpty();
        assertThat(share.trials()).isEqualTo(TRIALS);
    }

    /** 490 a year for ten years. */
    @Test
    void bothSidesAreARatioOfExpectations() {
        DesignOutcomes outcomes = outcomes(
                SmallPlans.anyOfFive(2), Outcome.of(OutcomeMetric.LAWFUL_ACCESSES_USEFUL, Estimate.exact(490, TRIALS)));

        double userDays = estimate(outcomes, OutcomeMetric.EXPOSED_USER_DAYS).value();
        assertThat(estimate(outcomes, OutcomeMetric.EXPOSED_USER_DAYS_PER_USEFUL_ACCESS)
                        .value())
                .isCloseTo(userDays / 4900, withinPercentage(1e-9));
        Estimate breakEven = estimate(outcomes, OutcomeMetric.BREAK_EVEN_HARM_RATIO);
        assertThat(breakEven.value()).isCloseTo(4900 / (userDays / 365.25), withinPercentage(1e-9));
        assertThat(breakEven.low()).isLessThan(breakEven.value());
    }

    @Test
    void withoutExposureThereIsNoBreakEvenAndWithoutUseNoPriceOfIt() {
        Outcome useful = Outcome.of(OutcomeMetric.LAWFUL_ACCESSES_USEFUL, Estimate.exact(490, TRIALS));
        Outcome useless = Outcome.of(OutcomeMetric.LAWFUL_ACCESSES_USEFUL, Estimate.exact(0, TRIALS));

        assertThat(ratio(outcomes(SmallPlans.unattacked(), useful), OutcomeMetric.BREAK_EVEN_HARM_RATIO))
                .isEmpty();
        assertThat(ratio(outcomes(SmallPlans.anyOfFive(2), useless), OutcomeMetric.EXPOSED_USER_DAYS_PER_USEFUL_ACCESS))
                .isEmpty();
    }

    private static Optional<Estimate> ratio(DesignOutcomes outcomes, OutcomeMetric metric) {
        return outcomes.of(metric).orElseThrow().estimate();
    }

    @Test
    void causesNameTheModelsAndAddUpToAllExposures() {
        TrialPlan plan = SmallPlans.anyOfFive(2);
        Tally tally = SmallPlans.run(TRIALS, plan).designs().get(0);

        List<CauseShare> causes = CauseShare.of(plan, tally);

        assertThat(causes)
                .extracting(CauseShare::cause)
                .isSorted()
                .contains("external-breach", "external-breach+rogue-insider", "shared-flaw");
        assertThat(causes.stream().mapToLong(cause -> cause.share().events()).sum())
                .isEqualTo(tally.events(Metric.P_ANY_EXPOSURE));
    }

    @Test
    void aModelIsNamedOnceHoweverManyAttacksAreOfIt() {
        TrialPlan plan = SmallPlans.anyOfFive(2);
        List<Attack> twice = new ArrayList<>(plan.attacks());
        twice.addAll(plan.attacks().stream().map(DesignOutcomesTest::renamed).toList());
        TrialPlan doubled = new TrialPlan(
                plan.seed(), plan.horizonYears(), plan.service(), plan.custody(), plan.custodians(), twice);

        assertThat(CauseShare.cause(doubled, 0b011_001)).isEqualTo("external-breach+rogue-insider");
        assertThat(CauseShare.cause(doubled, 0)).isEqualTo("no-attack");
    }

    private static Attack renamed(Attack attack) {
        return new Attack(attack.name() + "-2", attack.model(), attack.on(), attack.dwell(), attack.pooledShare());
    }

    @Test
    void withoutExposureThereAreNoCauses() {
        TrialPlan plan = SmallPlans.unattacked();

        assertThat(CauseShare.of(plan, SmallPlans.run(100, plan).designs().get(0)))
                .isEmpty();
    }
}
