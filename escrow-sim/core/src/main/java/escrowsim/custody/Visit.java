package escrowsim.custody;

import java.util.List;
import java.util.Set;

/** Somebody inside a custodian's vault, from {@link Vault#enter} until closed. */
public final class Visit implements AutoCloseable {

    private final Vault vault;
    private boolean inside = true;

    Visit(Vault vault) {
        this.vault = vault;
    }

    /** The epochs whose shares are there now. */
    public Set<Long> epochs() throws RefusedException {
        requireInside();
        return vault.epochs();
    }

    /** Whether shares can be copied here. */
    public boolean exportable() {
        return vault.custodian().exportable();
    }

    public String custodian() {
        return vault.custodian().name();
    }

    /** Copies the custodian's shares of an epoch, the caller's to close. Refused where they never leave their device. */
    public List<KeyShare> copy(long epoch) throws RefusedException {
        requireInside();
        if (!exportable()) {
            throw new RefusedException(
                    Refusal.NOT_EXPORTABLE, "the shares of " + vault.custodian().name() + " never leave their device");
        }
        return vault.shares(epoch).stream().map(KeyShare::copy).toList();
    }

    /** Has the custodian send its shares of an epoch to a chamber, sealed so that only the chamber opens them. */
    public void contribute(long epoch, SealedChamber chamber) throws RefusedException {
        requireInside();
        for (KeyShare share : vault.shares(epoch)) {
            chamber.receive(share.id(), SealedChamber.seal(share, chamber.door(), vault.random()));
        }
    }

    /** What the custodian's device itself works with: nothing of it may leave the code of a device. */
    List<KeyShare> inDevice(long epoch) throws RefusedException {
        requireInside();
        return vault.shares(epoch);
    }

    private void requireInside() throws RefusedException {
        if (!inside) {
            throw new RefusedException(
                    Refusal.NOT_INSIDE, "the visitor of " + vault.custodian().name() + " has left");
        }
    }

    @Override
    public void close() {
        inside = false;
    }
}
