package escrowsim.trial;

import static org.assertj.core.api.Assertions.assertThat;

import escrowsim.attack.Answering;
import escrowsim.attack.Attack;
import escrowsim.attack.Custodian;
import escrowsim.attack.Dwell;
import escrowsim.attack.KeyStorage;
import escrowsim.attack.RogueInsider;
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
import escrowsim.custody.VerifiableShares;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Names that stand for different worlds give different tables, and names that stand for the same exposure give the same one, to
 * the bit: what differs then is said here.
 */
class WhatDiffersTest {

    private static final double NEVER = Double.POSITIVE_INFINITY;
    private static final int TRIALS = 2_000;
    private static final KeySchedule YEARLY = new KeySchedule(365.25, NEVER, NEVER);
    private static final Response EVICT = Response.EVICT;
    private static final Rule A = Rule.holder("A");
    private static final Rule BOTH = Rule.all(List.of("A", "B"));
    private static final KeySearch SEARCH = new KeySearch(40, 1e-6, 18, 1e6);

    /** Models over the same two custodians, or one of them, under the same attacks. */
    static Map<String, CustodyModel> models() {
        Map<String, CustodyModel> models = new LinkedHashMap<>();
        models.put("none", new NoEscrow());
        models.put("provider-key", new ProviderKey(A, false, YEARLY, EVICT));
        models.put("provider-key, master key", new ProviderKey(A, true, YEARLY, EVICT));
        models.put("agency-key", new AgencyKey(A, List.of("B"), YEARLY, EVICT));
        models.put("split-key", new SplitKey(BOTH, YEARLY, EVICT));
        models.put("threshold-shares", new ThresholdShares(BOTH, YEARLY, EVICT));
        models.put("verifiable-shares", new VerifiableShares(BOTH, YEARLY, EVICT, 0.5));
        models.put("threshold-decryption", new ThresholdDecryption(BOTH, YEARLY, EVICT));
        models.put(
                "clipper-leaf",
                new ClipperLeaf(Rule.all(List.of("A", "B", "C")), 365.25, false, 0, EVICT.repeatIncidents()));
        models.put("partial-key", new PartialKey(BOTH, YEARLY, EVICT, SEARCH));
        models.put("crumple-zone", new CrumpleZone(SEARCH));
        models.put("translucent", new Translucent(A, 0.4, YEARLY, EVICT));
        models.put("device-vault", new DeviceVault(A, new Possession(3, 365, 3), YEARLY, EVICT));
        models.put("identity-based", new IdentityBased(A, EVICT.repeatIncidents()));
        models.put("ghost-participant", new GhostParticipant(A, 1, 0.02, EVICT));
        models.put("escrowed-backup", new EscrowedBackup(BOTH, YEARLY, EVICT, new KeySearch(13.3, 1e-6, 18, 1e6)));
        models.put("carrier-tap", new CarrierTap(A, EVICT));
        models.put("transparent-warrants", new TransparentWarrants(new ThresholdShares(BOTH, YEARLY, EVICT), 20));
        return models;
    }

    /** The pairs whose tables agree, and what differs all the same. */
    private static final Map<List<String>, String> SAME = Map.of(
            List.of("split-key", "threshold-shares"),
            "all of n is a threshold of n: a lost component cannot be replaced, a wrong share is seen",
            List.of("split-key", "threshold-decryption"),
            "the same holders and losses: there the key is assembled for a warrant, here never",
            List.of("threshold-shares", "threshold-decryption"),
            "the same holders and losses: there the key is assembled for a warrant, here never",
            List.of("provider-key, master key", "identity-based"),
            "one key for everything: the provider can be made to change it, the generator's is built into clients");

    @Test
    void everyPairOfModelsDiffersWhereTheWorldDoes() {
        Map<String, List<Double>> tables = new LinkedHashMap<>();
        models().forEach((name, model) -> tables.put(name, table(model)));

        List<List<String>> same = new ArrayList<>();
        List<String> names = List.copyOf(tables.keySet());
        for (int i = 0; i < names.size(); i++) {
            for (int j = i + 1; j < names.size(); j++) {
                if (table(tables, names.get(i)).equals(table(tables, names.get(j)))) {
                    same.add(List.of(names.get(i), names.get(j)));
                }
            }
        }

        assertThat(same).containsExactlyInAnyOrderElementsOf(SAME.keySet());
    }

