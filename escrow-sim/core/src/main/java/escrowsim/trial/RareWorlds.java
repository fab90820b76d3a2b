package escrowsim.trial;

import static escrowsim.attack.IncidentSink.EVERYTHING;

import escrowsim.attack.Draws;
import escrowsim.attack.EventSource;
import escrowsim.attack.SteadyIncidents;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleSupplier;

/**
 * Draws worlds with a gathering, each with the weight that makes up for it; see {@link RareEvents}. A stream of worlds of
 * their own: trial i has nothing to do with the crude trial i. Mutable, for one thread.
 */
final class RareWorlds {

    /** Numbers for what incidents reach stand above all others. */
    private static final int REACH_EVENTS = 1 << 24;

    private final RareEvents events;
    private final RareThreats threats;
    private final List<EventSource> sources;
    private final Draws draws;
    private final Incidents incidents;
    private final Company company;
    private final Gatherings gatherings;
    private final OutOfReach others;
    private final DoubleSupplier uniform = this::uniform;

    private final boolean[] present;
    private boolean[][] flawHits;
    private double[] reachUntil = new double[32];

    private long trial;
    private int drawn;

    RareWorlds(RareEvents events, List<EventSource> sources, Draws draws, Incidents incidents) {
        this.events = events;
        this.threats = events.threats;
        this.sources = List.copyOf(sources);
        this.draws = draws;
        this.incidents = incidents;
        this.others = new OutOfReach(incidents);
        this.company = threats.company();
        this.gatherings = new Gatherings(events.structure);
        this.present = new boolean[events.structure.custodians()];
        this.flawHits = new boolean[16][present.length];
    }

    /** Fills the incidents with one world and returns its weight. */
    double draw(long nextTrial) {
        trial = nextTrial;
        drawn = 0;
        int way = events.way(uniform());
        int alone = events.ways.aloneThreat(way);
        double likelihood = alone >= 0 ? gatherAlone(alone) : gather(way);
        if (!(likelihood > 0)) {
            return 0;
        }
        for (int s = 0; s < sources.size(); s++) {
            runOthers(s);
        }
        int met = gatherings.count(incidents, reachUntil);
        return likelihood / events.probability(way) / Math.max(1, met);
    }

    private double uniform() {
        return draws.uniform(trial, drawn++, 0);
    }

    /** An incident whose yield is not shared with anybody, and that opens everything nevertheless. */
    private double gatherAlone(int threat) {
        others.nobodyIsHere();
        double chance = company.qualifyAlone(threat);
        double start = events.horizonYears * uniform();
        begin(threat, start, threats.get(threat).dwellYears(0, uniform()), false);
        if (threats.get(threat).opensEverything()) {
            incidents.hit(EVERYTHING);
        } else {
            company.draw(uniform, present);
            hitThosePresent();
        }
        return threats.get(threat).alonePerYear() * events.horizonYears * chance;
    }

    private void hitThosePresent() {
        for (int i = 0; i < present.length; i++) {
            if (present[i]) {
                incidents.hit(i);
            }
        }
    }

    private double gather(int way) {
        double year = events.cellStart(events.ways.cell(way)) + events.cellYears() * uniform();
        others.someAreHere(year);
        company.at(year);
        int pivot = events.ways.pivot(way);
        int sure = threats.pivotCustodian(pivot);
        if (sure < 0) {
            company.addFlaw(threats.pivotFlaw(pivot));
        }
        double chance = flawsInReach(events.ways.stratum(way));
        chance = chance == 0 ? 0 : chance * company.qualify(sure);
        if (chance == 0) {
            return 0;
        }
        company.draw(uniform, present);
        whoHitWhom(sure);
        if (sure >= 0) {
            int threat = singleThreat(sure, false);
            begin(threat, year, threats.get(threat).dwellYears(0, uniform()), true);
            incidents.hit(sure);
        }
        for (int f = 0; f < company.flawsHereCount; f++) {
            flaw(f, year, sure < 0 && f == 0);
        }
        return threats.rate(pivot) * events.cellYears() * chance;
    }

    /** Draws the flaws in reach of this stratum and returns its probability. */
    private double flawsInReach(int stratum) {
        int only = events.ways.onlyFlaw(stratum);
        if (only >= 0) {
            company.addFlaw(only);
            return company.flawMean[only] * StrictMath.exp(-company.flawTotal);
        }
        int number = events.ways.flawsOf(stratum);
        if (number == 0) {
            return StrictMath.exp(-company.flawTotal);
        }
        double probability = events.ways.probability(stratum, company.flawTotal);
        if (events.ways.isTail(stratum)) {
            number = PoissonCounts.draw(number, company.flawTotal, uniform);
        }
        for (int f = 0; f < number; f++) {
            company.addFlaw(anyFlaw());
        }
        return probability;
    }

