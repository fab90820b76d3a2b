package escrowsim.trial;

import escrowsim.attack.EventSource;
import escrowsim.custody.AccessStructure;
import escrowsim.custody.Reliability;
import escrowsim.custody.Yield;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Where the rare worlds of a plan are to be looked for: a table of the ways in which a {@linkplain Gatherings gathering} can
 * come about, each with about as much weight as it contributes. Immutable.
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
    /** All pairs of flaws are looked at while there are at most so many flaws. */
    private static final int FLAWS_IN_PAIRS = 8;
    /** The share of draws that goes where several flaws meet whatever the table says: what it says there is rough. */
    private static final double DEFENSIVE_SHARE = 0.02;

    final double horizonYears;
    final AccessStructure structure;
    final RareThreats threats;
    final Ways ways;

    private final double[] value;
    private final double[] upTo;
    private final double expectedGatherings;

    private RareEvents(TrialPlan plan, AccessStructure structure, RareThreats threats) {
        this.horizonYears = plan.horizonYears();
        this.structure = structure;
        this.threats = threats;
        Ways oneCell = new Ways(1, threats.pivots(), threats.flaws.length);
        int perCell = Math.max(1, oneCell.gatherings() * structure.custodians());
        int cells = Math.max(FEWEST_CELLS, Math.min(MOST_CELLS, TABLE_WORK / perCell));
        this.ways = new Ways(cells, oneCell.pivots(), oneCell.flaws());
        this.value = new double[ways.wayAlone(threats.all.size())];
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
                .map(structure -> new RareEvents(plan, structure, RareThreats.of(plan, structure, sources)));
    }

    /** Whether those who open something together must be in reach of each other: where ciphertext is got apart they need not. */
    static boolean opensWithSharesAlone(TrialPlan plan) {
        return plan.escrow()
                .filter(model -> model.search().isEmpty() && model.possession().isEmpty())
                .filter(model -> plan.custodians().stream().map(model::yieldOf).noneMatch(Yield.CIPHERTEXT::equals))
                .isPresent();
    }

    /**
     * The mean number of gatherings of a world, which no probability of exposure exceeds: rounded up where incidents are
     * independent, and roughly where several flaws may meet.
     */
    double expectedGatherings() {
        return expectedGatherings;
    }

    private double fill() {
        Company company = threats.company();
        for (int cell = 0; cell < ways.cells(); cell++) {
            company.at(cellStart(cell));
            double noFlaw = StrictMath.exp(-company.flawTotal);
            company.at(cellStart(cell + 1));
            for (int pivot = 0; pivot < ways.pivots(); pivot++) {
                for (int stratum = 0; stratum < ways.strata(); stratum++) {
                    value[ways.way(cell, pivot, stratum)] =
                            threats.rate(pivot) * cellYears() * chance(company, pivot, stratum, noFlaw);
                }
            }
        }
        for (int t = 0; t < threats.all.size(); t++) {
            double rate = threats.get(t).alonePerYear();
            value[ways.wayAlone(t)] = rate == 0 ? 0 : rate * horizonYears * company.qualifyAlone(t);
        }
        double sum = Arrays.stream(value).sum();
        if (ways.flaws() > 0) {
            defend(sum);
        }
        return sum;
    }

    /** What a way contributes: stratum's probability times that those in reach qualify, at the end of its cell. */
    private double chance(Company company, int pivot, int stratum, double noFlaw) {
        company.flawsHereCount = 0;
        int sure = threats.pivotCustodian(pivot);
        if (sure < 0) {
            company.addFlaw(threats.pivotFlaw(pivot));
        }
        int only = ways.onlyFlaw(stratum);
        if (stratum == 0) {
            return noFlaw * company.qualify(sure);
        } else if (only >= 0) {
            double mean = company.flawMean[only];
            company.addFlaw(only);
            return mean == 0 ? 0 : mean * noFlaw * company.qualify(sure);
        }
        int number = ways.flawsOf(stratum);
        double probability = ways.probability(stratum, company.flawTotal);
        if (probability == 0) {
            return 0;
        }
        return probability
                * (number == 2 && ways.flaws() <= FLAWS_IN_PAIRS
                        ? pairs(company, sure)
                        : company.roughlyQualify(sure, number));
    }

    private double pairs(Company company, int sure) {
        int before = company.flawsHereCount;
        double sum = 0;
        for (int f = 0; f < ways.flaws(); f++) {
            for (int g = 0; g < ways.flaws(); g++) {
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
            Company company = threats.company();
            for (int cell = 0; cell < ways.cells(); cell++) {
                company.at(cellStart(cell + 1));
                for (int stratum = ways.firstOfSeveral(); stratum < ways.strata(); stratum++) {
                    double weight = ways.probability(stratum, company.flawTotal);
                    for (int pivot = 0; pivot < ways.pivots(); pivot++) {
                        double rate = threats.rate(pivot);
                        if (round == 0) {
                            all += rate * weight;
                        } else if (all > 0) {
                            value[ways.way(cell, pivot, stratum)] += DEFENSIVE_SHARE * sum * rate * weight / all;
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

    double cellStart(int cell) {
        return cell == ways.cells() ? horizonYears : cell * cellYears();
    }

    double cellYears() {
        return horizonYears / ways.cells();
    }
}
