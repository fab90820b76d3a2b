package escrowsim.rehearsal;

import escrowsim.crypto.Argon2id;
import escrowsim.crypto.Bytes;
import escrowsim.crypto.GuessLimitedVault;
import escrowsim.crypto.Secret;
import escrowsim.crypto.WrongPinException;
import escrowsim.custody.RefusedException;
import escrowsim.messaging.Call;
import escrowsim.messaging.CloudBackup;
import escrowsim.messaging.Device;
import escrowsim.messaging.Envelope;
import escrowsim.messaging.Group;
import escrowsim.messaging.GroupMessage;
import escrowsim.messaging.Hello;
import escrowsim.messaging.Identity;
import escrowsim.messaging.PrekeyBundle;
import escrowsim.messaging.Prekeys;
import escrowsim.messaging.SenderKey;
import escrowsim.messaging.Session;
import escrowsim.messaging.Suite;
import escrowsim.rehearsal.Demonstration.Step;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.crypto.AEADBadTagException;

/** What the messaging service does, with real cryptography: sessions, a group, a call, a device at rest, a backup. */
public final class MessagingTour {

    private static final String TEXT = "Meet me at noon.";
    private static final int GUESSES = 3;
    /** Quick, so that the demonstration is; a service would take as much as its hardware can bear. */
    private static final Argon2id QUICK = new Argon2id(8, 1, 1);

    private static final int PINS = 10_000;

    private final SecureRandom random;
    private final Prekeys bobsPrekeys;
    private final Session alice;
    private final Session bob;
    private final List<Step> steps = new ArrayList<>();

    private MessagingTour(SecureRandom random) throws RefusedException {
        this.random = random;
        Identity alices = Identity.generate(random);
        bobsPrekeys = Prekeys.generate(Identity.generate(random), 1, random);
        PrekeyBundle fetched =
                PrekeyBundle.decode(bobsPrekeys.bundle(Suite.PQXDH).encoded());
        Session.Begun begun = Session.begin(alices, fetched, random);
        alice = begun.session();
        byte[] hello = begun.hello().encoded();
        byte[] first = alice.send(Bytes.utf8(TEXT)).encoded();
        Prekeys.Begun received = bobsPrekeys.receive(Hello.decode(hello), Envelope.decode(first));
        bob = received.session();
        step(
                "Alice writes to Bob, who is offline: she takes his signed prekeys from the service and sends a hello of "
                        + hello.length + " bytes (X3DH with ML-KEM-768) and a message of " + first.length,
                "Bob reads: \"" + text(received.plaintext().copy()) + "\"");
        step(
                "The same hello and message come again",
                refusal(() -> bobsPrekeys.receive(Hello.decode(hello), Envelope.decode(first))));
    }

    /** All steps, in order. */
    public static List<Step> run(SecureRandom random) {
        try {
            MessagingTour it = new MessagingTour(random);
            it.ratchet();
            it.group();
            it.call();
            it.device();
            it.backup();
            it.steps.addAll(UnitsOfEscrow.steps(random));
            return it.steps;
        } catch (RefusedException e) {
            throw new AssertionError("who is refused here is asked for it", e);
        }
    }

    private void step(String action, String result) {
        steps.add(new Step(action, result));
    }

    private void ratchet() throws RefusedException {
        List<Envelope> sent = new ArrayList<>();
        for (String text : List.of("one", "two", "three")) {
            sent.add(alice.send(Bytes.utf8(text)));
        }
        List<String> read = new ArrayList<>();
        for (int place : new int[] {2, 0, 1}) {
            read.add(text(bob.receive(sent.get(place))));
        }
        step("She writes three messages, and the third overtakes the others", "Bob reads: " + String.join(", ", read));
        step("The second comes again", refusal(() -> bob.receive(sent.get(1))));
        byte[] changed = alice.send(Bytes.utf8(TEXT)).encoded();
        changed[changed.length - 1] ^= 1;
        step("One bit of the next is changed on the way", refusal(() -> bob.receive(Envelope.decode(changed))));
    }

    private void group() throws RefusedException {
        Group alices = Group.join(random);
        Group bobs = Group.join(random);
        Group carols = Group.join(random);
        tell("Alice", alices, bobs, carols);
        tell("Carol", carols, alices);
        byte[] toAll = alices.send(Bytes.utf8(TEXT)).encoded();
        String read = text(bobs.receive("Alice", GroupMessage.decode(toAll))) + "\", Carol: \""
                + text(carols.receive("Alice", GroupMessage.decode(toAll)));
        step("Alice, Bob and Carol are a group; she seals one message for both", "Bob reads: \"" + read + "\"");
        alices.remove("Carol");
        tell("Alice", alices, bobs);
        byte[] after = alices.send(Bytes.utf8(TEXT)).encoded();
        String bobReads = text(bobs.receive("Alice", GroupMessage.decode(after)));
        step(
                "Carol leaves, so Alice takes a new key and tells Bob; Carol gets the next message all the same",
                "Bob reads: \"" + bobReads + "\". Carol: "
                        + refusal(() -> carols.receive("Alice", GroupMessage.decode(after))));
    }

