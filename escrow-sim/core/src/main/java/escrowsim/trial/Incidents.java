package escrowsim.trial;

import escrowsim.attack.IncidentSink;
import java.util.Arrays;

/**
 * The incidents of one trial as the attacks made them. Mutable and reused from trial to trial; never leaves its thread.
 */
public final class Incidents implements IncidentSink {

    /** A trial with more incidents than this is refused. */
    static final int MOST = 1 << 22;

    /** A plan that expects more is refused before it runs; what steady rates add by chance is far below the difference. */
    static final int MOST_EXPECTED = 4_000_000;

    /** The same where each may take other users' records. */
    static final int MOST_EXPECTED_BY_USER = 1_000_000;

    private int count;
    private int hitCount;
    private int[] attack = new int[32];
    private double[] startYear = new double[32];
    private double[] detectedYear = new double[32];
    private boolean[] pooled = new boolean[32];
    private int[] firstHit = new int[33];
    private int[] hit = new int[64];
    private int[] chronological = new int[32];
    /** Whether any incident so far took less than all; only then are the next two filled. */
    private boolean partial;

    private double[] share = new double[0];
    private double[] records = new double[0];
    private final Requests requests = new Requests();

    void clear() {
        count = 0;
        hitCount = 0;
        partial = false;
        requests.clear();
    }

    @Override
    public void incident(int attackIndex, double start, double dwellYears, boolean joinsPool) {
        if (count == attack.length) {
            grow();
        }
        attack[count] = attackIndex;
        startYear[count] = start;
        detectedYear[count] = start + dwellYears;
        pooled[count] = joinsPool;
        firstHit[count] = hitCount;
        count++;
        firstHit[count] = hitCount;
        if (partial) {
            takesAll(count - 1);
        }
    }

    @Override
    public void takesShare(double shareOfUsers) {
        beginPartial();
        share[count - 1] = shareOfUsers;
    }

    @Override
    public void takesRecords(double users) {
        beginPartial();
        records[count - 1] = users;
    }

    private void beginPartial() {
        if (!partial) {
            partial = true;
            for (int i = 0; i < count; i++) {
                takesAll(i);
            }
        }
    }

    private void takesAll(int incident) {
        if (incident >= share.length) {
            share = Arrays.copyOf(share, attack.length);
            records = Arrays.copyOf(records, attack.length);
        }
        share[incident] = 1;
        records[incident] = Double.POSITIVE_INFINITY;
    }

    /** The chance of a user to be among those whose records it took. */
    public double reach(int incident, Service service) {
        if (!partial) {
            return 1;
        }
        double users = service.usersAt(startYear[incident]);
        return records[incident] < users ? Math.min(share[incident], records[incident] / users) : share[incident];
    }

    @Override
    public void hit(int custodian) {
        if (hitCount == hit.length) {
            hit = Arrays.copyOf(hit, 2 * hitCount);
        }
        hit[hitCount++] = custodian;
        firstHit[count] = hitCount;
    }

    @Override
    public void request(int attackIndex, double year, double daysRead, boolean noticed) {
        requests.add(attackIndex, year, daysRead, noticed);
    }

    @Override
    public void accepts(int custodian) {
        requests.accepts(custodian);
    }

    private void grow() {
        if (count >= MOST) {
            throw new CrowdedWorldException(MOST, "incidents");
        }
        int size = 2 * count;
        attack = Arrays.copyOf(attack, size);
        startYear = Arrays.copyOf(startYear, size);
        detectedYear = Arrays.copyOf(detectedYear, size);
        pooled = Arrays.copyOf(pooled, size);
        firstHit = Arrays.copyOf(firstHit, size + 1);
        chronological = Arrays.copyOf(chronological, size);
    }

    /** The incident is detected by then, if nothing detects it before. */
    void noticeAt(int incident, double year) {
        detectedYear[incident] = Math.min(detectedYear[incident], year);
    }

    /** The incidents' indices in the order of their starts; valid until the next change. */
    int[] chronological() {
        for (int i = 0; i < count; i++) {
            chronological[i] = i;
        }
        Order.sort(chronological, count, startYear);
        return chronological;
    }

    /** The requests of the same trial that should not be granted; they are no incidents. */
    public Requests requests() {
        return requests;
    }

    public int count() {
        return count;
    }

    /** Index of the incident's attack in the plan. */
    public int attack(int incident) {
        return attack[incident];
    }

    public double startYear(int incident) {
        return startYear[incident];
    }

    /** When it would be detected if nothing else happened; may lie beyond the horizon. */
    public double detectedYear(int incident) {
        return detectedYear[incident];
    }

    public boolean pooled(int incident) {
        return pooled[incident];
    }

    /** How many custodians it hits. */
    public int hits(int incident) {
        return firstHit[incident + 1] - firstHit[incident];
    }

    /** The custodian of its hit number {@code h}, from 0, or {@link IncidentSink#EVERYTHING}. */
    public int hit(int incident, int h) {
        return hit[firstHit[incident] + h];
    }

    int hitTotal() {
        return hitCount;
    }
}
