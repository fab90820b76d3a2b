package escrowsim.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import escrowsim.attack.Attack;
import escrowsim.attack.Dwell;
import escrowsim.attack.KeyStorage;
import escrowsim.attack.ProtocolFlaw;
import escrowsim.attack.Reach;
import escrowsim.attack.WeakestFirst;
import escrowsim.custody.CrumpleZone;
import escrowsim.custody.KeySchedule;
import escrowsim.custody.KeySearch;
import escrowsim.custody.ProviderKey;
import escrowsim.custody.Response;
import escrowsim.custody.Rule;
import escrowsim.oracle.World;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a budget reads of what was opened, alone and beside a flaw that reads for nothing. */
class SearchedKeysTest {

    private static final double YEARS = 4;
    private static final int TRIALS = 150;
    private static final double NEVER = Double.POSITIVE_INFINITY;
    private static final Dwell HALF_A_YEAR = new Dwell.Exponential(183);
    private static final Attack FLAW = new Attack("flaw", new ProtocolFlaw(0.3), List.of(), HALF_A_YEAR, 1);
    private static final KeySearch NOTHING_LEFT = new KeySearch(0, 1, NEVER, 1);

    private interface Shape extends UnaryOperator<World> {}

    static Stream<Shape> shapes() {
        return Stream.of(
                w -> w,
                w -> w.epochs(0.5).storedFor(0.8).users(1_000, 0.1),
                w -> w.epochs(0.3).keptFor(0.7).storedFor(0.8),
                w -> w.epochs(0).keptFor(0.3),
                w -> w.epochs(0.4).keptFor(2).refreshedEvery(0.3),
                w -> w.epochs(0.4).keptFor(0.5).pooled(0.6),
                w -> w.epochs(0.7).keptFor(1).rekey());
    }

    /** World by world and in all outcomes, whatever incidents reach, and beside a flaw. */
    @ParameterizedTest
    @MethodSource("shapes")
    void aKeyOfWhichNothingIsLeftToSearchIsReadAtOnce(Shape shape) {
        for (KeyStorage keys : KeyStorage.values()) {
            World world = shape.apply(World.of(4, keys)
                    .atLeast(2)
                    .years(YEARS)
                    .users(1_000, 0)
                    .breached(0.4)
                    .sharedFlaw(0.2, 0.6)
                    .dwelling(HALF_A_YEAR));
            for (Reach reach : List.of(Reach.WHOLE, new Reach.Share(0.3), new Reach.Lognormal(5, 2))) {
                TrialPlan plan = world.reaching(reach).plan();
                checkReadAtOnce(plan);
                checkReadAtOnce(Attacked.also(plan, FLAW));
            }
        }
    }

