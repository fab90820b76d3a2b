package escrowsim.scenario;

import static escrowsim.scenario.Parameter.setting;

import java.util.List;

/** Who must agree, and how keys live. */
final class CustodyParameters {

    private static final Kind MODELS = Kinds.choice(
            Kinds.word("none", "no escrow: nobody but the two ends can read, the baseline of every comparison"),
            Kinds.word("provider-key", "the provider holds a key for each user, or one for everything"),
            Kinds.word("agency-key", "one agency holds the key, and needs the ciphertext too"),
            Kinds.word("split-key", "every one of the custodians holds a component"),
            Kinds.word("threshold-shares", "each epoch's key is shared among custodians by any rule"),
            Kinds.word("verifiable-shares", "shares that prove themselves right: who cheats is caught at once"),
            Kinds.word("threshold-decryption", "custodians decrypt together; the key is never assembled"),
            Kinds.word("clipper-leaf", "two agents and a family key, as in the Escrowed Encryption Standard"),
            Kinds.word("partial-key", "part of the key is escrowed, the rest must be searched"),
            Kinds.word("crumple-zone", "nobody holds anything; reading costs computation"),
            Kinds.word("translucent", "a share of messages can be opened"),
            Kinds.word("device-vault", "the vendor can unlock devices in its hands"),
            Kinds.word("identity-based", "a key generator can derive every key, past and future (shown by a stand-in)"),
            Kinds.word("ghost-participant", "the provider adds a silent member to a conversation"),
            Kinds.word("escrowed-backup", "a backup service with a limit of guesses"),
            Kinds.word("carrier-tap", "no end-to-end encryption: the carrier can tap anybody, a second baseline"),
            Kinds.word("transparent-warrants", "any model, with every access logged in public"));

    /** The models with custodians whom a rule names. */
    private static final String[] RULED = models("none", "crumple-zone");
    /** Those whose keys come in epochs. */
    private static final String[] EPOCHS =
            models("none", "crumple-zone", "identity-based", "ghost-participant", "carrier-tap", "clipper-leaf");
    /** Those that hold anything that can be made new, or be put out of reach, when an incident is detected. */
    private static final String[] RESPONDING = models("none", "crumple-zone", "identity-based", "clipper-leaf");
    /** Those with shares or components that can be re-randomised. */
    private static final String[] REFRESHING = {
        "split-key", "threshold-shares", "verifiable-shares", "threshold-decryption", "partial-key", "escrowed-backup"
    };

    /** All but these, and but the model that has the settings of what it wraps. */
    private static String[] models(String... but) {
        return ((Kind.Choice) MODELS)
                .words().stream()
                        .map(Kind.Word::word)
                        .filter(model ->
                                !model.equals(Wrapping.OUTER) && !List.of(but).contains(model))
                        .toArray(String[]::new);
    }

    static final List<Group> GROUPS =
            List.of(Group.section("custody", "How escrowed keys are held, and who must agree."));

    static final List<Parameter> ALL = List.of(
            setting("custody.model", MODELS, "The way escrowed keys are held.").required(),
            setting("custody.rule", new Kind.RuleTree(), "Which custodians can unlock together.")
                    .required()
                    .effect(
                            "Asking for more custodians lowers the chance of exposure and the number of answered requests.")
                    .onlyFor(RULED)
                    .alsoCalled("access_structure"),
            setting("custody.rule.at_least", Kinds.count("custodian", 1, 1e9), "How many of the list must agree.")
                    .onlyFor(RULED)
                    .alsoCalled("threshold", "threshhold", "quorum", "needed", "required", "k", "min"),
            setting(
                            "custody.rule.of",
                            new Kind.Names("custodians or rules"),
                            "The custodians, or rules, of which they are counted.")
                    .onlyFor(RULED)
                    .alsoCalled("from", "custodians", "members", "among"),
            setting(
                            "custody.key_lifetime_days",
                            Kinds.days("horizon"),
                            "How long one escrow key serves; 0: keys evolve continuously.")
                    .byDefault("horizon", "one key for the whole time, the simplest escrow")
                    .effect("Shorter lives let one theft open less.")
                    .onlyFor(EPOCHS)
                    .alsoCalled("epoch_days", "rotation_days", "lifetime_days"),
            setting(
                            "custody.refresh_days",
                            Kinds.withWords("day", Range.above(0, 1e9), "never"),
                            "How often shares are re-randomised while their key stays.")
                    .byDefault("never", "proactive refresh is a feature that a design must name")
                    .effect("Shares stolen before and after a refresh do not combine.")
                    .onlyFor(REFRESHING),
            setting(
                            "custody.share_retention_days",
                            Kinds.days("forever"),
                            "How long custodians keep a share after its epoch.")
                    .byDefault("forever", "as long as old messages shall be readable under a warrant")
                    .effect("Shorter retention bounds what both thieves and warrants can reach.")
                    .onlyFor(EPOCHS),
            setting(
                            "custody.on_detection",
                            Kinds.choice(
                                    Kinds.word("evict", "the intruder is out, the key stays"),
                                    Kinds.word("rekey", "everybody is out and a new key begins for everybody")),
                            "What happens when an incident is detected.")
                    .byDefault("evict", "the least that any response does")
                    .onlyFor(RESPONDING),
            setting(
                            "custody.repeat_incidents",
                            Kinds.choice(
                                    Kinds.word("overlap", "each incident opens a window of its own"),
                                    Kinds.word("ignored", "it does nothing there, as in Markov models")),
                            "What an incident does at a custodian that already has an undetected intruder.")
                    .byDefault("overlap", "intruders do not know of each other")
                    .onlyFor(RULED));

    private CustodyParameters() {}
}
