package escrowsim.custody;

import escrowsim.crypto.Bytes;
import escrowsim.crypto.ConsistencyProof;
import escrowsim.crypto.InclusionProof;
import escrowsim.crypto.MerkleLog;
import escrowsim.crypto.X25519PublicKey;
import java.util.ArrayList;
import java.util.List;

/**
 * Key transparency: the keys that the provider names as a conversation's members, each entered in a public log before anybody
 * encrypts to it. What was entered stays there, so that a key that was added for a while is seen afterwards too. Mutable.
 *
 * @see <a href="https://www.usenix.org/conference/usenixsecurity15/technical-sessions/presentation/melara">Melara et al.,
 *     CONIKS: Bringing key transparency to end users (2015)</a>
 */
final class KeyDirectory {

    private final MerkleLog log = new MerkleLog();
    private final List<X25519PublicKey> entered = new ArrayList<>();
    private final List<Member> members = new ArrayList<>();

    /** A key on the list, and its entry. */
    private record Member(X25519PublicKey key, int entry) {}

    /** A key as it is served: with the proof that it stands in the log. */
    record Served(X25519PublicKey key, InclusionProof proof) {}

    /** What a client gets to see. */
    record Shown(Bytes root, ConsistencyProof sinceSeen, List<Served> members) {

        Shown {
            members = List.copyOf(members);
        }
    }

    static byte[] entry(X25519PublicKey key) {
        return Bytes.framed(Bytes.utf8("escrowsim member 1"), key.bytes().toArray());
    }

    void add(X25519PublicKey key) {
        members.add(new Member(key, log.append(entry(key))));
        entered.add(key);
    }

    /** From now on nothing is encrypted to it; its entry stays. */
    void remove(X25519PublicKey key) {
        members.removeIf(member -> member.key().equals(key));
    }

    boolean names(X25519PublicKey key) {
        return members.stream().anyMatch(member -> member.key().equals(key));
    }

    /** The list for a client that has seen so many entries. */
    Shown shownTo(int seenEntries) {
        int size = log.size();
        return new Shown(
                log.root(),
                log.consistency(Math.min(seenEntries, size), size),
                members.stream()
                        .map(member -> new Served(member.key(), log.inclusion(member.entry(), size)))
                        .toList());
    }

    /** What a monitor reads: every key that was ever entered. */
    List<X25519PublicKey> everEntered() {
        return List.copyOf(entered);
    }

    /** A client, which remembers the log that it saw last. Mutable. */
    static final class Client {

        private int seenSize;
        private Bytes seenRoot = new MerkleLog().root();

        int seenEntries() {
            return seenSize;
        }

        /** The keys to encrypt to; refuses a list that is not in the log, and a log that does not continue the one seen. */
        List<X25519PublicKey> checked(Shown shown) throws RefusedException {
            if (shown.sinceSeen().oldSize() != seenSize || !shown.sinceSeen().verifies(seenRoot, shown.root())) {
                throw new RefusedException(
                        Refusal.TAMPERED,
                        "the log of keys does not continue the one of " + seenSize + " entries seen before");
            }
            for (Served served : shown.members()) {
                if (!served.proof().verifies(entry(served.key()), shown.root())) {
                    throw new RefusedException(Refusal.NOT_LOGGED, "a member's key is not in the log of keys");
                }
            }
            seenSize = shown.sinceSeen().newSize();
            seenRoot = shown.root();
            return shown.members().stream().map(Served::key).toList();
        }
    }
}
