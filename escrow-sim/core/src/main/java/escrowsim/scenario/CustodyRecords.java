package escrowsim.scenario;

import escrowsim.custody.AgencyKey;
import escrowsim.custody.CarrierTap;
import escrowsim.custody.CustodyModel;
import escrowsim.custody.GhostParticipant;
import escrowsim.custody.IdentityBased;
import escrowsim.custody.KeySchedule;
import escrowsim.custody.NoEscrow;
import escrowsim.custody.ProviderKey;
import escrowsim.custody.Response;
import escrowsim.custody.Rule;
import escrowsim.custody.SplitKey;
import escrowsim.custody.ThresholdDecryption;
import escrowsim.custody.ThresholdShares;
import escrowsim.custody.UnitOfLoss;
import escrowsim.custody.VerifiableShares;
import java.util.stream.Stream;

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
            case "provider-key" -> new ProviderKey(rule(), settings.flag("custody.master_key"), keys(), response());
            case "agency-key" -> new AgencyKey(rule(), settings.names("custody.ciphertext_at"), keys(), response());
            case "split-key" -> new SplitKey(rule(), keys(), response());
            case "threshold-shares" -> new ThresholdShares(rule(), keys(), response(), unit());
            case "verifiable-shares" ->
                new VerifiableShares(rule(), keys(), response(), settings.number("custody.cheats_share"));
            case "threshold-decryption" -> new ThresholdDecryption(rule(), keys(), response());
            case "identity-based" -> new IdentityBased(rule(), repeatIncidents());
            case "ghost-participant" ->
                new GhostParticipant(
                        rule(),
                        settings.number("custody.uses_per_day"),
                        settings.number("custody.notice_share"),
                        response());
            case "carrier-tap" -> new CarrierTap(rule(), response());
            default -> throw new AssertionError("the reader knows no custody model " + word);
        };
    }

    private Rule rule() {
        return settings.rule("custody.rule");
    }

    /** Incidents that take some users and not others need keys by user, as many rows in a vault as there are users. */
    private UnitOfLoss unit() {
        boolean byUser = settings.namesIn("attacks").stream()
                .map(attack -> "attacks." + attack + ".reach.")
                .anyMatch(reach -> Stream.of("share", "records.mu", "records.alpha")
                        .anyMatch(way -> settings.find(reach + way).isPresent()));
        return byUser ? UnitOfLoss.USER_EPOCH : UnitOfLoss.EPOCH_OF_ALL;
    }

    /** A model that has no shares to refresh has no such setting. */
    private KeySchedule keys() {
        return new KeySchedule(
                settings.number("custody.key_lifetime_days"),
                settings.find("custody.refresh_days")
                        .map(s -> (Double) s.value())
                        .orElse(Double.POSITIVE_INFINITY),
                settings.number("custody.share_retention_days"));
    }

    private Response response() {
        boolean rekey = settings.text("custody.on_detection").equals("rekey");
        return new Response(rekey ? Response.OnDetection.REKEY : Response.OnDetection.EVICT, repeatIncidents());
    }

    private Response.RepeatIncidents repeatIncidents() {
        boolean ignored = settings.text("custody.repeat_incidents").equals("ignored");
        return ignored ? Response.RepeatIncidents.IGNORED : Response.RepeatIncidents.OVERLAP;
    }
}
