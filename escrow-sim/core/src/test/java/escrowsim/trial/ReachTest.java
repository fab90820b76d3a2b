package escrowsim.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import escrowsim.attack.Attack;
import escrowsim.attack.AttackModel;
import escrowsim.attack.Dwell;
import escrowsim.attack.ExternalBreach;
import escrowsim.attack.KeyStorage;
import escrowsim.attack.Modifiers;
import escrowsim.attack.ProtocolFlaw;
import escrowsim.attack.Reach;
import escrowsim.custody.AccessStructure;
import escrowsim.custody.Rule;
import escrowsim.custody.ThresholdShares;
import escrowsim.custody.UnitOfLoss;
import escrowsim.oracle.OracleCase;
import escrowsim.oracle.World;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is exposed where an incident takes only some users' records: closed forms, and every user one by one. */
class ReachTest {

    private static double[] userDays(TrialPlan plan, int trials) {
        TrialKernel kernel = new TrialKernel(plan);
        double[] values = new double[trials];
        Arrays.setAll(values, trial -> kernel.run(trial).exposedUserDays);
        return values;
    }

    private static void checkMean(double[] values, double exact) {
        double mean = Arrays.stream(values).average().orElseThrow();
        double squares = Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum();
        assertThat(mean).isCloseTo(exact, within(4 * Math.sqrt(squares / (values.length - 1) / values.length)));
    }

    /** Taking each user with chance 0.3 thins a user's incidents. Source: {@code coverage_union} at the thinned rate. */
    @TestFactory
    Stream<DynamicTest> aUserMeetsTheIncidentsThatTakeHim() {
        return OracleCase.of("coverage_union").stream()
                .filter(c -> c.value() >= 1e-3)
                .map(c -> DynamicTest.dynamicTest(c.name(), () -> {
                    double horizon = c.number("horizon_years");
                    World world = World.threshold(1, 1)
                            .years(horizon)
                            .epochs(0)
                            .keptFor(c.number("lookback_years"))
                            .dwelling(c.dwell())
                            .breached(c.number("lambda_per_year") / 0.3)
                            .reaching(new Reach.Share(0.3));
                    double unit = c.text("measure").equals("covered_fraction") ? horizon * Years.DAYS : Years.DAYS;
                    double[] years = DoubleStream.of(userDays(world.plan(), 2_000))
                            .map(days -> days / unit)
                            .toArray();
                    checkMean(years, c.value());
                }));
    }

    /**
     * Source: {@code scope_union}. Everything at once is a flaw of the protocol that lasts, one epoch of all a snapshot of the
     * vault; with a reach of one user they open one user's whole time, and one cell.
     */
    @TestFactory
    Stream<DynamicTest> exposureIsAUnionOverScopes() {
        return OracleCase.of("scope_union").stream()
                .filter(c -> List.of("expected_exposed_user_epochs", "p_cell_exposed")
                        .contains(c.text("measure")))
                .filter(c -> c.value() > 1e-3 && c.number("users") <= 1_000) // a world's cost grows with its incidents
                .map(c -> DynamicTest.dynamicTest(c.name(), () -> checkScopes(c)));
    }

    private static void checkScopes(OracleCase c) {
        double horizon = c.number("horizon_years");
        double users = c.number("users");
        Reach oneUser = new Reach.Share(1 / users);
        Dwell forGood = new Dwell.Fixed(1e9);
        TrialPlan world = World.threshold(1, 1)
                .years(horizon)
                .epochs(horizon / c.integer("epochs"))
                .users(users, 0)
                .reaching(oneUser)
                .plan();
        TrialPlan plan = Attacked.also(
                world,
                attack("all", new ProtocolFlaw(c.number("rate_all_per_year")), forGood, Reach.WHOLE),
                attack("user", new ProtocolFlaw(c.number("rate_user_per_year")), forGood, oneUser),
                attack("epoch", new ExternalBreach(c.number("rate_epoch_per_year"), 1), Dwell.NONE, Reach.WHOLE),
                attack("cell", new ExternalBreach(c.number("rate_cell_per_year"), 1), Dwell.NONE, oneUser));
        double cellDays = horizon * Years.DAYS / c.integer("epochs");
        double all = c.text("measure").startsWith("p") ? users * c.integer("epochs") : 1;
        checkMean(
                DoubleStream.of(userDays(plan, 150))
                        .map(days -> days / cellDays / all)
                        .toArray(),
                c.value());
    }

