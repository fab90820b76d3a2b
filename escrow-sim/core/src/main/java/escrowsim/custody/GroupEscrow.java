package escrowsim.custody;

import escrowsim.attack.Custodian;
import escrowsim.crypto.GroupHpke;
import escrowsim.crypto.Point;
import escrowsim.crypto.PrimeGroup;
import escrowsim.crypto.Scalar;
import escrowsim.crypto.Secret;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The real keys of verifiable shares and of threshold decryption: each epoch has a key pair on P-256, whose private key is shared
 * verifiably over the rule. Custodians keep a share only after checking it.
 */
final class GroupEscrow implements RealCustody {

    static final PrimeGroup GROUP = PrimeGroup.P256;

    private final GroupTree tree;
    private final SecureRandom random;
    private final Map<String, Vault> vaults = new LinkedHashMap<>();
    private final Map<Long, Epoch> epochs = new HashMap<>();

    /** What everybody may know of an epoch: its commitments after the latest refresh, and that refresh's number. */
    record Epoch(GroupTree.Public published, long version) {}

    GroupEscrow(Rule rule, List<Custodian> custodians, SecureRandom random) {
        this.tree = new GroupTree(rule);
        this.random = random;
        for (String holder : tree.custodians()) {
            vaults.computeIfAbsent(holder, name -> new Vault(Holders.find(name, custodians), random));
        }
    }

    GroupTree tree() {
        return tree;
    }

    Epoch epoch(long epoch) {
        Epoch found = epochs.get(epoch);
        if (found == null) {
            throw new IllegalArgumentException("epoch " + epoch + " has no key");
        }
        return found;
    }

    boolean has(String custodian) {
        return vaults.containsKey(custodian);
    }

    Vault vault(String custodian) {
        Vault vault = vaults.get(custodian);
        if (vault == null) {
            throw new IllegalArgumentException("there is no custodian " + custodian);
        }
        return vault;
    }

    @Override
    public EscrowKey begin(long epoch, long version) {
        try (Scalar privateKey = GROUP.randomScalar(random)) {
            return accept(epoch, version, tree.deal(privateKey, random));
        } catch (RefusedException e) {
            throw new AssertionError("an honest dealing is accepted", e);
        }
    }

    /** Takes over a dealer's dealing, once every custodian has checked its share; refuses an unfair one. */
    EscrowKey accept(long epoch, long version, GroupTree.Dealing dealing) throws RefusedException {
        tree.require(dealing, dealing.published().secret());
        for (int leaf = 0; leaf < dealing.byLeaf().size(); leaf++) {
            holder(leaf)
                    .store(
                            new ShareId(epoch, version, leaf),
                            dealing.byLeaf().get(leaf).encoded());
        }
        epochs.put(epoch, new Epoch(dealing.published(), version));
        return new GroupKey(epoch, dealing.published().secret());
    }

    @Override
    public void refresh(long epoch, long version) {
        List<GroupTree.Dealing> zeros = List.of(tree.dealZero(random));
        if (!refresh(epoch, version, zeros).isEmpty()) {
            throw new AssertionError("an honest sharing of zero is accepted");
        }
    }

    /**
     * Adds what several dealers deal as sharings of zero, and erases the old version.
     *
     * @return which of them do not share zero, or not what they committed to; they are left out
     */
    SortedSet<Integer> refresh(long epoch, long version, List<GroupTree.Dealing> zeros) {
        SortedSet<Integer> cheaters = new TreeSet<>();
        for (int dealer = 0; dealer < zeros.size(); dealer++) {
            try {
                tree.require(zeros.get(dealer), GROUP.neutral());
                add(epoch, version, zeros.get(dealer));
            } catch (RefusedException e) {
                cheaters.add(dealer);
            }
        }
        return cheaters;
    }

    private void add(long epoch, long version, GroupTree.Dealing zero) throws RefusedException {
        for (int leaf = 0; leaf < zero.byLeaf().size(); leaf++) {
            KeyShare old = holder(leaf).share(epoch, leaf);
            try (Scalar held = GROUP.scalar(old.value());
                    Scalar renewed = held.plus(zero.byLeaf().get(leaf))) {
                holder(leaf).replace(old, new ShareId(epoch, version, leaf), renewed.encoded());
            }
        }
        epochs.put(epoch, new Epoch(epoch(epoch).published().plus(zero.published()), version));
    }

    @Override
    public void erase(long epoch) {
        vaults.values().forEach(vault -> vault.erase(epoch));
    }

    @Override
    public int secretsOfAnEpoch() {
        return tree.custodians().size();
    }

    @Override
    public Coalition coalition() {
        return new GroupCoalition(this, random);
    }

    private Vault holder(int leaf) {
        return vault(tree.custodians().get(leaf));
    }

    /** The public half of an epoch's key pair. */
    record GroupKey(long epoch, Point publicKey) implements EscrowKey {

        @Override
        public WrappedKey wrap(byte[] message, Secret contentKey, SecureRandom random) {
            return new WrappedKey(
                    epoch, GroupHpke.seal(publicKey, WrappedKey.info(epoch), message, contentKey, random));
        }
    }
}
