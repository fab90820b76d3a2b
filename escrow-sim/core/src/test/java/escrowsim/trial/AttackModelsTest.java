package escrowsim.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import escrowsim.attack.Answering;
import escrowsim.attack.Attack;
import escrowsim.attack.AttackModel;
import escrowsim.attack.CoercedCustodian;
import escrowsim.attack.Dwell;
import escrowsim.attack.ForgedRequest;
import escrowsim.attack.FrontDoorMisuse;
import escrowsim.attack.KeyStorage;
import escrowsim.attack.ProtocolFlaw;
import escrowsim.attack.WeakestFirst;
import escrowsim.custody.NoEscrow;
import escrowsim.oracle.OracleCase;
import escrowsim.oracle.World;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The attack models that go round the vaults or come at many at once, against closed forms. {@code reviewers_correlated} is not
 * expressible: custodians take a forged request for a real one independently of each other.
 */
class AttackModelsTest {

    private static final int TRIALS = 40_000;

    private interface Measure {
        double of(TrialOutcome outcome);
    }

    private static double[] values(TrialPlan plan, Measure measure) {
        TrialKernel kernel = new TrialKernel(plan);
        double[] values = new double[TRIALS];
        Arrays.setAll(values, trial -> measure.of(kernel.run(trial)));
        return values;
    }

    private static void checkMean(double[] values, double exact) {
        double mean = Arrays.stream(values).average().orElseThrow();
        double squares = Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum();
        assertThat(mean).isCloseTo(exact, within(4 * Math.sqrt(squares / (values.length - 1) / values.length)));
    }

    private static Attack attack(String name, AttackModel model) {
        return new Attack(name, model, List.of(), Dwell.NONE, 1);
    }

    /** Source: {@code group_shocks_kofn}, with jurisdictions for groups and orders for shocks. */
    @TestFactory
    Stream<DynamicTest> ordersHitTheCustodiansOfAJurisdictionTogether() {
        return OracleCase.of("group_shocks_kofn").stream()
                .filter(c -> c.value() >= 1e-3)
                .map(c -> DynamicTest.dynamicTest(
                        c.name(), () -> checkMean(values(orders(c).plan(), o -> o.anyExposure ? 1 : 0), c.value())));
    }

    private static World orders(OracleCase c) {
        int[] sizes = c.integers("group_sizes");
        double[] lambda = c.numbers("group_lambda_list_per_year");
        double[] rates = IntStream.range(0, sizes.length)
                .boxed()
                .flatMapToDouble(g -> IntStream.range(0, sizes[g]).mapToDouble(i -> lambda[g]))
                .toArray();
        World world = World.of(rates.length)
                .atLeast(c.integer("k"))
                .years(c.number("horizon_years"))
                .breached(rates);
        int first = 1;
        for (int g = 0; g < sizes.length; g++) {
            double perYear = c.numbers("group_shock_list_per_year")[g];
            int[] members = IntStream.range(first, first + sizes[g]).toArray();
            world.coerced(perYear, c.numbers("group_q_list")[g], members);
            first += sizes[g];
        }
        return world;
    }

    /** 1 - exp(-2 * 0.1 * 5): two custodians without a named law are compelled apart, each alone enough. */
    @Test
    void aCustodianWithoutAJurisdictionIsTheOnlyOneOfItsOwn() {
        TrialPlan plan =
                Attacked.also(World.threshold(1, 2).years(5).plan(), attack("order", new CoercedCustodian(0.1, 1)));

        checkMean(values(plan, o -> o.anyExposure ? 1 : 0), 1 - Math.exp(-1));
    }

    /**
     * A flaw opens what was sent in [t - S, t + D), so its days are those of the union of such windows. Source:
     * {@code coverage_union}, with what the service stores for the lookback; the rule, devices, refresh and keys that evolve
     * continuously change nothing.
     */
    @TestFactory
    Stream<DynamicTest> aFlawOpensWhatIsStoredAndWhatIsSentWhateverTheRule() {
        return OracleCase.of("coverage_union").stream()
                .filter(c -> c.value() >= 1e-3)
                .map(c -> DynamicTest.dynamicTest(c.name(), () -> {
                    double horizon = c.number("horizon_years");
                    World world = World.of(7, KeyStorage.IN_HSM)
                            .atLeast(7)
                            .years(horizon)
                            .epochs(0)
                            .refreshedEvery(0.1)
                            .storedFor(c.number("lookback_years"))
                            .dwelling(c.dwell())
                            .protocolFlaw(c.number("lambda_per_year"));
                    double unit = c.text("measure").equals("covered_fraction") ? horizon : 1;
                    checkMean(values(world.plan(), o -> o.exposedDays / Years.DAYS / unit), c.value());
                }));
    }

    @Test
    void aFlawIsNeverPooledAndNeverIgnored() {
        World world = World.threshold(2, 2)
                .years(5)
                .dwelling(new Dwell.Fixed(1e9))
                .ignoringRepeats()
                .protocolFlaw(0.1);

        checkMean(values(world.plan(), o -> o.anyExposure ? 1 : 0), 1 - Math.exp(-0.5));
    }

    @Test
    void aFlawOfTheProtocolIsTheCause() {
        TrialKernel kernel = new TrialKernel(
                World.threshold(3, 3).breached(0.01).protocolFlaw(0.5).plan());
        long seen = 0;
        for (int trial = 0; trial < 100; trial++) {
            TrialOutcome outcome = kernel.run(trial);
            seen |= outcome.firstCause;
        }

        assertThat(seen).isEqualTo(0b10);
    }

