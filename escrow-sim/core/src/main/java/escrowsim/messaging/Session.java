package escrowsim.messaging;

import escrowsim.crypto.Bytes;
import escrowsim.crypto.Hkdf;
import escrowsim.crypto.MlKemPublicKey;
import escrowsim.crypto.Secret;
import escrowsim.crypto.X25519KeyPair;
import escrowsim.crypto.X25519PublicKey;
import escrowsim.custody.EscrowKey;
import escrowsim.custody.Refusal;
import escrowsim.custody.RefusedException;
import escrowsim.custody.WrappedKey;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One party's side of a conversation. Past keys are gone as soon as they are used; under an escrow mandate each message's
 * content key leaves a copy, wrapped to the escrow key of its unit. Mutable, for one thread.
 *
 * <p>A recipient refuses a message that is not escrowed as the session is, but cannot see whether the wrapped key is the
 * right one: a sender who breaks the mandate can put anything there.
 */
public final class Session implements AutoCloseable {

    private static final byte[] DIRECTIONS = Bytes.utf8("escrowsim directions 1");

    private final Ratchet ratchet;
    private final Bytes outgoing;
    private final Bytes incoming;
    private final SecureRandom random;
    private Optional<EscrowHook> escrow = Optional.empty();

    private Session(Ratchet ratchet, Bytes outgoing, Bytes incoming, SecureRandom random) {
        this.ratchet = ratchet;
        this.outgoing = outgoing;
        this.incoming = incoming;
        this.random = random;
    }

    /** A session begun, and what goes ahead of its first message. */
    public record Begun(Session session, Hello hello) {}

    /** Begins a session with somebody who may be offline. Refuses a bundle whose keys its identity did not sign. */
    public static Begun begin(Identity self, PrekeyBundle other, SecureRandom random) throws RefusedException {
        other.require();
        Optional<MlKemPublicKey.Encapsulated> encapsulated =
                other.kem().map(kem -> kem.key().encapsulate(random));
        try (X25519KeyPair ephemeral = X25519KeyPair.generate(random)) {
            Hello hello = hello(self, ephemeral.publicKey(), other, encapsulated);
            Optional<Secret> secret = encapsulated.map(MlKemPublicKey.Encapsulated::secret);
            try (Secret key = KeyAgreement.initiating(self, ephemeral, other, secret, hello)) {
                Ratchet ratchet = Ratchet.initiating(key, other.signed().key(), random);
                return new Begun(new Session(ratchet, direction(key, 0), direction(key, 1), random), hello);
            }
        } catch (IllegalArgumentException e) {
            throw new RefusedException(Refusal.TAMPERED, "the prekey bundle does not hold a key: " + e.getMessage());
        }
    }

    private static Hello hello(
            Identity self,
            X25519PublicKey ephemeral,
            PrekeyBundle other,
            Optional<MlKemPublicKey.Encapsulated> encapsulated) {
        return new Hello(
                self.publicIdentity(),
                ephemeral,
                other.signed().id(),
                other.oneTime().map(key -> OptionalInt.of(key.id())).orElse(OptionalInt.empty()),
                encapsulated.map(
                        it -> new Hello.Encapsulation(other.kem().orElseThrow().id(), it.ciphertext())));
    }

    static Session answering(Secret key, X25519KeyPair prekey, SecureRandom random) {
        Ratchet ratchet = Ratchet.answering(key, prekey, random);
        return new Session(ratchet, direction(key, 1), direction(key, 0), random);
    }

    /** The name of one direction: 0 from the party that began. */
    private static Bytes direction(Secret key, int which) {
        try (Secret both = Hkdf.derive(key, new byte[0], DIRECTIONS, 2 * Header.DIRECTION_BYTES)) {
            int from = which * Header.DIRECTION_BYTES;
            return Bytes.copyOf(both.part(from, from + Header.DIRECTION_BYTES).copy());
        }
    }

    /** From now on messages are escrowed to this key, and received only if they are. */
    public void escrowTo(EscrowKey key) {
        escrowTo(identifier -> key);
    }

    /** From now on each message is escrowed to the key of its unit, and received only if it is. */
    public void escrowTo(EscrowHook hook) {
        escrow = Optional.of(hook);
    }

    public Envelope send(byte[] plaintext) {
        Header header = ratchet.next(outgoing);
        byte[] identifier = header.encoded();
        Optional<EscrowKey> to = escrow.map(hook -> hook.keyOf(identifier));
        try (Secret contentKey = ratchet.advance()) {
            Optional<WrappedKey> escrowed = to.map(key -> WrappedKey.wrap(key, identifier, contentKey, random));
            return new Envelope(header, escrowed, Sealing.seal(identifier, escrowed, contentKey, plaintext));
        }
    }

    /** The plaintext of a message of the other party's. Refusing one changes nothing: the right one can still come. */
    public byte[] receive(Envelope envelope) throws RefusedException {
        requireMine(envelope.header());
        Sealing.requireEscrow(envelope.identifier(), envelope.escrowed(), escrow);
        return ratchet.receive(envelope.header(), envelope::open);
    }

    /**
     * A stored message, as somebody reads it who takes this device with all keys that are on it now, and tries each of them and
     * all that follow from them. Empty if none opens it.
     */
    public Optional<byte[]> seized(Envelope stored) {
        List<Secret> left = ratchet.keysLeft(stored.header().ratchetKey());
        try {
            for (Secret key : left) {
                Optional<byte[]> read = tried(stored, key);
                if (read.isPresent()) {
                    return read;
                }
            }
            return Optional.empty();
        } finally {
            left.forEach(Secret::close);
        }
    }

    private static Optional<byte[]> tried(Envelope stored, Secret key) {
        try {
            return Optional.of(stored.open(key));
        } catch (RefusedException e) {
            return Optional.empty();
        }
    }

    private void requireMine(Header header) throws RefusedException {
        if (!header.direction().equals(incoming)) {
            throw new RefusedException(Refusal.WRONG_RECIPIENT, "the message belongs to another session or direction");
        }
    }

    @Override
    public void close() {
        ratchet.close();
    }
}
