package escrowsim.trial;

import escrowsim.attack.EventSource;
import escrowsim.attack.IncidentSink;
import escrowsim.custody.AccessStructure;
import escrowsim.custody.CustodyModel;
import escrowsim.custody.QualifiedPresence;
import escrowsim.custody.Reliability;
import escrowsim.custody.Yield;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Where the rare worlds of a plan are to be looked for: a table of the ways in which a {@linkplain Gatherings gathering} can
 * come about, each with about as much weight as it contributes. Immutable; all threads share one.
 *
 * <p>Worlds are drawn from the law in which a world with M gatherings is M times as likely as it is, and counted 1/M times
 * the mean number of gatherings. By Mecke's formula such a world is a gathering at a random time, those in reach of it
 * conditional on being qualified, and everybody else as ever. No exposure without a gathering: so nothing is missed, and
 * no weight exceeds that mean, which shrinks with the probability itself.
 *
 * @see <a href="https://doi.org/10.1214/11-AAP792">Adler, Blanchet and Liu, Efficient Monte Carlo for high excursions of
 *     Gaussian random fields (2012)</a> for the change of measure; Last and Penrose, Lectures on the Poisson Process
 *     (2017), theorem 4.1 for the formula
 */
final class RareEvents {

    private static final int MOST_CELLS = 64;
    private static final int FEWEST_CELLS = 4;
    private static final int TABLE_WORK = 400_000;
    /** Strata by the exact number of flaws in reach end here; the last is for all numbers above. */
    private static final int COUNTED_FLAWS = 8;
    /** All pairs of flaws are looked at while there are at most so many flaws. */
    private static final int FLAWS_IN_PAIRS = 8;
    /** The share of draws that goes where several flaws meet whatever the table says: what it says there is rough. */
    private static final double DEFENSIVE_SHARE = 0.02;

    final double horizonYears;
    final AccessStructure structure;
    /** By source, how long its loot can combine; minus infinity where it touches no custodian of the rule. */
    final double[] memoryYears;
    /** By source, whether an incident counts that happens to hit nobody. */
    final boolean[] playsWithoutHits;

    final List<SteadyThreat> threats;
    final int[][] singlesAt;
    final int[] flaws;

    private final double[] singleRate;
    /** Custodians at which single incidents may complete a gathering. */
    private final int[] singleCustodians;

    private final int cells;
    private final int pivots;
    private final int strata;
    private final double[] value;
    private final double[] upTo;
    private final double expectedGatherings;

    private RareEvents(TrialPlan plan, AccessStructure structure, List<Optional<SteadyThreat>> bySource) {
        this.horizonYears = plan.horizonYears();
        this.structure = structure;
        this.memoryYears = bySource.stream()
                .mapToDouble(threat -> threat.map(SteadyThreat::memoryYears).orElse(Double.NEGATIVE_INFINITY))
                .toArray();
        this.playsWithoutHits = new boolean[memoryYears.length];
        for (int s = 0; s < playsWithoutHits.length; s++) {
            playsWithoutHits[s] =
                    bySource.get(s).filter(threat -> !threat.single()).isPresent();
        }
        this.threats = bySource.stream().flatMap(Optional::stream).toList();
        this.singlesAt = new int[structure.custodians()][];
        Arrays.setAll(
                singlesAt,
                custodian -> IntStream.range(0, threats.size())
                        .filter(t -> threats.get(t).single() && threats.get(t).custodian() == custodian)
                        .toArray());
        this.flaws = IntStream.range(0, threats.size())
                .filter(t -> !threats.get(t).single())
                .toArray();
        this.singleRate = Arrays.stream(singlesAt)
                .mapToDouble(all -> IntStream.of(all)
                        .mapToDouble(t -> threats.get(t).pooledPerYear())
                        .sum())
                .toArray();
        this.singleCustodians = IntStream.range(0, singleRate.length)
                .filter(i -> singleRate[i] > 0)
                .toArray();
        this.pivots = singleCustodians.length + flaws.length;
        this.strata = flaws.length == 0 ? 1 : 1 + flaws.length + COUNTED_FLAWS;
        int perCell = Math.max(1, pivots * strata * structure.custodians());
        this.cells = Math.max(FEWEST_CELLS, Math.min(MOST_CELLS, TABLE_WORK / perCell));
        this.value = new double[cells * pivots * strata + threats.size()];
        this.expectedGatherings = fill();
        this.upTo = new double[value.length];
        double sum = 0;
        for (int way = 0; way < value.length; way++) {
            sum += value[way];
            upTo[way] = sum;
        }
    }

    /** The rare worlds of a plan; empty for one that they do not cover. */
    static Optional<RareEvents> of(TrialPlan plan, List<EventSource> sources) {
        if (!opensWithSharesAlone(plan)
                || sources.stream().anyMatch(source -> source.steady().isEmpty())) {
            return Optional.empty();
        }
        return plan.accessStructure()
                .filter(Reliability::canBeExact)
                .map(structure -> new RareEvents(plan, structure, threats(plan, sources)));
    }

    /** Whether those who open something together must be in reach of each other: where ciphertext is got apart they need not. */
    static boolean opensWithSharesAlone(TrialPlan plan) {
        return plan.escrow()
                .filter(model -> model.search().isEmpty() && model.possession().isEmpty())
                .filter(model -> plan.custodians().stream().map(model::yieldOf).noneMatch(Yield.CIPHERTEXT::equals))
                .isPresent();
    }

