package escrowsim.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assertions.within;

import escrowsim.attack.Dwell;
import escrowsim.attack.Reach;
import escrowsim.custody.Rule;
import escrowsim.oracle.World;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Where any one custodian suffices nothing is walked through. A bystander, whom nobody attacks and the rule does not name,
 * changes nothing but that: the same worlds, found in two ways.
 */
class LoneCopiesTest {

    private static final int CUSTODIANS = 3;
    private static final int TRIALS = 300;
    private static final double[] YEARS = {1, 2.5, 4};
    private static final Map<String, UnaryOperator<World>> WORLDS = worlds();

    private static Map<String, UnaryOperator<World>> worlds() {
        Map<String, UnaryOperator<World>> worlds = new LinkedHashMap<>();
        worlds.put("one key", world -> world);
        worlds.put("epochs", world -> world.epochs(0.6));
        worlds.put("epochs that are kept", world -> world.epochs(0.6).keptFor(1));
        worlds.put("evolving keys", world -> world.epochs(0).keptFor(0.3));
        worlds.put(
                "less stored than kept", world -> world.epochs(0.6).keptFor(2).storedFor(0.5));
        worlds.put("refreshed", world -> world.epochs(0.6).keptFor(0.5).refreshedEvery(0.25));
        worlds.put("snapshots", world -> world.epochs(0.6).keptFor(1).dwelling(Dwell.NONE));
        worlds.put("new keys on detection", world -> world.rekey().epochs(1).keptFor(0.5));
        worlds.put("repeats ignored", world -> world.ignoringRepeats().epochs(0.6));
        worlds.put("some alone", world -> world.pooled(0.5).epochs(0.6).keptFor(1));
        worlds.put("a flaw", world -> world.protocolFlaw(0.1).epochs(0.6).storedFor(0.5));
        worlds.put("a share of the users", world -> world.epochs(0.6).keptFor(1).reaching(new Reach.Share(0.3)));
        worlds.put(
                "some users and a flaw",
                world -> world.protocolFlaw(0.1).epochs(0.6).keptFor(1).reaching(new Reach.Lognormal(5, 1.5)));
        return worlds;
    }

    static List<String> names() {
        return List.copyOf(WORLDS.keySet());
    }

    /** So that the same incidents meet both, the bystander has a name and no rate. */
    private static TrialPlan plan(String name, int bystanders) {
        int[] attacked = IntStream.rangeClosed(1, CUSTODIANS).toArray();
        World world = World.of(CUSTODIANS + bystanders)
                .rule(Rule.atLeast(
                        1, Arrays.stream(attacked).mapToObj(i -> "c" + i).toList()))
                .years(4)
                .users(1_000, 0.1)
                .dwelling(new Dwell.Exponential(150));
        UnaryOperator<World> varied = Optional.ofNullable(WORLDS.get(name)).orElseThrow();
        return varied.apply(world)
                .breached(DoubleStream.generate(() -> 0.3).limit(CUSTODIANS).toArray())
                .sharedFlaw(0.2, 0.6, attacked)
                .plan();
    }

    @ParameterizedTest
    @MethodSource("names")
    void theyOpenWhatAWalkThroughTimeFinds(String name) {
        TrialKernel lone = new TrialKernel(plan(name, 0), Sampling.CRUDE, YEARS);
        TrialKernel walked = new TrialKernel(plan(name, 1), Sampling.CRUDE, YEARS);
        int exposed = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            double[] expected = told(walked.run(trial));
            double[] found = told(lone.run(trial));
            exposed += lone.run(trial).anyExposure ? 1 : 0;
            for (int i = 0; i < expected.length; i++) {
                if (!isClose(found[i], expected[i])) {
                    fail("trial %d: %s, and walked through %s"
                            .formatted(trial, Arrays.toString(found), Arrays.toString(expected)));
                }
            }
        }
        assertThat(exposed).isBetween(TRIALS / 2, TRIALS);
    }

    private static double[] told(TrialOutcome outcome) {
        return DoubleStream.concat(
                        DoubleStream.of(
                                outcome.firstExposureYear,
                                outcome.exposedUserDays,
                                outcome.usersExposed,
                                outcome.exposedDays,
                                (double) outcome.exposedEpochs,
                                outcome.exposureEvents,
                                outcome.unnoticedDays,
                                (double) outcome.firstCause,
                                outcome.exposedUndetected ? 1 : 0),
                        IntStream.range(0, YEARS.length).mapToDouble(outcome.course::userDays))
                .toArray();
    }

    private static boolean isClose(double some, double others) {
        return some == others || Math.abs(some - others) <= 1e-9 * Math.abs(others) + 1e-6;
    }

    /** However many take part: a user is exposed by any incident that took his records, so that no world needs users drawn. */
    @Test
    void inACrowdTheShareOfUsersIsAProduct() {
        double lifetime = 0.5;
        double share = 0.05;
        TrialPlan plan = World.threshold(1, 1)
                .years(4)
                .users(1_000, 0)
                .epochs(lifetime)
                .dwelling(new Dwell.Exponential(200))
                .breached(12)
                .reaching(new Reach.Share(share))
                .plan();
        TrialKernel kernel = new TrialKernel(plan);
        for (int trial = 0; trial < 50; trial++) {
            double userDays = kernel.run(trial).exposedUserDays;
            double expected = 0;
            for (double epoch = 0; epoch < 4; epoch += lifetime) {
                double spared = 1;
                for (int i = 0; i < kernel.incidents().count(); i++) {
                    boolean meets = kernel.incidents().startYear(i) < epoch + lifetime
                            && kernel.incidents().detectedYear(i) > epoch;
                    spared *= meets ? 1 - share : 1;
                }
                expected += 1_000 * lifetime * Years.DAYS * (1 - spared);
            }
            assertThat(userDays).as("trial %d", trial).isCloseTo(expected, within(1e-6));
        }
    }

    @Test
    void theyAreDesignsOfCopiesInWhichAnybodySuffices() {
        assertThat(suffice(World.threshold(1, 3).plan())).isTrue();
        assertThat(suffice(World.threshold(2, 3).plan())).isFalse();
        assertThat(suffice(plan("one key", 1))).isFalse();
    }

    private static boolean suffice(TrialPlan plan) {
        return LoneCopies.suffice(
                plan, plan.escrow().orElseThrow(), plan.accessStructure().orElseThrow());
    }
}
