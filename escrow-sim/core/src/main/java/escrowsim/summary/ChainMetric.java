package escrowsim.summary;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What contact chaining came to. */
public enum ChainMetric {
    P_ANY_ASSOCIATE("probability", "Chance that at least one true associate of the seed is among those reached."),
    ASSOCIATES_REACHED_SHARE("share", "Share of the seed's true associates who are reached."),
    INNOCENTS_SWEPT("person", "People reached who are not associates; their contacts were looked at all the same."),
    INNOCENTS_PER_ASSOCIATE("person/associate", "Innocents swept for each associate reached: a ratio of expectations."),
    DAYS_TO_REACH("day", "Days from the incident until an associate is reached, over those who are by then."),
    ACCOUNTS_OPENED("account", "Accounts or devices opened on the way, the seed's among them.");

    private final String unit;
    private final String meaning;

    ChainMetric(String unit, String meaning) {
        this.unit = unit;
        this.meaning = meaning;
    }

    /** Such as {@code innocents_per_associate}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String unit() {
        return unit;
    }

    public String meaning() {
        return meaning;
    }

    public static Optional<ChainMetric> of(String id) {
        return Arrays.stream(values()).filter(metric -> metric.id().equals(id)).findFirst();
    }
}
