package escrowsim.custody;

import escrowsim.crypto.Bytes;
import escrowsim.crypto.Commitment;
import escrowsim.crypto.Hpke;
import escrowsim.crypto.Secret;
import escrowsim.crypto.X25519KeyPair;
import escrowsim.crypto.X25519PublicKey;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.crypto.AEADBadTagException;

/**
 * Where shares that may not leave their devices meet, for one message: they arrive sealed to the chamber's ephemeral key, the
 * chamber gives out that message's content key and nothing else, and closing erases all it held. The epoch's key never
 * exists outside.
 *
 * <p>Real devices would ask for an attestation that the key belongs to such a chamber; here the type is the attestation.
 */
public final class SealedChamber implements AutoCloseable {

    private final Recovery recovery;
    private final WrappedKey wrapped;
    private final byte[] message;
    private final X25519KeyPair door;
    private final List<KeyShare> inside = new ArrayList<>();

    /** A chamber for the message whose content key is {@code wrapped}, and for the shares of one version. */
    public SealedChamber(Bulletin bulletin, long version, WrappedKey wrapped, byte[] message, SecureRandom random) {
        this.recovery = new Recovery(bulletin, version);
        this.wrapped = wrapped;
        this.message = message.clone();
        this.door = X25519KeyPair.generate(random);
    }

    /** Adds a share that was copied before. */
    public void bring(KeyShare share) throws RefusedException {
        recovery.add(share);
    }

    X25519PublicKey door() {
        return door.publicKey();
    }

    static Hpke.Sealed seal(KeyShare share, X25519PublicKey door, SecureRandom random) {
        try (Secret both = share.salt().then(share.value())) {
            return Hpke.seal(door, INFO, share.id().encoded(), both, random);
        }
    }

    void receive(ShareId id, Hpke.Sealed sealed) throws RefusedException {
        try (Secret both = Hpke.open(door, INFO, id.encoded(), sealed)) {
            int saltEnd = Commitment.SALT_BYTES;
            KeyShare share = new KeyShare(id, both.part(0, saltEnd), both.part(saltEnd, both.length()));
            inside.add(share);
            recovery.add(share);
        } catch (AEADBadTagException e) {
            throw new RefusedException(
                    Refusal.TAMPERED, "the contribution of leaf " + id.leaf() + " was not sealed to this chamber");
        }
    }

    /** The content key of the chamber's message; empty if the shares at hand do not rebuild the epoch's key. */
    public Optional<Secret> open() throws RefusedException {
        return recovery.contentKey(wrapped, message);
    }

    @Override
    public void close() {
        inside.forEach(KeyShare::close);
        door.close();
    }

    private static final byte[] INFO = Bytes.utf8("escrowsim contribution 1");
}
