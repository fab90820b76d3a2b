package escrowsim.summary;

import escrowsim.engine.AllPairs;
import java.util.List;

/**
 * What every two designs of one run differ by, measured in the same worlds.
 *
 * @param designs in the order of the run
 */
record PairedDifferences(List<DesignOutcomes> designs, Frontier.Axes axes, AllPairs pairs)
        implements Frontier.Differences {

    @Override
    public Difference risk(int design, int other) {
        return of(axes.risk(), design, other);
    }

    @Override
    public Difference benefit(int design, int other) {
        return of(axes.benefit(), design, other);
    }

    private Difference of(OutcomeMetric metric, int design, int other) {
        if (design < other) {
            return of(metric, other, design).reversed();
        }
        return Comparison.difference(metric, designs.get(design), designs.get(other), pairs.of(design, other))
                .orElse(Difference.UNKNOWN);
    }
}
