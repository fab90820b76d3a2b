package escrowsim.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sets on which a rule turns, against all subsets of its custodians. */
class MinimalSetsTest {

    private static final int MOST = 2_000;
    private static final List<String> NAMES = List.of("A", "B", "C", "D", "E", "F");

    static List<Rule> rules() {
        return List.of(
                Rule.holder("A"),
                Rule.all(List.of("A", "B", "C")),
                Rule.atLeast(3, List.of("A", "B", "C", "D", "E")),
                new Rule.AtLeast(
                        2,
                        List.of(
                                Rule.atLeast(2, List.of("A", "B", "C")),
                                Rule.atLeast(1, List.of("D", "E")),
                                Rule.holder("F"))),
                new Rule.AtLeast(
                        2,
                        List.of(
                                Rule.holder("A"),
                                Rule.atLeast(2, List.of("A", "B", "C")),
                                Rule.all(List.of("B", "D")),
                                Rule.holder("E"))),
                new Rule.AtLeast(1, List.of(Rule.holder("A"), Rule.all(List.of("A", "B")))));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theyAreThoseThatUnlockAndWouldNotWithOneFewer(Rule rule) {
        MinimalSets unlock = MinimalSets.thatUnlock(rule, MOST);

        assertThat(Set.copyOf(unlock.sets())).isEqualTo(minimal(rule::satisfiedBy));
        assertThat(unlock.count()).isEqualTo(BigInteger.valueOf(unlock.sets().size()));
        assertThat(unlock.exact()).isTrue();
    }

    /** Who is left after a blocking set stays away does not unlock. */
    @ParameterizedTest
    @MethodSource("rules")
    void thoseThatBlockLeaveNobodyWhoUnlocks(Rule rule) {
        Predicate<Set<String>> blocks = away -> {
            Set<String> left = new HashSet<>(NAMES);
            left.removeAll(away);
            return !rule.satisfiedBy(left);
        };

        assertThat(Set.copyOf(MinimalSets.thatBlock(rule, MOST).sets())).isEqualTo(minimal(blocks));
    }

    /** C(1000, 500), counted without being listed: its first digits by R, {@code choose(1000, 500)}. */
    @Test
    void moreThanCanBeListedAreCounted() {
        List<String> thousand = IntStream.range(0, 1_000).mapToObj(i -> "c" + i).toList();

        MinimalSets unlock = MinimalSets.thatUnlock(Rule.atLeast(500, thousand), 5);

        assertThat(unlock.count().toString()).startsWith("27028824094543").hasSize(300);
        assertThat(unlock.exact()).isTrue();
        assertThat(unlock.complete()).isFalse();
        assertThat(unlock.sets()).hasSize(5).allSatisfy(set -> assertThat(set).hasSize(500));
        assertThat(unlock.fewest()).isEmpty();
    }

    /** Where somebody occurs twice, choices may be the same set or hold one too many. */
    @Test
    void aCountOfChoicesIsABoundWhereSomebodyOccursTwice() {
        List<Rule> parts = IntStream.range(0, 12)
                .<Rule>mapToObj(i -> Rule.atLeast(1, List.of("A", "c" + i)))
                .toList();

        MinimalSets few = MinimalSets.thatUnlock(new Rule.AtLeast(6, parts), 100);
        MinimalSets all = MinimalSets.thatUnlock(new Rule.AtLeast(6, parts), 100_000);

        assertThat(few.exact()).isFalse();
        assertThat(few.count()).isEqualTo(BigInteger.valueOf(924L * 64));
        assertThat(few.sets()).contains(Set.of("A"));
        assertThat(all.exact()).isTrue();
        assertThat(all.count()).isEqualTo(BigInteger.valueOf(1 + 924));
        assertThat(all.fewest()).contains(1);
        assertThat(all.most()).contains(6);
    }

    private static Set<Set<String>> minimal(Predicate<Set<String>> satisfies) {
        Set<Set<String>> satisfying = IntStream.range(0, 1 << NAMES.size())
                .mapToObj(MinimalSetsTest::subset)
                .filter(satisfies)
                .collect(Collectors.toSet());
        return satisfying.stream()
                .filter(set ->
                        satisfying.stream().noneMatch(other -> other.size() < set.size() && set.containsAll(other)))
                .collect(Collectors.toSet());
    }

    private static Set<String> subset(int bits) {
        Set<String> subset = new LinkedHashSet<>();
        for (int i = 0; i < NAMES.size(); i++) {
            if ((bits >> i & 1) == 1) {
                subset.add(NAMES.get(i));
            }
        }
        return subset;
    }
}
