package escrowsim.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import escrowsim.crypto.Bytes;
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
import escrowsim.custody.PartialKey;
import escrowsim.custody.Possession;
import escrowsim.custody.ProviderKey;
import escrowsim.custody.Response;
import escrowsim.custody.Rule;
import escrowsim.custody.SplitKey;
import escrowsim.custody.ThresholdDecryption;
import escrowsim.custody.Translucent;
import escrowsim.custody.TransparentWarrants;
import escrowsim.custody.UnitOfLoss;
import escrowsim.custody.VerifiableShares;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every custody model as a scenario names it. */
class CustodyRecordsTest {

    private static final double FOREVER = Double.POSITIVE_INFINITY;
    private static final Rule A = Rule.holder("a");
    private static final KeySchedule QUARTERLY = new KeySchedule(90, FOREVER, 365);

    @Test
    void aProviderHoldsRowsOrAMasterKey() {
        assertThat(custody("provider-key, rule: a, key_lifetime_days: 90, share_retention_days: 365"))
                .isEqualTo(new ProviderKey(A, false, QUARTERLY, Response.EVICT));
        assertThat(custody("provider-key, rule: a, master_key: true, key_lifetime_days: 90"))
                .isEqualTo(new ProviderKey(A, true, KeySchedule.ONE_KEY, Response.EVICT));
    }

    @Test
    void anAgencyMayNeedTheCiphertextFromOthers() {
        assertThat(custody("agency-key, rule: a")).isEqualTo(agency());
        assertThat(custody("agency-key, rule: a, ciphertext_at: [b, c]")).isEqualTo(agency("b", "c"));
        assertThat(custody("agency-key, rule: a, ciphertext_at: [b]").holders())
                .contains(new Rule.AtLeast(2, List.of(A, Rule.atLeast(1, List.of("b")))));
    }

    private static CustodyModel agency(String... stores) {
        return new AgencyKey(A, List.of(stores), KeySchedule.ONE_KEY, Response.EVICT);
    }

    @Test
    void thresholdSharesComeByBothUnits() {
        assertThat(custody("threshold-shares, rule: a").unit()).isEqualTo(UnitOfLoss.EPOCH_OF_ALL);
        assertThat(custody("threshold-shares, rule: a, unit: epoch-of-all").unit())
                .isEqualTo(UnitOfLoss.EPOCH_OF_ALL);
        assertThat(custody("threshold-shares, rule: a, unit: user-epoch").unit())
                .isEqualTo(UnitOfLoss.USER_EPOCH);
    }

    @Test
    void theOthersTakeTheirOwnSettings() {
        assertThat(custody("split-key, rule: {at_least: 2, of: [a, b]}"))
                .isEqualTo(new SplitKey(Rule.all(List.of("a", "b")), KeySchedule.ONE_KEY, Response.EVICT));
        assertThat(
                        custody(
                                "verifiable-shares, rule: a, cheats_share: 20%, key_lifetime_days: 90, share_retention_days: 365"))
                .isEqualTo(new VerifiableShares(A, QUARTERLY, Response.EVICT, 0.2));
        assertThat(custody("threshold-decryption, rule: a"))
                .isEqualTo(new ThresholdDecryption(A, KeySchedule.ONE_KEY, Response.EVICT));
        assertThat(
                        custody(
                                "partial-key, rule: a, unescrowed_bits: 40, cost_per_trial_usd: 1e-12, budget_usd_per_year: 1000"))
                .isEqualTo(new PartialKey(A, KeySchedule.ONE_KEY, Response.EVICT, new KeySearch(40, 1e-12, 18, 1_000)));
        assertThat(custody("crumple-zone, unescrowed_bits: 50, cost_per_trial_usd: 1e-9, budget_usd_per_year: 1e6,"
                        + " cost_halving_months: never"))
                .isEqualTo(new CrumpleZone(new KeySearch(50, 1e-9, FOREVER, 1e6)));
        assertThat(custody("escrowed-backup, rule: a, cost_per_trial_usd: 0.01, budget_usd_per_year: 5"))
                .isEqualTo(
                        new EscrowedBackup(A, KeySchedule.ONE_KEY, Response.EVICT, new KeySearch(13.3, 0.01, 18, 5)));
        assertThat(custody("translucent, rule: a, share_opened: 40%"))
                .isEqualTo(new Translucent(A, 0.4, KeySchedule.ONE_KEY, Response.EVICT));
        assertThat(custody("device-vault, rule: a, devices_taken_per_year: 12, device_history_days: forever"))
                .isEqualTo(new DeviceVault(A, new Possession(12, FOREVER, 3), KeySchedule.ONE_KEY, Response.EVICT));
        assertThat(custody("clipper-leaf, rule: {at_least: 3, of: [a, b, c]}, seeds_kept: true"))
                .isEqualTo(new ClipperLeaf(
                        Rule.all(List.of("a", "b", "c")), 1_096, true, 0, Response.RepeatIncidents.OVERLAP));
        assertThat(custody("transparent-warrants, wraps: agency-key, rule: a, ciphertext_at: [b], audit_days: 30"))
                .isEqualTo(new TransparentWarrants(agency("b"), 30));
        assertThat(custody("identity-based, rule: a"))
                .isEqualTo(new IdentityBased(A, Response.RepeatIncidents.OVERLAP));
        assertThat(custody("ghost-participant, rule: a, uses_per_day: 3, notice_share: 2%"))
                .isEqualTo(new GhostParticipant(A, 3, 0.02, Response.EVICT));
        assertThat(custody("carrier-tap, rule: {at_least: 1, of: [a, b]}"))
                .isEqualTo(new CarrierTap(Rule.atLeast(1, List.of("a", "b")), Response.EVICT));
    }

