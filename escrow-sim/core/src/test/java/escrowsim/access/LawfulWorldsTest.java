package escrowsim.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import escrowsim.random.Streams;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LawfulWorldsTest {

    private static final int WORLDS = 20_000;
    private static final Streams STREAMS = new Streams("20260101");

    @Test
    void overManyWorldsTheCountsAreThoseOfTheFunnel() {
        Requests example = Requests.ofTheExample();

        assertThatWorldsFollow(example);
        assertThatWorldsFollow(example.withThreshold(5));
        assertThatWorldsFollow(example.over(0.01));
        assertThatWorldsFollow(example.answered(0.3, 50));
    }

    private static void assertThatWorldsFollow(Requests requests) {
        FunnelCounts expected = requests.funnel().overHorizon();
        List<LawfulWorld> worlds = worlds(requests);

        assertMean(worlds, LawfulWorld::requests, expected.requests());
        assertMean(worlds, LawfulWorld::accesses, expected.accesses());
        assertMean(worlds, LawfulWorld::useful, expected.useful());
        assertMean(worlds, LawfulWorld::wrongful, expected.wrongful());
    }

    /** Every count is Poisson, so its mean is also its variance. */
    private static void assertMean(List<LawfulWorld> worlds, ToLongFunction<LawfulWorld> count, double expected) {
        double mean = worlds.stream().mapToLong(count).average().orElseThrow();
        double variance = worlds.stream()
                .mapToDouble(world -> StrictMath.pow(count.applyAsLong(world) - expected, 2))
                .average()
                .orElseThrow();

        double standardError = StrictMath.sqrt(expected / WORLDS);
        double errorOfVariance = StrictMath.sqrt((2 * expected * expected + expected) / WORLDS);
        assertThat(mean).isCloseTo(expected, within(4 * standardError));
        assertThat(variance).isCloseTo(expected, within(4 * errorOfVariance));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.5, 0.95})
    void theWorldsSpreadLikeTheExactQuantiles(double level) {
        long quantile = Requests.ofTheExample().funnel().usefulOverHorizon().quantile(level);

        List<LawfulWorld> worlds = worlds(Requests.ofTheExample());

        double below = share(worlds, world -> world.useful() < quantile);
        double upTo = share(worlds, world -> world.useful() <= quantile);
        double standardError = StrictMath.sqrt(level * (1 - level) / WORLDS);
        assertThat(below).isLessThan(level + 4 * standardError);
        assertThat(upTo).isGreaterThan(level - 4 * standardError);
    }

    private static double share(List<LawfulWorld> worlds, Predicate<LawfulWorld> such) {
        return (double) worlds.stream().filter(such).count() / WORLDS;
    }

    @Test
    void everyDesignMeetsTheSameRequests() {
        LawfulWorlds three = worldsOf(Requests.ofTheExample());
        LawfulWorlds five = worldsOf(Requests.ofTheExample().withThreshold(5));
        LawfulWorlds none = worldsOf(Requests.ofTheExample().withoutEscrow());

        for (int trial = 0; trial < 1_000; trial++) {
            assertThat(five.world(trial).requests())
                    .isEqualTo(three.world(trial).requests());
            assertThat(none.world(trial))
                    .isEqualTo(new LawfulWorld(three.world(trial).requests(), 0, 0, 0, OptionalDouble.empty()));
        }
    }

    @Test
    void aWorldIsAFunctionOfItsNumber() {
        LawfulWorlds worlds = worldsOf(Requests.ofTheExample());
        LawfulWorld first = worlds.world(7);

        worlds.world(8);

        assertThat(worlds.world(7)).isEqualTo(first);
        assertThat(worldsOf(Requests.ofTheExample()).world(7)).isEqualTo(first);
    }

    /** One seed, one world: moves only with the samplers, the roles or the model, and then CHANGELOG.md says why. */
    @Test
    void goldenWorld() {
        assertThat(worldsOf(Requests.ofTheExample()).world(0))
                .isEqualTo(new LawfulWorld(35_362, 6_144, 1_110, 12, OptionalDouble.of(16.962613804440707)));
    }

    /** A world's median of so many answers is the median of the process, and scatters by {@code 1 / (2 f sqrt n)}. */
    @Test
    void theMedianDelayOfWorldsScattersAroundThatOfTheProcess() {
        Requests one = Requests.perYear(40, 1, 1).answered(1, 10).over(10);
        double[] medians = worlds(one).stream()
                .limit(2_000)
                .mapToDouble(world -> world.medianHours().orElseThrow())
                .toArray();

        double mean = Arrays.stream(medians).average().orElseThrow();
        double spread = Math.sqrt(
                Arrays.stream(medians).map(m -> (m - mean) * (m - mean)).sum() / medians.length);
        double densityAtMedian = 0.5 / 10;
        double expectedSpread = 1 / (2 * densityAtMedian * Math.sqrt(400));
        assertThat(mean).isCloseTo(10 * StrictMath.log(2), within(4 * expectedSpread / Math.sqrt(2_000) + 0.02));
        assertThat(spread).isCloseTo(expectedSpread, within(0.1 * expectedSpread));
    }

    private static List<LawfulWorld> worlds(Requests requests) {
        LawfulWorlds worlds = worldsOf(requests);
        return LongStream.range(0, WORLDS).mapToObj(worlds::world).toList();
    }

    private static LawfulWorlds worldsOf(Requests requests) {
        return new LawfulWorlds(requests.funnel(), STREAMS);
    }
}
