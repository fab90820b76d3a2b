package escrowsim.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import escrowsim.attack.Attack;
import escrowsim.attack.Campaigns;
import escrowsim.attack.Dwell;
import escrowsim.attack.ExternalBreach;
import escrowsim.attack.Frailty;
import escrowsim.attack.KeyStorage;
import escrowsim.attack.Modifiers;
import escrowsim.oracle.Structure;
import escrowsim.oracle.World;
import escrowsim.summary.OutcomeMetric;
import escrowsim.trial.Amounts;
import escrowsim.trial.Metric;
import escrowsim.trial.Tally;
import escrowsim.trial.TrialKernel;
import escrowsim.trial.TrialPlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is known of a plan, against the kernel: independent ways to every number. */
class ExactTest {

    private static final int TRIALS = 20_000;
    private static final Dwell LOGNORMAL = new Dwell.Lognormal(60, 1.5);
    private static final Dwell EXPONENTIAL = new Dwell.Exponential(120);

    private static World suppliers() {
        return World.threshold(3, 5)
                .breached(0.15)
                .insiders(10, 0.004, 1)
                .sharedFlaw(0.1, 0.5, 2, 3, 4)
                .users(1_000, 0.05);
    }

    private static Map<String, TrialPlan> plans() {
        Map<String, TrialPlan> plans = new LinkedHashMap<>();
        plans.put("one key", suppliers().dwelling(LOGNORMAL).plan());
        plans.put(
                "one key, hardly anybody found out",
                World.threshold(2, 4)
                        .years(2)
                        .breached(0.2)
                        .sharedFlaw(0.2, 0.5)
                        .pooled(0.7)
                        .dwelling(new Dwell.Lognormal(600, 1))
                        .plan());
        plans.put(
                "quarterly keys, kept",
                suppliers().epochs(0.25).keptFor(1).dwelling(LOGNORMAL).plan());
        plans.put(
                "stored for a while",
                suppliers()
                        .epochs(0.5)
                        .keptFor(1)
                        .storedFor(0.75)
                        .dwelling(EXPONENTIAL)
                        .plan());
        plans.put(
                "one key, stored for a while",
                suppliers().storedFor(2).dwelling(EXPONENTIAL).plan());
        plans.put(
                "continuous keys",
                suppliers()
                        .epochs(0)
                        .keptFor(0.7)
                        .storedFor(0.4)
                        .dwelling(LOGNORMAL)
                        .plan());
        plans.put(
                "half pooled",
                suppliers().epochs(1).keptFor(1).pooled(0.5).dwelling(LOGNORMAL).plan());
        plans.put(
                "half pooled, one enough",
                suppliers().atLeast(1).epochs(1).pooled(0.5).dwelling(LOGNORMAL).plan());
        plans.put("snapshots, yearly keys", suppliers().epochs(1).plan());
        plans.put("snapshots, refreshed", suppliers().refreshedEvery(0.5).plan());
        plans.put(
                "snapshots, kept and refreshed",
                suppliers().epochs(0.75).keptFor(1.1).refreshedEvery(0.4).plan());
        plans.put(
                "an epoch cut by the horizon",
                suppliers().epochs(1.7).keptFor(0.4).dwelling(EXPONENTIAL).plan());
        plans.put(
                "shares kept for ever",
                suppliers().epochs(0.25).keptFor(1e9).dwelling(EXPONENTIAL).plan());
        plans.put(
                "intruders for ever",
                suppliers().epochs(0.25).dwelling(new Dwell.Fixed(1e6)).plan());
        plans.put(
                "fixed dwell",
                suppliers()
                        .epochs(0)
                        .keptFor(0.2)
                        .dwelling(new Dwell.Fixed(300))
                        .plan());
        plans.put(
                "nested, repeated, all suppliers",
                World.of(5)
                        .rule(Structure.parse("T2(T2(1|2|3)|T2(3|4|5))"))
                        .breached(new double[] {0.1, 0.2, 0.05, 0.15, 0.3})
                        .sharedFlaw(0.1, 0.4)
                        .epochs(1)
                        .keptFor(0.5)
                        .dwelling(EXPONENTIAL)
                        .plan());
        plans.put(
                "a custodian outside the rule",
                World.of(4)
                        .rule(Structure.parse("T2(1|2|3)"))
                        .breached(0.2)
                        .sharedFlaw(0.2, 0.6)
                        .epochs(2)
                        .dwelling(EXPONENTIAL)
                        .plan());
        plans.put(
                "colluders",
                World.threshold(2, 3)
                        .insiders(12, 0.04, 2)
                        .breached(0.05)
                        .dwelling(EXPONENTIAL)
                        .plan());
        plans.put(
                "colluders, snapshots",
                World.threshold(2, 3)
                        .insiders(12, 0.04, 2)
                        .epochs(1)
                        .keptFor(0.5)
                        .plan());
        Modifiers trend = new Modifiers(0.2, Frailty.NONE);
        plans.put(
                "a trend",
                suppliers()
                        .epochs(1)
                        .keptFor(1)
                        .dwelling(LOGNORMAL)
                        .modified(trend)
                        .plan());
        plans.put(
                "a falling trend, one key",
                suppliers()
                        .dwelling(EXPONENTIAL)
                        .modified(new Modifiers(-0.2, Frailty.NONE))
                        .plan());
        Modifiers each = new Modifiers(0, new Frailty(0.35, false));
        plans.put(
                "each its own frailty",
                suppliers()
                        .epochs(1)
                        .keptFor(0.5)
                        .dwelling(EXPONENTIAL)
                        .modified(each)
                        .plan());
        Modifiers shared = new Modifiers(0.1, new Frailty(0.35, true));
        plans.put(
                "a shared frailty",
                World.threshold(2, 3)
                        .breached(0.2)
                        .epochs(1)
                        .keptFor(0.5)
                        .dwelling(EXPONENTIAL)
                        .modified(shared)
                        .plan());
        plans.put(
                "a shared frailty, one key",
                World.threshold(2, 3)
                        .breached(0.2)
                        .dwelling(EXPONENTIAL)
                        .modified(shared)
                        .plan());
        plans.put("devices, continuous keys", inDevices().epochs(0).plan());
        plans.put(
                "devices, ignored repeats",
                inDevices().ignoringRepeats().epochs(1).plan());
        plans.put(
                "devices, kept shares",
                inDevices()
                        .ignoringRepeats()
                        .epochs(1.5)
                        .keptFor(0.5)
                        .storedFor(1)
                        .users(10, 0.1)
                        .plan());
        plans.put(
                "devices, re-keyed",
                inDevices().ignoringRepeats().rekey().epochs(1).plan());
        plans.put(
                "copies, re-keyed",
                World.threshold(3, 5)
                        .breached(0.3)
                        .sharedFlaw(0.2, 0.5)
                        .dwelling(EXPONENTIAL)
                        .ignoringRepeats()
                        .rekey()
                        .plan());
        return plans;
    }

