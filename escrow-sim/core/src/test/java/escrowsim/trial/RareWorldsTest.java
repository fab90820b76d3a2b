package escrowsim.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import escrowsim.attack.Dwell;
import escrowsim.attack.Frailty;
import escrowsim.attack.Modifiers;
import escrowsim.oracle.Families;
import escrowsim.oracle.OracleCase;
import escrowsim.oracle.World;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rare worlds against exact values, and where neither formulas nor crude worlds reach, how precise they are. */
class RareWorldsTest {

    private static final int TRIALS = 20_000;

    /** The families of {@link OracleTest} that have cases too rare for crude worlds, down to 1e-12. */
    private static final List<String> FAMILIES = List.of(
            "kofn_norepair",
            "kofn_refresh",
            "kofn_hetero",
            "nested_threshold",
            "marshall_olkin_kofn",
            "group_shocks_kofn",
            "ctmc_ever_k",
            "rekey_all_ever_k",
            "retention_scan",
            "structure_expr");

    @TestFactory
    Stream<DynamicTest> everyRareCaseAgreesWithinFourStandardErrorsOfLessThanOnePercent() {
        return FAMILIES.stream()
                .flatMap(family -> OracleCase.of(family).stream()
                        .filter(c -> c.value() > 0
                                && c.value() < 1e-3
                                && c.text("custodian").isEmpty())
                        .map(c -> DynamicTest.dynamicTest(
                                c.name(),
                                () -> checkExact(
                                        Families.named(family)
                                                .asWorlds(c)
                                                .orElseThrow()
                                                .plan(),
                                        c.value()))));
    }

    private static void checkExact(TrialPlan plan, double exact) {
        assertThat(Sampling.of(plan)).isEqualTo(Sampling.RARE);
        Amounts any = rare(plan).of(Metric.P_ANY_EXPOSURE);
        assertThat(any.standardError() / exact).isLessThan(0.011);
        assertThat(any.mean()).isCloseTo(exact, within(4 * any.standardError()));
    }

    private static Tally rare(TrialPlan plan) {
        return tally(plan, Sampling.RARE, TRIALS);
    }

    static Tally tally(TrialPlan plan, Sampling sampling, int trials) {
        TrialKernel kernel = new TrialKernel(plan, sampling);
        Tally tally = new Tally();
        for (int trial = 0; trial < trials; trial++) {
            tally.add(kernel.run(trial));
        }
        return tally;
    }

    /**
     * At 1e-6, 1e-9 and 1e-12, half of it from breaches and half from flaws where there are flaws: 40,000 worlds where
     * crude ones would take 1e10 to 1e16.
     */
    @ParameterizedTest
    @CsvSource({
        "3, 5, 3.81e-3, 0, 1e-6",
        "3, 5, 3.81e-4, 0, 1e-9",
        "3, 5, 3.81e-5, 0, 1e-12",
        "5, 9, 3.40e-2, 0, 1e-6",
        "5, 9, 8.48e-3, 0, 1e-9",
        "5, 9, 2.13e-3, 0, 1e-12",
        "3, 5, 3.81e-3, 1e-5, 1e-6",
        "3, 5, 3.81e-4, 1e-8, 1e-9",
        "3, 5, 3.81e-5, 1e-11, 1e-12",
        "5, 9, 3.40e-2, 1e-4, 1e-6",
        "5, 9, 8.48e-3, 1e-7, 1e-9",
        "5, 9, 2.13e-3, 1e-10, 1e-12"
    })
    void aRareDesignIsKnownToOnePercent(int needed, int of, double breaches, double flaws, double order) {
        Amounts any = tally(design(needed, of, breaches, flaws).plan(), Sampling.RARE, 40_000)
                .of(Metric.P_ANY_EXPOSURE);

        assertThat(any.mean()).isBetween(order / 3, order * 3);
        assertThat(any.standardError() / any.mean()).isLessThan(0.01);
    }

