package escrowsim.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import escrowsim.attack.Attack;
import escrowsim.attack.Dwell;
import escrowsim.attack.Frailty;
import escrowsim.attack.KeyStorage;
import escrowsim.attack.Modifiers;
import escrowsim.oracle.World;
import java.util.Arrays;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;

/**
 * Trend, frailty and campaigns against exact values and laws. {@code kofn_betabinomial} is not expressible: minus the
 * logarithm of a beta deviate is a gamma deviate only where its first parameter is 1, which no case of the family has.
 */
class ModifiersTest {

    private static final int TRIALS = 60_000;

    private interface Measure {
        double of(TrialKernel kernel, TrialOutcome outcome);
    }

    private static double[] values(TrialPlan plan, int trials, Measure measure) {
        TrialKernel kernel = new TrialKernel(plan);
        double[] values = new double[trials];
        Arrays.setAll(values, trial -> measure.of(kernel, kernel.run(trial)));
        return values;
    }

    /** The mean of the values within 4 of its standard errors. */
    private static void checkMean(double[] values, double exact) {
        double mean = Arrays.stream(values).average().orElseThrow();
        double squares = Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum();
        assertThat(mean).isCloseTo(exact, within(4 * Math.sqrt(squares / (values.length - 1) / values.length)));
    }

    /** Alone, a custodian escapes with probability (1 + m/a)^-a; with frailties of their own they stay independent. */
    @Test
    void aFrailtyOfEachItsOwnKeepsCustodiansIndependent() {
        double hit = 1 - Math.pow(1 + 0.05 * 10 / 0.35, -0.35);
        double exact = 1 - new BinomialDistribution(null, 5, hit).cumulativeProbability(2);

        TrialPlan plan = Attacked.frail(World.threshold(3, 5).breached(0.05).plan(), 0.35, false);

        checkMean(values(plan, TRIALS, (k, o) -> o.anyExposure ? 1 : 0), exact);
    }

    private static double inYear(TrialKernel kernel, int custodian, int year) {
        Incidents incidents = kernel.incidents();
        int count = 0;
        for (int i = 0; i < incidents.count(); i++) {
            if ((int) incidents.startYear(i) == year && incidents.hit(i, 0) == custodian) {
                count++;
            }
        }
        return count;
    }

    /**
     * With the factor F of a year, counts have mean l E F, variance l E F + l^2 Var F, and two custodians in one year the
     * covariance l^2 Var F; in different years none. E F = (rate / (rate - gamma))^shape.
     */
    @Test
    void campaignsMakeBadYearsForAllTogether() {
        double perYear = 0.8;
        double first = Math.pow(5 / 4.5, 1.2);
        double variance = Math.pow(5 / 4.0, 1.2) - first * first;
        double mean = perYear * first;
        TrialPlan plan = Attacked.campaigns(
                World.threshold(2, 2).years(3).breached(perYear).plan(), 0.5, 1.2, 5);

        assertThat(plan.campaigns().meanFactor()).isCloseTo(first, within(1e-12));
        checkMean(values(plan, TRIALS, (k, o) -> k.incidents().count()), 6 * mean);
        checkMean(
                values(plan, TRIALS, (k, o) -> Math.pow(inYear(k, 0, 1) - mean, 2)),
                mean + perYear * perYear * variance);
        checkMean(
                values(plan, TRIALS, (k, o) -> (inYear(k, 0, 1) - mean) * (inYear(k, 1, 1) - mean)),
                perYear * perYear * variance);
        checkMean(values(plan, TRIALS, (k, o) -> (inYear(k, 0, 1) - mean) * (inYear(k, 0, 2) - mean)), 0);
    }

    /** E N = l E F integral of exp(g t): trend, campaigns and a frailty of mean 1 multiply. */
    @Test
    void allThreeTogetherMultiplyTheMeanRate() {
        TrialPlan plain = World.threshold(2, 2).years(4).breached(0.3).plan();
        TrialPlan plan =
                Attacked.campaigns(Attacked.modified(plain, new Modifiers(0.2, new Frailty(2, false))), 0.5, 1.2, 5);
        double exact = 2 * 0.3 * Math.pow(5 / 4.5, 1.2) * Math.expm1(0.8) / 0.2;

        checkMean(values(plan, TRIALS, (k, o) -> k.incidents().count()), exact);
    }

