package escrowsim.custody;

/**
 * How long one escrow key serves and how long its shares exist. Days, as people state them; infinity for "horizon",
 * "never" and "forever".
 *
 * @param keyLifetimeDays length of an epoch; infinity for one key for ever, 0 for keys that evolve continuously
 * @param refreshDays how often shares are re-randomised while the key stays; infinity for never
 * @param shareRetentionDays how long a share outlives its epoch
 */
public record KeySchedule(double keyLifetimeDays, double refreshDays, double shareRetentionDays) {

    /** One key for ever, never refreshed. */
    public static final KeySchedule ONE_KEY =
            new KeySchedule(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

    /** No key that is kept: what there is to open serves a moment. */
    public static final KeySchedule NO_KEY = new KeySchedule(0, Double.POSITIVE_INFINITY, 0);

    public KeySchedule {
        if (!(keyLifetimeDays >= 0)) {
            throw new IllegalArgumentException("key_lifetime_days must be 0 or more, was " + keyLifetimeDays);
        }
        if (!(refreshDays > 0)) {
            throw new IllegalArgumentException("refresh_days must be above 0, was " + refreshDays);
        }
        if (!(shareRetentionDays >= 0)) {
            throw new IllegalArgumentException("share_retention_days must be 0 or more, was " + shareRetentionDays);
        }
    }

    /** The same where one holder has all of a key, which leaves nothing to re-randomise. */
    public KeySchedule withoutRefresh() {
        return new KeySchedule(keyLifetimeDays, Double.POSITIVE_INFINITY, shareRetentionDays);
    }
}
