package escrowsim.rehearsal;

import escrowsim.crypto.Secret;
import escrowsim.crypto.X25519KeyPair;
import escrowsim.custody.KeyShare;
import escrowsim.custody.RefusedException;
import escrowsim.custody.SealedChamber;
import escrowsim.custody.Visit;
import escrowsim.custody.WrappedKey;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whoever works together: the pool of those who share what they steal, or one incident alone. Keeps every share copied and
 * every key rebuilt for ever; uses devices only from inside.
 */
final class Thief {

    private final SecureRandom random;
    private final List<Visit> visits = new ArrayList<>();
    private final Map<Long, Loot> lootOfEpoch = new HashMap<>();

    Thief(SecureRandom random) {
        this.random = random;
    }

    void enter(List<Visit> vaults) {
        visits.addAll(vaults);
    }

    void leave(List<Visit> vaults) {
        visits.removeAll(vaults);
        vaults.forEach(Visit::close);
    }

    /** Copies what can be copied of an epoch in the vaults where the thief is. */
    void copy(RealEpoch epoch) throws RefusedException {
        for (Visit visit : visits) {
            if (visit.exportable() && visit.epochs().contains(epoch.id())) {
                visit.copy(epoch.id()).forEach(loot(epoch)::add);
            }
        }
    }

    /** Tries to read what was sent in an epoch, with all there is at this moment. */
    void read(RealEpoch epoch, double year) throws RefusedException {
        Optional<X25519KeyPair> key = loot(epoch).key();
        for (SentMessage message : epoch.messages()) {
            if (message.worthTrying(year)) {
                Optional<Secret> contentKey = contentKey(epoch, key, message);
                if (contentKey.isEmpty()) {
                    return; // The same shares fail for every other message of the epoch.
                }
                message.decrypt(contentKey.get(), year);
            }
        }
    }

    private Optional<Secret> contentKey(RealEpoch epoch, Optional<X25519KeyPair> key, SentMessage message)
            throws RefusedException {
        WrappedKey wrapped = message.envelope().escrowed().orElseThrow();
        byte[] identifier = message.envelope().identifier();
        return key.isPresent()
                ? Optional.of(wrapped.unwrap(key.get(), identifier))
                : fromInside(epoch, wrapped, identifier);
    }

    /** Has the devices where the thief is inside work for it, together with the shares it has copied. */
    private Optional<Secret> fromInside(RealEpoch epoch, WrappedKey wrapped, byte[] identifier)
            throws RefusedException {
        List<Visit> devices = new ArrayList<>();
        for (Visit visit : visits) {
            if (!visit.exportable() && visit.epochs().contains(epoch.id())) {
                devices.add(visit);
            }
        }
        if (devices.isEmpty()) {
            return Optional.empty();
        }
        try (SealedChamber chamber =
                new SealedChamber(epoch.bulletin(), epoch.version(), wrapped, identifier, random)) {
            for (KeyShare share : loot(epoch).ofVersion(epoch.version())) {
                chamber.bring(share);
            }
            for (Visit device : devices) {
                device.contribute(epoch.id(), chamber);
            }
            return chamber.open();
        }
    }

    private Loot loot(RealEpoch epoch) {
        return lootOfEpoch.computeIfAbsent(epoch.id(), id -> new Loot(epoch.bulletin()));
    }
}
