package escrowsim.trial;

/**
 * How the ways in which a gathering can come about are numbered: by the part of time it falls in, by who completes it (its
 * pivot), and by how many flaws are in reach then (its stratum). After them stand the threats that can open everything alone.
 *
 * @param cells equal parts of the horizon
 * @param pivots first custodians hit by an incident of their own, then flaws
 * @param flaws that hit several custodians at once
 */
record Ways(int cells, int pivots, int flaws) {

    /** Strata by the exact number of flaws in reach end here; the last is for all numbers above. */
    private static final int COUNTED_FLAWS = 8;

    /** None; each one alone; two, three and so on, whichever they are. */
    int strata() {
        return flaws == 0 ? 1 : 1 + flaws + COUNTED_FLAWS;
    }

    /** How many gatherings are told apart. */
    int gatherings() {
        return cells * pivots * strata();
    }

    int way(int cell, int pivot, int stratum) {
        return (cell * pivots + pivot) * strata() + stratum;
    }

    int wayAlone(int threat) {
        return gatherings() + threat;
    }

    /** The threat whose incident opens everything on its own; -1 for a gathering. */
    int aloneThreat(int way) {
        return way < gatherings() ? -1 : way - gatherings();
    }

    int cell(int way) {
        return way / strata() / pivots;
    }

    int pivot(int way) {
        return way / strata() % pivots;
    }

    int stratum(int way) {
        return way % strata();
    }

    /** The flaw that is in reach in this stratum; -1 for none or any. */
    int onlyFlaw(int stratum) {
        return stratum >= 1 && stratum <= flaws ? stratum - 1 : -1;
    }

    /** The first stratum in which several flaws are in reach. */
    int firstOfSeveral() {
        return 1 + flaws;
    }

    /** How many flaws are in reach in this stratum, at least where it {@linkplain #isTail is the tail}. */
    int flawsOf(int stratum) {
        return stratum <= flaws ? Math.min(1, stratum) : stratum - flaws + 1;
    }

    boolean isTail(int stratum) {
        return flaws > 0 && stratum == strata() - 1;
    }

    /** How likely it is that so many flaws are in reach. */
    double probability(int stratum, double meanFlaws) {
        int number = flawsOf(stratum);
        return isTail(stratum) ? PoissonCounts.atLeast(number, meanFlaws) : PoissonCounts.exactly(number, meanFlaws);
    }
}