    private static void checkReadAtOnce(TrialPlan plan) {
        double[] years = new YearGrid(2, YEARS).years();
        TrialKernel shares = new TrialKernel(plan, Sampling.CRUDE, years);
        TrialKernel searched = new TrialKernel(Attacked.searched(plan, NOTHING_LEFT), Sampling.CRUDE, years);
        boolean grows = plan.service().growthPerYear() > 0;
        int exposed = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            TrialOutcome expected = shares.run(trial);
            TrialOutcome outcome = searched.run(trial);
            assertThat(told(outcome)).as("trial %d", trial).containsExactly(told(expected), within(1e-3));
            // Of users of whom there are more and more those of all times count alike where nothing is searched.
            assertThat(outcome.usersExposed)
                    .isBetween(grows ? 0 : expected.usersExposed - 1e-6, expected.usersExposed + 1);
            exposed += outcome.anyExposure ? 1 : 0;
        }
        assertThat(exposed).isGreaterThan(TRIALS / 4);
    }

    private static double[] told(TrialOutcome outcome) {
        double[] course = new double[outcome.course.points()];
        for (int p = 0; p < course.length; p++) {
            course[p] = outcome.course.userDays(p);
        }
        double[] all = {
            outcome.anyExposure ? 1 : 0,
            outcome.firstExposureYear,
            (double) outcome.firstCause,
            outcome.exposedUndetected ? 1 : 0,
            outcome.exposedUserDays,
            outcome.exposedDays,
            outcome.exposureEvents,
            (double) outcome.exposedEpochs,
            outcome.unnoticedDays
        };
        return DoubleStream.concat(DoubleStream.of(all), DoubleStream.of(course))
                .toArray();
    }

    /** One key a user and a key a year: who has all shares at once still reads the users of few keys. */
    @Test
    void noMoreIsReadThanTheKeysOpenThatTheBudgetFinds() {
        double keysPerYear = 2.5;
        TrialPlan plan = World.of(1)
                .years(YEARS)
                .users(1_000_000, 0)
                .breached(0.5)
                .dwelling(new Dwell.Exponential(100))
                .plan();
        TrialKernel kernel = new TrialKernel(Attacked.searched(plan, new KeySearch(1, 1, NEVER, keysPerYear)));
        for (int trial = 0; trial < TRIALS; trial++) {
            TrialOutcome outcome = kernel.run(trial);
            double stolen = kernel.incidents().count() == 0 ? YEARS : firstStart(kernel.incidents());
            double keys = Math.floor(keysPerYear * (YEARS - stolen));

            assertThat(outcome.exposedUserDays).isCloseTo(keys * YEARS * Years.DAYS, within(1e-3));
            assertThat(outcome.usersExposed).isEqualTo(keys);
            assertThat(outcome.exposedDays).isEqualTo(keys > 0 ? YEARS * Years.DAYS : 0, within(1e-6));
        }
    }

    /** Of each incident the keys of those whom none before it took, one lot after the other. */
    @Test
    void aBudgetTakesUpTheUsersInTheOrderOfTheIncidentsThatReachThem() {
        double users = 1_000_000;
        double keysPerYear = 150_000;
        TrialPlan plan = World.of(1)
                .years(YEARS)
                .users(users, 0)
                .breached(1.5)
                .dwelling(HALF_A_YEAR)
                .reaching(new Reach.Share(0.3))
                .plan();
        TrialKernel kernel = new TrialKernel(Attacked.searched(plan, new KeySearch(1, 1, NEVER, keysPerYear)));
        int several = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            TrialOutcome outcome = kernel.run(trial);
            Incidents incidents = kernel.incidents();
            double missed = 1;
            double free = 0;
            double found = 0;
            for (int i : Arrays.copyOf(incidents.chronological(), incidents.count())) {
                double start = Math.max(free, incidents.startYear(i));
                double keys = 0.3 * missed * users;
                found += Math.max(0, Math.min(keys, keysPerYear * (YEARS - start)));
                free = start + keys / keysPerYear;
                missed *= 0.7;
            }

            assertThat(outcome.exposedUserDays).isCloseTo(found * YEARS * Years.DAYS, within(YEARS * Years.DAYS));
            assertThat(outcome.usersExposed).isCloseTo(found, within(1.0 + incidents.count()));
            several += incidents.count() > 2 ? 1 : 0;
        }
        assertThat(several).isGreaterThan(TRIALS / 4);
    }

    private static double firstStart(Incidents incidents) {
        double first = NEVER;
        for (int i = 0; i < incidents.count(); i++) {
            first = Math.min(first, incidents.startYear(i));
        }
        return first;
    }

    /** Bought for a month after two years, to which rounding adds a unit in the last place. */
    @Test
    void whatEndsWhereAnEpochDoesUpToRoundingNeedsNoKeyOfTheNext() {
        double month = 30.4375;
        for (Reach reach : List.of(Reach.WHOLE, new Reach.Share(0.5))) {
            checkReadAtOnce(World.of(1, KeyStorage.IN_HSM)
                    .years(YEARS)
                    .epochs(month / Years.DAYS)
                    .users(100, 0)
                    .forSale(2)
                    .under("buyer", new WeakestFirst(1))
                    .dwelling(new Dwell.Fixed(month))
                    .reaching(reach)
                    .plan());
        }
    }

    /** What is left of the budget's time is nothing: whatever was sent is read at the horizon. */
    @Test
    void aKeyThatIsPaidAtTheHorizonIsFound() {
        Service service = new Service(1, 0, 1, 0, NEVER);
        CrumpleZone zone = new CrumpleZone(new KeySearch(1, 1, NEVER, 1 / YEARS));
        TrialPlan plan = new TrialPlan("zone", YEARS, service, zone, List.of(), List.of());
        TrialOutcome outcome = new TrialKernel(plan, Sampling.CRUDE, new YearGrid(2, YEARS).years()).run(0);

        double first = 1;
        assertThat(told(outcome)).containsExactly(1, YEARS, 0, 1, first, first, 1, 0, 0, 0, 0, first);
        assertThat(outcome.usersExposed).isEqualTo(1);
    }

    /** Where nobody holds anything the search finds the same share of all times, and the flaw the rest of what it reads. */
    @Test
    void aFlawReadsWhatTheSearchHasNotFound() {
        Service service = new Service(1_000, 0, 2, 0, 100);
        CrumpleZone zone = new CrumpleZone(new KeySearch(1, 1, NEVER, 365.25 * 700));
        ProviderKey whole = new ProviderKey(Rule.holder("c1"), false, KeySchedule.ONE_KEY, Response.EVICT);
        TrialKernel both = new TrialKernel(new TrialPlan("zone", YEARS, service, zone, List.of(), List.of(FLAW)));
        TrialKernel search = new TrialKernel(new TrialPlan("zone", YEARS, service, zone, List.of(), List.of()));
        TrialKernel flawAlone = new TrialKernel(
                new TrialPlan("zone", YEARS, service, whole, World.of(1).plan().custodians(), List.of(FLAW)));
        int different = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            double searched = search.run(trial).exposedUserDays;
            double byFlaw = flawAlone.run(trial).exposedUserDays;
            double rest = 1 - searched / (1_000 * YEARS * Years.DAYS);

            assertThat(both.run(trial).exposedUserDays).isCloseTo(searched + rest * byFlaw, within(1e-3));
            different += byFlaw > 0 ? 1 : 0;
        }
        assertThat(different).isGreaterThan(TRIALS / 4);
    }
}