    /** Every member gets the key over a session; here there is one session for all. */
    private void tell(String name, Group from, Group... to) throws RefusedException {
        for (Group member : to) {
            try (SenderKey key = from.senderKey()) {
                member.admit(name, SenderKey.decode(bob.receive(alice.send(key.encoded()))));
            }
        }
    }

    private void call() throws RefusedException {
        Secret callKey = Call.drawKey(random);
        Call alices = Call.asCaller(callKey);
        Call bobs = Call.asCallee(Secret.copyOf(bob.receive(alice.send(callKey.copy()))));
        byte[] frame = alices.send(Bytes.utf8("twenty milliseconds of sound"));
        step(
                "Alice calls Bob: the call's key goes through the session, and a frame of " + frame.length
                        + " bytes under it",
                "Bob hears: " + text(bobs.receive(frame)));
        byte[] recorded = alices.send(Bytes.utf8("twenty more"));
        bobs.close();
        alices.close();
        step("The call is over, and a recorded frame is played to Bob's phone", closed(() -> bobs.receive(recorded)));
    }

    private void device() throws RefusedException {
        Secret passcode = Secret.copyOf(Bytes.utf8("482137"));
        Device phone = Device.withPasscode(passcode, QUICK, GUESSES, random);
        int entry = phone.store(Bytes.utf8(TEXT));
        phone.lock();
        step("Bob's phone is locked and taken: what lies on it is asked for", closed(() -> phone.read(entry)));
        step("Passcode 000000", wrongPin(() -> phone.unlock(Secret.copyOf(Bytes.utf8("000000")))));
        step("Passcode 482137, which is right", unlocked(phone, passcode, entry));
    }

    private static String unlocked(Device phone, Secret passcode, int entry) throws RefusedException {
        try {
            phone.unlock(passcode);
            return "It is read: \"" + text(phone.read(entry)) + "\"";
        } catch (WrongPinException e) {
            throw new AssertionError("the right passcode opens", e);
        }
    }

    private void backup() throws RefusedException {
        CloudBackup backup =
                CloudBackup.of(Bytes.utf8(TEXT), Secret.copyOf(Bytes.utf8("4821")), QUICK, GUESSES, random);
        GuessLimitedVault.Extracted taken = backup.vault().extract();
        List<String> answers = new ArrayList<>();
        for (int pin = 0; pin < GUESSES; pin++) {
            Secret guess = pin(pin);
            answers.add(wrongPin(() -> backup.restore(guess)));
        }
        step(
                "Somebody who controls Bob's account guesses the PIN of his backup: 0000, 0001, 0002",
                String.join("; ", answers));
        step(
                "Somebody who got into the hardware before is not counted, and tries one PIN after the other",
                searched(backup, taken));
    }

    private static String searched(CloudBackup backup, GuessLimitedVault.Extracted taken) throws RefusedException {
        int pin = 0;
        while (true) {
            try (Secret key = taken.guess(pin(pin))) {
                return "PIN " + number(pin) + " opens it: \"" + text(backup.open(key)) + "\"";
            } catch (AEADBadTagException e) {
                pin = next(pin);
            }
        }
    }

    private static int next(int pin) {
        if (pin + 1 == PINS) {
            throw new AssertionError("one of all PINs is right");
        }
        return pin + 1;
    }

    private static Secret pin(int number) {
        return Secret.copyOf(Bytes.utf8(number(number)));
    }

    private static String number(int pin) {
        return String.format(Locale.ROOT, "%04d", pin);
    }

    private static String text(byte[] plaintext) {
        return new String(plaintext, StandardCharsets.UTF_8);
    }

    /** What is not to work. */
    private interface Attempt {
        void run() throws RefusedException, WrongPinException;
    }

    private static String refusal(Attempt attempt) {
        try {
            attempt.run();
        } catch (RefusedException e) {
            return "Refused: " + e.getMessage();
        } catch (WrongPinException e) {
            throw new AssertionError("nobody asked for a PIN", e);
        }
        throw new AssertionError("not refused");
    }

    private static String wrongPin(Attempt attempt) {
        try {
            attempt.run();
        } catch (WrongPinException e) {
            return "Refused: " + e.getMessage();
        } catch (RefusedException e) {
            throw new AssertionError("the PIN was asked for first", e);
        }
        throw new AssertionError("not refused");
    }

    /** Where there is no key any more. */
    private static String closed(Attempt attempt) {
        try {
            attempt.run();
        } catch (IllegalStateException e) {
            return "Nothing is read: " + e.getMessage();
        } catch (RefusedException | WrongPinException e) {
            throw new AssertionError("there is no key to refuse with", e);
        }
        throw new AssertionError("not closed");
    }
}
