package escrowsim.cli.bench;

import escrowsim.attack.Reach;
import escrowsim.oracle.World;
import escrowsim.trial.TrialPlan;

/**
 * The benchmark K1 and its plain loop: incidents at the one holder of a key that never changes take users' records. One year,
 * so that user-years are users: those whose records at least one incident took.
 */
final class CompoundLoss implements Workload.Loop {

    private static final double INCIDENTS_PER_YEAR = 2.5;
    private static final double MU = 11;
    private static final double SIGMA = 1.5;
    /** So many that hardly anybody is taken twice: losses add up. */
    private static final double USERS = 1e12;

    /** Quantiles come from cells of a fixed width on a logarithmic scale, as the engine's do. */
    private static final int CELLS_TO_THE_OCTAVE = 128;

    private static final int CELLS = 64 * CELLS_TO_THE_OCTAVE;

    private final Xoshiro random;
    private final long[] cells = new long[CELLS];
    private long incidents;
    private long exposed;
    private double sum;
    private double sumOfSquares;

    CompoundLoss(long seed) {
        random = new Xoshiro(seed);
    }

    static TrialPlan plan(String seed) {
        return World.of(1)
                .years(1)
                .users(USERS, 0)
                .breached(INCIDENTS_PER_YEAR)
                .reaching(new Reach.Lognormal(MU, SIGMA))
                .seed(seed)
                .plan();
    }

    @Override
    public Answer run(long trials) {
        incidents = 0;
        exposed = 0;
        sum = 0;
        sumOfSquares = 0;
        for (long trial = 0; trial < trials; trial++) {
            loseAYear();
        }
        double any = (double) exposed / trials;
        double mean = sum / trials;
        return new Answer(
                any,
                Math.sqrt(any * (1 - any) / trials),
                mean,
                Math.sqrt(Math.max(0, sumOfSquares / trials - mean * mean) / trials));
    }

    private void loseAYear() {
        double spared = 1;
        double year = random.exponential() / INCIDENTS_PER_YEAR;
        while (year < 1) {
            double records = Math.exp(MU + SIGMA * random.nextGaussian());
            spared *= 1 - Math.min(1, records / USERS);
            incidents++;
            year += random.exponential() / INCIDENTS_PER_YEAR;
        }
        if (spared < 1) {
            double users = USERS * (1 - spared);
            exposed++;
            sum += users;
            sumOfSquares += users * users;
            cells[cell(users)]++;
        }
    }

    private static int cell(double amount) {
        long place = (Double.doubleToRawLongBits(amount) >>> 45) - (1023L << 7);
        return (int) Math.max(0, Math.min(CELLS - 1, place));
    }

    @Override
    public double eventsPerTrial(long trials) {
        return (double) incidents / trials;
    }
}