    private static Attack attack(String name, AttackModel model, Dwell dwell, Reach reach) {
        return new Attack(name, model, List.of(), dwell, reach, 1, Modifiers.NONE);
    }

    private interface Shape extends UnaryOperator<World> {}

    private static final Rule TWICE = new Rule.AtLeast(
            2, List.of(Rule.holder("c1"), Rule.all(List.of("c1", "c2")), Rule.atLeast(2, List.of("c2", "c3", "c4"))));

    static Stream<Shape> shapes() {
        return Stream.of(
                w -> w,
                w -> w.rule(TWICE),
                w -> w.epochs(0.5),
                w -> w.epochs(0.5).keptFor(0.7).storedFor(0.8),
                w -> w.epochs(0).keptFor(0.3),
                w -> w.epochs(1).keptFor(2).refreshedEvery(0.4),
                w -> w.storedFor(0.5).refreshedEvery(0.7),
                w -> w.epochs(1).pooled(0.6).rule(TWICE),
                w -> w.protocolFlaw(0.3).storedFor(0.5),
                w -> w.users(1_000, 0.4).epochs(0.25));
    }

    /** Every user is in some subset of the incidents, and what that subset opens is worked out on its own. */
    @ParameterizedTest
    @MethodSource("shapes")
    void theShareIsThatOfTheUsersWhomTheirIncidentsExpose(Shape shape) {
        int seen = 0;
        for (KeyStorage keys : KeyStorage.values()) {
            World world = shape.apply(World.of(4, keys)
                    .atLeast(2)
                    .years(3)
                    .users(1_000, 0)
                    .breached(0.4)
                    .sharedFlaw(0.3, 0.6)
                    .dwelling(new Dwell.Exponential(200))
                    .reaching(new Reach.Lognormal(6, 1)));
            ByUser byUser = new ByUser(world.plan());
            for (int trial = 0; trial < 25; trial++) {
                seen += byUser.check(trial) ? 1 : 0;
            }
        }
        assertThat(seen).as("trials with exposure").isGreaterThan(8);
    }

    /** Works out one trial subset by subset. */
    private static final class ByUser {

        private static final int MOST = 9;

        private final TrialPlan plan;
        private final ThresholdShares escrow;
        private final AccessStructure structure;
        private final TrialKernel kernel;

        ByUser(TrialPlan plan) {
            this.plan = plan;
            this.escrow = (ThresholdShares) plan.custody();
            this.structure = plan.accessStructure().orElseThrow();
            this.kernel = new TrialKernel(plan);
        }

        boolean check(int trial) {
            TrialOutcome outcome = kernel.run(trial);
            Incidents incidents = kernel.incidents();
            if (!outcome.anyExposure || incidents.count() > MOST) {
                return false;
            }
            double expected = 0;
            for (int subset = 0; subset < 1 << incidents.count(); subset++) {
                int taken = subset;
                Openings openings = openedBy(incidents, i -> (taken >> i & 1) == 1);
                TrialOutcome own = new TrialOutcome();
                own.clear();
                new ExposedTraffic(plan.service(), 1, 0, plan.horizonYears())
                        .measure(openings, new Epochs(escrow.keys(), plan.horizonYears()), own);
                expected += chance(incidents, subset) * own.exposedUserDays;
                checkReadable(trial, subset, openings);
            }
            assertThat(outcome.exposedUserDays)
                    .as("trial %d", trial)
                    .isCloseTo(expected, within(1e-9 * expected + 1e-9));
            return true;
        }