    @Test
    void withoutEscrowThereIsNothingToExpose() {
        TrialPlan escrowed = World.threshold(1, 1).protocolFlaw(5).plan();
        TrialPlan none =
                new TrialPlan("1", 10, escrowed.service(), new NoEscrow(), escrowed.custodians(), escrowed.attacks());

        assertThat(values(none, o -> o.anyExposure ? 1 : 0)).containsOnly(0);
    }

    /** Source: {@code forged_requests}; its counts of reviews are no outcome of a world. */
    @TestFactory
    Stream<DynamicTest> forgedRequestsAreGrantedByThoseWhoAccept() {
        return OracleCase.of("forged_requests").stream()
                .filter(c -> c.text("measure").startsWith("p_") && c.value() >= 1e-3)
                .map(c -> DynamicTest.dynamicTest(c.name(), () -> checkForged(c)));
    }

    private static void checkForged(OracleCase c) {
        boolean any = c.text("measure").equals("p_any_accepted_by_T");
        double perYear = any ? c.number("forged_per_year") : 2;
        double years = any ? c.number("horizon_years") : 5;
        World world = World.threshold(c.integer("k"), c.integer("n"))
                .years(years)
                .answering(new Answering(1, 0, c.number("false_accept_prob"), Double.POSITIVE_INFINITY))
                .under("forger", new ForgedRequest(perYear, 30));
        checkMean(
                values(world.plan(), o -> any ? Math.min(1, o.grantedRequests) : o.grantedRequests / perYear / years),
                c.value());
    }

    /** An abuser goes along for certain, two of the other four must be fooled: 5 * 20 * 0.01 * 4 * P(Bin(4, 0.3) >= 2). */
    @Test
    void anAbuserFoolsTheOthers() {
        World world = World.threshold(3, 5)
                .years(4)
                .answering(new Answering(1, 0, 0.3, Double.POSITIVE_INFINITY))
                .insiders(20, 0, 1)
                .under("abuse", new FrontDoorMisuse(0.01, 7, 0.25));
        double granted = 5 * 20 * 0.01 * 4 * 0.3483;

        checkMean(values(world.plan(), o -> o.grantedRequests), granted);
        checkMean(values(world.plan(), o -> o.grantedNoticed), granted / 4);
    }

    /** A request at t reads min(30 days, t) where all is stored, half a day where half a day is, nothing without old shares. */
    @Test
    void aRequestReadsWhatIsStoredAndStillHasShares() {
        World world = World.threshold(1, 1)
                .years(10 / Years.DAYS)
                .answering(new Answering(1, 0, 1, Double.POSITIVE_INFINITY))
                .under("forger", new ForgedRequest(100, 4));

        double requests = 100 * 10 / Years.DAYS;
        checkMean(values(world.plan(), o -> o.frontDoorUserDays), requests * (4 * 6 + 8) / 10);
        checkMean(
                values(world.storedFor(0.5 / Years.DAYS).plan(), o -> o.frontDoorUserDays),
                requests * (0.5 * 9.75) / 10);
        assertThat(values(world.epochs(0).plan(), o -> o.frontDoorUserDays)).containsOnly(0);
    }

    @Test
    void singleUsersAreCountedApartFromExposure() {
        TrialOutcome outcome = new TrialKernel(World.threshold(1, 1)
                        .answering(new Answering(1, 0, 1, Double.POSITIVE_INFINITY))
                        .under("forger", new ForgedRequest(10, 4))
                        .plan())
                .run(0);

        assertThat(outcome.grantedRequests).isPositive();
        assertThat(outcome.anyExposure).isFalse();
        assertThat(Metric.CUSTODY_USER_DAYS.of(outcome)).isZero();
        assertThat(Metric.EXPOSED_USER_DAYS.of(outcome))
                .isEqualTo(outcome.frontDoorUserDays)
                .isPositive();
    }

    /** The two cheapest of three cost 50 + 80 thousand, saved in 1.3 years at 100 thousand a year. */
    @Test
    void aBuyerBuysTheCheapestSetWheneverItHasSavedItsPrice() {
        World world = World.threshold(2, 3)
                .years(3)
                .forSale(80_000, 400_000, 50_000)
                .under("buyer", new WeakestFirst(100_000));
        TrialKernel kernel = new TrialKernel(world.plan());

        TrialOutcome outcome = kernel.run(5);

        assertThat(outcome.firstExposureYear).isEqualTo(1.3);
        assertThat(kernel.incidents().count()).isEqualTo(2);
        assertThat(kernel.incidents().startYear(1)).isCloseTo(2.6, within(1e-12));
        assertThat(IntStream.range(0, 2).map(h -> kernel.incidents().hit(0, h))).containsExactly(0, 2);
    }

    @Test
    void whoIsNotForSaleIsNotBought() {
        World world = World.threshold(2, 3).forSale(1, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

        assertThat(values(world.under("buyer", new WeakestFirst(1e9)).plan(), o -> o.anyExposure ? 1 : 0))
                .containsOnly(0);
    }

    @Test
    void ratesAndSharesAreChecked() {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> new ProtocolFlaw(-1)))
                .hasMessage("per_year must be between 0 and 1e9, was -1.0");
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> new CoercedCustodian(1, 1.5)))
                .hasMessage("complies_share must be a probability between 0 and 1, was 1.5");
    }
}
