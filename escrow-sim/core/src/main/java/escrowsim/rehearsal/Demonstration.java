package escrowsim.rehearsal;

import escrowsim.attack.Answering;
import escrowsim.attack.Custodian;
import escrowsim.attack.KeyStorage;
import escrowsim.crypto.Secret;
import escrowsim.custody.Bulletin;
import escrowsim.custody.Escrow;
import escrowsim.custody.KeySchedule;
import escrowsim.custody.KeyShare;
import escrowsim.custody.Recovery;
import escrowsim.custody.RefusedException;
import escrowsim.custody.Response;
import escrowsim.custody.Rule;
import escrowsim.custody.SealedChamber;
import escrowsim.custody.ThresholdShares;
import escrowsim.custody.Visit;
import escrowsim.messaging.Envelope;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One message under a 3-of-5 escrow, with real cryptography: sent, lawfully read, and stolen. Two of the custodians keep
 * their shares in devices that never give them out.
 */
public final class Demonstration {

    /** What was done, and what came of it. */
    public record Step(String action, String result) {}

    private static final long EPOCH = 1;
    private static final String TEXT = "Meet me at noon.";
    private static final List<String> CUSTODIANS = List.of("Ministry", "Police", "Provider", "Court", "Auditor");
    private static final List<String> WITH_DEVICE = List.of("Court", "Auditor");

    private final SecureRandom random;
    private final Escrow escrow;
    private final Bulletin bulletin;
    private final Envelope envelope;

    private Demonstration(SecureRandom random) {
        ThresholdShares model = new ThresholdShares(Rule.atLeast(3, CUSTODIANS), KeySchedule.ONE_KEY, Response.EVICT);
        this.random = random;
        this.escrow =
                model.escrow(CUSTODIANS.stream().map(Demonstration::custodian).toList(), random);
        this.bulletin = escrow.deposit(EPOCH, 0);
        Conversation conversation = new Conversation(random);
        conversation.escrowTo(bulletin.key());
        this.envelope = conversation.send(TEXT);
    }

    private static Custodian custodian(String name) {
        KeyStorage keys = WITH_DEVICE.contains(name) ? KeyStorage.IN_HSM : KeyStorage.EXPORTABLE;
        return new Custodian(name, "", 1, "", "", keys, new Answering(1, 1));
    }

    /** All steps, in order. */
    public static List<Step> run(SecureRandom random) {
        Demonstration it = new Demonstration(random);
        try {
            List<Step> steps = new ArrayList<>();
            steps.add(it.sent());
            steps.add(it.lawfulAccess("Ministry", "Court", "Auditor"));
            steps.add(it.lawfulAccess("Ministry", "Court"));
            steps.add(it.wrongShare());
            steps.add(it.theft());
            steps.add(it.eviction());
            steps.add(it.refresh());
            return steps;
        } catch (RefusedException e) {
            throw new AssertionError("who is refused here is asked for it", e);
        }
    }

    private Step sent() {
        return new Step(
                "Alice sends Bob \"" + TEXT + "\"; the service stores",
                envelope.ciphertext().hex());
    }

    private Step lawfulAccess(String... officers) throws RefusedException {
        try (SealedChamber chamber = chamber()) {
            for (String name : officers) {
                try (Visit officer = escrow.vault(name).enter()) {
                    officer.contribute(EPOCH, chamber);
                }
            }
            return new Step(
                    "With a warrant, " + String.join(" and ", officers) + " contribute their shares", read(chamber));
        }
    }

    private Step wrongShare() throws RefusedException {
        try (KeyShare right = copyFrom("Police").get(0);
                Secret noise = Secret.random(right.value().length(), random)) {
            KeyShare wrong = new KeyShare(right.id(), right.salt(), noise);
            return refusal("Police hands in another share", () -> new Recovery(bulletin, 0).add(wrong));
        }
    }

    /** Two shares are copied, a third is used from inside its device. */
    private Step theft() throws RefusedException {
        List<KeyShare> copied = new ArrayList<>();
        try (Visit inCourt = escrow.vault("Court").enter();
                SealedChamber chamber = chamber()) {
            for (String name : List.of("Police", "Provider")) {
                copied.addAll(copyFrom(name));
            }
            for (KeyShare share : copied) {
                chamber.bring(share);
            }
            inCourt.contribute(EPOCH, chamber);
            return new Step("Thieves copy the shares of Police and Provider, and are inside the Court", read(chamber));
        } finally {
            copied.forEach(KeyShare::close);
        }
    }

    private Step eviction() {
        Visit inCourt = escrow.vault("Court").enter();
        inCourt.close();
        try (SealedChamber chamber = chamber()) {
            return refusal("The intruder is thrown out of the Court", () -> inCourt.contribute(EPOCH, chamber));
        }
    }

    private Step refresh() throws RefusedException {
        List<KeyShare> copied = copyFrom("Police");
        escrow.refresh(EPOCH, 1);
        return refusal(
                "All shares are refreshed, and the thieves try their copies with new ones",
                () -> new Recovery(bulletin, 1).add(copied.get(0)));
    }

    private List<KeyShare> copyFrom(String custodian) throws RefusedException {
        try (Visit visit = escrow.vault(custodian).enter()) {
            return visit.copy(EPOCH);
        }
    }

    private SealedChamber chamber() {
        return new SealedChamber(bulletin, 0, envelope.escrowed().orElseThrow(), envelope.identifier(), random);
    }

    private String read(SealedChamber chamber) throws RefusedException {
        Optional<Secret> contentKey = chamber.open();
        if (contentKey.isEmpty()) {
            return "The shares do not rebuild the key: nothing is read";
        }
        try (Secret key = contentKey.get()) {
            return "The message is read: \"" + new String(envelope.open(key), StandardCharsets.UTF_8) + "\"";
        }
    }

    private interface Attempt {
        void run() throws RefusedException;
    }

    private static Step refusal(String action, Attempt attempt) {
        try {
            attempt.run();
        } catch (RefusedException e) {
            return new Step(action, "Refused: " + e.getMessage());
        }
        throw new AssertionError("not refused: " + action);
    }
}
