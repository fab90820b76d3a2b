package escrowsim.custody;

import escrowsim.crypto.GroupHpke;
import escrowsim.crypto.PartialDecryption;
import escrowsim.crypto.Point;
import escrowsim.crypto.Scalar;
import escrowsim.crypto.Secret;
import escrowsim.crypto.VerifiableSharing;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.AEADBadTagException;

/**
 * A coalition against shares on a group. Copies that are enough assemble the epoch's private key; otherwise every copy, and every
 * device where somebody is inside, contributes a partial decryption of one message.
 */
final class GroupCoalition implements Coalition {

    private final GroupEscrow escrow;
    private final SecureRandom random;
    private final Visits visits = new Visits();
    private final Copies copies = new Copies();
    private final Map<Long, Scalar> privateKeys = new HashMap<>();

    GroupCoalition(GroupEscrow escrow, SecureRandom random) {
        this.escrow = escrow;
        this.random = random;
    }

    @Override
    public void enter(String custodian) {
        if (escrow.has(custodian)) {
            visits.enter(escrow.vault(custodian));
        }
    }

    @Override
    public void leave(String custodian) {
        visits.leave(custodian);
    }

    @Override
    public void copy(long epoch) throws RefusedException {
        for (Visit visit : visits) {
            if (copies.take(visit, epoch)) {
                assemble(epoch, escrow.epoch(epoch).version());
            }
        }
    }

    /** The private key from copies of one version; a combination that does not match the public key is none. */
    private void assemble(long epoch, long version) {
        Map<Integer, Secret> byLeaf = new HashMap<>();
        copies.of(epoch, version).forEach(share -> byLeaf.put(share.id().leaf(), share.value()));
        escrow.tree()
                .recover(leaf -> Optional.ofNullable(byLeaf.get(leaf)).map(GroupEscrow.GROUP::scalar))
                .filter(key -> GroupEscrow.GROUP.power(key).equals(publicKey(epoch)))
                .ifPresent(key -> privateKeys.put(epoch, key));
    }

    private Point publicKey(long epoch) {
        return escrow.epoch(epoch).published().secret();
    }

    @Override
    public Optional<Secret> contentKey(WrappedKey wrapped, byte[] message) throws RefusedException {
        try {
            Point base = GroupHpke.encapsulation(wrapped.sealed());
            Optional<Scalar> privateKey = Optional.ofNullable(privateKeys.get(wrapped.epoch()));
            Optional<Point> agreed =
                    privateKey.isPresent() ? privateKey.map(base::times) : byPartials(wrapped, message);
            if (agreed.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(GroupHpke.open(
                    agreed.get(),
                    publicKey(wrapped.epoch()),
                    WrappedKey.info(wrapped.epoch()),
                    message,
                    wrapped.sealed()));
        } catch (AEADBadTagException e) {
            throw new RefusedException(
                    Refusal.TAMPERED, "the wrapped key does not open with the escrow key of epoch " + wrapped.epoch());
        }
    }

    private Optional<Point> byPartials(WrappedKey wrapped, byte[] message)
            throws RefusedException, AEADBadTagException {
        Map<Integer, KeyShare> usable = new HashMap<>();
        for (Visit visit : visits) {
            if (!visit.exportable() && visit.epochs().contains(wrapped.epoch())) {
                visit.inDevice(wrapped.epoch())
                        .forEach(share -> usable.put(share.id().leaf(), share));
            }
        }
        if (usable.isEmpty()) {
            return Optional.empty(); // Copies alone have been tried.
        }
        long version = escrow.epoch(wrapped.epoch()).version();
        copies.of(wrapped.epoch(), version)
                .forEach(share -> usable.put(share.id().leaf(), share));
        GroupTree tree = escrow.tree();
        List<Point> keys = tree.keysOfLeaves(escrow.epoch(wrapped.epoch()).published());
        Map<Integer, Point> partials = new HashMap<>();
        for (int leaf : tree.justEnough(usable.keySet())) {
            KeyShare share = Optional.ofNullable(usable.get(leaf)).orElseThrow();
            partials.put(leaf, partial(share, keys.get(leaf), wrapped, message));
        }
        return tree.recoverInExponent(leaf -> Optional.ofNullable(partials.get(leaf)));
    }

    /** One custodian's partial decryption, refused unless its proof holds. */
    private Point partial(KeyShare share, Point key, WrappedKey wrapped, byte[] message)
            throws RefusedException, AEADBadTagException {
        byte[] info = WrappedKey.info(wrapped.epoch());
        int leaf = share.id().leaf();
        try (Scalar value = GroupEscrow.GROUP.scalar(share.value())) {
            PartialDecryption partial = PartialDecryption.of(
                    new VerifiableSharing.Share(leaf + 1, value, GroupEscrow.GROUP.zero()),
                    wrapped.sealed(),
                    info,
                    message,
                    random);
            if (!partial.verifies(key, wrapped.sealed(), info, message)) {
                throw new RefusedException(
                        Refusal.TAMPERED,
                        "the partial decryption of "
                                + escrow.tree().custodians().get(leaf) + " is not what its share gives");
            }
            return partial.point();
        }
    }
}
