package escrowsim.formula;

import escrowsim.custody.AccessStructure;
import escrowsim.custody.Reliability;
import escrowsim.custody.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The probability that a qualified set of custodians has lost its shares of one key: exact for every rule, with independent
 * incidents and common shocks, each with its own dwell, trend and frailty.
 *
 * <p>The number of windows of a Poisson source that meet the time in which a share exists is Poisson with mean rate times
 * {@link HoldingPeriod}; pooled and unpooled events are independent. Unpooled ones work alone: what qualifies alone opens the
 * key, the others do nothing.
 */
public final class HeldShares {

    private final List<Hazard> own;
    private final List<Hazard> common;
    private final HitRule hitRule;
    private final int custodians;
    /** With which probability an event qualifies by itself, for the hazards in the order own, common. */
    private final double[] alone;

    public HeldShares(Rule rule, List<String> names, List<Hazard> hazards) {
        this.custodians = names.size();
        Set<String> named = rule.custodians();
        List<Hazard> felt = hazards.stream()
                .map(hazard -> hazard.within(custodian -> named.contains(names.get(custodian))))
                .filter(hazard -> !hazard.custodians().isEmpty())
                .toList();
        this.own = felt.stream().filter(hazard -> !hazard.common()).toList();
        this.common = felt.stream().filter(Hazard::common).toList();
        this.hitRule =
                new HitRule(rule, names, common.stream().map(Hazard::custodians).toList());
        AccessStructure structure = AccessStructure.of(names, rule);
        this.alone = hazards().stream()
                .mapToDouble(hazard -> qualifiesAlone(structure, hazard))
                .toArray();
    }

    private static double qualifiesAlone(AccessStructure structure, Hazard hazard) {
        if (!hazard.common()) {
            return structure.qualifies(custodian -> hazard.custodians().contains(custodian)) ? hazard.hitShare() : 0;
        }
        double[] presence = new double[structure.custodians()];
        hazard.custodians().forEach(custodian -> presence[custodian] = hazard.hitShare());
        return Reliability.of(structure).probability(presence);
    }

    private List<Hazard> hazards() {
        List<Hazard> all = new ArrayList<>(own);
        all.addAll(common);
        return all;
    }

    /** Whether unpooled events of a hazard that differs between worlds can open the key: then this is not exact. */
    public boolean unpooledDependOnPooled() {
        List<Hazard> all = hazards();
        for (int i = 0; i < alone.length; i++) {
            Hazard hazard = all.get(i);
            if (hazard.shape() < Double.POSITIVE_INFINITY && hazard.pooledShare() < 1 && alone[i] > 0) {
                return true;
            }
        }
        return false;
    }

    /** The probability that the key of what exists in this time can be rebuilt. */
    public double qualified(HoldingPeriod existing) {
        return qualified(hazard -> hazard.mean(existing), new double[custodians]);
    }

    /** A mean number of events for each hazard. */
    @FunctionalInterface
    public interface Means {
        double of(Hazard hazard);
    }

    /**
     * The same for any mean numbers of events.
     *
     * @param alsoHit probability of each custodian to be hit by something else, independently
     */
    public double qualified(Means means, double[] alsoHit) {
        double[] logSpared = new double[custodians];
        for (int i = 0; i < custodians; i++) {
            logSpared[i] = StrictMath.log1p(-alsoHit[i]);
        }
        double aloneMean = 0;
        for (int h = 0; h < own.size(); h++) {
            Hazard hazard = own.get(h);
            double mean = means.of(hazard);
            double hits = mean * hazard.hitShare() * hazard.pooledShare();
            logSpared[hazard.custodians().get(0)] -= hazard.shape() == Double.POSITIVE_INFINITY
                    ? hits
                    : hazard.shape() * StrictMath.log1p(hits / hazard.shape());
            aloneMean += mean * (1 - hazard.pooledShare()) * alone[h];
        }
        List<ShockCount> counts = new ArrayList<>();
        double[] shares = new double[common.size()];
        for (int h = 0; h < common.size(); h++) {
            Hazard hazard = common.get(h);
            double mean = means.of(hazard);
            counts.add(new ShockCount(mean * hazard.pooledShare(), hazard.shape()));
            shares[h] = hazard.hitShare();
            aloneMean += mean * (1 - hazard.pooledShare()) * alone[own.size() + h];
        }
        return Occurrence.either(hitRule.probability(logSpared, counts, shares), Occurrence.of(aloneMean));
    }

    /** About how many steps one probability takes. */
    public double work(HoldingPeriod existing) {
        return hitRule.work(common.stream()
                .map(hazard -> new ShockCount(hazard.mean(existing), hazard.shape()))
                .toList());
    }
}
