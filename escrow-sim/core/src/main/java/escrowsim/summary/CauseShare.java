package escrowsim.summary;

import escrowsim.attack.Attack;
import escrowsim.trial.Causes;
import escrowsim.trial.Tally;
import escrowsim.trial.TrialPlan;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which attack models together made a first exposure, and in how many of the worlds with exposure.
 *
 * @param cause their words, sorted, joined by {@code +}
 * @param share of the worlds with exposure
 */
public record CauseShare(String cause, Estimate share) {

    /** All causes of a design, by name. */
    public static List<CauseShare> of(TrialPlan plan, Tally tally) {
        SortedMap<String, Long> worlds = new TreeMap<>();
        Causes causes = tally.firstCauses();
        for (int i = 0; i < causes.size(); i++) {
            worlds.merge(cause(plan, causes.attacks(i)), causes.count(i), Long::sum);
        }
        long all = worlds.values().stream().mapToLong(Long::longValue).sum();
        return worlds.entrySet().stream()
                .map(entry -> new CauseShare(entry.getKey(), Estimate.ofProbability(entry.getValue(), all)))
                .toList();
    }

    /** The attack models of a set of attacks, where bit a stands for attack a of the plan. */
    public static String cause(TrialPlan plan, long attackSet) {
        List<Attack> attacks = plan.attacks();
        return IntStream.range(0, attacks.size())
                .filter(a -> (attackSet >>> a & 1) == 1)
                .mapToObj(a -> attacks.get(a).model().id())
                .distinct()
                .sorted()
                .collect(Collectors.joining("+"));
    }
}
