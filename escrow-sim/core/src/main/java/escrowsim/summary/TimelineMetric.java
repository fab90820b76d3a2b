package escrowsim.summary;

import java.util.Locale;

/** What timelines show, in the order in which they are listed, each with its unit and meaning. */
public enum TimelineMetric {
    P_EXPOSED_BY("probability", "Chance that some traffic had become readable through custody by that year."),
    EXPOSED_USER_DAYS_CUMULATIVE(
            "user-day",
            "User-days of traffic that had become readable by that year, single users read through the front door included."),
    LAWFUL_ACCESSES_CUMULATIVE(
            "access", "Lawful accesses by that year: requests for which custodians opened something, useful or not."),
    P_CURRENTLY_EXPOSED(
            "probability", "Chance that what somebody sent just before that year could be read as it was sent.");

    private final String unit;
    private final String meaning;

    TimelineMetric(String unit, String meaning) {
        this.unit = unit;
        this.meaning = meaning;
    }

    /** The word that tables use, such as {@code p_exposed_by}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String unit() {
        return unit;
    }

    public String meaning() {
        return meaning;
    }
}