    private static World inDevices() {
        return World.of(4, KeyStorage.IN_HSM)
                .atLeast(2)
                .breached(0.3)
                .sharedFlaw(0.2, 0.5, 1, 2, 3)
                .dwelling(EXPONENTIAL);
    }

    private static TrialPlan named(String name) {
        return plans().entrySet().stream()
                .filter(plan -> plan.getKey().equals(name))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    @TestFactory
    Stream<DynamicTest> theKernelAgreesWithinFourStandardErrors() {
        return plans().entrySet().stream()
                .map(plan -> DynamicTest.dynamicTest(plan.getKey(), () -> check(plan.getValue())));
    }

    private static void check(TrialPlan plan) {
        Exact exact = Exact.of(plan);
        Tally tally = new Tally();
        TrialKernel kernel = new TrialKernel(plan);
        for (int trial = 0; trial < TRIALS; trial++) {
            tally.add(kernel.run(trial));
        }

        assertThat(exact.values()).isNotEmpty();
        for (ExactValue value : exact.values()) {
            Metric metric = value.metric().inOneWorld().orElseThrow();
            Amounts amounts = tally.of(metric);
            assertThat(amounts.mean())
                    .as("%s of %s", value.metric(), plan.custody())
                    .isCloseTo(value.value(), within(4 * standardError(value, amounts)));
        }
    }

    /** That of the exact value for a probability, which worlds may not show at all. */
    private static double standardError(ExactValue value, Amounts amounts) {
        return value.metric().isProbability()
                ? Math.sqrt(value.value() * (1 - value.value()) / TRIALS)
                : amounts.standardError();
    }

    @Test
    void mostPlansAreKnownInFull() {
        assertThat(Exact.of(named("one key")).values())
                .extracting(ExactValue::metric)
                .containsExactly(
                        OutcomeMetric.P_ANY_EXPOSURE,
                        OutcomeMetric.P_EXPOSED_UNDETECTED,
                        OutcomeMetric.FIRST_EXPOSURE_YEAR,
                        OutcomeMetric.EXPOSED_USER_DAYS,
                        OutcomeMetric.EXPOSED_EPOCHS);
        assertThat(Exact.of(named("one key")).missing()).isEmpty();
        assertThat(Exact.of(named("quarterly keys, kept")).missing())
                .contains("epochs depend on each other: intruders stay, or old shares are kept");
    }

    @Test
    void whatStandsInTheWayIsNamed() {
        World world = World.threshold(2, 3).breached(0.1).dwelling(EXPONENTIAL);
        TrialPlan plan = world.plan();
        Campaigns campaigns = new Campaigns(List.of("breach"), 1, 0.6, 2);

        assertThat(Exact.of(new TrialPlan(
                                plan.seed(),
                                10,
                                plan.service(),
                                plan.custody(),
                                plan.custodians(),
                                plan.attacks(),
                                campaigns))
                        .missing())
                .contains("campaigns give breach good and bad years");
        assertThat(Exact.of(world.refreshedEvery(1).plan()).missing())
                .contains("shares are refreshed and intruders stay");
        assertThat(Exact.of(World.threshold(2, 3)
                                .breached(0.1)
                                .dwelling(EXPONENTIAL)
                                .rekey()
                                .plan())
                        .missing())
                .contains("a detection re-keys everything");
        assertThat(Exact.of(World.of(3, KeyStorage.IN_HSM)
                                .atLeast(2)
                                .breached(0.1)
                                .epochs(1)
                                .plan())
                        .missing())
                .contains("keys in HSMs are used from inside, when enough intruders meet");
    }

    /** Attacks are matched by kind: one that is not known here must not be passed over. */
    @Test
    void anAttackThatCannotReachTheRuleChangesNothing() {
        TrialPlan plan =
                World.of(3).rule(Structure.parse("T2(1|2)")).breached(0.1).plan();
        Attack elsewhere = new Attack("elsewhere", new ExternalBreach(3, 1), List.of("c3"), Dwell.NONE, 1);
        TrialPlan more = new TrialPlan(
                plan.seed(),
                plan.horizonYears(),
                plan.service(),
                plan.custody(),
                plan.custodians(),
                Stream.concat(plan.attacks().stream(), Stream.of(elsewhere)).toList());

        assertThat(Exact.of(more)).isEqualTo(Exact.of(plan));
    }
}
