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
                named("identity-based", (rule, keys, response) -> new IdentityBased(ONE, response.repeatIncidents())),
                named("ghost-participant", (rule, keys, response) -> new GhostParticipant(ONE, 1, 0.05, response)),
                named("carrier-tap", (rule, keys, response) -> new CarrierTap(ONE, response)));
    }

    public static Stream<CustodyModel> examples() {
        return all().stream().map(Named::example);
    }

    private static Named named(String name, Kind kind) {
        return new Named(name, kind);
    }

    private ModelExamples() {}
}
