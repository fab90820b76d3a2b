package escrowsim.custody;

import escrowsim.crypto.X25519KeyPair;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a coalition has copied of one epoch, for ever: shares by version and leaf, and the epoch's key once they rebuild it. */
final class Loot {

    private final Bulletin bulletin;
    private final Map<Long, Map<Integer, KeyShare>> byVersion = new HashMap<>();
    /** Versions that have grown since they were last tried: the same shares would fail again. */
    private final Set<Long> untried = new HashSet<>();

    private Optional<X25519KeyPair> key = Optional.empty();

    Loot(Bulletin bulletin) {
        this.bulletin = bulletin;
    }

    void add(KeyShare share) {
        long version = share.id().version();
        KeyShare known = byVersion
                .computeIfAbsent(version, v -> new HashMap<>())
                .putIfAbsent(share.id().leaf(), share);
        if (known == null) {
            untried.add(version);
        }
    }

    Collection<KeyShare> ofVersion(long version) {
        return byVersion.getOrDefault(version, Map.of()).values();
    }

    /** The epoch's private key, if the shares of any version rebuild it. */
    Optional<X25519KeyPair> key() throws RefusedException {
        for (long version : untried) {
            if (key.isEmpty()) {
                Recovery recovery = new Recovery(bulletin, version);
                for (KeyShare share : ofVersion(version)) {
                    recovery.add(share);
                }
                key = recovery.keyPair();
            }
        }
        untried.clear();
        return key;
    }
}
