package escrowsim.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import escrowsim.attack.Dwell;
import escrowsim.attack.EventSource;
import escrowsim.attack.KeyStorage;
import escrowsim.attack.Reach;
import escrowsim.attack.SteadyIncidents;
import escrowsim.custody.Rule;
import escrowsim.oracle.World;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Rare worlds against crude ones, where both see something. */
class RareWorldsSlowTest {

    private static World base(KeyStorage keys) {
        return World.of(5, keys)
                .atLeast(3)
                .years(5)
                .users(100, 0.3)
                .breached(0.04)
                .sharedFlaw(0.03, 0.5, 1, 2, 3)
                .dwelling(new Dwell.Exponential(90));
    }

    /** Worlds common enough for crude trials, of every kind that rare worlds are made for. */
    private static final List<Supplier<World>> SHAPES = List.of(
            () -> base(KeyStorage.EXPORTABLE),
            () -> base(KeyStorage.EXPORTABLE).epochs(0.5),
            () -> base(KeyStorage.EXPORTABLE).epochs(0).keptFor(0.3),
            () -> base(KeyStorage.EXPORTABLE).epochs(1).keptFor(2).refreshedEvery(0.4),
            () -> base(KeyStorage.EXPORTABLE).epochs(0.25).storedFor(0.5).keptFor(1),
            () -> base(KeyStorage.EXPORTABLE).pooled(0.6),
            () -> base(KeyStorage.EXPORTABLE).rekey().epochs(1).keptFor(0.2),
            () -> base(KeyStorage.EXPORTABLE).ignoringRepeats().epochs(1),
            () -> base(KeyStorage.IN_HSM).epochs(0).dwelling(new Dwell.Lognormal(60, 1.5)),
            () -> base(KeyStorage.IN_HSM).epochs(1).keptFor(1).rekey(),
            () -> base(KeyStorage.IN_HSM).sharedFlaw(0.05, 0.4, 3, 4, 5).dwelling(new Dwell.Fixed(60)),
            () -> base(KeyStorage.EXPORTABLE).sharedFlaw(0.2, 0.3).sharedFlaw(0.3, 0.2, 2, 3, 4),
            () -> base(KeyStorage.EXPORTABLE).protocolFlaw(0.02).epochs(1),
            () -> base(KeyStorage.EXPORTABLE)
                    .reaching(new Reach.Lognormal(3, 1))
                    .epochs(1),
            () -> base(KeyStorage.EXPORTABLE).insiders(3, 0.02, 1).dwelling(new Dwell.Lognormal(20, 0)),
            () -> base(KeyStorage.EXPORTABLE)
                    .rule(new Rule.AtLeast(
                            2,
                            List.of(
                                    Rule.atLeast(2, List.of("c1", "c2", "c3")),
                                    Rule.atLeast(1, List.of("c3", "c4"))))));

    @TestFactory
    Stream<DynamicTest> rareAndCrudeWorldsAgreeOnEveryOutcome() {
        return SHAPES.stream()
                .map(shape -> DynamicTest.dynamicTest("shape " + SHAPES.indexOf(shape), () -> {
                    Tally rare = RareWorldsTest.tally(shape.get().plan(), Sampling.RARE, 10_000);
                    Tally crude = RareWorldsTest.tally(shape.get().plan(), Sampling.CRUDE, 30_000);

                    for (Metric metric : Metric.values()) {
                        Amounts few = rare.of(metric);
                        Amounts many = crude.of(metric);
                        double error = Math.hypot(few.standardError(), many.standardError());
                        assertThat(few.mean()).as(metric.id()).isCloseTo(many.mean(), within(4 * error));
                    }
                }));
    }

    /** What all rests on: a world without a gathering exposes nothing. */
    @TestFactory
    Stream<DynamicTest> noCrudeWorldIsExposedWithoutAGathering() {
        return SHAPES.stream()
                .map(shape -> DynamicTest.dynamicTest("shape " + SHAPES.indexOf(shape), () -> {
                    TrialPlan plan = shape.get().plan();
                    TrialKernel kernel = new TrialKernel(plan);
                    Gatherings gatherings =
                            new Gatherings(plan.accessStructure().orElseThrow());
                    int exposed = 0;
                    for (int trial = 0; trial < 20_000; trial++) {
                        if (kernel.run(trial).anyExposure) {
                            exposed++;
                            Incidents incidents = kernel.incidents();
                            assertThat(gatherings.count(incidents, reachUntil(plan, incidents)))
                                    .as("gatherings of trial %d", trial)
                                    .isPositive();
                        }
                    }
                    assertThat(exposed).isGreaterThan(20);
                }));
    }

    private static double[] reachUntil(TrialPlan plan, Incidents incidents) {
        List<SteadyIncidents> laws = TrialKernel.sources(plan, Sampling.CRUDE).stream()
                .map(EventSource::steady)
                .map(law -> law.orElseThrow())
                .toList();
        double[] until = new double[incidents.count()];
        Arrays.setAll(until, i -> {
            SteadyIncidents law = laws.stream()
                    .filter(l -> l.attack() == incidents.attack(i))
                    .findFirst()
                    .orElseThrow();
            return incidents.detectedYear(i)
                    + SteadyThreat.of(law, plan.custodians(), plan.escrow().orElseThrow())
                            .memoryYears();
        });
        return until;
    }
}
