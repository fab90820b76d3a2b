package escrowsim.scenario;

import escrowsim.custody.AgencyKey;
import escrowsim.custody.CarrierTap;
import escrowsim.custody.ClipperLeaf;
import escrowsim.custody.CrumpleZone;
import escrowsim.custody.CustodyModel;
import escrowsim.custody.DeviceVault;
import escrowsim.custody.EscrowedBackup;
import escrowsim.custody.GhostParticipant;
import escrowsim.custody.IdentityBased;
import escrowsim.custody.KeySchedule;
import escrowsim.custody.KeySearch;
import escrowsim.custody.NoEscrow;
import escrowsim.custody.PartialKey;
import escrowsim.custody.Possession;
import escrowsim.custody.ProviderKey;
import escrowsim.custody.Response;
import escrowsim.custody.Rule;
import escrowsim.custody.SplitKey;
import escrowsim.custody.ThresholdDecryption;
import escrowsim.custody.ThresholdShares;
import escrowsim.custody.Translucent;
import escrowsim.custody.TransparentWarrants;
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
            case "partial-key" -> new PartialKey(rule(), keys(), response(), search("custody.unescrowed_bits"));
            case "crumple-zone" -> new CrumpleZone(search("custody.unescrowed_bits"));
            case "escrowed-backup" ->
                new EscrowedBackup(rule(), keys(), response(), search("custody.pin_entropy_bits"));
            case "device-vault" -> new DeviceVault(rule(), possession(), keys(), response());
            case "translucent" -> new Translucent(rule(), settings.number("custody.share_opened"), keys(), response());
            case "clipper-leaf" ->
                new ClipperLeaf(
                        rule(),
                        settings.number("custody.device_life_days"),
                        settings.flag("custody.seeds_kept"),
                        settings.number("custody.forged_leaf_share"),
                        repeatIncidents());
            case "transparent-warrants" ->
                new TransparentWarrants(model(settings.text("custody.wraps")), settings.number("custody.audit_days"));
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

    private KeySearch search(String bits) {
        return new KeySearch(
                settings.number(bits),
                settings.number("custody.cost_per_trial_usd"),
                settings.number("custody.cost_halving_months"),
                settings.number("custody.budget_usd_per_year"));
    }

    private Possession possession() {
        return new Possession(
                settings.number("custody.devices_taken_per_year"),
                settings.number("custody.device_history_days"),
                settings.number("custody.unlock_delay_days"));
    }

    private Rule rule() {
        return settings.rule("custody.rule");
    }

    /** As named; else incidents that take some users and not others need keys by user, a row in the vault for each. */
    private UnitOfLoss unit() {
        if (settings.find("custody.unit").isPresent()) {
            boolean ofUser = settings.text("custody.unit").equals("user-epoch");
            return ofUser ? UnitOfLoss.USER_EPOCH : UnitOfLoss.EPOCH_OF_ALL;
        }
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
