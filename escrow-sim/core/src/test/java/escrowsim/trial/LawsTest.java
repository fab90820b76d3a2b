package escrowsim.trial;

import static org.assertj.core.api.Assertions.fail;

import escrowsim.attack.Answering;
import escrowsim.attack.Dwell;
import escrowsim.attack.ForgedRequest;
import escrowsim.attack.FrontDoorMisuse;
import escrowsim.attack.KeyStorage;
import escrowsim.attack.Reach;
import escrowsim.attack.WeakestFirst;
import escrowsim.custody.Rule;
import escrowsim.oracle.World;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What must hold in every single world under {@code evict}, when two designs meet the same incidents. Enumerated over
 * shapes of worlds; not means, but trial by trial.
 */
class LawsTest {

    private static final int TRIALS = 1_500;
    private static final int MANY_SHAPES = 20;
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

    /** In every trial, {@code more} exposes at least what {@code less} does, no later and to no fewer. */
    private static void neverLess(World less, World more) {
        neverLess(less, more, TRIALS);
    }

    private static void neverLess(World less, World more, int trials) {
        TrialKernel smaller = new TrialKernel(less.plan());
        TrialKernel larger = new TrialKernel(more.plan());
        for (int trial = 0; trial < trials; trial++) {
            TrialOutcome small = smaller.run(trial);
            TrialOutcome large = larger.run(trial);
            if (!(large.exposedDays >= small.exposedDays - ROUNDING_DAYS
                    && large.exposedUserDays >= small.exposedUserDays * (1 - 1e-9) - ROUNDING_DAYS
                    && large.firstExposureYear <= small.firstExposureYear
                    && large.grantedRequests >= small.grantedRequests
                    && large.frontDoorUserDays >= small.frontDoorUserDays * (1 - 1e-9))) {
                fail(
                        "trial %d exposes %s days, %s user-days from year %s and %d users apart, and with more %s, %s, %s and %d"
                                .formatted(
                                        trial,
                                        small.exposedDays,
                                        small.exposedUserDays,
                                        small.firstExposureYear,
                                        small.grantedRequests,
                                        large.exposedDays,
                                        large.exposedUserDays,
                                        large.firstExposureYear,
                                        large.grantedRequests));
            }
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

    /** Every attack that there is, each beside incidents that need help to open anything. */
    private static final Map<String, UnaryOperator<World>> ATTACKS = Map.of(
            "rogue-insider", w -> w.insiders(10, 0.03, 1),
            "colluders", w -> w.insiders(10, 0.1, 2),
            "external-breach", w -> w.breached(new double[] {0.3, 0.3, 0.3, 0.3, 0.3}),
            "shared-flaw", w -> w.sharedFlaw(0.3, 0.6, 2, 3, 4),
            "coerced-custodian", w -> w.coerced(0.3, 0.6, 1, 2),
            "protocol-flaw", w -> w.protocolFlaw(0.1),
            "front-door-misuse", w -> w.under("misuse", new FrontDoorMisuse(0.3, 20, 0.5)),
            "forged-request", w -> w.under("forger", new ForgedRequest(1, 20)),
            "weakest-first", w -> w.under("buyer", new WeakestFirst(40)));

    static Stream<String> attacks() {
        return ATTACKS.keySet().stream().sorted();
    }

    private static UnaryOperator<World> attack(String name) {
        return Optional.ofNullable(ATTACKS.get(name)).orElseThrow();
    }

    /** Everybody accepts most of what is asked, and can be bought. */
    private static World quiet(Shape shape, KeyStorage keys, int threshold) {
        return shape.apply(World.of(5, keys)
                .atLeast(threshold)
                .years(5)
                .users(100, 0)
                .forSale(10, 20, 30, 40, 50)
                .answering(new Answering(1, 0, 0.7, 30))
                .breached(0.3)
                .dwelling(new Dwell.Exponential(150)));
    }

    private static List<UnaryOperator<World>> reaches() {
        return List.of(w -> w, w -> w.reaching(new Reach.Share(0.4)));
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void whateverTheAttackAddingItNeverLowersExposure(String name) {
        for (Shape shape : SHAPES) {
            for (KeyStorage keys : KeyStorage.values()) {
                for (UnaryOperator<World> reach : reaches()) {
                    neverLess(
                            reach.apply(quiet(shape, keys, 3)),
                            reach.apply(attack(name).apply(quiet(shape, keys, 3))),
                            MANY_SHAPES);
                }
            }
        }
    }

    /** A buyer chooses whom to buy by the rule, so that more need not be more there: that is another law, below. */
    @ParameterizedTest
    @MethodSource("attacks")
    void whateverTheAttackARaisedThresholdNeverRaisesExposure(String name) {
        for (Shape shape : SHAPES) {
            for (UnaryOperator<World> reach : reaches()) {
                for (int threshold = 1; threshold < 5 && !name.equals("weakest-first"); threshold++) {
                    neverLess(
                            reach.apply(attack(name).apply(quiet(shape, KeyStorage.EXPORTABLE, threshold + 1))),
                            reach.apply(attack(name).apply(quiet(shape, KeyStorage.EXPORTABLE, threshold))),
                            MANY_SHAPES);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void whateverTheAttackRetentionPoolingAndAJurisdictionNeverLowerExposure(String name) {
        Rule one = Rule.atLeast(2, List.of("c1", "c2", "c3"));
        Rule two = new Rule.AtLeast(1, List.of(one, Rule.atLeast(2, List.of("c3", "c4", "c5"))));
        for (Shape shape : SHAPES) {
            for (UnaryOperator<World> reach : reaches()) {
                UnaryOperator<World> under = w -> reach.apply(attack(name).apply(w));
                neverLess(
                        under.apply(quiet(shape, KeyStorage.EXPORTABLE, 3)),
                        under.apply(quiet(shape, KeyStorage.EXPORTABLE, 3)).keptFor(4),
                        MANY_SHAPES);
                neverLess(
                        under.apply(quiet(shape, KeyStorage.IN_HSM, 3)).pooled(0.2),
                        under.apply(quiet(shape, KeyStorage.IN_HSM, 3)).pooled(0.8),
                        MANY_SHAPES);
                if (!name.equals("weakest-first")) {
                    neverLess(
                            under.apply(quiet(shape, KeyStorage.EXPORTABLE, 1)).rule(one),
                            under.apply(quiet(shape, KeyStorage.EXPORTABLE, 1)).rule(two),
                            MANY_SHAPES);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void whateverTheAttackShorterPeriodsNeverRaiseExposure(String name) {
        for (Shape shape : SHAPES) {
            for (UnaryOperator<World> reach : reaches()) {
                UnaryOperator<World> under = w -> reach.apply(attack(name).apply(w));
                World base = quiet(shape, KeyStorage.EXPORTABLE, 3);
                neverLess(
                        under.apply(base).refreshedEvery(0.4),
                        under.apply(quiet(shape, KeyStorage.EXPORTABLE, 3)).refreshedEvery(Double.POSITIVE_INFINITY),
                        MANY_SHAPES);
                neverLess(
                        under.apply(quiet(shape, KeyStorage.EXPORTABLE, 3)).refreshedEvery(0.2),
                        under.apply(quiet(shape, KeyStorage.EXPORTABLE, 3)).refreshedEvery(0.4),
                        MANY_SHAPES);
                neverLess(
                        under.apply(quiet(shape, KeyStorage.IN_HSM, 3))
                                .keptFor(0)
                                .epochs(0.25),
                        under.apply(quiet(shape, KeyStorage.IN_HSM, 3))
                                .keptFor(0)
                                .epochs(0.5),
                        MANY_SHAPES);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void whateverTheAttackSimultaneousIsWithinSameEpochWithinCumulative(String name) {
        for (UnaryOperator<World> reach : reaches()) {
            UnaryOperator<World> under = w -> reach.apply(attack(name).apply(w));
            Shape plain = w -> w;
            World simultaneous = under.apply(quiet(plain, KeyStorage.EXPORTABLE, 3))
                    .epochs(0)
                    .keptFor(0);
            World sameEpoch = under.apply(quiet(plain, KeyStorage.EXPORTABLE, 3))
                    .epochs(0.5)
                    .keptFor(0);
            World cumulative = under.apply(quiet(plain, KeyStorage.EXPORTABLE, 3));

            neverLess(simultaneous, sameEpoch, 4 * MANY_SHAPES);
            neverLess(sameEpoch, cumulative, 4 * MANY_SHAPES);
        }
    }

    /** Whoever has to be bought besides costs more, so it never happens sooner. */
    @Test
    void aBuyerNeverReadsSoonerForARaisedThreshold() {
        for (int threshold = 1; threshold < 5; threshold++) {
            World less = World.of(5).atLeast(threshold + 1).years(5).forSale(10, 20, 30, 40, 50);
            World more = World.of(5).atLeast(threshold).years(5).forSale(10, 20, 30, 40, 50);

            neverLess(less.under("buyer", new WeakestFirst(40)), more.under("buyer", new WeakestFirst(40)), 1);
        }
    }
}
