package escrowsim.messaging;

import static escrowsim.messaging.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import escrowsim.crypto.Argon2id;
import escrowsim.crypto.Bytes;
import escrowsim.crypto.Secret;
import escrowsim.crypto.WrongPinException;
import escrowsim.crypto.X25519KeyPair;
import escrowsim.custody.EpochKey;
import escrowsim.custody.Refusal;
import escrowsim.custody.RefusedException;
import java.security.SecureRandom;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Prekey bundles, hellos and group messages as bytes: whatever is changed or cut off, no plaintext comes out. */
class FormatsTest {

    private static final byte[] TEXT = Bytes.utf8("Meet me at noon.");
    /** Every byte is changed in one bit; of the long encapsulations one in so many. */
    private static final int STRIDE = 23;

    private static final int LONG = 400;

    private final SecureRandom random = new SecureRandom();
    private final Identity alice = Identity.generate(random);
    private final Prekeys prekeys = Prekeys.generate(Identity.generate(random), 1, random);

    /** What somebody makes of bytes. */
    private interface Use {
        byte[] of(byte[] encoded) throws RefusedException;
    }

    @ParameterizedTest
    @EnumSource
    void whatIsEncodedComesBack(Suite suite) throws RefusedException {
        PrekeyBundle bundle = prekeys.bundle(suite);
        Session.Begun begun = Session.begin(alice, bundle, random);

        assertThat(PrekeyBundle.decode(bundle.encoded())).isEqualTo(bundle);
        assertThat(Hello.decode(begun.hello().encoded())).isEqualTo(begun.hello());
    }

    @Test
    void nothingOfABundleCanBeChanged() throws RefusedException {
        byte[] bundle = prekeys.bundle(Suite.PQXDH).encoded();

        assertNothingCanBeChanged(bundle, changed -> {
            Session.Begun begun = Session.begin(alice, PrekeyBundle.decode(changed), random);
            return prekeys.receive(begun.hello(), begun.session().send(TEXT))
                    .plaintext()
                    .copy();
        });
    }

    @Test
    void nothingOfAHelloCanBeChanged() throws RefusedException {
        Session.Begun begun = Session.begin(alice, prekeys.bundle(Suite.PQXDH), random);
        Envelope first = begun.session().send(TEXT);

        assertNothingCanBeChanged(
                begun.hello().encoded(),
                changed -> prekeys.receive(Hello.decode(changed), first)
                        .plaintext()
                        .copy());
    }

    @Test
    void nothingOfAGroupMessageCanBeChanged() throws RefusedException {
        Group alices = Group.join(random);
        Group bobs = Group.join(random);
        EpochKey escrow = new EpochKey(3, X25519KeyPair.generate(random).publicKey());
        alices.escrowTo(identifier -> escrow);
        bobs.escrowTo(identifier -> escrow);
        bobs.admit("Alice", alices.senderKey());
        GroupMessage sent = alices.send(TEXT);

        assertThat(GroupMessage.decode(sent.encoded())).isEqualTo(sent);
        assertNothingCanBeChanged(sent.encoded(), changed -> bobs.receive("Alice", GroupMessage.decode(changed)));
    }

    /** Whatever the service hands out instead, the one guess that is left is not spent on what is no backup. */
    @Test
    void nothingOfABackupCanBeChanged() throws RefusedException {
        Secret pin = Secret.copyOf(Bytes.utf8("4821"));
        CloudBackup backup = CloudBackup.of(TEXT, pin, new Argon2id(8, 1, 1), 1, random);
        CloudBackup another = CloudBackup.of(TEXT, pin, new Argon2id(8, 1, 1), 1, random);

        assertNothingCanBeChanged(backup.stored(), handedOut -> restored(backup, handedOut, pin));
        assertRefused(
                () -> restored(backup, another.stored(), pin),
                Refusal.WRONG_RECIPIENT,
                "the backup is another one than the PIN is for");
    }

    private static byte[] restored(CloudBackup backup, byte[] handedOut, Secret pin) throws RefusedException {
        try {
            return backup.restore(handedOut, pin);
        } catch (WrongPinException e) {
            throw new AssertionError("the PIN is right", e);
        }
    }

    @Test
    void nothingOfASenderKeyCanBeCutOff() {
        Group alices = Group.join(random);
        byte[] encoded = alices.senderKey().encoded();

        for (int length = 0; length < encoded.length; length++) {
            byte[] shortened = Arrays.copyOf(encoded, length);
            assertRefused(
                    () -> SenderKey.decode(shortened),
                    Refusal.TRUNCATED,
                    "a sender key has " + encoded.length + " bytes, got " + length);
        }
    }

    @Test
    void whatIsWrongIsSaidByName() throws RefusedException {
        byte[] bundle = prekeys.bundle(Suite.PQXDH).encoded();
        byte[] hello =
                Session.begin(alice, prekeys.bundle(Suite.X3DH), random).hello().encoded();
        byte[] marked = hello.clone();
        marked[164] = 7;

        assertRefused(
                () -> Hello.decode(Arrays.copyOf(hello, 100)),
                Refusal.TRUNCATED,
                "the hello is cut short: 64 bytes should follow, 36 do");
        assertRefused(
                () -> Hello.decode(Arrays.copyOf(hello, hello.length + 3)),
                Refusal.TAMPERED,
                "the hello goes on for 3 bytes after its end");
        assertRefused(
                () -> Hello.decode(marked), Refusal.TAMPERED, "the mark of a one-time prekey must be 0 or 1, was 7");
        assertRefused(
                () -> PrekeyBundle.decode(Arrays.copyOf(bundle, bundle.length - 1)),
                Refusal.TRUNCATED,
                "the prekey bundle is cut short: 64 bytes should follow, 63 do");
    }

    /** Every byte, and every length; then the right bytes still serve. */
    private void assertNothingCanBeChanged(byte[] right, Use use) throws RefusedException {
        for (int at = 0; at < right.length; at += at > LONG && at < right.length - LONG ? STRIDE : 1) {
            byte[] changed = right.clone();
            changed[at] ^= (byte) (1 << at % 8);
            assertThatThrownBy(() -> use.of(changed)).as("byte %s", at).isInstanceOf(RefusedException.class);
        }
        for (int length = 0; length < right.length; length++) {
            byte[] shortened = Arrays.copyOf(right, length);
            assertThatThrownBy(() -> use.of(shortened))
                    .isInstanceOfSatisfying(
                            RefusedException.class, e -> assertThat(e.why()).isEqualTo(Refusal.TRUNCATED));
        }
        assertThat(use.of(right)).isEqualTo(TEXT);
    }
}