        private double chance(Incidents incidents, int subset) {
            double chance = 1;
            for (int i = 0; i < incidents.count(); i++) {
                double reach = incidents.reach(i, plan.service());
                chance *= (subset >> i & 1) == 1 ? reach : 1 - reach;
            }
            return chance;
        }

        /** What these incidents open when there are no others. */
        private Openings openedBy(Incidents all, IntPredicate taken) {
            Incidents some = new Incidents();
            for (int i = 0; i < all.count(); i++) {
                if (taken.test(i)) {
                    some.incident(
                            all.attack(i), all.startYear(i), all.detectedYear(i) - all.startYear(i), all.pooled(i));
                    for (int h = 0; h < all.hits(i); h++) {
                        some.hit(all.hit(i, h));
                    }
                }
            }
            Intrusions intrusions =
                    new Intrusions(escrow.response(), plan.custodians().size(), plan.horizonYears());
            intrusions.settle(some);
            TrialState state = new TrialState(
                    some, intrusions, new Epochs(escrow.keys(), plan.horizonYears()), new Openings(), new UserSets());
            TrialPlan whole = new TrialPlan(
                    plan.seed(),
                    plan.horizonYears(),
                    plan.service(),
                    new ThresholdShares(escrow.rule(), escrow.keys(), escrow.response(), UnitOfLoss.EPOCH_OF_ALL),
                    plan.custodians(),
                    plan.attacks());
            new ExposurePlane(whole, escrow, structure, state).open();
            return state.openings();
        }

        private void checkReadable(int trial, int subset, Openings openings) {
            SplittableRandom random = new SplittableRandom(trial * 1_024L + subset);
            for (int i = 0; i < 5; i++) {
                double sent = random.nextDouble(plan.horizonYears());
                double expected = IntStream.range(0, openings.count)
                        .filter(o -> openings.from[o] <= sent && sent < openings.to[o])
                        .mapToDouble(o -> Math.max(sent, openings.opened[o]))
                        .min()
                        .orElse(Double.POSITIVE_INFINITY);
                double readable = kernel.readableFrom(sent, incident -> (subset >> incident & 1) == 1);
                assertThat(Math.abs(readable - expected) <= 1e-12 || readable == expected)
                        .as("trial %d, subset %d: %s, by itself %s", trial, subset, readable, expected)
                        .isTrue();
            }
        }
    }

    @Test
    void aReachOfAllIsTheWholeVault() {
        World world = World.of(5)
                .atLeast(3)
                .epochs(0.5)
                .keptFor(0.4)
                .breached(0.4)
                .sharedFlaw(0.2, 0.5)
                .dwelling(new Dwell.Exponential(150));
        double[] whole = userDays(world.plan(), 500);

        double[] all = userDays(world.reaching(new Reach.Share(1)).plan(), 500);

        for (int trial = 0; trial < whole.length; trial++) {
            assertThat(all[trial]).isCloseTo(whole[trial], within(1e-9 * whole[trial]));
        }
    }

    @Test
    void oneKeyForAllIsLostForAll() {
        TrialPlan byUser = World.threshold(1, 1)
                .breached(0.3)
                .reaching(new Reach.Share(0.1))
                .plan();
        TrialPlan forAll = new TrialPlan(
                byUser.seed(),
                byUser.horizonYears(),
                byUser.service(),
                new ThresholdShares(
                        ((ThresholdShares) byUser.custody()).rule(),
                        byUser.custody().keys(),
                        byUser.custody().response()),
                byUser.custodians(),
                byUser.attacks());

        assertThat(userDays(forAll, 200))
                .isEqualTo(userDays(World.threshold(1, 1).breached(0.3).plan(), 200));
    }

