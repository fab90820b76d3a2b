package escrowsim.trial;

import escrowsim.custody.QualifiedPresence;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleSupplier;

/**
 * Who is in reach at one moment, as a probability law: custodians that single incidents hit are independent, those that a
 * shared flaw in reach has hit are independent given how many such flaws there are. Mutable, for one thread.
 */
final class Company {

    private final List<SteadyThreat> threats;
    private final int[][] singlesAt;
    private final int[] flaws;
    private final boolean[][] flawReaches;
    private final int[] sameReach;
    private final double[] yearsInReach;

    /** Mean number of single incidents in reach, by custodian, and of incidents of each flaw. */
    final double[] singleMean;

    final double[] flawMean;
    double flawTotal;

    /** The flaws in reach, one entry for each incident. */
    int[] flawsHere = new int[16];

    int flawsHereCount;
    private final double[] presence;
    private final QualifiedPresence qualified;

    /**
     * @param singlesAt threats that hit only this custodian
     * @param flaws threats that hit several
     */
    Company(List<SteadyThreat> threats, int[][] singlesAt, int[] flaws, QualifiedPresence qualified) {
        this.threats = threats;
        this.singlesAt = singlesAt;
        this.flaws = flaws;
        this.qualified = qualified;
        int custodians = singlesAt.length;
        this.singleMean = new double[custodians];
        this.flawMean = new double[flaws.length];
        this.presence = new double[custodians];
        this.flawReaches = new boolean[flaws.length][custodians];
        for (int f = 0; f < flaws.length; f++) {
            for (int custodian : threats.get(flaws[f]).incidents().custodians()) {
                flawReaches[f][custodian] = true;
            }
        }
        this.sameReach = new int[threats.size()];
        for (int t = 0; t < sameReach.length; t++) {
            SteadyThreat threat = threats.get(t);
            sameReach[t] = t;
            for (int earlier = t - 1; earlier >= 0; earlier--) {
                sameReach[t] = threat.sameReachAs(threats.get(earlier)) ? earlier : sameReach[t];
            }
        }
        this.yearsInReach = new double[threats.size()];
    }

    /** Sets the moment. */
    void at(double year) {
        for (int t = 0; t < sameReach.length; t++) {
            yearsInReach[t] = sameReach[t] == t ? threats.get(t).meanInReach(year) : yearsInReach[sameReach[t]];
        }
        for (int i = 0; i < singlesAt.length; i++) {
            double mean = 0;
            for (int t : singlesAt[i]) {
                mean += meanOf(t);
            }
            singleMean[i] = mean;
        }
        flawTotal = 0;
        for (int f = 0; f < flaws.length; f++) {
            flawMean[f] = meanOf(flaws[f]);
            flawTotal += flawMean[f];
        }
        flawsHereCount = 0;
    }

    double meanOf(int threat) {
        return threats.get(threat).pooledPerYear() * yearsInReach[threat];
    }

    void addFlaw(int flaw) {
        if (flawsHereCount == flawsHere.length) {
            flawsHere = Arrays.copyOf(flawsHere, 2 * flawsHereCount);
        }
        flawsHere[flawsHereCount++] = flaw;
    }

    boolean reaches(int flaw, int custodian) {
        return flawReaches[flaw][custodian];
    }

    double hitShare(int flaw) {
        return threats.get(flaws[flaw]).hitShare();
    }

    /**
     * The probability that those in reach qualify, given the flaws here.
     *
     * @param sure a custodian who is hit for certain; -1 for none
     */
    double qualify(int sure) {
        for (int i = 0; i < presence.length; i++) {
            presence[i] = i == sure ? 1 : -StrictMath.expm1(logAbsent(i, 0));
        }
        return qualified.probability(presence);
    }

    /**
     * The same for several flaws drawn at random, as if the custodians they hit were independent: an approximation, good
     * enough to say how often to look.
     */
    double roughlyQualify(int sure, int randomFlaws) {
        for (int i = 0; i < presence.length; i++) {
            double hit = 0;
            for (int f = 0; f < flaws.length; f++) {
                hit += reaches(f, i) ? flawMean[f] / flawTotal * hitShare(f) : 0;
            }
            double absent = logAbsent(i, 0) + randomFlaws * StrictMath.log1p(-Math.min(1, hit));
            presence[i] = i == sure ? 1 : -StrictMath.expm1(absent);
        }
        return qualified.probability(presence);
    }

    /** The probability that one incident of a threat qualifies on its own. */
    double qualifyAlone(int threat) {
        Arrays.fill(presence, 0);
        SteadyThreat only = threats.get(threat);
        if (only.opensEverything()) {
            return 1;
        }
        for (int custodian : only.incidents().custodians()) {
            presence[custodian] = only.single() ? 1 : only.hitShare();
        }
        return qualified.probability(presence);
    }

    /** Draws who is in reach given that they qualify; for the law asked for last. */
    void draw(DoubleSupplier uniform, boolean[] present) {
        qualified.draw(presence, uniform, present);
    }

    /**
     * The logarithm of the chance that neither a single incident nor a flaw hits a custodian, the flaws here counted from
     * number {@code firstFlaw} on.
     */
    double logAbsent(int custodian, int firstFlaw) {
        double log = -singleMean[custodian];
        for (int f = firstFlaw; f < flawsHereCount; f++) {
            if (reaches(flawsHere[f], custodian)) {
                log += StrictMath.log1p(-hitShare(flawsHere[f]));
            }
        }
        return log;
    }
}