    /** Monthly refreshes of yearly keys, two months of dwell. */
    private static World design(int needed, int of, double breaches, double flaws) {
        World world = World.threshold(needed, of)
                .breached(breaches)
                .epochs(1)
                .keptFor(0.5)
                .refreshedEvery(1 / 12.0)
                .dwelling(new Dwell.Exponential(60));
        return flaws > 0 ? world.sharedFlaw(flaws, 0.1) : world;
    }

    /**
     * Any five of nine, each compromised within a year with chance 0.02: 3.77003171840e-7, the binomial tail. Over 64 seeds the
     * estimates must scatter around it as their standard errors say: the mean of z is normal with error 1/8, and the sum of its
     * squares has mean 64 and variance 128.
     */
    @Test
    void overManySeedsEstimatesScatterAroundTheTruthAsTheirErrorsSay() {
        double exact = 3.77003171840e-7;
        double sum = 0;
        double squares = 0;
        for (int seed = 0; seed < 64; seed++) {
            TrialPlan plan = World.threshold(5, 9)
                    .breached(-Math.log1p(-0.02))
                    .years(1)
                    .seed("bias " + seed)
                    .plan();
            Amounts any = tally(plan, Sampling.RARE, 1_000).of(Metric.P_ANY_EXPOSURE);
            double z = (any.mean() - exact) / any.standardError();
            sum += z;
            squares += z * z;
        }

        assertThat(sum / 64).isCloseTo(0, within(4 / 8.0));
        assertThat(squares).isCloseTo(64, within(4 * Math.sqrt(128)));
    }

    private static double bound(int needed, int of, double breaches, double flaws) {
        TrialPlan plan = design(needed, of, breaches, flaws).plan();
        return RareEvents.of(plan, TrialKernel.sources(plan, Sampling.RARE))
                .orElseThrow()
                .expectedGatherings();
    }

    @Test
    void noIndependentExposureIsLikelierThanTheExpectedGatherings() {
        for (double rate : new double[] {1e-4, 1e-3, 1e-2}) {
            Amounts any = rare(design(3, 5, rate, 0).plan()).of(Metric.P_ANY_EXPOSURE);
            assertThat(any.mean()).isLessThan(bound(3, 5, rate, 0));
        }
    }

    @Test
    void onlyRareDesignsGetRareWorlds() {
        assertThat(Sampling.of(design(3, 5, 1e-4, 1e-6).plan())).isEqualTo(Sampling.RARE);
        assertThat(Sampling.of(design(3, 5, 0.5, 0.5).plan())).isEqualTo(Sampling.CRUDE);
        assertThat(Sampling.of(World.threshold(3, 5).plan()))
                .as("nobody attacks")
                .isEqualTo(Sampling.CRUDE);
    }

    @Test
    void aRateThatChangesFromWorldToWorldIsAnObstacle() {
        TrialPlan plan = Attacked.modified(design(3, 5, 1e-4, 0).plan(), new Modifiers(0, new Frailty(2, true)));

        assertThat(Sampling.of(plan)).isEqualTo(Sampling.CRUDE);
        assertThat(Sampling.obstacle(plan)).contains("it covers incidents at a constant rate only, and not breach");
        assertThatThrownBy(() -> new TrialKernel(plan, Sampling.RARE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("this plan has no rare worlds to draw");
    }

    @Test
    void aRareWorldIsAFunctionOfTheSeedAndItsNumber() {
        TrialKernel one = new TrialKernel(design(3, 5, 1e-3, 1e-6).plan(), Sampling.RARE);
        TrialKernel other = new TrialKernel(design(3, 5, 1e-3, 1e-6).plan(), Sampling.RARE);
        for (int trial = 0; trial < 200; trial++) {
            other.run(1_000 - trial);
            TrialOutcome first = one.run(trial);
            TrialOutcome second = other.run(trial);
            assertThat(second.weight).isEqualTo(first.weight);
            assertThat(second.exposedUserDays).isEqualTo(first.exposedUserDays);
        }
    }
}
