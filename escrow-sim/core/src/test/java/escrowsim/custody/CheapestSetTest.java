package escrowsim.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The cheapest qualified set, against the cheapest of all qualified subsets. */
class CheapestSetTest {

    private static final List<String> NAMES = List.of("A", "B", "C", "D", "E", "F");

    static Stream<Rule> rules() {
        return Stream.of(
                Rule.holder("A"),
                Rule.all(NAMES),
                Rule.atLeast(3, NAMES),
                new Rule.AtLeast(
                        2,
                        List.of(
                                Rule.holder("A"),
                                Rule.atLeast(2, List.of("B", "C", "D")),
                                Rule.all(List.of("E", "F")))),
                new Rule.AtLeast(
                        2,
                        List.of(
                                Rule.all(List.of("A", "B")),
                                Rule.all(List.of("A", "C")),
                                Rule.atLeast(2, List.of("B", "D", "E")),
                                Rule.holder("F"))));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void noQualifiedSetIsCheaper(Rule rule) {
        AccessStructure structure = AccessStructure.of(NAMES, rule);
        SplittableRandom random = new SplittableRandom(1);
        for (int round = 0; round < 200; round++) {
            double[] prices = random.doubles(NAMES.size(), 1, 100).toArray();
            if (round % 3 == 0) {
                prices[random.nextInt(prices.length)] = Double.POSITIVE_INFINITY;
            }

            int[] set = structure.cheapestSet(prices);

            double least = IntStream.range(0, 1 << NAMES.size())
                    .filter(subset -> structure.qualifies(i -> (subset >> i & 1) == 1))
                    .mapToDouble(subset -> IntStream.range(0, NAMES.size())
                            .filter(i -> (subset >> i & 1) == 1)
                            .mapToDouble(i -> prices[i])
                            .sum())
                    .min()
                    .orElseThrow();
            if (least == Double.POSITIVE_INFINITY) {
                assertThat(set).isEmpty();
            } else {
                assertThat(structure.qualifies(i -> Arrays.binarySearch(set, i) >= 0))
                        .isTrue();
                assertThat(Arrays.stream(set).mapToDouble(i -> prices[i]).sum()).isCloseTo(least, within(1e-9));
            }
        }
    }

    @Test
    void ofEquallyCheapOnesTheFirstIsBought() {
        AccessStructure structure = AccessStructure.of(NAMES, Rule.atLeast(2, NAMES));

        assertThat(structure.cheapestSet(new double[] {5, 5, 5, 5, 5, 5})).containsExactly(0, 1);
    }

    @Test
    void tooManyWhoOccurTwiceAreRefused() {
        List<String> names = IntStream.range(0, 21).mapToObj(i -> "n" + i).toList();
        Rule rule = new Rule.AtLeast(1, Collections.nCopies(2, Rule.all(names)));
        double[] prices = new double[21];
        Arrays.fill(prices, 1);

        assertThatThrownBy(() -> AccessStructure.of(names, rule).cheapestSet(prices))
                .hasMessage("price_usd can be given to at most 20 custodians that occur more than once in the rule,"
                        + " got 21");
    }
}
