package escrowsim.rehearsal;

import escrowsim.attack.Answering;
import escrowsim.attack.Custodian;
import escrowsim.attack.KeyStorage;
import escrowsim.crypto.Secret;
import escrowsim.custody.AgencyKey;
import escrowsim.custody.CarrierTap;
import escrowsim.custody.ClipperLeaf;
import escrowsim.custody.Coalition;
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
import escrowsim.custody.RealCustody;
import escrowsim.custody.RefusedException;
import escrowsim.custody.Response;
import escrowsim.custody.Rule;
import escrowsim.custody.SplitKey;
import escrowsim.custody.ThresholdDecryption;
import escrowsim.custody.ThresholdShares;
import escrowsim.custody.Translucent;
import escrowsim.custody.TransparentWarrants;
import escrowsim.custody.VerifiableShares;
import escrowsim.messaging.Envelope;
import escrowsim.rehearsal.Demonstration.Step;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One message under any custody model, with real cryptography: read lawfully, not read by too few, and stolen. */
public final class CustodyTour {

    private static final long EPOCH = 1;
    private static final String TEXT = "Meet me at noon.";

    private static final Rule ANY_TWO = Rule.atLeast(2, List.of("Ministry", "Court", "Auditor"));
    private static final KeySearch SEARCH = new KeySearch(10, 0.01, 18, 1_000);
    private static final KeySchedule KEYS = KeySchedule.ONE_KEY;
    private static final Response EVICT = Response.EVICT;

    private static final List<CustodyModel> MODELS = List.of(
            new ProviderKey(Rule.holder("Provider"), false, KEYS, EVICT),
            new AgencyKey(Rule.holder("Agency"), List.of("Provider"), KEYS, EVICT),
            new SplitKey(Rule.all(List.of("Treasury", "Commerce")), KEYS, EVICT),
            new ThresholdShares(ANY_TWO, KEYS, EVICT),
            new VerifiableShares(ANY_TWO, KEYS, EVICT, 0),
            new ThresholdDecryption(ANY_TWO, KEYS, EVICT),
            new ClipperLeaf(Rule.all(List.of("Treasury", "Commerce", "FBI")), 1_096, false, 0, EVICT.repeatIncidents()),
            new PartialKey(ANY_TWO, KEYS, EVICT, SEARCH),
            new CrumpleZone(SEARCH),
            new Translucent(Rule.holder("Agency"), 0.4, KEYS, EVICT),
            new DeviceVault(Rule.holder("Vendor"), new Possession(1, 365, 3), KEYS, EVICT),
            new IdentityBased(Rule.holder("Generator"), EVICT.repeatIncidents()),
            new GhostParticipant(Rule.holder("Provider"), 1, 0, EVICT),
            new EscrowedBackup(ANY_TWO, KEYS, EVICT, SEARCH),
            new CarrierTap(Rule.holder("Carrier"), EVICT),
            new TransparentWarrants(new ThresholdShares(ANY_TWO, KEYS, EVICT), 30));

    private final CustodyModel model;
    private final List<String> needed;
    private final RealCustody custody;
    private final Conversation conversation;

    private CustodyTour(CustodyModel model, SecureRandom random) {
        this.model = model;
        this.needed = model.holders().map(CustodyTour::smallest).orElse(List.of());
        List<Custodian> custodians = model.holders().stream()
                .flatMap(rule -> rule.custodians().stream())
                .map(CustodyTour::custodian)
                .toList();
        this.custody = model.withKeys(custodians, random).orElseThrow();
        this.conversation = new Conversation(random);
        conversation.escrowTo(custody.begin(EPOCH, 0));
    }

    private static Custodian custodian(String name) {
        return new Custodian(name, "", 1, "", "", KeyStorage.EXPORTABLE, new Answering(1, 1));
    }

    /** Custodians who qualify, taken from the rule in its order, none of them superfluous. */
    private static List<String> smallest(Rule rule) {
        List<String> chosen = new ArrayList<>(rule.custodians());
        for (String name : rule.custodians().stream().sorted().toList()) {
            List<String> without = new ArrayList<>(chosen);
            without.remove(name);
            if (rule.satisfiedBy(without)) {
                chosen = without;
            }
        }
        return chosen;
    }

    /** The words of the models that can be toured. */
    public static List<String> models() {
        return MODELS.stream().map(CustodyModel::id).toList();
    }

    /** What the real keys of this model only stand in for. */
    public static Optional<String> standsInFor(String model) {
        return MODELS.stream()
                .filter(candidate -> candidate.id().equals(model))
                .findFirst()
                .flatMap(CustodyModel::standsInFor);
    }

    /** All steps of one model, in order; empty for a model that cannot be toured. */
    public static Optional<List<Step>> of(String model, SecureRandom random) {
        return MODELS.stream()
                .filter(candidate -> candidate.id().equals(model))
                .findFirst()
                .map(found -> new CustodyTour(found, random).steps());
    }

    private List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        Envelope before = send();
        steps.add(new Step(
                "Alice sends Bob \"" + TEXT + "\"; with it travels",
                before.escrowed()
                        .map(wrapped -> wrapped.sealed().encapsulation().hex()
                                + wrapped.sealed().ciphertext().hex())
                        .map(hex -> hex.isEmpty() ? "nothing for anybody else" : hex)
                        .orElse("nothing for anybody else")));
        Coalition officers = custody.officers();
        needed.forEach(officers::enter);
        String who =
                needed.isEmpty() ? "Whoever pays for the search" : "With a warrant, " + String.join(" and ", needed);
        steps.add(new Step(who + (needed.size() == 1 ? " opens it" : " open it"), read(officers, before)));
        if (!model.reachesBack()) {
            steps.add(new Step("They open the next message, sent while they listen", read(officers, send())));
        }
        if (!needed.isEmpty()) {
            Coalition tooFew = custody.officers();
            List<String> fewer = needed.subList(1, needed.size());
            fewer.forEach(tooFew::enter);
            steps.add(new Step("Without " + needed.get(0), read(tooFew, send())));
            steps.add(theft());
        }
        return steps;
    }

    /** What can be copied is copied, and everybody leaves. */
    private Step theft() {
        Coalition thieves = custody.coalition();
        needed.forEach(thieves::enter);
        try {
            thieves.copy(EPOCH);
        } catch (RefusedException e) {
            throw new AssertionError("thieves are inside", e);
        }
        needed.forEach(thieves::leave);
        return new Step(
                "Thieves have been at " + String.join(" and ", needed) + ", and are gone; a later message",
                read(thieves, send()));
    }

    /** A message among those that the design opens. */
    private Envelope send() {
        Envelope envelope = conversation.send(TEXT);
        while (!custody.opens(envelope.escrowed().orElseThrow())) {
            envelope = conversation.send(TEXT);
        }
        return envelope;
    }

    private String read(Coalition coalition, Envelope envelope) {
        try {
            coalition.copy(EPOCH);
            Optional<Secret> contentKey =
                    coalition.contentKey(envelope.escrowed().orElseThrow(), envelope.identifier());
            return contentKey.isEmpty()
                    ? "Nothing is read"
                    : "The message is read: \"" + new String(envelope.open(contentKey.get()), StandardCharsets.UTF_8)
                            + "\"";
        } catch (RefusedException e) {
            return "Refused: " + e.getMessage();
        }
    }
}
