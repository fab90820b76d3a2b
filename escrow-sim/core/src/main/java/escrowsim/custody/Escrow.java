package escrowsim.custody;

import escrowsim.attack.Custodian;
import escrowsim.crypto.Commitment;
import escrowsim.crypto.Secret;
import escrowsim.crypto.X25519KeyPair;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The real keys behind a rule: each epoch has a key pair of its own, whose private key is shared among the custodians' vaults
 * and forgotten.
 *
 * <p>One dealer splits and refreshes, and is trusted to forget; it could be replaced by the custodians' own joint
 * protocols without a change to anything that is stolen afterwards.
 *
 * @see <a href="https://doi.org/10.1007/3-540-44750-4_27">Herzberg, Jarecki, Krawczyk and Yung, Proactive secret sharing
 *     (1995)</a> for refresh by shares of zero
 */
public final class Escrow implements RealCustody {

    private final SharingTree tree;
    private final SecureRandom random;
    private final Map<String, Vault> vaults = new LinkedHashMap<>();
    private final Map<Long, Bulletin> bulletins = new HashMap<>();

    Escrow(Rule rule, List<Custodian> custodians, SecureRandom random) {
        this(SharingTree.of(rule), custodians, random);
    }

    /** The same with components instead of shares. */
    static Escrow ofComponents(Rule rule, List<Custodian> custodians, SecureRandom random) {
        return new Escrow(SharingTree.ofComponents(rule), custodians, random);
    }

    private Escrow(SharingTree tree, List<Custodian> custodians, SecureRandom random) {
        this.tree = tree;
        this.random = random;
        custodians.forEach(custodian -> vaults.put(custodian.name(), new Vault(custodian, random)));
        for (String holder : tree.custodians()) {
            if (!vaults.containsKey(holder)) {
                throw new IllegalArgumentException("the rule names \"" + holder + "\", who is no custodian");
            }
        }
    }

    public Vault vault(String custodian) {
        Vault vault = vaults.get(custodian);
        if (vault == null) {
            throw new IllegalArgumentException("there is no custodian " + custodian);
        }
        return vault;
    }

    @Override
    public int secretsOfAnEpoch() {
        return tree.custodians().size();
    }

    @Override
    public EpochKey begin(long epoch, long version) {
        return deposit(epoch, version).key();
    }

    @Override
    public Coalition coalition() {
        return new ShareCoalition(this, random);
    }

    /** Draws the key pair of an epoch, deposits its private key, and publishes the rest. */
    public Bulletin deposit(long epoch, long version) {
        if (bulletins.containsKey(epoch)) {
            throw new IllegalArgumentException("epoch " + epoch + " has a key already");
        }
        try (X25519KeyPair pair = X25519KeyPair.generate(random);
                Secret privateKey = pair.privateKey()) {
            Bulletin bulletin = new Bulletin(new EpochKey(epoch, pair.publicKey()), tree);
            bulletin.publish(version, deal(epoch, version, privateKey));
            bulletins.put(epoch, bulletin);
            return bulletin;
        }
    }

    private List<Commitment> deal(long epoch, long version, Secret privateKey) {
        List<Secret> shares = tree.deal(privateKey, random);
        List<Commitment> commitments = new ArrayList<>();
        for (int leaf = 0; leaf < shares.size(); leaf++) {
            commitments.add(holder(leaf).store(new ShareId(epoch, version, leaf), shares.get(leaf)));
        }
        return commitments;
    }

    /** A sharing of zero is added and the old version erased. */
    @Override
    public void refresh(long epoch, long version) {
        Bulletin bulletin = bulletin(epoch);
        List<Commitment> commitments = new ArrayList<>();
        try (Secret zero = Secret.copyOf(new byte[X25519KeyPair.PRIVATE_LENGTH])) {
            List<Secret> shares = tree.deal(zero, random);
            for (int leaf = 0; leaf < shares.size(); leaf++) {
                commitments.add(holder(leaf).refresh(new ShareId(epoch, version, leaf), shares.get(leaf)));
                shares.get(leaf).close();
            }
        }
        bulletin.publish(version, commitments);
    }

    @Override
    public void erase(long epoch) {
        vaults.values().forEach(vault -> vault.erase(epoch));
    }

    public Bulletin bulletin(long epoch) {
        Bulletin bulletin = bulletins.get(epoch);
        if (bulletin == null) {
            throw new IllegalArgumentException("epoch " + epoch + " has no key");
        }
        return bulletin;
    }

    private Vault holder(int leaf) {
        return vault(tree.custodians().get(leaf));
    }
}
