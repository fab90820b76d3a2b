package escrowsim.custody;

import escrowsim.attack.Custodian;
import escrowsim.crypto.Commitment;
import escrowsim.crypto.Secret;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Where a custodian keeps its shares. Mutable, for one thread. */
public final class Vault {

    private final Custodian custodian;
    private final SecureRandom random;
    /** The shares of each epoch: one for every leaf that is this custodian. */
    private final Map<Long, List<KeyShare>> byEpoch = new TreeMap<>();

    Vault(Custodian custodian, SecureRandom random) {
        this.custodian = custodian;
        this.random = random;
    }

    Custodian custodian() {
        return custodian;
    }

    SecureRandom random() {
        return random;
    }

    /** The epochs whose shares are held. */
    Set<Long> epochs() {
        return new TreeSet<>(byEpoch.keySet());
    }

    /** Lets somebody in: an officer with a warrant, or an intruder. */
    public Visit enter() {
        return new Visit(this);
    }

    Commitment store(ShareId id, Secret value) {
        KeyShare share = KeyShare.salted(id, value, random);
        byEpoch.computeIfAbsent(id.epoch(), epoch -> new ArrayList<>()).add(share);
        return share.commitment();
    }

    /** The share of one leaf. */
    KeyShare share(long epoch, int leaf) throws RefusedException {
        return shares(epoch).stream()
                .filter(share -> share.id().leaf() == leaf)
                .findFirst()
                .orElseThrow(() ->
                        new RefusedException(Refusal.NOT_HELD, custodian.name() + " holds no share of leaf " + leaf));
    }

    /** Puts a renewed share in the place of an old one, which is erased. */
    Commitment replace(KeyShare old, ShareId next, Secret value) {
        KeyShare renewed = KeyShare.salted(next, value, random);
        List<KeyShare> held = byEpoch.getOrDefault(old.id().epoch(), List.of());
        held.set(held.indexOf(old), renewed);
        old.close();
        return renewed.commitment();
    }

    /** Adds a share of zero to the leaf's share, and erases the old version. */
    Commitment refresh(ShareId next, Secret shareOfZero) {
        for (KeyShare old : byEpoch.getOrDefault(next.epoch(), List.of())) {
            if (old.id().leaf() == next.leaf()) {
                return replace(old, next, old.value().plus(shareOfZero));
            }
        }
        throw new IllegalStateException(custodian.name() + " holds no share of epoch " + next.epoch());
    }

    void erase(long epoch) {
        List<KeyShare> held = byEpoch.remove(epoch);
        if (held != null) {
            held.forEach(KeyShare::close);
        }
    }

    List<KeyShare> shares(long epoch) throws RefusedException {
        List<KeyShare> held = byEpoch.getOrDefault(epoch, List.of());
        if (held.isEmpty()) {
            throw new RefusedException(Refusal.NOT_HELD, custodian.name() + " holds no share of epoch " + epoch);
        }
        return held;
    }
}
