package escrowsim.trial;

/** A year is 365.25 days. */
public final class Years {

    public static final double DAYS = 365.25;

    private Years() {}

    public static double ofDays(double days) {
        return days / DAYS;
    }
}
