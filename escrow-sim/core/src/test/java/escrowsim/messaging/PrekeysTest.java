package escrowsim.messaging;

import static escrowsim.messaging.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import escrowsim.crypto.Bytes;
import escrowsim.crypto.MlKemPublicKey;
import escrowsim.crypto.X25519KeyPair;
import escrowsim.crypto.X25519PublicKey;
import escrowsim.custody.Refusal;
import escrowsim.custody.RefusedException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PrekeysTest {

    private static final byte[] TEXT = Bytes.utf8("Meet me at noon.");

    private final SecureRandom random = new SecureRandom();
    private final Identity alice = Identity.generate(random);
    private final Identity bob = Identity.generate(random);
    private final Prekeys prekeys = Prekeys.generate(bob, 2, random);

    @ParameterizedTest
    @EnumSource
    void somebodyWhoIsOfflineGetsAMessage(Suite suite) throws RefusedException {
        Session.Begun begun = Session.begin(alice, prekeys.bundle(suite), random);
        Envelope first = begun.session().send(TEXT);

        Prekeys.Begun received = prekeys.receive(begun.hello(), first);

        assertThat(begun.hello().suite()).isEqualTo(suite);
        assertThat(received.plaintext().copy()).isEqualTo(TEXT);
        assertThat(begun.session().receive(received.session().send(TEXT))).isEqualTo(TEXT);
    }

    @Test
    void eachKeyThatServesOnceIsHandedOutOnceAndThenThereIsNone() throws RefusedException {
        assertThat(prekeys.bundle(Suite.X3DH).oneTime().orElseThrow().id()).isEqualTo(1);
        assertThat(prekeys.bundle(Suite.X3DH).oneTime().orElseThrow().id()).isEqualTo(2);
        PrekeyBundle last = prekeys.bundle(Suite.X3DH);
        assertThat(last.oneTime()).isEmpty();

        Session.Begun begun = Session.begin(alice, last, random);
        assertThat(prekeys.receive(begun.hello(), begun.session().send(TEXT))
                        .plaintext()
                        .copy())
                .isEqualTo(TEXT);
    }

    @Test
    void theFirstMessageCannotBeReplayed() throws RefusedException {
        Session.Begun begun = Session.begin(alice, prekeys.bundle(Suite.X3DH), random);
        Envelope first = begun.session().send(TEXT);
        prekeys.receive(begun.hello(), first);

        assertRefused(
                () -> prekeys.receive(begun.hello(), first),
                Refusal.REPLAYED,
                "the one-time prekey 1 has been used, or never was");
    }

    @Test
    void aForgedFirstMessageDoesNotUseUpAKey() throws RefusedException {
        Session.Begun begun = Session.begin(alice, prekeys.bundle(Suite.X3DH), random);
        Envelope first = begun.session().send(TEXT);
        byte[] changed = first.ciphertext().toArray();
        changed[0] ^= 1;
        Envelope forged = new Envelope(first.header(), first.escrowed(), Bytes.copyOf(changed));

        assertRefused(
                () -> prekeys.receive(begun.hello(), forged),
                Refusal.TAMPERED,
                "message 0 does not open: it is not what was sent");
        assertThat(prekeys.receive(begun.hello(), first).plaintext().copy()).isEqualTo(TEXT);
    }

    /** Every part of the hello goes into the key, so that whatever is exchanged, the message does not open. */
    @Test
    void nothingInAHelloCanBeExchanged() throws RefusedException {
        Session.Begun begun = Session.begin(alice, prekeys.bundle(Suite.PQXDH), random);
        Envelope first = begun.session().send(TEXT);
        Hello hello = begun.hello();
        prekeys.bundle(Suite.PQXDH);
        Identity mallory = Identity.generate(random);
        X25519PublicKey other = X25519KeyPair.generate(random).publicKey();
        MlKemPublicKey.Encapsulated encapsulated =
                prekeys.bundle(Suite.PQXDH).kem().orElseThrow().key().encapsulate(random);
        Optional<Hello.Encapsulation> otherKem = Optional.of(new Hello.Encapsulation(1, encapsulated.ciphertext()));

        for (Hello wrong : new Hello[] {
            new Hello(mallory.publicIdentity(), hello.ephemeral(), 1, hello.oneTimePrekey(), hello.kem()),
            new Hello(hello.identity(), other, 1, hello.oneTimePrekey(), hello.kem()),
            new Hello(hello.identity(), hello.ephemeral(), 1, OptionalInt.of(2), hello.kem()),
            new Hello(hello.identity(), hello.ephemeral(), 1, OptionalInt.empty(), hello.kem()),
            new Hello(hello.identity(), hello.ephemeral(), 1, hello.oneTimePrekey(), otherKem),
            new Hello(hello.identity(), hello.ephemeral(), 1, hello.oneTimePrekey(), Optional.empty())
        }) {
            assertRefused(
                    () -> prekeys.receive(wrong, first),
                    Refusal.WRONG_RECIPIENT,
                    "the message belongs to another session or direction");
        }
        assertThat(prekeys.receive(hello, first).plaintext().copy()).isEqualTo(TEXT);
    }

    @Test
    void aHelloForKeysThatAreNotHeldIsRefused() throws RefusedException {
        Session.Begun begun = Session.begin(alice, prekeys.bundle(Suite.X3DH), random);
        Envelope first = begun.session().send(TEXT);
        Hello hello = begun.hello();
        Hello old = new Hello(hello.identity(), hello.ephemeral(), 7, hello.oneTimePrekey(), hello.kem());

        assertRefused(
                () -> prekeys.receive(old, first), Refusal.NOT_HELD, "the signed prekey of the hello is not held");
    }

    @Test
    void aHelloOfSmallOrderIsRefused() throws RefusedException {
        Session.Begun begun = Session.begin(alice, prekeys.bundle(Suite.X3DH), random);
        Envelope first = begun.session().send(TEXT);
        Hello hello = begun.hello();
        X25519PublicKey zero = X25519PublicKey.of(new byte[32]);
        Hello small = new Hello(hello.identity(), zero, 1, hello.oneTimePrekey(), hello.kem());

        assertRefused(
                () -> prekeys.receive(small, first),
                Refusal.TAMPERED,
                "the hello does not hold a key: the public key is of small order");
    }

    /** Whoever runs the service could put keys of his own into a bundle; the signatures are against that. */
    @Test
    void aBundleWithKeysThatItsOwnerDidNotSignIsRefused() {
        PrekeyBundle bundle = prekeys.bundle(Suite.PQXDH);
        PrekeyBundle mallorys =
                Prekeys.generate(Identity.generate(random), 1, random).bundle(Suite.PQXDH);
        PublicIdentity mixed = new PublicIdentity(
                bundle.identity().signing(),
                mallorys.identity().agreement(),
                mallorys.identity().signature());

        assertRefused(
                () -> Session.begin(
                        alice,
                        new PrekeyBundle(bundle.identity(), mallorys.signed(), bundle.oneTime(), bundle.kem()),
                        random),
                Refusal.TAMPERED,
                "the signed prekey is not signed by its owner's identity");
        assertRefused(
                () -> Session.begin(
                        alice,
                        new PrekeyBundle(bundle.identity(), bundle.signed(), bundle.oneTime(), mallorys.kem()),
                        random),
                Refusal.TAMPERED,
                "the encapsulation prekey is not signed by its owner's identity");
        assertRefused(
                () -> Session.begin(
                        alice, new PrekeyBundle(mixed, bundle.signed(), bundle.oneTime(), bundle.kem()), random),
                Refusal.TAMPERED,
                "the agreement key is not signed by its owner's identity");
    }

    /** Mallory answers in Bob's name: she has his public keys and not his private ones. */
    @Test
    void whoLacksThePrivateKeysDoesNotGetTheSession() throws RefusedException {
        Session.Begun begun = Session.begin(alice, prekeys.bundle(Suite.X3DH), random);
        Envelope sent = begun.session().send(TEXT);
        Prekeys mallorys = Prekeys.generate(Identity.generate(random), 2, random);

        assertThatThrownBy(() -> mallorys.receive(begun.hello(), sent)).isInstanceOf(RefusedException.class);
    }
}
