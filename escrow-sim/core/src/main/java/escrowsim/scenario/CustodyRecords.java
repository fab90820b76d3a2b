package escrowsim.scenario;

import escrowsim.custody.CustodyModel;
import escrowsim.custody.KeySchedule;
import escrowsim.custody.NoEscrow;
import escrowsim.custody.Response;
import escrowsim.custody.ThresholdShares;

/** From settings to custody models. */
final class CustodyRecords {

    private final Settings settings;

    private CustodyRecords(Settings settings) {
        this.settings = settings;
    }

    static CustodyModel custody(Settings settings) {
        return new CustodyRecords(settings).model(settings.text("custody.model"));
    }

    private CustodyModel model(String word) {
        return switch (word) {
            case "none" -> new NoEscrow();
            case "threshold-shares" -> new ThresholdShares(settings.rule("custody.rule"), keys(), response());
            default -> throw new AssertionError("the reader knows no custody model " + word);
        };
    }

    private KeySchedule keys() {
        return new KeySchedule(
                settings.number("custody.key_lifetime_days"),
                settings.number("custody.refresh_days"),
                settings.number("custody.share_retention_days"));
    }

    private Response response() {
        boolean rekey = settings.text("custody.on_detection").equals("rekey");
        boolean ignored = settings.text("custody.repeat_incidents").equals("ignored");
        return new Response(
                rekey ? Response.OnDetection.REKEY : Response.OnDetection.EVICT,
                ignored ? Response.RepeatIncidents.IGNORED : Response.RepeatIncidents.OVERLAP);
    }
}
