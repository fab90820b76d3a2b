package escrowsim.custody;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The sets of custodians on which a rule turns: each satisfies it, and with any one fewer would not.
 *
 * @param count how many there are; where custodians occur more than once and the sets are too many to be told apart, how many
 *     there are at most
 * @param exact whether the count is no upper bound
 * @param complete whether all are listed
 * @param sets the smallest first; some of them, where they are not all
 */
public record MinimalSets(BigInteger count, boolean exact, boolean complete, List<Set<String>> sets) {

    public MinimalSets {
        sets = List.copyOf(sets);
    }

    /** Who unlocks. At most so many sets are listed. */
    public static MinimalSets thatUnlock(Rule rule, int most) {
        BigInteger ways = ways(rule);
        boolean all = ways.compareTo(BigInteger.valueOf(most)) <= 0;
        boolean repeats = leaves(rule) > rule.custodians().size();
        List<Set<String>> found = some(rule, most);
        List<Set<String>> sets = repeats ? minimal(found, rule) : found;
        return new MinimalSets(
                all ? BigInteger.valueOf(sets.size()) : ways,
                all || !repeats,
                all,
                sets.stream().sorted(Comparator.comparingInt(Set::size)).toList());
    }

    /** Who blocks, by staying away: without all of such a set nobody else unlocks. */
    public static MinimalSets thatBlock(Rule rule, int most) {
        return thatUnlock(rule.dual(), most);
    }

    private static int leaves(Rule rule) {
        return rule instanceof Rule.AtLeast gate
                ? gate.of().stream().mapToInt(MinimalSets::leaves).sum()
                : 1;
    }

    /** In how many ways parts can be chosen that are just enough: the number of sets, as long as no custodian repeats. */
    private static BigInteger ways(Rule rule) {
        if (!(rule instanceof Rule.AtLeast gate)) {
            return BigInteger.ONE;
        }
        BigInteger[] ofSize = new BigInteger[gate.threshold() + 1];
        Arrays.fill(ofSize, BigInteger.ZERO);
        ofSize[0] = BigInteger.ONE;
        for (Rule part : gate.of()) {
            BigInteger ways = ways(part);
            for (int size = gate.threshold(); size > 0; size--) {
                ofSize[size] = ofSize[size].add(ofSize[size - 1].multiply(ways));
            }
        }
        return ofSize[gate.threshold()];
    }

    /** The first such choices, in the order of the rule. */
    private static List<Set<String>> some(Rule rule, int most) {
        if (!(rule instanceof Rule.AtLeast gate)) {
            return List.of(rule.custodians());
        }
        List<List<Set<String>>> parts =
                gate.of().stream().map(part -> some(part, most)).toList();
        List<Set<String>> found = new ArrayList<>();
        choose(parts, 0, gate.threshold(), Set.of(), most, found);
        return found;
    }

    private static void choose(
            List<List<Set<String>>> parts,
            int from,
            int needed,
            Set<String> chosen,
            int most,
            List<Set<String>> found) {
        if (needed == 0) {
            found.add(chosen);
            return;
        }
        for (int part = from; part <= parts.size() - needed; part++) {
            for (Set<String> set : parts.get(part)) {
                if (found.size() == most) {
                    return;
                }
                Set<String> with = new LinkedHashSet<>(chosen);
                with.addAll(set);
                choose(parts, part + 1, needed - 1, with, most, found);
            }
        }
    }

    /** Without those in which somebody is superfluous, each once. */
    private static List<Set<String>> minimal(List<Set<String>> found, Rule rule) {
        return found.stream()
                .distinct()
                .filter(set -> set.stream().noneMatch(one -> rule.satisfiedBy(without(one, set))))
                .toList();
    }

    private static Collection<String> without(String one, Set<String> set) {
        Set<String> others = new LinkedHashSet<>(set);
        others.remove(one);
        return others;
    }

    /** How many custodians the smallest have, where all sets are known. */
    public Optional<Integer> fewest() {
        return complete ? sets.stream().map(Set::size).min(Comparator.naturalOrder()) : Optional.empty();
    }

    /** How many the largest have, where all sets are known. */
    public Optional<Integer> most() {
        return complete ? sets.stream().map(Set::size).max(Comparator.naturalOrder()) : Optional.empty();
    }
}