    private static List<Optional<SteadyThreat>> threats(TrialPlan plan, List<EventSource> sources) {
        CustodyModel escrow = plan.escrow().orElseThrow();
        Set<String> inRule = escrow.holders().orElseThrow().custodians();
        return sources.stream()
                .map(source -> source.steady()
                        .filter(incidents -> incidents.custodians().stream()
                                .anyMatch(i -> i == IncidentSink.EVERYTHING
                                        || inRule.contains(
                                                plan.custodians().get(i).name())))
                        .map(incidents -> SteadyThreat.of(incidents, plan.custodians(), escrow)))
                .toList();
    }

    /**
     * The mean number of gatherings of a world, which no probability of exposure exceeds: rounded up where incidents are
     * independent, and roughly where several flaws may meet.
     */
    double expectedGatherings() {
        return expectedGatherings;
    }

    Company company() {
        return new Company(threats, singlesAt, flaws, new QualifiedPresence(structure));
    }

    private double fill() {
        Company company = company();
        for (int cell = 0; cell < cells; cell++) {
            company.at(cellStart(cell));
            double noFlaw = StrictMath.exp(-company.flawTotal);
            company.at(cellStart(cell + 1));
            for (int pivot = 0; pivot < pivots; pivot++) {
                for (int stratum = 0; stratum < strata; stratum++) {
                    value[way(cell, pivot, stratum)] =
                            rate(pivot) * cellYears() * chance(company, pivot, stratum, noFlaw);
                }
            }
        }
        for (int t = 0; t < threats.size(); t++) {
            double rate = threats.get(t).alonePerYear();
            value[cells * pivots * strata + t] = rate == 0 ? 0 : rate * horizonYears * company.qualifyAlone(t);
        }
        double sum = Arrays.stream(value).sum();
        if (strata > 1) {
            defend(sum);
        }
        return sum;
    }

    /** What a way contributes: stratum's probability times that those in reach qualify, at the end of its cell. */
    private double chance(Company company, int pivot, int stratum, double noFlaw) {
        company.flawsHereCount = 0;
        int sure = pivotCustodian(pivot);
        if (sure < 0) {
            company.addFlaw(pivotFlaw(pivot));
        }
        if (stratum == 0) {
            return noFlaw * company.qualify(sure);
        } else if (stratum <= flaws.length) {
            double mean = company.flawMean[stratum - 1];
            company.addFlaw(stratum - 1);
            return mean == 0 ? 0 : mean * noFlaw * company.qualify(sure);
        }
        int number = flawsOf(stratum);
        double probability = isTail(stratum)
                ? PoissonCounts.atLeast(number, company.flawTotal)
                : PoissonCounts.exactly(number, company.flawTotal);
        if (probability == 0) {
            return 0;
        }
        return probability
                * (number == 2 && flaws.length <= FLAWS_IN_PAIRS
                        ? pairs(company, sure)
                        : company.roughlyQualify(sure, number));
    }

    private double pairs(Company company, int sure) {
        int before = company.flawsHereCount;
        double sum = 0;
        for (int f = 0; f < flaws.length; f++) {
            for (int g = 0; g < flaws.length; g++) {
                company.flawsHereCount = before;
                company.addFlaw(f);
                company.addFlaw(g);
                sum += company.flawMean[f] * company.flawMean[g] * company.qualify(sure);
            }
        }
        return sum / (company.flawTotal * company.flawTotal);
    }

    private void defend(double sum) {
        double all = 0;
        for (int round = 0; round < 2; round++) {
            Company company = company();
            for (int cell = 0; cell < cells; cell++) {
                company.at(cellStart(cell + 1));
                for (int stratum = 1 + flaws.length; stratum < strata; stratum++) {
                    double weight = isTail(stratum)
                            ? PoissonCounts.atLeast(flawsOf(stratum), company.flawTotal)
                            : PoissonCounts.exactly(flawsOf(stratum), company.flawTotal);
                    for (int pivot = 0; pivot < pivots; pivot++) {
                        if (round == 0) {
                            all += rate(pivot) * weight;
                        } else if (all > 0) {
                            value[way(cell, pivot, stratum)] += DEFENSIVE_SHARE * sum * rate(pivot) * weight / all;
                        }
                    }
                }
            }
        }
    }

    /** A way, from a uniform deviate. */
    int way(double uniform) {
        double place = uniform * upTo[upTo.length - 1];
        int found = Arrays.binarySearch(upTo, place);
        int way = Math.min(found < 0 ? -found - 1 : found + 1, upTo.length - 1);
        while (value[way] == 0) {
            way--;
        }
        return way;
    }

    /** How likely a way is to be looked at. */
    double probability(int way) {
        return value[way] / upTo[upTo.length - 1];
    }

    private int way(int cell, int pivot, int stratum) {
        return (cell * pivots + pivot) * strata + stratum;
    }

    /** The threat whose incident opens everything on its own; -1 for a gathering. */
    int aloneThreat(int way) {
        int first = cells * pivots * strata;
        return way < first ? -1 : way - first;
    }

    double cellStart(int cell) {
        return cell == cells ? horizonYears : cell * cellYears();
    }

    double cellYears() {
        return horizonYears / cells;
    }

    int cell(int way) {
        return way / strata / pivots;
    }

    int pivot(int way) {
        return way / strata % pivots;
    }

    int stratum(int way) {
        return way % strata;
    }

    /** The flaw that is in reach in this stratum; -1 for none or any. */
    int onlyFlaw(int stratum) {
        return stratum >= 1 && stratum <= flaws.length ? stratum - 1 : -1;
    }

    /** How many flaws are in reach in this stratum, at least where it {@linkplain #isTail is the tail}. */
    int flawsOf(int stratum) {
        return stratum <= flaws.length ? Math.min(1, stratum) : stratum - flaws.length + 1;
    }

    boolean isTail(int stratum) {
        return strata > 1 && stratum == strata - 1;
    }

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
                : threats.get(flaws[pivotFlaw(pivot)]).pooledPerYear();
    }
}