    private static List<Double> table(Map<String, List<Double>> tables, String name) {
        return Optional.ofNullable(tables.get(name)).orElseThrow();
    }

    /** The claim of {@link #SAME} about the master key: a re-key helps the provider's users and not the generator's. */
    @Test
    void aDetectionChangesAProvidersMasterKeyAndNoGenerators() {
        Response rekey = new Response(Response.OnDetection.REKEY, Response.RepeatIncidents.OVERLAP);

        assertThat(userDays(new ProviderKey(A, true, YEARLY, rekey)))
                .isLessThan(userDays(new IdentityBased(A, EVICT.repeatIncidents())));
    }

    /** Each is its neighbour with one thing changed, and that thing has the sign that it must have. */
    @Test
    void whatChangesChangesInTheRightDirection() {
        Map<String, CustodyModel> models = models();
        Map<String, Double> days = new LinkedHashMap<>();
        models.forEach((name, model) -> days.put(name, userDays(model)));

        assertThat(days.get("none")).isZero();
        assertThat(days.get("provider-key")).as("a key for each year").isLessThan(days.get("provider-key, master key"));
        assertThat(days.get("agency-key")).as("ciphertext is needed too").isLessThan(days.get("provider-key"));
        assertThat(days.get("threshold-shares")).as("two are needed").isLessThan(days.get("provider-key"));
        assertThat(days.get("verifiable-shares")).as("half are caught").isLessThan(days.get("threshold-shares"));
        assertThat(days.get("clipper-leaf")).as("three are needed").isLessThan(days.get("split-key"));
        assertThat(days.get("partial-key")).as("keys are searched").isLessThan(days.get("threshold-shares"));
        assertThat(days.get("escrowed-backup")).as("a PIN is shorter").isGreaterThan(days.get("partial-key"));
        assertThat(days.get("translucent"))
                .isCloseTo(0.4 * days.getOrDefault("provider-key", 0.0), within(days, 1e-12));
        assertThat(days.get("device-vault")).as("three devices a year").isLessThan(days.get("provider-key"));
        assertThat(days.get("carrier-tap")).as("nothing of the past").isLessThan(days.get("provider-key"));
        assertThat(days.get("ghost-participant")).as("uses are noticed").isLessThan(days.get("carrier-tap"));
        assertThat(days.get("transparent-warrants")).as("audits").isLessThan(days.get("threshold-shares"));
    }

    private static org.assertj.core.data.Offset<Double> within(Map<String, Double> days, double relative) {
        return org.assertj.core.api.Assertions.within(relative * days.getOrDefault("provider-key", 0.0));
    }

    private static double userDays(CustodyModel model) {
        TrialKernel kernel = new TrialKernel(plan(model));
        double sum = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            sum += kernel.run(trial).exposedUserDays;
        }
        return sum;
    }

    private static List<Double> table(CustodyModel model) {
        TrialKernel kernel = new TrialKernel(plan(model));
        Tally tally = new Tally();
        for (int trial = 0; trial < TRIALS; trial++) {
            tally.add(kernel.run(trial));
        }
        List<Double> table = new ArrayList<>();
        for (Metric metric : Metric.values()) {
            table.add(tally.of(metric).mean());
            table.add(tally.of(metric).quantile(0.95));
        }
        return table;
    }

    static TrialPlan plan(CustodyModel model) {
        List<Custodian> custodians =
                List.of("A", "B", "C").stream().map(WhatDiffersTest::custodian).toList();
        return new TrialPlan(
                "what differs",
                10,
                new Service(1_000_000, 0, 40, 0, 730),
                model,
                custodians,
                List.of(new Attack("insiders", new RogueInsider(0.15, 1), List.of(), new Dwell.Exponential(200), 1)));
    }

    private static Custodian custodian(String name) {
        return new Custodian(name, "", 1, "", "", KeyStorage.EXPORTABLE, new Answering(1, 1));
    }
}