    private static World world() {
        return World.of(5, KeyStorage.EXPORTABLE)
                .atLeast(2)
                .epochs(0.5)
                .keptFor(1)
                .breached(0.4)
                .sharedFlaw(0.2, 0.5)
                .insiders(5, 0.02, 2)
                .dwelling(new Dwell.Lognormal(100, 1));
    }

    private static void assertSameWorlds(TrialPlan one, TrialPlan other) {
        TrialKernel first = new TrialKernel(one);
        TrialKernel second = new TrialKernel(other);
        for (int trial = 0; trial < 2_000; trial++) {
            double days = first.run(trial).exposedUserDays;

            assertThat(second.run(trial).exposedUserDays).isEqualTo(days);
        }
    }

    @Test
    void neutralModifiersChangeNoBit() {
        TrialPlan plan = world().plan();

        assertSameWorlds(plan, Attacked.trending(plan, 0));
        assertSameWorlds(plan, Attacked.frail(plan, Double.POSITIVE_INFINITY, false));
        assertSameWorlds(plan, Attacked.campaigns(plan, 0, 0.6, 2));
    }

    @Test
    void aFrailtyOfHugeShapeIsTheSameLaw() {
        double exact = 1 - new BinomialDistribution(null, 5, 1 - Math.exp(-0.5)).cumulativeProbability(2);
        TrialPlan plan = Attacked.frail(World.threshold(3, 5).breached(0.05).plan(), 1e9, true);

        checkMean(values(plan, TRIALS, (k, o) -> o.anyExposure ? 1 : 0), exact);
    }

    /** The modified attack keeps its dwell and its gaps in operational time; nothing else moves at all. */
    @Test
    void aModifierMovesNoOtherDraw() {
        TrialPlan plain = world().plan();
        TrialPlan frail = Attacked.each(
                plain,
                a -> a.name().equals("breach")
                        ? new Attack(
                                a.name(),
                                a.model(),
                                a.on(),
                                a.dwell(),
                                a.pooledShare(),
                                new Modifiers(0.1, new Frailty(5, true)))
                        : a);
        TrialKernel one = new TrialKernel(plain);
        TrialKernel other = new TrialKernel(frail);
        for (int trial = 0; trial < 300; trial++) {
            one.run(trial);
            other.run(trial);

            assertThat(incidentsOf(other, 1)).isEqualTo(incidentsOf(one, 1));
            assertThat(incidentsOf(other, 2)).isEqualTo(incidentsOf(one, 2));
            if (startsWithABreachAtTheFirst(one) && startsWithABreachAtTheFirst(other)) {
                assertThat(firstDwell(other)).isEqualTo(firstDwell(one), within(1e-12));
            }
        }
    }

    private static String incidentsOf(TrialKernel kernel, int attack) {
        Incidents all = kernel.incidents();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < all.count(); i++) {
            if (all.attack(i) == attack) {
                text.append(all.startYear(i))
                        .append(' ')
                        .append(all.detectedYear(i))
                        .append(' ');
                for (int h = 0; h < all.hits(i); h++) {
                    text.append(all.hit(i, h)).append(' ');
                }
            }
        }
        return text.toString();
    }

    private static boolean startsWithABreachAtTheFirst(TrialKernel kernel) {
        Incidents all = kernel.incidents();
        return all.count() > 0 && all.attack(0) == 0 && all.hit(0, 0) == 0;
    }

    private static double firstDwell(TrialKernel kernel) {
        return kernel.incidents().detectedYear(0) - kernel.incidents().startYear(0);
    }

    @Test
    void aRisingTrendOnlyBringsEventsForward() {
        TrialKernel slow = new TrialKernel(Attacked.trending(world().plan(), 0.02));
        TrialKernel fast = new TrialKernel(Attacked.trending(world().plan(), 0.2));
        for (int trial = 0; trial < 2_000; trial++) {
            slow.run(trial);
            fast.run(trial);

            assertThat(fast.incidents().count())
                    .isGreaterThanOrEqualTo(slow.incidents().count());
        }
    }
}