    private int anyFlaw() {
        double place = uniform() * company.flawTotal;
        int flaw = 0;
        while (flaw + 1 < company.flawMean.length && place >= company.flawMean[flaw]) {
            place -= company.flawMean[flaw++];
        }
        return flaw;
    }

    /** For everybody in reach: which flaws hit him, and how many incidents of his own there are; at least one of all. */
    private void whoHitWhom(int sure) {
        while (flawHits.length < company.flawsHereCount) {
            int old = flawHits.length;
            flawHits = Arrays.copyOf(flawHits, 2 * old);
            for (int f = old; f < flawHits.length; f++) {
                flawHits[f] = new boolean[present.length];
            }
        }
        for (int i = 0; i < present.length; i++) {
            boolean hit = i == sure;
            for (int f = 0; f < company.flawsHereCount; f++) {
                flawHits[f][i] = present[i] && flawStrikes(f, i, hit);
                hit |= flawHits[f][i];
            }
            if (present[i] && company.singleMean[i] > 0) {
                singles(i, PoissonCounts.draw(hit ? 0 : 1, company.singleMean[i], uniform));
            }
        }
    }

    private boolean flawStrikes(int f, int custodian, boolean hitAlready) {
        int flaw = company.flawsHere[f];
        if (!company.reaches(flaw, custodian)) {
            return false;
        }
        double any = hitAlready ? 1 : -StrictMath.expm1(company.logAbsent(custodian, f));
        return uniform() * any < company.hitShare(flaw);
    }

    private void singles(int custodian, int count) {
        for (int k = 0; k < count; k++) {
            int threat = singleThreat(custodian, true);
            inReach(threat);
            incidents.hit(custodian);
        }
    }

    /** Which of several threats to one custodian it is, in proportion to their incidents in reach, or to their rates. */
    private int singleThreat(int custodian, boolean inReach) {
        int[] all = threats.singlesAt[custodian];
        if (all.length == 1) {
            return all[0];
        }
        double total = inReach ? company.singleMean[custodian] : 0;
        for (int t = 0; t < all.length && !inReach; t++) {
            total += threats.get(all[t]).pooledPerYear();
        }
        double place = uniform() * total;
        int chosen = -1;
        for (int t : all) {
            double part = inReach ? company.meanOf(t) : threats.get(t).pooledPerYear();
            if (part > 0) {
                chosen = t;
                if (place < part) {
                    break;
                }
                place -= part;
            }
        }
        return chosen;
    }

    private void flaw(int f, double year, boolean isPivot) {
        int threat = threats.flaws[company.flawsHere[f]];
        if (isPivot) {
            begin(threat, year, threats.get(threat).dwellYears(0, uniform()), true);
        } else {
            inReach(threat);
        }
        for (int i = 0; i < present.length; i++) {
            if (flawHits[f][i]) {
                incidents.hit(i);
            }
        }
    }

    /** An incident that began before the gathering and is still in reach. */
    private void inReach(int threat) {
        SteadyThreat law = threats.get(threat);
        double age = law.ageYears(others.gatheringYear(), uniform());
        begin(threat, others.gatheringYear() - age, law.dwellYears(age, uniform()), true);
    }

    private void begin(int threat, double start, double dwellYears, boolean pooled) {
        SteadyThreat law = threats.get(threat);
        SteadyIncidents of = law.incidents();
        reach(incidents.count(), start + dwellYears + law.memoryYears());
        incidents.incident(of.attack(), start, dwellYears, pooled);
        of.reach().draw(draws, trial, REACH_EVENTS + incidents.count(), incidents);
    }

    private void reach(int incident, double until) {
        if (incident == reachUntil.length) {
            reachUntil = Arrays.copyOf(reachUntil, 2 * incident);
        }
        reachUntil[incident] = until;
    }

    /** The incidents of a source that are not in reach of the gathering: independent of those that are. */
    private void runOthers(int source) {
        int first = incidents.count();
        others.remember(threats.memoryYears[source]);
        sources.get(source).run(trial, events.horizonYears, others);
        for (int i = first; i < incidents.count(); i++) {
            boolean plays = incidents.hits(i) > 0 || threats.playsWithoutHits[source];
            reach(i, plays ? incidents.detectedYear(i) + threats.memoryYears[source] : Double.NEGATIVE_INFINITY);
        }
    }
}
