package escrowsim.scenario;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A model around another. It has the settings of the one that it wraps besides its own, so where both are known the model in
 * force is written with both names.
 */
final class Wrapping {

    /** The model that wraps others. */
    static final String OUTER = "transparent-warrants";

    /** The setting that names what is wrapped. */
    static final String INNER = "wraps";

    private static final String AROUND = " around ";

    /** All whose holders can be asked to enter an access in a log first. */
    private static final List<Kind.Word> LOGGABLE = List.of(
            Kinds.word("provider-key", "the provider's use of its keys is logged"),
            Kinds.word("agency-key", "the agency's"),
            Kinds.word("split-key", "that of every component"),
            Kinds.word("threshold-shares", "that of every share"),
            Kinds.word("verifiable-shares", "that of every share, which also proves itself right"),
            Kinds.word("threshold-decryption", "every partial decryption"),
            Kinds.word("clipper-leaf", "that of both components and the family key"),
            Kinds.word("partial-key", "that of every share of the escrowed part"),
            Kinds.word("translucent", "the agency's, for the share of messages that it can open"),
            Kinds.word("device-vault", "every device that the vendor unlocks"),
            Kinds.word("identity-based", "the key generator's"),
            Kinds.word("ghost-participant", "every member added"),
            Kinds.word("escrowed-backup", "every guess past the limit"),
            Kinds.word("carrier-tap", "every tap"));

    private Wrapping() {}

    static Kind loggable() {
        return Kinds.choice(LOGGABLE.toArray(Kind.Word[]::new));
    }

    private static Stream<String> inner() {
        return LOGGABLE.stream().map(Kind.Word::word);
    }

    /** A model with the one that it wraps, if it can wrap that. */
    static Optional<String> of(String outer, String inner) {
        return inner().anyMatch(inner::equals) ? Optional.of(outer + AROUND + inner) : Optional.empty();
    }

    /** The model that these words name, together with the one that it wraps if it wraps one. */
    static Optional<String> inForce(Optional<String> model, Optional<String> wrapped) {
        return model.map(outer ->
                outer.equals(OUTER) ? wrapped.flatMap(inner -> of(outer, inner)).orElse(outer) : outer);
    }

    /** The models whose settings a model may have: as long as it is not known what it wraps, those of all that it can. */
    static Stream<String> words(String model) {
        return model.equals(OUTER) ? Stream.concat(Stream.of(OUTER), inner()) : Stream.of(model.split(AROUND, -1));
    }

    /** What a model can turn out to be in force as. */
    static Stream<String> readings(String model) {
        return model.equals(OUTER) ? inner().map(inner -> OUTER + AROUND + inner) : Stream.of(model);
    }
}
