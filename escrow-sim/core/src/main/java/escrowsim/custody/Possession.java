package escrowsim.custody;

/**
 * What must be in one's hands to use a key at all: the device itself.
 *
 * @param devicesTakenPerYear how many devices fall into the adversary's hands in a year
 * @param historyDays how much of its owner's past traffic a device holds
 * @param delayDays how long a device resists whoever has it and the key
 */
public record Possession(double devicesTakenPerYear, double historyDays, double delayDays) {

    public Possession {
        if (!(devicesTakenPerYear >= 0 && devicesTakenPerYear < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("devices_taken_per_year must be 0 or more, was " + devicesTakenPerYear);
        }
        if (!(historyDays >= 0)) {
            throw new IllegalArgumentException("device_history_days must be 0 or more, was " + historyDays);
        }
        if (!(delayDays >= 0)) {
            throw new IllegalArgumentException("unlock_delay_days must be 0 or more, was " + delayDays);
        }
    }
}
