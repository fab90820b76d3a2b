package escrowsim.custody;

import escrowsim.crypto.Secret;
import escrowsim.crypto.X25519KeyPair;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A coalition against shares in vaults. */
final class ShareCoalition implements Coalition {

    private final Escrow escrow;
    private final SecureRandom random;
    private final Visits visits = new Visits();
    private final Map<Long, Loot> lootOfEpoch = new HashMap<>();

    ShareCoalition(Escrow escrow, SecureRandom random) {
        this.escrow = escrow;
        this.random = random;
    }

    @Override
    public void enter(String custodian) {
        visits.enter(escrow.vault(custodian));
    }

    @Override
    public void leave(String custodian) {
        visits.leave(custodian);
    }

    @Override
    public void copy(long epoch) throws RefusedException {
        for (Visit visit : visits) {
            if (visit.exportable() && visit.epochs().contains(epoch)) {
                visit.copy(epoch).forEach(loot(epoch)::add);
            }
        }
    }

    @Override
    public Optional<Secret> contentKey(WrappedKey wrapped, byte[] message) throws RefusedException {
        Optional<X25519KeyPair> key = loot(wrapped.epoch()).key();
        return key.isPresent() ? Optional.of(wrapped.unwrap(key.get(), message)) : fromInside(wrapped, message);
    }

    /** Has the devices where somebody is inside work for it, together with the shares that have been copied. */
    private Optional<Secret> fromInside(WrappedKey wrapped, byte[] message) throws RefusedException {
        List<Visit> devices = new ArrayList<>();
        for (Visit visit : visits) {
            if (!visit.exportable() && visit.epochs().contains(wrapped.epoch())) {
                devices.add(visit);
            }
        }
        if (devices.isEmpty()) {
            return Optional.empty();
        }
        Bulletin bulletin = escrow.bulletin(wrapped.epoch());
        long version = bulletin.latestVersion();
        try (SealedChamber chamber = new SealedChamber(bulletin, version, wrapped, message, random)) {
            for (KeyShare share : loot(wrapped.epoch()).ofVersion(version)) {
                chamber.bring(share);
            }
            for (Visit device : devices) {
                device.contribute(wrapped.epoch(), chamber);
            }
            return chamber.open();
        }
    }

    private Loot loot(long epoch) {
        return lootOfEpoch.computeIfAbsent(epoch, id -> new Loot(escrow.bulletin(id)));
    }
}
