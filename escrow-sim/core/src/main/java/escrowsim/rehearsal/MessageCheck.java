package escrowsim.rehearsal;

import java.util.Locale;

/**
 * One message: what was claimed and what happened.
 *
 * @param sentYear when it was sent
 * @param claimedYear from when on the kernel says it could be read; infinity for never
 * @param readYear when a thief really decrypted it; infinity for never
 */
public record MessageCheck(double sentYear, double claimedYear, double readYear) {

    /** Far above the rounding of times, far below the distance of two messages around a breakpoint. */
    private static final double TOLERANCE_YEARS = 1e-9;

    public boolean wasRead() {
        return readYear < Double.POSITIVE_INFINITY;
    }

    public boolean agrees() {
        return claimedYear == readYear || Math.abs(claimedYear - readYear) <= TOLERANCE_YEARS;
    }

    /** The check in words. */
    public String describe() {
        return String.format(
                Locale.ROOT,
                "a message sent in year %.9f was %s, the kernel says %s",
                sentYear,
                wasRead() ? "read in year " + digits(readYear) : "never read",
                claimedYear < Double.POSITIVE_INFINITY ? "readable from year " + digits(claimedYear) : "never");
    }

    private static String digits(double year) {
        return String.format(Locale.ROOT, "%.9f", year);
    }
}
