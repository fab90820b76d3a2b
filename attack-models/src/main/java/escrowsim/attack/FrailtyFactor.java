package escrowsim.attack;

/** One multiplier for each trial, remembered while the trial lasts. Mutable, for one thread. */
final class FrailtyFactor {

    private final Draws draws;
    private final double shape;
    private long drawnFor = Long.MIN_VALUE;
    private double factor = 1;

    FrailtyFactor(Draws draws, double shape) {
        this.draws = draws;
        this.shape = shape;
    }

    double of(long trial) {
        if (trial != drawnFor) {
            drawnFor = trial;
            factor = GammaDeviate.draw(draws, trial, 0, shape) / shape;
        }
        return factor;
    }
}
