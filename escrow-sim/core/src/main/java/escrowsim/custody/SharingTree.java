package escrowsim.custody;

import escrowsim.crypto.Secret;
import escrowsim.crypto.Shamir;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.IntFunction;

/**
 * A rule as a tree of sharings: every "at least" shares what it was given among its parts, every custodian keeps what
 * it was given. Dealing zero gives what refreshes the shares of anything.
 *
 * @see <a href="https://doi.org/10.1007/0-387-34799-2_3">Benaloh and Leichter, Generalized secret sharing and monotone
 *     functions (1988)</a>
 */
final class SharingTree {

    private sealed interface Part {}

    private record Leaf(int number) implements Part {}

    private record Gate(Splitting splitting, List<Part> children) implements Part {}

    private final BiFunction<Integer, Integer, Splitting> splitting;
    private final List<String> custodians = new ArrayList<>();
    private final Part root;

    private SharingTree(Rule rule, BiFunction<Integer, Integer, Splitting> splitting) {
        this.splitting = splitting;
        root = build(rule);
    }

    /** Of polynomials. */
    static SharingTree of(Rule rule) {
        return new SharingTree(rule, Splitting::byPolynomials);
    }

    /** Of components, all of which are needed. */
    static SharingTree ofComponents(Rule rule) {
        return new SharingTree(rule, Splitting::byComponents);
    }

    private Part build(Rule rule) {
        if (rule instanceof Rule.AtLeast gate) {
            Splitting split = splitting.apply(gate.threshold(), gate.of().size());
            return new Gate(split, gate.of().stream().map(this::build).toList());
        }
        custodians.addAll(rule.custodians());
        return new Leaf(custodians.size() - 1);
    }

    /** Who holds each leaf. */
    List<String> custodians() {
        return custodians;
    }

    /** One share for each leaf. */
    List<Secret> deal(Secret secret, SecureRandom random) {
        List<Secret> byLeaf = new ArrayList<>();
        deal(root, secret, random, byLeaf);
        return byLeaf;
    }

    private void deal(Part part, Secret secret, SecureRandom random, List<Secret> byLeaf) {
        if (part instanceof Gate gate) {
            try (Secret checked = LinearCheck.append(secret)) {
                for (Shamir.Share share : gate.splitting().split(checked, random)) {
                    deal(gate.children().get(share.index() - 1), share.value(), random, byLeaf);
                    share.value().close();
                }
            }
        } else {
            byLeaf.add(secret.part(0, secret.length()));
        }
    }

    /**
     * The secret, if the shares at hand rebuild it. Every "at least" is tried with what there is, enough or not; its check
     * tells what came of it.
     */
    Optional<Secret> recover(IntFunction<Optional<Secret>> shareOfLeaf) {
        return recover(root, shareOfLeaf);
    }

    private Optional<Secret> recover(Part part, IntFunction<Optional<Secret>> shareOfLeaf) {
        if (part instanceof Gate gate) {
            List<Shamir.Share> found = found(gate, shareOfLeaf);
            return found.isEmpty() ? Optional.empty() : combined(gate.splitting(), found);
        }
        return shareOfLeaf.apply(((Leaf) part).number()).map(share -> share.part(0, share.length()));
    }

    private List<Shamir.Share> found(Gate gate, IntFunction<Optional<Secret>> shareOfLeaf) {
        List<Shamir.Share> found = new ArrayList<>();
        for (int i = 0;
                i < gate.children().size() && found.size() < gate.splitting().needed();
                i++) {
            int index = i + 1;
            recover(gate.children().get(i), shareOfLeaf).ifPresent(value -> found.add(new Shamir.Share(index, value)));
        }
        return found;
    }

    private static Optional<Secret> combined(Splitting splitting, List<Shamir.Share> shares) {
        try (Secret checked = splitting.combine(shares)) {
            return LinearCheck.strip(checked);
        } finally {
            shares.forEach(share -> share.value().close());
        }
    }
}
