package escrowsim.custody;

import java.util.List;
import java.util.stream.Stream;

/** Every model as an author might write it, over rules that it takes. */
public final class ModelExamples {

    /** Makes a model of one kind; one that takes only certain rules makes do with the custodian "A", or A and B. */
    @FunctionalInterface
    public interface Kind {
        CustodyModel of(Rule rule, KeySchedule keys, Response response);
    }

    private static final Rule ONE = Rule.holder("A");
    private static final Rule NESTED = new Rule.AtLeast(
            2, List.of(Rule.atLeast(2, List.of("A", "B", "C")), Rule.atLeast(1, List.of("D", "E")), Rule.holder("F")));

    /** About a key a week at the start of a two-year world, when its one user writes once a day. */
    private static final KeySearch SEARCH = new KeySearch(6, 1, 24, 1_500);

    /** A search takes whole epochs here: with keys that evolve continuously every message is one of its own. */
    private static KeySchedule inEpochs(KeySchedule keys) {
        return keys.keyLifetimeDays() > 0 ? keys : new KeySchedule(30, keys.refreshDays(), keys.shareRetentionDays());
    }

    private static double life(KeySchedule keys) {
        return Math.max(keys.keyLifetimeDays(), 30);
    }

    /** A kind by the word that its models have for an id, or a variant of it. */
    public record Named(String name, Kind kind) {

        public CustodyModel example() {
            return kind.of(NESTED, KeySchedule.ONE_KEY, Response.EVICT);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** All that can be opened. */
    public static List<Named> all() {
        return List.of(
                named("provider-key", (rule, keys, response) -> new ProviderKey(ONE, false, keys, response)),
                named(
                        "provider-key with a master key",
                        (r, keys, response) -> new ProviderKey(ONE, true, keys, response)),
                named("agency-key", (rule, keys, response) -> new AgencyKey(ONE, List.of("B"), keys, response)),
                named("split-key", (rule, keys, response) -> new SplitKey(Rule.all(List.of("A", "B")), keys, response)),
                named("threshold-shares", ThresholdShares::new),
                named(
                        "threshold-shares of a user's epoch",
                        (rule, keys, response) -> new ThresholdShares(rule, keys, response, UnitOfLoss.USER_EPOCH)),
                named("verifiable-shares", (rule, keys, response) -> new VerifiableShares(rule, keys, response, 0.3)),
                named("threshold-decryption", ThresholdDecryption::new),
                named(
                        "clipper-leaf",
                        (rule, keys, response) -> new ClipperLeaf(
                                Rule.all(List.of("A", "B", "C")), life(keys), false, 0, response.repeatIncidents())),
                named("partial-key", (rule, keys, response) -> new PartialKey(rule, inEpochs(keys), response, SEARCH)),
                named("crumple-zone", (rule, keys, response) -> new CrumpleZone(SEARCH)),
                named(
                        "escrowed-backup",
                        (rule, keys, response) -> new EscrowedBackup(rule, inEpochs(keys), response, SEARCH)),
                named("translucent", (rule, keys, response) -> new Translucent(ONE, 0.4, keys, response)),
                named(
                        "device-vault",
                        (rule, keys, response) -> new DeviceVault(ONE, new Possession(8, 100, 5), keys, response)),
                named(
                        "transparent-warrants",
                        (rule, keys, response) ->
                                new TransparentWarrants(new ThresholdShares(rule, keys, response), 40)),
                named("identity-based", (rule, keys, response) -> new IdentityBased(ONE, response.repeatIncidents())),
                named("ghost-participant", (rule, keys, response) -> new GhostParticipant(ONE, 1, 0.05, response)),
                named("carrier-tap", (rule, keys, response) -> new CarrierTap(ONE, response)));
    }

    /** Every model with custodians, with its accesses logged. */
    public static List<Named> wrapped() {
        return all().stream()
                .filter(named -> named.example().holders().isPresent())
                .filter(named -> !(named.example() instanceof TransparentWarrants))
                .map(named -> named(
                        "transparent-warrants around " + named,
                        (rule, keys, response) ->
                                new TransparentWarrants(named.kind().of(rule, keys, response), 40)))
                .toList();
    }

    public static Stream<CustodyModel> examples() {
        return all().stream().map(Named::example);
    }

    private static Named named(String name, Kind kind) {
        return new Named(name, kind);
    }

    private ModelExamples() {}
}
