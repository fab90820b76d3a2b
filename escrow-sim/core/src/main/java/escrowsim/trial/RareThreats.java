package escrowsim.trial;

import escrowsim.attack.EventSource;
import escrowsim.attack.IncidentSink;
import escrowsim.custody.AccessStructure;
import escrowsim.custody.CustodyModel;
import escrowsim.custody.QualifiedPresence;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Who can take part in a gathering: the threats to the custodians of the rule, all of a constant rate. Immutable. */
final class RareThreats {

    /** By source, how long its loot can combine; minus infinity where it touches no custodian of the rule. */
    final double[] memoryYears;
    /** By source, whether an incident counts that happens to hit nobody. */
    final boolean[] playsWithoutHits;

    final List<SteadyThreat> all;
    /** By custodian, the threats that hit him alone. */
    final int[][] singlesAt;
    /** The threats that hit several at once. */
    final int[] flaws;

    private final AccessStructure structure;
    private final double[] singleRate;
    /** Custodians at which single incidents may complete a gathering. */
    private final int[] singleCustodians;

    private RareThreats(AccessStructure structure, List<Optional<SteadyThreat>> bySource) {
        this.structure = structure;
        this.memoryYears = bySource.stream()
                .mapToDouble(threat -> threat.map(SteadyThreat::memoryYears).orElse(Double.NEGATIVE_INFINITY))
                .toArray();
        this.playsWithoutHits = new boolean[memoryYears.length];
        for (int s = 0; s < playsWithoutHits.length; s++) {
            playsWithoutHits[s] =
                    bySource.get(s).filter(threat -> !threat.single()).isPresent();
        }
        this.all = bySource.stream().flatMap(Optional::stream).toList();
        this.singlesAt = new int[structure.custodians()][];
        Arrays.setAll(
                singlesAt,
                custodian -> IntStream.range(0, all.size())
                        .filter(t -> all.get(t).single() && all.get(t).custodian() == custodian)
                        .toArray());
        this.flaws =
                IntStream.range(0, all.size()).filter(t -> !all.get(t).single()).toArray();
        this.singleRate = Arrays.stream(singlesAt)
                .mapToDouble(some -> IntStream.of(some)
                        .mapToDouble(t -> all.get(t).pooledPerYear())
                        .sum())
                .toArray();
        this.singleCustodians = IntStream.range(0, singleRate.length)
                .filter(i -> singleRate[i] > 0)
                .toArray();
    }

    /** @param sources all of them steady */
    static RareThreats of(TrialPlan plan, AccessStructure structure, List<EventSource> sources) {
        CustodyModel escrow = plan.escrow().orElseThrow();
        Set<String> inRule = escrow.holders().orElseThrow().custodians();
        return new RareThreats(
                structure,
                sources.stream()
                        .map(source -> source.steady()
                                .filter(incidents -> incidents.custodians().stream()
                                        .anyMatch(i -> i == IncidentSink.EVERYTHING
                                                || inRule.contains(
                                                        plan.custodians().get(i).name())))
                                .map(incidents -> SteadyThreat.of(incidents, plan.custodians(), escrow)))
                        .toList());
    }

    SteadyThreat get(int threat) {
        return all.get(threat);
    }

    Company company() {
        return new Company(all, singlesAt, flaws, new QualifiedPresence(structure));
    }

    /** How many can complete a gathering: custodians by an incident of their own, and flaws. */
    int pivots() {
        return singleCustodians.length + flaws.length;
    }

    /** The custodian whose incident completes it; -1 for a flaw. */
    int pivotCustodian(int pivot) {
        return pivot < singleCustodians.length ? singleCustodians[pivot] : -1;
    }

    int pivotFlaw(int pivot) {
        return pivot - singleCustodians.length;
    }

    /** How often incidents come that may complete a gathering like this. */
    double rate(int pivot) {
        int custodian = pivotCustodian(pivot);
        return custodian >= 0
                ? singleRate[custodian]
                : all.get(flaws[pivotFlaw(pivot)]).pooledPerYear();
    }
}
