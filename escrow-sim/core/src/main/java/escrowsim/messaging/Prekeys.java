package escrowsim.messaging;

import escrowsim.crypto.MlKemKeyPair;
import escrowsim.crypto.Secret;
import escrowsim.crypto.X25519KeyPair;
import escrowsim.custody.Refusal;
import escrowsim.custody.RefusedException;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * The private keys behind somebody's prekey bundles. Whoever wrote to him while he was offline gets a session when he reads
 * the first message; a key that serves once is erased by that. Mutable, for one thread.
 */
public final class Prekeys implements AutoCloseable {

    private static final int SIGNED_ID = 1;

    private final Identity self;
    private final SecureRandom random;
    private final X25519KeyPair signed;
    private final MlKemKeyPair kem;
    private final TreeMap<Integer, X25519KeyPair> oneTime = new TreeMap<>();
    private int handedOut;

    private Prekeys(Identity self, SecureRandom random) {
        this.self = self;
        this.random = random;
        this.signed = X25519KeyPair.generate(random);
        this.kem = MlKemKeyPair.generate(random);
    }

    public static Prekeys generate(Identity self, int oneTimeKeys, SecureRandom random) {
        Prekeys prekeys = new Prekeys(self, random);
        for (int id = 1; id <= oneTimeKeys; id++) {
            prekeys.oneTime.put(id, X25519KeyPair.generate(random));
        }
        return prekeys;
    }

    /** A bundle as the service hands it out: each key that serves once goes into one bundle. */
    public PrekeyBundle bundle(Suite suite) {
        Map.Entry<Integer, X25519KeyPair> next = oneTime.higherEntry(handedOut);
        if (next != null) {
            handedOut = next.getKey();
        }
        return new PrekeyBundle(
                self.publicIdentity(),
                new PrekeyBundle.Signed(
                        SIGNED_ID,
                        signed.publicKey(),
                        self.sign(PrekeyBundle.signed(
                                "signed", SIGNED_ID, signed.publicKey().bytes()))),
                Optional.ofNullable(next)
                        .map(key -> new PrekeyBundle.OneTime(
                                key.getKey(), key.getValue().publicKey())),
                suite == Suite.PQXDH ? Optional.of(signedKem()) : Optional.empty());
    }

    private PrekeyBundle.SignedKem signedKem() {
        byte[] message = PrekeyBundle.signed("kem", SIGNED_ID, kem.publicKey().bytes());
        return new PrekeyBundle.SignedKem(SIGNED_ID, kem.publicKey(), self.sign(message));
    }

    /** The session that somebody began, and the message he began it with. */
    public record Begun(Session session, Secret plaintext) {}

    /** Refusing changes nothing: only a message that opens uses up the key that serves once. */
    public Begun receive(Hello hello, Envelope first) throws RefusedException {
        hello.identity().require();
        require(hello.signedPrekey() == SIGNED_ID, "the signed prekey");
        Optional<X25519KeyPair> once = oneTime(hello.oneTimePrekey());
        try (Secret key = KeyAgreement.answering(self, signed, once, decapsulated(hello), hello)) {
            Session session = Session.answering(key, signed, random);
            Secret plaintext = Secret.copyOf(session.receive(first));
            hello.oneTimePrekey().ifPresent(oneTime::remove);
            once.ifPresent(X25519KeyPair::close);
            return new Begun(session, plaintext);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(Refusal.TAMPERED, "the hello does not hold a key: " + e.getMessage());
        }
    }

    private Optional<X25519KeyPair> oneTime(OptionalInt id) throws RefusedException {
        if (id.isEmpty()) {
            return Optional.empty();
        }
        X25519KeyPair pair = oneTime.get(id.getAsInt());
        if (pair == null) {
            throw new RefusedException(
                    Refusal.REPLAYED, "the one-time prekey " + id.getAsInt() + " has been used, or never was");
        }
        return Optional.of(pair);
    }

    private Optional<Secret> decapsulated(Hello hello) throws RefusedException {
        if (hello.kem().isEmpty()) {
            return Optional.empty();
        }
        require(hello.kem().get().prekey() == SIGNED_ID, "the encapsulation prekey");
        return Optional.of(kem.decapsulate(hello.kem().get().ciphertext()));
    }

    private static void require(boolean held, String what) throws RefusedException {
        if (!held) {
            throw new RefusedException(Refusal.NOT_HELD, what + " of the hello is not held");
        }
    }

    @Override
    public void close() {
        signed.close();
        kem.close();
        oneTime.values().forEach(X25519KeyPair::close);
        oneTime.clear();
    }
}