    /** With the settings of the model that it wraps, and no others. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "provider-key, rule: a, master_key: true",
                "agency-key, rule: a, ciphertext_at: [b]",
                "split-key, rule: {at_least: 2, of: [a, b]}, refresh_days: 30",
                "threshold-shares, rule: {at_least: 2, of: [a, b, c]}, unit: user-epoch",
                "verifiable-shares, rule: a, cheats_share: 20%",
                "threshold-decryption, rule: a, key_lifetime_days: 90",
                "clipper-leaf, rule: {at_least: 3, of: [a, b, c]}, device_life_days: 700, forged_leaf_share: 10%",
                "partial-key, rule: a, unescrowed_bits: 40, cost_per_trial_usd: 1e-12, budget_usd_per_year: 1000",
                "translucent, rule: a, share_opened: 40%",
                "device-vault, rule: a, devices_taken_per_year: 12",
                "identity-based, rule: a",
                "ghost-participant, rule: a, notice_share: 2%",
                "escrowed-backup, rule: a, cost_per_trial_usd: 0.01, budget_usd_per_year: 5",
                "carrier-tap, rule: a"
            })
    void anyModelWithCustodiansCanBeWrapped(String model) {
        assertThat(custody("transparent-warrants, audit_days: 30, wraps: " + model))
                .isEqualTo(new TransparentWarrants(custody(model), 30));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            provider-key, rule: {at_least: 1, of: [a, b]}    | rule must be one custodian, the provider, was at least 1 of 2
            split-key, rule: {at_least: 2, of: [a, b, c]}    | rule must ask for all of a list of different custodians, who hold a component each, was at least 2 of 3
            split-key, rule: a                               | rule must ask for all of a list of different custodians, who hold a component each, was one custodian
            carrier-tap, rule: {at_least: 2, of: [a, b]}     | rule must be one custodian, the carrier, or at least 1 of several, was at least 2 of 2
            agency-key, rule: a, ciphertext_at: [a]          | ciphertext_at must be another custodian than the agency, was a
            clipper-leaf, rule: {at_least: 2, of: [a, b]}    | rule must name two agents and the holder of the family key, was all of 2
            translucent, rule: a, share_opened: 0            | share_opened must be above 0 and at most 1, was 0.0
            partial-key, rule: a                             | "custody" needs the setting "unescrowed_bits"
            agency-key, rule: a, ciphertext_at: [d]          | no custodian is called "d"
            identity-based, rule: a, on_detection: rekey     | "on_detection" is not a setting of the model identity-based
            carrier-tap, rule: a, key_lifetime_days: 90      | "key_lifetime_days" is not a setting of the model carrier-tap
            transparent-warrants, rule: a, audit_days: 30    | "custody" needs the setting "wraps"
            transparent-warrants, wraps: partial-key, rule: a, audit_days: 30   | "custody" needs the setting "unescrowed_bits"
            transparent-warrants, wraps: provider-key, rule: a, refresh_days: 9 | "refresh_days" is not a setting of the model transparent-warrants around provider-key
            transparent-warrants, wraps: crumple-zone, audit_days: 30           | "crumple-zone"
            """)
    void whatAModelCannotBeIsSaid(String custody, String message) {
        assertThatThrownBy(() -> custody(custody)).hasMessageContaining(message);
    }

    static CustodyModel custody(String model) {
        String text = """
                format: escrowsim/scenario/1
                about: {id: custody}
                horizon_years: 10
                population: {users: 1000}
                custody: {model: %s}
                custodians: {a: {}, b: {}, c: {}}
                attacks:
                  insider: {model: rogue-insider}
                """.formatted(model);
        return StudyFile.read("custody.yaml", Bytes.utf8(text), OtherFiles.ON_DISK, List.of())
                .designs()
                .get(0)
                .scenario()
                .world()
                .custody();
    }
}
