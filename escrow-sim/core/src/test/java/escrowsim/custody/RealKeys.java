package escrowsim.custody;

import escrowsim.attack.Answering;
import escrowsim.attack.Custodian;
import escrowsim.attack.KeyStorage;
import escrowsim.crypto.Bytes;
import escrowsim.crypto.Secret;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** One epoch of a rule with real keys, and one message escrowed to it. */
final class RealKeys {

    static final long EPOCH = 4;
    static final byte[] MESSAGE = Bytes.utf8("message 7");

    final SecureRandom random = new SecureRandom();
    final Escrow escrow;
    final Bulletin bulletin;
    final Secret contentKey = Secret.random(32, random);
    final WrappedKey wrapped;

    private RealKeys(Rule rule, Predicate<String> inHsm) {
        List<Custodian> custodians = rule.custodians().stream()
                .map(name -> custodian(name, inHsm.test(name)))
                .toList();
        ThresholdShares model = new ThresholdShares(rule, KeySchedule.ONE_KEY, Response.EVICT);
        escrow = model.escrow(custodians, random);
        bulletin = escrow.deposit(EPOCH, 0);
        wrapped = WrappedKey.wrap(bulletin.key(), MESSAGE, contentKey, random);
    }

    static RealKeys exportable(Rule rule) {
        return new RealKeys(rule, name -> false);
    }

    static RealKeys inHsm(Rule rule) {
        return new RealKeys(rule, name -> true);
    }

    static RealKeys mixed(Rule rule) {
        return new RealKeys(rule, name -> name.charAt(0) % 2 == 0);
    }

    static Custodian custodian(String name, boolean inHsm) {
        KeyStorage keys = inHsm ? KeyStorage.IN_HSM : KeyStorage.EXPORTABLE;
        return new Custodian(name, "agency", 1, "", "", keys, new Answering(1, 1));
    }

    KeyShare shareOf(String custodian) throws RefusedException {
        return copies(custodian).get(0);
    }

    List<KeyShare> copies(String custodian) throws RefusedException {
        try (Visit visit = escrow.vault(custodian).enter()) {
            return visit.copy(EPOCH);
        }
    }

    /** What these custodians read together: exportable shares are copied, devices contribute from inside. */
    Optional<Secret> read(Set<String> custodians, long version) throws RefusedException {
        List<Visit> visits = new ArrayList<>();
        try (SealedChamber chamber = new SealedChamber(bulletin, version, wrapped, MESSAGE, random)) {
            for (String custodian : custodians) {
                Visit visit = escrow.vault(custodian).enter();
                visits.add(visit);
                if (visit.exportable()) {
                    for (KeyShare share : visit.copy(EPOCH)) {
                        chamber.bring(share);
                    }
                } else {
                    visit.contribute(EPOCH, chamber);
                }
            }
            return chamber.open();
        } finally {
            visits.forEach(Visit::close);
        }
    }
}
