package escrowsim.crypto;

import escrowsim.crypto.VerifiableSharing.Dealing;
import escrowsim.crypto.VerifiableSharing.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * What comes out when every custodian deals to all the others and the fair dealings are added up: a key that nobody ever held,
 * or, where zeros were dealt, new shares of an old one. A dealer who cheats is named and left out.
 *
 * <p>One dealer who is honest and forgets makes the sum as secret as his own dealing. Whoever deals last, having seen what
 * the others published, can bias the new public key by a few bits; that gains nothing against encryption.
 *
 * @param shares in the order of their indices
 * @param cheaters the dealers whose dealing was not fair
 * @see <a href="https://doi.org/10.1007/3-540-44750-4_27">Herzberg, Jarecki, Krawczyk and Yung, Proactive Secret Sharing
 *     (1995)</a>
 * @see <a href="https://doi.org/10.1007/s00145-006-0347-3">Gennaro, Jarecki, Krawczyk and Rabin, Secure Distributed Key
 *     Generation (2007)</a> for what bias does and does not do
 */
public record JointSharing(Commitments commitments, List<Share> shares, SortedSet<Integer> cheaters) {

    /** Whether a new secret is shared, or the old one again. */
    private enum Purpose {
        GENERATE,
        REFRESH
    }

    /** A custodian's dealing to all, himself included. */
    public record Contribution(int dealer, Dealing dealing) {}

    /** A new secret: the sum of what the fair dealers shared. */
    public static JointSharing generate(VerifiableSharing sharing, List<Contribution> contributions) {
        Dealing nothing = new Dealing(
                new Commitments(IntStream.range(0, sharing.threshold())
                        .mapToObj(k -> sharing.group().neutral())
                        .toList()),
                IntStream.rangeClosed(1, sharing.shares())
                        .mapToObj(index -> new Share(
                                index, sharing.group().zero(), sharing.group().zero()))
                        .toList());
        return add(Purpose.GENERATE, sharing, nothing, contributions);
    }

    /** The old secret under new shares. The old ones stay their owners' to erase, and do not combine with the new. */
    public static JointSharing refresh(VerifiableSharing sharing, Dealing old, List<Contribution> zeros) {
        return add(Purpose.REFRESH, sharing, old, zeros);
    }

    private static JointSharing add(
            Purpose purpose, VerifiableSharing sharing, Dealing start, List<Contribution> contributions) {
        SortedSet<Integer> cheaters = new TreeSet<>();
        Commitments commitments = start.commitments();
        List<Share> shares = start.shares();
        for (Contribution contribution : contributions) {
            if (fair(purpose, sharing, contribution.dealing())) {
                commitments = commitments.plus(contribution.dealing().commitments());
                shares = sums(shares, contribution.dealing().shares());
            } else {
                cheaters.add(contribution.dealer());
            }
        }
        if (cheaters.size() == contributions.size()) {
            throw new IllegalArgumentException("none of the " + contributions.size() + " dealings is fair");
        }
        return new JointSharing(commitments, shares, cheaters);
    }

    /** Every custodian has got a share that verifies; where a refresh needs a zero, a zero is shared. */
    private static boolean fair(Purpose purpose, VerifiableSharing sharing, Dealing dealing) {
        List<Share> shares = dealing.shares();
        return shares.size() == sharing.shares()
                && (purpose == Purpose.GENERATE || dealing.commitments().ofZero())
                && IntStream.range(0, shares.size())
                        .allMatch(i -> shares.get(i).index() == i + 1
                                && sharing.verifies(shares.get(i), dealing.commitments()));
    }

    private static List<Share> sums(List<Share> held, List<Share> dealt) {
        List<Share> sums = new ArrayList<>();
        for (int i = 0; i < held.size(); i++) {
            sums.add(held.get(i).plus(dealt.get(i)));
        }
        return sums;
    }
}
