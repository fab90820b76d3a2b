package escrowsim.trial;

/**
 * The messaging service.
 *
 * @param users at the start
 * @param growthPerYear g of {@code U(s) = users * exp(g s)}
 * @param messagesPerUserPerDay on average
 * @param callsPerUserPerDay on average
 * @param storedDays how long a ciphertext can be got after it was sent; infinity where the adversary records traffic
 * @param keptDays how long the service itself keeps it for those with a warrant, whatever an adversary recorded
 */
public record Service(
        double users,
        double growthPerYear,
        double messagesPerUserPerDay,
        double callsPerUserPerDay,
        double storedDays,
        double keptDays) {

    public Service {
        if (!(users >= 0 && users <= 1e12)) {
            throw new IllegalArgumentException("users must be between 0 and 1e12, was " + users);
        }
        if (!(Math.abs(growthPerYear) <= 10)) {
            throw new IllegalArgumentException("growth_per_year must be between -10 and 10, was " + growthPerYear);
        }
        if (!(messagesPerUserPerDay >= 0 && messagesPerUserPerDay <= 1e9)) {
            throw new IllegalArgumentException(
                    "messages_per_user_per_day must be between 0 and 1e9, was " + messagesPerUserPerDay);
        }
        if (!(callsPerUserPerDay >= 0 && callsPerUserPerDay <= 1e9)) {
            throw new IllegalArgumentException(
                    "calls_per_user_per_day must be between 0 and 1e9, was " + callsPerUserPerDay);
        }
        if (!(storedDays >= 0)) {
            throw new IllegalArgumentException("stored_days must be 0 or more, was " + storedDays);
        }
        if (!(keptDays >= 0 && keptDays <= storedDays)) {
            throw new IllegalArgumentException("stored_days must be 0 or more, was " + keptDays);
        }
    }

    /** One whose ciphertext is as far back for everybody. */
    public Service(
            double users,
            double growthPerYear,
            double messagesPerUserPerDay,
            double callsPerUserPerDay,
            double storedDays) {
        this(users, growthPerYear, messagesPerUserPerDay, callsPerUserPerDay, storedDays, storedDays);
    }

    /** Users at a time in years. */
    public double usersAt(double year) {
        return growthPerYear == 0 ? users : users * StrictMath.exp(growthPerYear * year);
    }

    /** Users at the time between two in years at which there are most. */
    double mostUsers(double fromYear, double toYear) {
        return usersAt(growthPerYear > 0 ? toYear : fromYear);
    }

    /** Users on average over the time between two in years, however short it is. */
    double meanUsers(double fromYear, double toYear) {
        double growth = growthPerYear * (toYear - fromYear);
        return growth == 0 ? usersAt(fromYear) : usersAt(fromYear) * StrictMath.expm1(growth) / growth;
    }

    /** User-days lived between two times in years: the integral of U(s). */
    public double userDays(double fromYear, double toYear) {
        double userYears = growthPerYear == 0
                ? users * (toYear - fromYear)
                : users
                        * (StrictMath.exp(growthPerYear * toYear) - StrictMath.exp(growthPerYear * fromYear))
                        / growthPerYear;
        return userYears * Years.DAYS;
    }
}
