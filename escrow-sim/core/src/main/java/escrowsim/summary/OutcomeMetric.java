package escrowsim.summary;

import escrowsim.trial.Metric;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Every outcome that results name, in the order in which they are shown, each with its unit and meaning. */
public enum OutcomeMetric {
    P_ANY_EXPOSURE("probability", "Chance that some traffic is exposed through custody within the horizon."),
    P_EXPOSED_UNDETECTED(
            "probability", "Chance that traffic is exposed and no incident anywhere is detected within the horizon."),
    FIRST_EXPOSURE_YEAR("year", "When exposed traffic first became readable, over the worlds with exposure."),
    EXPOSED_USER_DAYS(
            "user-day",
            "Users times days of their traffic exposed by the horizon, single users read through the front door included."),
    EXPOSED_MESSAGES("message", "User-days exposed through custody, times the messages a user sends in a day."),
    EXPOSED_EPOCHS("epoch", "Key epochs any part of which is exposed; empty where keys evolve continuously."),
    EXPOSED_TRAFFIC_SHARE(
            "share", "User-days exposed through custody, as a share of all user-days within the horizon."),
    UNNOTICED_DAYS(
            "day", "Longest time from readable traffic to the first detection of somebody who made it readable."),
    WRONGFUL_ACCESSES("access", "Accesses by misuse, by forged request, or to the wrong target."),
    LAWFUL_ACCESSES_USEFUL("access/year", "Useful lawful accesses above those that no escrow would give."),
    LAWFUL_ACCESS_HOURS("hour", "Time from a lawful request to the plaintext."),
    EXPOSED_USER_DAYS_PER_USEFUL_ACCESS(
            "user-day/access", "Expected exposed user-days over expected useful accesses, both within the horizon."),
    BREAK_EVEN_HARM_RATIO(
            "access/user-year", "Useful accesses for each exposed user-year; empty where nothing is exposed.");

    private final String unit;
    private final String meaning;

    OutcomeMetric(String unit, String meaning) {
        this.unit = unit;
        this.meaning = meaning;
    }

    /** The metric of this word. */
    public static Optional<OutcomeMetric> of(String id) {
        return Arrays.stream(values()).filter(metric -> metric.id().equals(id)).findFirst();
    }

    /** The word that scenarios and tables use, such as {@code p_any_exposure}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String unit() {
        return unit;
    }

    public String meaning() {
        return meaning;
    }

    public boolean isProbability() {
        return unit.equals("probability");
    }

    /** What a single world says about it; the others are made of these. */
    public Optional<Metric> inOneWorld() {
        return switch (this) {
            case P_ANY_EXPOSURE -> Optional.of(Metric.P_ANY_EXPOSURE);
            case P_EXPOSED_UNDETECTED -> Optional.of(Metric.P_EXPOSED_UNDETECTED);
            case FIRST_EXPOSURE_YEAR -> Optional.of(Metric.FIRST_EXPOSURE_YEAR);
            case EXPOSED_USER_DAYS -> Optional.of(Metric.EXPOSED_USER_DAYS);
            case EXPOSED_MESSAGES, EXPOSED_TRAFFIC_SHARE -> Optional.of(Metric.CUSTODY_USER_DAYS);
            case EXPOSED_EPOCHS -> Optional.of(Metric.EXPOSED_EPOCHS);
            case UNNOTICED_DAYS -> Optional.of(Metric.UNNOTICED_DAYS);
            default -> Optional.empty();
        };
    }
}
