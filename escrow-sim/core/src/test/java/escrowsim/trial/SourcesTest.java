package escrowsim.trial;

import static org.assertj.core.api.Assertions.assertThat;

import escrowsim.attack.EventSource;
import escrowsim.attack.FrontDoorMisuse;
import escrowsim.oracle.World;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Passing over sources that have nothing to tell changes no world. */
class SourcesTest {

    private static final int TRIALS = 3_000;

    static Stream<TrialPlan> plans() {
        return Stream.of(
                World.of(1).breached(1e-15).plan(),
                World.of(2).years(10).breached(0.005).sharedFlaw(0.01, 0.4).plan(),
                // As many as one a world is where sources are no longer asked beforehand.
                World.of(2).years(10).breached(Math.nextDown(0.1)).plan(),
                World.of(2).years(10).breached(0.1).plan(),
                World.of(3).breached(1e6).years(1e-4).plan(),
                World.of(130).years(2).breached(0.01).sharedFlaw(0.01, 0.4).plan(),
                World.of(2)
                        .years(10)
                        .under("misuse", new FrontDoorMisuse(0.01, 30, 0.5))
                        .plan(),
                Attacked.trending(World.of(2).years(10).breached(0.01).plan(), 0.2),
                Attacked.campaigns(World.of(2).years(10).breached(0.01).plan(), 0.5, 2, 4));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void everySourceThatHasAnEventIsRun(TrialPlan plan) {
        List<EventSource> all = TrialKernel.sources(plan, Sampling.CRUDE);
        Sources sources = new Sources(TrialKernel.sources(plan, Sampling.CRUDE), plan.horizonYears());
        Incidents one = new Incidents();
        Incidents other = new Incidents();
        // Forward, and then the other way round, as a story asks for a world here and there.
        LongStream.concat(LongStream.range(0, TRIALS), LongStream.of(1L << 40, 70, 3, 64, 63, 1L << 40))
                .forEach(trial -> {
                    one.clear();
                    sources.run(trial, one);
                    other.clear();
                    all.forEach(source -> source.run(trial, plan.horizonYears(), other));
                    assertThat(told(one)).as("trial %d", trial).isEqualTo(told(other));
                });
    }

    @ParameterizedTest
    @MethodSource("plans")
    void whoIsPassedOverHasNoEvent(TrialPlan plan) {
        for (EventSource source : TrialKernel.sources(plan, Sampling.CRUDE)) {
            long passedOver = ~source.mayHappen(0, plan.horizonYears());
            assertThat(passedOver & eventful(source, plan)).isZero();
        }
    }

    private static long eventful(EventSource source, TrialPlan plan) {
        long trials = 0;
        for (int t = 0; t < EventSource.TRIALS_AT_ONCE; t++) {
            Incidents incidents = new Incidents();
            source.run(t, plan.horizonYears(), incidents);
            trials |= incidents.count() + incidents.requests().count() > 0 ? 1L << t : 0;
        }
        return trials;
    }

    private static List<String> told(Incidents incidents) {
        List<String> told = new ArrayList<>();
        for (int i = 0; i < incidents.count(); i++) {
            told.add(incidents.attack(i) + " " + incidents.startYear(i) + " " + incidents.detectedYear(i));
            for (int h = 0; h < incidents.hits(i); h++) {
                told.add("hits " + incidents.hit(i, h));
            }
        }
        told.add(incidents.requests().count() + " requests");
        return told;
    }
}
