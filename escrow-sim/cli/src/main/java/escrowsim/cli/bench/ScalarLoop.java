package escrowsim.cli.bench;

import static escrowsim.cli.bench.ThresholdsInTime.BREACHES_PER_YEAR;
import static escrowsim.cli.bench.ThresholdsInTime.FLAWS_PER_YEAR;
import static escrowsim.cli.bench.ThresholdsInTime.FLAW_REACHES_SHARE;
import static escrowsim.cli.bench.ThresholdsInTime.HORIZON_YEARS;
import static escrowsim.cli.bench.ThresholdsInTime.MEAN_DWELL_YEARS;
import static escrowsim.cli.bench.ThresholdsInTime.NEEDED;

import java.util.Arrays;

/**
 * The yardstick: what somebody would write who needed {@link ThresholdsInTime} and nothing else, as tight as plain Java
 * goes. No addresses for its random numbers, no rules, no options, yearly keys built in; all incidents are one Poisson
 * process.
 *
 * <p>Keys are in HSMs and not kept beyond their year, so what is exposed of a year is everything sent in it before the
 * last moment at which {@value ThresholdsInTime#NEEDED} custodians have an intruder.
 */
final class ScalarLoop implements Workload.Loop {

    private static final int MOST_INCIDENTS = 256;

    private final Xoshiro random;
    private final double[] start = new double[MOST_INCIDENTS];
    private final double[] end = new double[MOST_INCIDENTS];
    private final int[] hit = new int[MOST_INCIDENTS];
    private final int[] byEnd = new int[MOST_INCIDENTS];
    private final int[] inside = new int[BREACHES_PER_YEAR.length];
    private final double[] readable = new double[(int) HORIZON_YEARS];
    private final double[] shareUpTo = new double[BREACHES_PER_YEAR.length];
    private final double incidentsPerYear;

    private int incidents;
    private int present;
    private long boundaries;
    private long exposedTrials;
    private double years;
    private double yearsSquared;

    ScalarLoop(long seed) {
        random = new Xoshiro(seed);
        incidentsPerYear = Arrays.stream(BREACHES_PER_YEAR).sum() + FLAWS_PER_YEAR;
        double sum = 0;
        for (int i = 0; i < BREACHES_PER_YEAR.length; i++) {
            sum += BREACHES_PER_YEAR[i];
            shareUpTo[i] = sum / incidentsPerYear;
        }
    }

    @Override
    public Answer run(long trials) {
        boundaries = 0;
        exposedTrials = 0;
        years = 0;
        yearsSquared = 0;
        for (long trial = 0; trial < trials; trial++) {
            arrive();
            sweep();
        }
        return answer(trials);
    }

    /** Intruders that came or went. */
    @Override
    public double eventsPerTrial(long trials) {
        return (double) boundaries / trials;
    }

    private Answer answer(long trials) {
        double any = (double) exposedTrials / trials;
        double mean = years / trials;
        return new Answer(
                any,
                Math.sqrt(any * (1 - any) / trials),
                mean,
                Math.sqrt(Math.max(0, yearsSquared / trials - mean * mean) / trials));
    }

    private void arrive() {
        incidents = 0;
        double t = random.exponential() / incidentsPerYear;
        while (t < HORIZON_YEARS && incidents < MOST_INCIDENTS) {
            hit[incidents] = custodiansHit();
            start[incidents] = t;
            end[incidents] = t + MEAN_DWELL_YEARS * random.exponential();
            insertByEnd(incidents++);
            t += random.exponential() / incidentsPerYear;
        }
    }

    /** One bit for each custodian. */
    private int custodiansHit() {
        double u = random.uniform();
        for (int i = 0; i < shareUpTo.length; i++) {
            if (u < shareUpTo[i]) {
                return 1 << i;
            }
        }
        int all = 0;
        for (int i = 0; i < shareUpTo.length; i++) {
            all |= random.uniform() < FLAW_REACHES_SHARE ? 1 << i : 0;
        }
        return all;
    }

    private void insertByEnd(int incident) {
        int place = incident;
        while (place > 0 && end[byEnd[place - 1]] > end[incident]) {
            byEnd[place] = byEnd[place - 1];
            place--;
        }
        byEnd[place] = incident;
    }

    private void sweep() {
        Arrays.fill(inside, 0);
        Arrays.fill(readable, 0);
        present = 0;
        int started = 0;
        int ended = 0;
        double since = 0;
        while (ended < incidents) {
            boolean arrival = started < incidents && start[started] <= end[byEnd[ended]];
            double now = Math.min(HORIZON_YEARS, arrival ? start[started] : end[byEnd[ended]]);
            if (present >= NEEDED && now > since) {
                expose(since, now);
            }
            if (arrival) {
                come(hit[started++]);
            } else {
                go(hit[byEnd[ended++]]);
            }
            since = now;
        }
        count();
    }

    private void come(int custodians) {
        for (int rest = custodians; rest != 0; rest &= rest - 1) {
            boundaries++;
            present += inside[Integer.numberOfTrailingZeros(rest)]++ == 0 ? 1 : 0;
        }
    }

    private void go(int custodians) {
        for (int rest = custodians; rest != 0; rest &= rest - 1) {
            boundaries++;
            present -= --inside[Integer.numberOfTrailingZeros(rest)] == 0 ? 1 : 0;
        }
    }

    private void expose(double from, double to) {
        for (int year = (int) from; year < readable.length && year < to; year++) {
            readable[year] = Math.min(to - year, 1);
        }
    }

    private void count() {
        double exposed = 0;
        for (double share : readable) {
            exposed += share;
        }
        exposedTrials += exposed > 0 ? 1 : 0;
        years += exposed;
        yearsSquared += exposed * exposed;
    }
}
