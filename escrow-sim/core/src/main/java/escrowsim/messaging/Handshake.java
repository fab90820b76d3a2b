package escrowsim.messaging;

import escrowsim.crypto.Bytes;
import escrowsim.crypto.Hkdf;
import escrowsim.crypto.Secret;
import escrowsim.crypto.X25519KeyPair;
import escrowsim.crypto.X25519PublicKey;
import java.security.SecureRandom;

/**
 * One party's side of a session set-up by three Diffie-Hellman agreements: each long-term key with the other's ephemeral
 * one, and the two ephemeral ones. The first two show who is there; the third makes the session safe from later loss of the
 * long-term keys, once the ephemeral ones are erased.
 *
 * <p>Both parties must be online, and know the other's long-term key from elsewhere.
 *
 * @see <a href="https://signal.org/docs/specifications/x3dh/">Marlinspike and Perrin, X3DH (2016)</a>, which adds prekeys
 *     for parties who are offline
 */
public final class Handshake implements AutoCloseable {

    private static final int ID_BYTES = 16;

    private final Identity self;
    private final SecureRandom random;
    private final X25519KeyPair ephemeral;

    public Handshake(Identity self, SecureRandom random) {
        this.self = self;
        this.random = random;
        this.ephemeral = X25519KeyPair.generate(random);
    }

    /** What to send to the other party. */
    public Hello hello() {
        return new Hello(self.publicKey(), ephemeral.publicKey());
    }

    /** The session of the party that wrote first. */
    public Session initiate(Hello other) {
        try (Secret withIdentity = self.keyPair().agree(other.ephemeral());
                Secret withEphemeral = ephemeral.agree(other.identity())) {
            return session(withIdentity, withEphemeral, hello(), other, true);
        }
    }

    /** The session of the party that answered. */
    public Session respond(Hello other) {
        try (Secret withIdentity = self.keyPair().agree(other.ephemeral());
                Secret withEphemeral = ephemeral.agree(other.identity())) {
            return session(withEphemeral, withIdentity, other, hello(), false);
        }
    }

    private Session session(Secret first, Secret second, Hello initiator, Hello responder, boolean initiating) {
        X25519PublicKey theirs = initiating ? responder.ephemeral() : initiator.ephemeral();
        try (Secret third = ephemeral.agree(theirs);
                Secret two = first.then(second);
                Secret three = two.then(third);
                Secret root = Hkdf.derive(three, new byte[0], transcript(initiator, responder), 2 * CHAIN_BYTES)) {
            Chain forth = chain(root, 0);
            Chain back = chain(root, CHAIN_BYTES);
            return initiating ? new Session(forth, back, random) : new Session(back, forth, random);
        }
    }

    private static Chain chain(Secret root, int from) {
        try (Secret id = root.part(from, from + ID_BYTES)) {
            return new Chain(Bytes.copyOf(id.copy()), root.part(from + ID_BYTES, from + CHAIN_BYTES));
        }
    }

    private static byte[] transcript(Hello initiator, Hello responder) {
        return Bytes.framed(
                Bytes.utf8("escrowsim session 1"),
                initiator.identity().bytes().toArray(),
                initiator.ephemeral().bytes().toArray(),
                responder.identity().bytes().toArray(),
                responder.ephemeral().bytes().toArray());
    }

    /** Erases the ephemeral key. */
    @Override
    public void close() {
        ephemeral.close();
    }

    private static final int CHAIN_BYTES = ID_BYTES + Chain.KEY_BYTES;
}
