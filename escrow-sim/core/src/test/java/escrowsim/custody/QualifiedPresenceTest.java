package escrowsim.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QualifiedPresenceTest {

    private static final int DRAWS = 200_000;

    @ParameterizedTest
    @MethodSource("rules")
    void everyQualifiedSetComesAsOftenAsItsShareAndNoOther(Rule rule) {
        AccessStructure structure = AccessStructure.of(
                IntStream.rangeClosed(1, rule.custodians().size())
                        .mapToObj(i -> "c" + i)
                        .toList(),
                rule);
        int n = structure.custodians();
        double[] presence = new SplittableRandom(3).doubles(n, 0.02, 0.3).toArray();
        presence[0] = 1;
        int[] seen = new int[1 << n];
        boolean[] present = new boolean[n];
        QualifiedPresence qualified = new QualifiedPresence(structure);
        SplittableRandom random = new SplittableRandom(4);

        for (int draw = 0; draw < DRAWS; draw++) {
            qualified.draw(presence, random::nextDouble, present);
            seen[IntStream.range(0, n).map(i -> present[i] ? 1 << i : 0).sum()]++;
        }

        double all = qualified.probability(presence);
        for (int set = 0; set < 1 << n; set++) {
            int members = set;
            double share = structure.qualifies(i -> (members >> i & 1) == 1) ? exactly(set, presence) / all : 0;
            double error = Math.sqrt(share * (1 - share) / DRAWS);
            assertThat(seen[set] / (double) DRAWS).isCloseTo(share, within(4 * error + 1e-12));
        }
    }

    static Stream<Rule> rules() {
        Rule first = Rule.atLeast(2, List.of("c1", "c2", "c3"));
        return Stream.of(
                first,
                new Rule.AtLeast(2, List.of(first, Rule.atLeast(2, List.of("c3", "c4", "c5")))),
                new Rule.AtLeast(
                        1,
                        List.of(
                                Rule.all(List.of("c1", "c2")),
                                Rule.all(List.of("c1", "c3")),
                                Rule.all(List.of("c2", "c3", "c4")))));
    }

    private static double exactly(int set, double[] presence) {
        return IntStream.range(0, presence.length)
                .mapToDouble(i -> (set >> i & 1) == 1 ? presence[i] : 1 - presence[i])
                .reduce(1, (a, b) -> a * b);
    }
}
