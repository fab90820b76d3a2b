package escrowsim.custody;

import escrowsim.crypto.Commitment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What everybody may know of one epoch: its public key, who holds which share, and the commitments to the shares of every
 * version. So a wrong share is seen, and its custodian named.
 */
public final class Bulletin {

    private final EpochKey key;
    private final SharingTree tree;
    private final Map<Long, List<Commitment>> commitments = new HashMap<>();
    private long latestVersion;

    Bulletin(EpochKey key, SharingTree tree) {
        this.key = key;
        this.tree = tree;
    }

    void publish(long version, List<Commitment> byLeaf) {
        commitments.put(version, List.copyOf(byLeaf));
        latestVersion = Math.max(latestVersion, version);
    }

    /** The version of the shares that custodians hold, or held last. */
    long latestVersion() {
        return latestVersion;
    }

    public EpochKey key() {
        return key;
    }

    /** Who holds each leaf of the rule. */
    public List<String> custodians() {
        return tree.custodians();
    }

    SharingTree tree() {
        return tree;
    }

    /** Refuses a share that is not what was dealt to its custodian in that version of this epoch. */
    void require(KeyShare share, long version) throws RefusedException {
        ShareId id = share.id();
        if (id.leaf() < 0 || id.leaf() >= custodians().size()) {
            throw new RefusedException(Refusal.TAMPERED, "the rule has no leaf " + id.leaf());
        }
        String whose = "the share of " + custodians().get(id.leaf());
        if (id.epoch() != key.epoch()) {
            throw new RefusedException(
                    Refusal.WRONG_EPOCH, whose + " is of epoch " + id.epoch() + ", not " + key.epoch());
        }
        if (id.version() != version) {
            throw new RefusedException(
                    Refusal.WRONG_VERSION, whose + " is of version " + id.version() + ", not " + version);
        }
        List<Commitment> published = commitments.getOrDefault(version, List.of());
        if (published.isEmpty() || !published.get(id.leaf()).equals(share.commitment())) {
            throw new RefusedException(Refusal.TAMPERED, whose + " does not match its published commitment");
        }
    }
}
