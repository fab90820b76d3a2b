package escrowsim.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import escrowsim.attack.Draws;
import escrowsim.random.Streams;
import java.util.function.DoubleUnaryOperator;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Drawn counts against their laws: means, variances and the whole distribution, at a fixed seed. */
class CountDrawsTest {

    private static final int WORLDS = 200_000;

    private static final Draws DRAWS = new Streams("counts").role("lawful", "test");

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.01, 1, 9.99, 10, 12.5, 100, 35_350, 1e9, 1e15})
    void poissonCountsHaveTheMeanAndVarianceOfTheirLaw(double mean) {
        assertMoments(world -> PoissonDraw.sample(DRAWS, world, mean), mean, mean);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.5",
        "1, 0.3",
        "35, 0.1",
        "35, 0.9",
        "1000, 0.001",
        "1000, 0.5",
        "1000, 0.7",
        "35350, 0.999",
        "35350, 1",
        "35350, 0",
        "1000000000000, 0.0014"
    })
    void binomialCountsHaveTheMeanAndVarianceOfTheirLaw(long trials, double p) {
        assertMoments(world -> BinomialDraw.sample(DRAWS, world, trials, p), trials * p, trials * p * (1 - p));
    }

    /** Squeeze, hat and edges together: the counts around the mode, each as often as its probability. */
    @ParameterizedTest
    @ValueSource(doubles = {3, 10.5, 30, 400})
    void everyPoissonCountIsAsOftenDrawnAsItIsLikely(double mean) {
        assertDistribution(
                world -> PoissonDraw.sample(DRAWS, world, mean),
                count -> StrictMath.exp(LogProbability.poisson(count, mean)),
                mean,
                StrictMath.sqrt(mean));
    }

    @ParameterizedTest
    @CsvSource({"20, 0.2", "50, 0.3", "50, 0.7", "2000, 0.5", "100000, 0.002"})
    void everyBinomialCountIsAsOftenDrawnAsItIsLikely(int trials, double p) {
        assertDistribution(
                world -> BinomialDraw.sample(DRAWS, world, trials, p),
                count -> StrictMath.exp(LogProbability.binomial(count, trials, p)),
                trials * p,
                StrictMath.sqrt(trials * p * (1 - p)));
    }

    /** What makes transformed rejection exact: the hat lies over the law, and the law over the squeeze. */
    @ParameterizedTest
    @ValueSource(doubles = {10, 10.8, 13.25, 18.525, 23.55, 33.25, 100, 35_350, 1e8})
    void theHatCoversThePoissonLawAndTheLawItsSqueeze(double mean) {
        assertCovers(PoissonDraw.hat(mean), count -> PoissonDraw.logLaw(count, mean));
    }

    @ParameterizedTest
    @CsvSource({"20, 0.5", "50, 0.3", "336, 0.2657", "35350, 0.5", "100000, 0.002", "1621829339, 0.00034138"})
    void theHatCoversTheBinomialLawAndTheLawItsSqueeze(double trials, double p) {
        double atMode = LogProbability.binomial(BinomialDraw.mode(trials, p), trials, p);

        assertCovers(BinomialDraw.hat(trials, p), count -> BinomialDraw.logLaw(count, trials, p) - atMode);
    }

    private static void assertCovers(TransformedRejection hat, DoubleUnaryOperator logLaw) {
        double highest = 0;
        double lowestInside = 1;
        for (double u = -0.49999; u < 0.5; u += 0.00001) {
            double acceptance = hat.acceptance(u, logLaw);
            highest = Math.max(highest, acceptance);
            lowestInside = TransformedRejection.squeezes(u) ? Math.min(lowestInside, acceptance) : lowestInside;
        }
        assertThat(highest).isBetween(0.9, 1.0);
        assertThat(lowestInside).isGreaterThanOrEqualTo(hat.squeeze());
    }

    /** Exact values from 50 digits (Python, mpmath). */
    @ParameterizedTest
    @CsvSource({
        "0, 2.5, -2.5",
        "1, 2.5, -1.5837092681258449",
        "3, 12, -6.3370395198640541",
        "15, 12, -2.6256716370208869",
        "16, 12, -2.9133537094726678",
        "40, 12, -22.924373723237383",
        "1000, 1010, -4.422568652858214",
        "1000000000000, 1000001000000, -15.234448757835947"
    })
    void logarithmsOfPoissonProbabilitiesKeepTheirDigits(double count, double mean, double logarithm) {
        assertThat(LogProbability.poisson(count, mean)).isCloseTo(logarithm, within(1e-13 * Math.abs(logarithm)));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 20, 0.25, -5.7536414490356185",
        "20, 20, 0.25, -27.725887222397812",
        "5, 20, 0.25, -1.5978495582456195",
        "500, 1000, 0.5, -3.6799189920941293",
        "480, 1000, 0.5, -4.4793323555820601",
        "10, 35350, 0.0009765625, -14.218448168506377",
        "1000010000, 2000000000, 0.5, -11.033997861474572"
    })
    void logarithmsOfBinomialProbabilitiesKeepTheirDigits(double count, double trials, double p, double logarithm) {
        assertThat(LogProbability.binomial(count, trials, p)).isCloseTo(logarithm, within(1e-13 * Math.abs(logarithm)));
    }

    @Test
    void aHigherProbabilityAlmostAlwaysDrawsAtLeastAsMany() {
        long fewer = 0;
        for (int world = 0; world < 10_000; world++) {
            long less = BinomialDraw.sample(DRAWS, world, 35_350, 0.49);
            long more = BinomialDraw.sample(DRAWS, world, 35_350, 0.51);
            fewer += more < less ? 1 : 0;
        }

        assertThat(fewer).isLessThan(10);
    }

    private static void assertMoments(LongUnaryOperator draw, double mean, double variance) {
        double sum = 0;
        double squares = 0;
        for (int world = 0; world < WORLDS; world++) {
            double fromMean = draw.applyAsLong(world) - mean;
            sum += fromMean;
            squares += fromMean * fromMean;
        }

        double standardError = StrictMath.sqrt(variance / WORLDS);
        double errorOfVariance = StrictMath.sqrt((2 * variance * variance + variance) / WORLDS);
        assertThat(sum / WORLDS).isCloseTo(0, within(4 * standardError + 1e-12));
        assertThat(squares / WORLDS).isCloseTo(variance, within(4 * errorOfVariance + 1e-12));
    }

    private static void assertDistribution(
            LongUnaryOperator draw, DoubleUnaryOperator probability, double mean, double deviation) {
        long lowest = (long) Math.max(0, mean - 4 * deviation);
        int cells = (int) (mean + 4 * deviation - lowest) + 1;
        long[] drawn = new long[cells];
        for (int world = 0; world < WORLDS; world++) {
            long cell = draw.applyAsLong(world) - lowest;
            if (cell >= 0 && cell < cells) {
                drawn[(int) cell]++;
            }
        }
        double chiSquare = 0;
        for (int cell = 0; cell < cells; cell++) {
            double expected = WORLDS * probability.applyAsDouble((double) lowest + cell);
            chiSquare += (drawn[cell] - expected) * (drawn[cell] - expected) / expected;
        }
        assertThat(chiSquare)
                .isBetween(cells - 4 * StrictMath.sqrt(2.0 * cells), cells + 4 * StrictMath.sqrt(2.0 * cells));
    }
}
