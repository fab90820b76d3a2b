package escrowsim.trial;

import java.util.Arrays;

/**
 * The requests of one trial that should not be granted: misuse of the front door and forgeries. Mutable and reused from trial
 * to trial; never leaves its thread.
 */
public final class Requests {

    private int count;
    private int acceptCount;
    private int[] attack = new int[16];
    private double[] year = new double[16];
    private double[] daysRead = new double[16];
    private boolean[] noticed = new boolean[16];
    private int[] firstAccept = new int[17];
    private int[] accept = new int[64];

    void clear() {
        count = 0;
        acceptCount = 0;
    }

    void add(int attackIndex, double madeYear, double days, boolean isNoticed) {
        if (count == attack.length) {
            grow();
        }
        attack[count] = attackIndex;
        year[count] = madeYear;
        daysRead[count] = days;
        noticed[count] = isNoticed;
        firstAccept[count] = acceptCount;
        count++;
        firstAccept[count] = acceptCount;
    }

    void accepts(int custodian) {
        if (acceptCount == accept.length) {
            accept = Arrays.copyOf(accept, 2 * acceptCount);
        }
        accept[acceptCount++] = custodian;
        firstAccept[count] = acceptCount;
    }

    private void grow() {
        if (count >= Incidents.MOST) {
            throw new CrowdedWorldException(Incidents.MOST, "requests");
        }
        int size = 2 * count;
        attack = Arrays.copyOf(attack, size);
        year = Arrays.copyOf(year, size);
        daysRead = Arrays.copyOf(daysRead, size);
        noticed = Arrays.copyOf(noticed, size);
        firstAccept = Arrays.copyOf(firstAccept, size + 1);
    }

    public int count() {
        return count;
    }

    /** Index of the request's attack in the plan. */
    public int attack(int request) {
        return attack[request];
    }

    public double year(int request) {
        return year[request];
    }

    /** Days of one user's messages that it asks for. */
    public double daysRead(int request) {
        return daysRead[request];
    }

    /** Whether an audit notices it. */
    public boolean noticed(int request) {
        return noticed[request];
    }

    /** How many custodians go along with it. */
    public int acceptCount(int request) {
        return firstAccept[request + 1] - firstAccept[request];
    }

    /** The custodian that goes along as number {@code a}, from 0. */
    public int accept(int request, int a) {
        return accept[firstAccept[request] + a];
    }
}
