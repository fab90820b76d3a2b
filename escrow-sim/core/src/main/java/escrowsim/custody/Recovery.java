package escrowsim.custody;

import escrowsim.crypto.Secret;
import escrowsim.crypto.X25519KeyPair;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Gathers shares of one version of one epoch, and rebuilds the epoch's private key from them if they are enough. */
public final class Recovery {

    private final Bulletin bulletin;
    private final long version;
    private final Map<Integer, Secret> byLeaf = new HashMap<>();

    public Recovery(Bulletin bulletin, long version) {
        this.bulletin = bulletin;
        this.version = version;
    }

    /** Takes a share, which stays its owner's to close; refuses a wrong one by its custodian's name. */
    public void add(KeyShare share) throws RefusedException {
        bulletin.require(share, version);
        byLeaf.put(share.id().leaf(), share.value());
    }

    /** The epoch's key pair, the caller's to close; empty if what was gathered does not rebuild it. */
    public Optional<X25519KeyPair> keyPair() {
        Optional<Secret> recovered = bulletin.tree().recover(leaf -> Optional.ofNullable(byLeaf.get(leaf)));
        try {
            return recovered
                    .map(X25519KeyPair::of)
                    .filter(pair -> pair.publicKey().equals(bulletin.key().publicKey()));
        } finally {
            recovered.ifPresent(Secret::close);
        }
    }

    /** The content key of a message; empty if what was gathered does not rebuild the epoch's key. */
    public Optional<Secret> contentKey(WrappedKey wrapped, byte[] message) throws RefusedException {
        if (wrapped.epoch() != bulletin.key().epoch()) {
            throw new RefusedException(
                    Refusal.WRONG_EPOCH,
                    "the message is escrowed to epoch " + wrapped.epoch() + ", not "
                            + bulletin.key().epoch());
        }
        Optional<X25519KeyPair> rebuilt = keyPair();
        if (rebuilt.isEmpty()) {
            return Optional.empty();
        }
        try (X25519KeyPair pair = rebuilt.get()) {
            return Optional.of(wrapped.unwrap(pair, message));
        }
    }
}
