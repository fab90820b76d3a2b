package escrowsim.formula;

/** Whether something happens at all that happens at a rate: {@code 1 - exp(-mean)}, with all digits where it is rare. */
public final class Occurrence {

    private Occurrence() {}

    /** At least one event of a Poisson process with this mean count. */
    public static double of(double mean) {
        return -StrictMath.expm1(-mean);
    }

    /** At least one success in so many independent attempts: {@code 1 - (1-p)^attempts}. */
    public static double inAttempts(double attempts, double p) {
        return -StrictMath.expm1(attempts * StrictMath.log1p(-p));
    }

    /** One or the other of two independent events. */
    public static double either(double one, double other) {
        return one + (1 - one) * other;
    }
}
