package escrowsim.trial;

import static org.assertj.core.api.Assertions.assertThat;

import escrowsim.attack.Dwell;
import escrowsim.attack.KeyStorage;
import escrowsim.custody.Rule;
import escrowsim.oracle.World;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What must hold in every single world under {@code evict}, when two designs meet the same incidents. Enumerated over
 * shapes of worlds; not means, but trial by trial.
 */
class LawsTest {

    private static final int TRIALS = 1_500;
    private static final double ROUNDING_DAYS = 1e-6;

    private interface Shape extends UnaryOperator<World> {}

    private static final List<Shape> SHAPES = List.of(
            w -> w.epochs(0.5),
            w -> w.epochs(0.5).keptFor(0.7),
            w -> w.epochs(0).keptFor(0.3),
            w -> w.epochs(0),
            w -> w,
            w -> w.epochs(1).keptFor(2).refreshedEvery(0.4),
            w -> w.epochs(0.25).storedFor(0.5).keptFor(1),
            w -> w.epochs(1).pooled(0.6));

    static Stream<Shape> shapes() {
        return SHAPES.stream();
    }

    private static World base(Shape shape, KeyStorage keys, int threshold) {
        return shape.apply(World.of(5, keys)
                .atLeast(threshold)
                .years(5)
                .breached(0.5)
                .sharedFlaw(0.3, 0.5)
                .dwelling(new Dwell.Exponential(150)));
    }

    /** In every trial, {@code more} exposes at least what {@code less} does, and no later. */
    private static void neverLess(World less, World more) {
        TrialKernel smaller = new TrialKernel(less.plan());
        TrialKernel larger = new TrialKernel(more.plan());
        for (int trial = 0; trial < TRIALS; trial++) {
            TrialOutcome small = smaller.run(trial);
            TrialOutcome large = larger.run(trial);
            assertThat(large.exposedDays)
                    .as("days in trial %d", trial)
                    .isGreaterThanOrEqualTo(small.exposedDays - ROUNDING_DAYS);
            assertThat(large.firstExposureYear)
                    .as("first exposure in trial %d", trial)
                    .isLessThanOrEqualTo(small.firstExposureYear);
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void raisingAThresholdNeverRaisesExposure(Shape shape) {
        for (KeyStorage keys : KeyStorage.values()) {
            for (int threshold = 1; threshold < 5; threshold++) {
                neverLess(base(shape, keys, threshold + 1), base(shape, keys, threshold));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void addingAnAttackNeverLowersExposure(Shape shape) {
        for (KeyStorage keys : KeyStorage.values()) {
            neverLess(base(shape, keys, 3), base(shape, keys, 3).insiders(10, 0.02, 1));
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void addingAJurisdictionNeverLowersExposure(Shape shape) {
        Rule one = Rule.atLeast(2, List.of("c1", "c2", "c3"));
        Rule two = new Rule.AtLeast(1, List.of(one, Rule.atLeast(2, List.of("c3", "c4", "c5"))));

        neverLess(
                base(shape, KeyStorage.EXPORTABLE, 1).rule(one),
                base(shape, KeyStorage.EXPORTABLE, 1).rule(two));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void retentionNeverLowersExposure(Shape shape) {
        for (KeyStorage keys : KeyStorage.values()) {
            neverLess(base(shape, keys, 3), base(shape, keys, 3).keptFor(3));
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void poolingNeverLowersExposure(Shape shape) {
        for (KeyStorage keys : KeyStorage.values()) {
            neverLess(base(shape, keys, 3).pooled(0.2), base(shape, keys, 3).pooled(0.8));
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void refreshingNeverRaisesExposure(Shape shape) {
        for (double period : new double[] {0.1, 0.45, 2}) {
            neverLess(
                    base(shape, KeyStorage.EXPORTABLE, 3).refreshedEvery(period),
                    base(shape, KeyStorage.EXPORTABLE, 3).refreshedEvery(Double.POSITIVE_INFINITY));
            neverLess(
                    base(shape, KeyStorage.EXPORTABLE, 3).refreshedEvery(period / 2),
                    base(shape, KeyStorage.EXPORTABLE, 3).refreshedEvery(period));
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void halvingTheKeyPeriodWithoutRetentionNeverRaisesExposure(Shape shape) {
        for (KeyStorage keys : KeyStorage.values()) {
            for (double period : new double[] {1, 0.5, 0.125}) {
                neverLess(
                        base(shape, keys, 3).keptFor(0).epochs(period / 2),
                        base(shape, keys, 3).keptFor(0).epochs(period));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void aDeviceNeverLeaksMoreThanACopy(Shape shape) {
        for (int threshold = 1; threshold <= 5; threshold++) {
            neverLess(base(shape, KeyStorage.IN_HSM, threshold), base(shape, KeyStorage.EXPORTABLE, threshold));
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void simultaneousWithinSameEpochWithinCumulative(Shape shape) {
        World simultaneous = base(shape, KeyStorage.EXPORTABLE, 3).epochs(0).keptFor(0);
        World sameEpoch = base(shape, KeyStorage.EXPORTABLE, 3).epochs(0.5).keptFor(0);
        World cumulative = base(shape, KeyStorage.EXPORTABLE, 3).epochs(Double.POSITIVE_INFINITY);

        neverLess(simultaneous, sameEpoch);
        neverLess(sameEpoch, cumulative);
    }
}