    /** E min(X, U) / U = e^(mu + s^2/2) / U * Phi((ln U - mu - s^2) / s) + Phi((mu - ln U) / s). */
    @Test
    void aLognormalNumberIsCutAtAllUsers() {
        double users = 5_000;
        double mu = 7.88;
        double sigma = 2.88;
        World world =
                World.threshold(1, 1).years(10).users(users, 0).breached(1e-9).reaching(new Reach.Lognormal(mu, sigma));
        NormalDistribution z = new NormalDistribution();
        double below = (Math.log(users) - mu) / sigma;
        double exact = Math.exp(mu + sigma * sigma / 2) / users * z.cumulativeProbability(below - sigma)
                + z.cumulativeProbability(-below);

        checkMean(reaches(world, new Reach.Lognormal(mu, sigma)), exact);
    }

    /** E min(X, U) / U by integrating {@code P(X > x)}. */
    @Test
    void aParetoTailIsCutAtAllUsers() {
        double alpha = 0.57;
        double min = 100;
        double max = 1e6;
        double users = 5_000;
        double beyond = Math.pow(min / max, alpha);
        double integral = min
                + (Math.pow(min, alpha) * (Math.pow(users, 1 - alpha) - Math.pow(min, 1 - alpha)) / (1 - alpha)
                                - beyond * (users - min))
                        / (1 - beyond);

        checkMean(
                reaches(World.threshold(1, 1).years(10).users(users, 0), new Reach.Pareto(alpha, min, max)),
                integral / users);
    }

    private static double[] reaches(World world, Reach reach) {
        TrialPlan plan = world.breached(2).reaching(reach).plan();
        TrialKernel kernel = new TrialKernel(plan);
        return IntStream.range(0, 2_000)
                .boxed()
                .flatMapToDouble(trial -> {
                    kernel.run(trial);
                    return IntStream.range(0, kernel.incidents().count())
                            .mapToObj(i -> kernel.incidents().reach(i, plan.service()))
                            .toList()
                            .stream()
                            .mapToDouble(Double::doubleValue);
                })
                .toArray();
    }

    /** Eighteen incidents at random threes of nine custodians, against all 2^18 choices of them. */
    @Test
    void whereTooManyMustBeToldApartUsersAreDrawn() {
        TrialPlan plan =
                World.threshold(8, 9).reaching(new Reach.Share(0.4)).users(1, 0).plan();
        AccessStructure structure = plan.accessStructure().orElseThrow();
        SplittableRandom random = new SplittableRandom(3);
        UserSets sets = new UserSets();
        Incidents incidents = new Incidents();
        sets.begin(0, 1, 0);
        for (int i = 0; i < 18; i++) {
            incidents.incident(0, 0, 0, true);
            incidents.takesShare(0.2);
            for (int custodian : random.ints(0, 9).distinct().limit(3).toArray()) {
                incidents.hit(custodian);
                sets.member(i, custodian);
            }
        }
        Qualifier qualifier = new Qualifier(structure);
        double exact = 0;
        for (int subset = 0; subset < 1 << 18; subset++) {
            int taken = subset;
            int size = Integer.bitCount(subset);
            if (qualifier.qualifies(sets, 0, i -> (taken >> i & 1) == 1)) {
                exact += Math.pow(0.2, size) * Math.pow(0.8, 18.0 - size);
            }
        }
        ReachedUsers users = new ReachedUsers(plan, structure, sets);

        double[] shares = IntStream.range(0, 30)
                .mapToDouble(trial -> users.exposedUserDays(trial, incidents, new Course()) / Years.DAYS)
                .toArray();

        assertThat(Arrays.stream(shares).distinct().count())
                .as("drawn, not exact")
                .isGreaterThan(10);
        checkMean(shares, exact);
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThatThrownBy(() -> new Reach.Share(1.5))
                .hasMessage("share must be a probability between 0 and 1, was 1.5");
        assertThatThrownBy(() -> new Reach.Lognormal(200, 1)).hasMessage("mu must be between -100 and 100, was 200.0");
        assertThatThrownBy(() -> new Reach.Pareto(1, 10, 5))
                .hasMessage("min must be above 0 and at most max, which is at most 1e15; they were 10.0 and 5.0");
    }
}
