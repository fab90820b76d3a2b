package escrowsim.custody;

import static org.assertj.core.api.Assertions.assertThat;

import escrowsim.crypto.Secret;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The two faces of a rule: what qualifies in the kernel is what recovers real keys, for every subset of custodians. */
class RealRecoveryTest {

    static Stream<Rule> rules() {
        Rule agencies = Rule.atLeast(2, List.of("A", "B", "C"));
        return Stream.of(
                Rule.holder("A"),
                Rule.all(List.of("A", "B")),
                Rule.all(List.of("A", "B", "C", "D")),
                Rule.atLeast(1, List.of("A", "B", "C")),
                Rule.atLeast(2, List.of("A", "B", "C")),
                Rule.atLeast(3, List.of("A", "B", "C", "D", "E")),
                new Rule.AtLeast(2, List.of(agencies, Rule.atLeast(1, List.of("D", "E")), Rule.holder("F"))),
                new Rule.AtLeast(1, List.of(agencies, Rule.all(List.of("D", "E")))),
                // A custodian in several places.
                new Rule.AtLeast(2, List.of(Rule.holder("A"), Rule.holder("A"), Rule.holder("B"))),
                new Rule.AtLeast(2, List.of(agencies, Rule.all(List.of("A", "D")), Rule.holder("C"))),
                // Four levels deep.
                new Rule.AtLeast(
                        2,
                        List.of(
                                new Rule.AtLeast(
                                        1,
                                        List.of(
                                                new Rule.AtLeast(2, List.of(agencies, Rule.holder("D"))),
                                                Rule.holder("E"))),
                                Rule.holder("F"))));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everySubsetRecoversExactlyIfItQualifies(Rule rule) throws RefusedException {
        assertFacesAgree(rule, RealKeys.exportable(rule), subsets(rule), 0);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everySubsetOfDevicesRecoversExactlyIfItQualifies(Rule rule) throws RefusedException {
        assertFacesAgree(rule, RealKeys.inHsm(rule), subsets(rule), 0);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void copiesAndDevicesTogetherRecoverAfterRefreshToo(Rule rule) throws RefusedException {
        RealKeys keys = RealKeys.mixed(rule);
        keys.escrow.refresh(RealKeys.EPOCH, 1);
        keys.escrow.refresh(RealKeys.EPOCH, 5);

        assertFacesAgree(rule, keys, subsets(rule), 5);
    }

    @Test
    void tenGovernmentsOfTwoOfThreeAgenciesEach() throws RefusedException {
        List<Rule> governments = IntStream.range(0, 10)
                .mapToObj(g -> Rule.atLeast(2, List.of("a" + g, "b" + g, "c" + g)))
                .toList();
        for (int needed : new int[] {1, 4, 10}) {
            Rule rule = new Rule.AtLeast(needed, governments);
            assertFacesAgree(rule, RealKeys.exportable(rule), sampledSubsets(rule, needed), 0);
        }
    }

    @Test
    void threeHundredCustodiansInTheLargerField() throws RefusedException {
        List<String> names = IntStream.range(0, 300).mapToObj(i -> "c" + i).toList();
        Rule rule = Rule.atLeast(5, names);

        assertFacesAgree(
                rule,
                RealKeys.exportable(rule),
                List.of(Set.copyOf(names.subList(290, 295)), Set.copyOf(names.subList(0, 4))),
                0);
    }

    private static void assertFacesAgree(Rule rule, RealKeys keys, List<Set<String>> subsets, long version)
            throws RefusedException {
        List<String> names = List.copyOf(rule.custodians());
        AccessStructure structure = AccessStructure.of(names, rule);
        for (Set<String> subset : subsets) {
            Optional<Secret> read = keys.read(subset, version);
            boolean qualifies = structure.qualifies(custodian -> subset.contains(names.get(custodian)));
            assertThat(read.isPresent()).as("%s by %s", rule, subset).isEqualTo(qualifies);
            read.ifPresent(contentKey -> assertThat(contentKey).isEqualTo(keys.contentKey));
        }
    }

    private static List<Set<String>> subsets(Rule rule) {
        List<String> names = List.copyOf(rule.custodians());
        return IntStream.range(0, 1 << names.size())
                .mapToObj(set -> IntStream.range(0, names.size())
                        .filter(i -> (set >> i & 1) == 1)
                        .mapToObj(names::get)
                        .collect(Collectors.toSet()))
                .toList();
    }

    /** Random subsets of all sizes, and from each a chain of single steps, which crosses the border of the rule. */
    private static List<Set<String>> sampledSubsets(Rule rule, int seed) {
        Random random = new Random(seed);
        List<Set<String>> sampled = new ArrayList<>();
        List<String> names = new ArrayList<>(rule.custodians());
        for (int i = 0; i < 10; i++) {
            Collections.shuffle(names, random);
            for (int size = 0; size <= names.size(); size++) {
                sampled.add(Set.copyOf(names.subList(0, size)));
            }
        }
        return sampled;
    }
}
