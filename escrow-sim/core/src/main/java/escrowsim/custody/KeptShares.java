package escrowsim.custody;

import escrowsim.attack.Custodian;
import escrowsim.crypto.Secret;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Secrets of an epoch that some custodians keep, one each, and what a coalition has of them at a moment. */
final class KeptShares {

    private final List<String> holders;
    private final Map<String, Vault> vaults = new LinkedHashMap<>();

    KeptShares(List<String> holders, List<Custodian> custodians, SecureRandom random) {
        this.holders = holders;
        for (String holder : holders) {
            vaults.put(holder, new Vault(Holders.find(holder, custodians), random));
        }
    }

    /** One secret for each holder, in their order. */
    void store(long epoch, List<Secret> secrets) {
        for (int leaf = 0; leaf < holders.size(); leaf++) {
            vault(leaf).store(new ShareId(epoch, 0, leaf), secrets.get(leaf));
        }
    }

    void erase(long epoch) {
        vaults.values().forEach(vault -> vault.erase(epoch));
    }

    private Vault vault(int leaf) {
        return Optional.ofNullable(vaults.get(holders.get(leaf))).orElseThrow();
    }

    /** A coalition that opens with all the secrets of an epoch, in the order of their holders. */
    Coalition coalition(Opening opening) {
        return new Thieves(opening);
    }

    /** How all secrets of an epoch open a message. */
    @FunctionalInterface
    interface Opening {
        Optional<Secret> contentKey(List<Secret> secrets, WrappedKey wrapped, byte[] message) throws RefusedException;
    }

    private final class Thieves implements Coalition {

        private final Opening opening;
        private final Visits visits = new Visits();
        private final Copies copies = new Copies();

        Thieves(Opening opening) {
            this.opening = opening;
        }

        @Override
        public void enter(String custodian) {
            Optional.ofNullable(vaults.get(custodian)).ifPresent(visits::enter);
        }

        @Override
        public void leave(String custodian) {
            visits.leave(custodian);
        }

        @Override
        public void copy(long epoch) throws RefusedException {
            for (Visit visit : visits) {
                copies.take(visit, epoch);
            }
        }

        @Override
        public Optional<Secret> contentKey(WrappedKey wrapped, byte[] message) throws RefusedException {
            Map<Integer, Secret> usable = new LinkedHashMap<>();
            copies.of(wrapped.epoch()).forEach(share -> usable.put(share.id().leaf(), share.value()));
            for (Visit visit : visits) {
                if (visit.epochs().contains(wrapped.epoch())) {
                    visit.inDevice(wrapped.epoch())
                            .forEach(share -> usable.put(share.id().leaf(), share.value()));
                }
            }
            if (usable.size() < holders.size()) {
                return Optional.empty();
            }
            List<Secret> inOrder = new ArrayList<>();
            for (int leaf = 0; leaf < holders.size(); leaf++) {
                inOrder.add(Optional.ofNullable(usable.get(leaf)).orElseThrow());
            }
            return opening.contentKey(inOrder, wrapped, message);
        }

        @Override
        public boolean opensEpochsWhole() {
            return false;
        }
    }
}
