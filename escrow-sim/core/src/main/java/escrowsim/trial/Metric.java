package escrowsim.trial;

import java.util.Locale;

/** The outcomes of one world that are summed over many, each with its unit. */
public enum Metric {
    P_ANY_EXPOSURE("probability", true),
    P_EXPOSED_UNDETECTED("probability", true),
    /** Over the worlds with exposure only. */
    FIRST_EXPOSURE_YEAR("year", false),
    EXPOSED_USER_DAYS("user-day", false),
    EXPOSED_EPOCHS("epoch", false),
    UNNOTICED_DAYS("day", false),
    /** The part of the exposed user-days that went through custody. */
    CUSTODY_USER_DAYS("user-day", false),
    /** Requests granted by misuse or forgery; errors of lawful access are not simulated here. */
    GRANTED_REQUESTS("access", false);

    private final String unit;
    private final boolean probability;

    Metric(String unit, boolean probability) {
        this.unit = unit;
        this.probability = probability;
    }

    /** The word that scenarios and tables use, such as {@code p_any_exposure}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where it stands among the metrics: sums of a world are found by it without asking a map. */
    @SuppressWarnings("EnumOrdinal")
    int place() {
        return ordinal();
    }

    public String unit() {
        return unit;
    }

    public boolean isProbability() {
        return probability;
    }

    /** Whether only worlds with exposure have it. */
    boolean isOverEvents() {
        return this == FIRST_EXPOSURE_YEAR;
    }

    /** Whether the outcome says anything about this metric: a world without exposure has no first year. */
    public boolean applies(TrialOutcome outcome) {
        return !isOverEvents() || outcome.anyExposure;
    }

    /** The outcome's value; 1 or 0 for a probability. */
    public double of(TrialOutcome outcome) {
        return switch (this) {
            case P_ANY_EXPOSURE -> outcome.anyExposure ? 1 : 0;
            case P_EXPOSED_UNDETECTED -> outcome.exposedUndetected ? 1 : 0;
            case FIRST_EXPOSURE_YEAR -> outcome.firstExposureYear;
            case EXPOSED_USER_DAYS -> outcome.exposedUserDays + outcome.frontDoorUserDays;
            case EXPOSED_EPOCHS -> outcome.exposedEpochs;
            case UNNOTICED_DAYS -> outcome.unnoticedDays;
            case CUSTODY_USER_DAYS -> outcome.exposedUserDays;
            case GRANTED_REQUESTS -> outcome.grantedRequests;
        };
    }
}
