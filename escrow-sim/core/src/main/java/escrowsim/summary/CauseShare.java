package escrowsim.summary;

import escrowsim.attack.Attack;
import escrowsim.trial.ByDraw;
import escrowsim.trial.Causes;
import escrowsim.trial.Tally;
import escrowsim.trial.TrialPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which attack models together made a first exposure, and in how many of the worlds with exposure.
 *
 * @param cause their words, sorted, joined by {@code +}
 * @param share of the worlds with exposure
 * @param band doubt about inputs; missing where that is not simulated
 */
public record CauseShare(String cause, Estimate share, Optional<ParameterBand> band) {

    /** All causes of a design, by name. */
    public static List<CauseShare> of(TrialPlan plan, Tally tally) {
        SortedMap<String, Worlds> byCause = new TreeMap<>();
        Causes causes = tally.firstCauses();
        for (int i = 0; i < causes.size(); i++) {
            Worlds some = new Worlds(causes.count(i), causes.weight(i), causes.squaredWeight(i), causes.byDraw(i));
            byCause.merge(cause(plan, causes.attacks(i)), some, Worlds::plus);
        }
        Worlds all = byCause.values().stream().reduce(Worlds.NONE, Worlds::plus);
        List<CauseShare> shares = new ArrayList<>();
        byCause.forEach((cause, some) -> {
            ByDraw byDraw = some.byDraw().among(causes.anyByDraw());
            shares.add(new CauseShare(
                    cause, some.shareOf(all, tally.isWeighted()).clustered(byDraw, 1), ParameterBand.of(byDraw, 1)));
        });
        return shares;
    }

    /** Some worlds with exposure: how many, their weights, the squares of those, and how many of each draw. */
    private record Worlds(long count, double weight, double squaredWeight, ByDraw byDraw) {

        private static final Worlds NONE = new Worlds(0, 0, 0, new ByDraw());

        Worlds plus(Worlds more) {
            ByDraw both = new ByDraw();
            both.addAll(byDraw);
            both.addAll(more.byDraw);
            return new Worlds(count + more.count, weight + more.weight, squaredWeight + more.squaredWeight, both);
        }

        Estimate shareOf(Worlds all, boolean weighted) {
            if (!weighted) {
                return Estimate.ofProbability(count, all.count);
            }
            double share = weight / all.weight;
            double error = Math.sqrt((1 - share) * (1 - share) * squaredWeight
                            + share * share * (all.squaredWeight - squaredWeight))
                    / all.weight;
            double reach = Quantiles.normal(Quantiles.LEVEL) * error;
            return new Estimate(
                    share,
                    error,
                    Math.max(0, share - reach),
                    Math.min(1, share + reach),
                    IntervalMethod.WEIGHTED,
                    all.count,
                    count);
        }
    }

    /** The word for an exposure that no attack made: where nobody holds anything, whoever pays reads. */
    private static final String NO_ATTACK = "no-attack";

    /** The attack models of a set of attacks, where bit a stands for attack a of the plan. */
    public static String cause(TrialPlan plan, long attackSet) {
        if (attackSet == 0) {
            return NO_ATTACK;
        }
        List<Attack> attacks = plan.attacks();
        return IntStream.range(0, attacks.size())
                .filter(a -> (attackSet >>> a & 1) == 1)
                .mapToObj(a -> attacks.get(a).model().id())
                .distinct()
                .sorted()
                .collect(Collectors.joining("+"));
    }
}
