package escrowsim.custody;

import escrowsim.crypto.Commitments;
import escrowsim.crypto.Point;
import escrowsim.crypto.PrimeGroup;
import escrowsim.crypto.Scalar;
import escrowsim.crypto.VerifiableSharing;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;

/**
 * A rule as a tree of Feldman's sharings on P-256: every "at least" shares what it was given among its parts, and its constant is
 * committed to where its parent's polynomial is, so that everybody can check the whole tree. Dealing zero gives what refreshes.
 */
final class GroupTree {

    private static final PrimeGroup GROUP = PrimeGroup.P256;

    private sealed interface Part {}

    private record Leaf(int number) implements Part {}

    private record Gate(int number, VerifiableSharing sharing, List<Part> children) implements Part {}

    private final List<String> custodians = new ArrayList<>();
    private final Part root;
    private int gates;

    GroupTree(Rule rule) {
        root = build(rule);
    }

    private Part build(Rule rule) {
        if (rule instanceof Rule.AtLeast gate) {
            int number = gates++;
            VerifiableSharing sharing =
                    VerifiableSharing.feldman(gate.threshold(), gate.of().size());
            return new Gate(number, sharing, gate.of().stream().map(this::build).toList());
        }
        custodians.addAll(rule.custodians());
        return new Leaf(custodians.size() - 1);
    }

    /** Who holds each leaf. */
    List<String> custodians() {
        return custodians;
    }

    /**
     * What a dealer publishes.
     *
     * @param secret the generator raised to what is shared
     * @param byGate the commitments of every "at least", in the order of a walk from the root
     */
    record Public(Point secret, List<Commitments> byGate) {

        Public {
            byGate = List.copyOf(byGate);
        }

        Public plus(Public other) {
            List<Commitments> sums = new ArrayList<>();
            for (int gate = 0; gate < byGate.size(); gate++) {
                sums.add(byGate.get(gate).plus(other.byGate.get(gate)));
            }
            return new Public(secret.plus(other.secret), sums);
        }
    }

    /** What a dealer publishes, and the share that he tells each leaf's custodian alone. */
    record Dealing(Public published, List<Scalar> byLeaf) {

        Dealing {
            byLeaf = List.copyOf(byLeaf);
        }
    }

    Dealing deal(Scalar secret, SecureRandom random) {
        Map<Integer, Commitments> byGate = new HashMap<>();
        List<Scalar> byLeaf = new ArrayList<>();
        deal(root, secret, random, byGate, byLeaf);
        List<Commitments> ordered = new ArrayList<>();
        for (int gate = 0; gate < gates; gate++) {
            ordered.add(Optional.ofNullable(byGate.get(gate)).orElseThrow());
        }
        return new Dealing(new Public(GROUP.power(secret), ordered), byLeaf);
    }

    Dealing dealZero(SecureRandom random) {
        return deal(GROUP.zero(), random);
    }

    private void deal(
            Part part, Scalar secret, SecureRandom random, Map<Integer, Commitments> byGate, List<Scalar> byLeaf) {
        if (part instanceof Gate gate) {
            VerifiableSharing.Dealing dealing = gate.sharing().deal(secret, random);
            byGate.put(gate.number(), dealing.commitments());
            for (int child = 0; child < gate.children().size(); child++) {
                deal(gate.children().get(child), dealing.shares().get(child).value(), random, byGate, byLeaf);
            }
        } else {
            byLeaf.add(secret.copy());
        }
    }

    /**
     * Refuses a dealing in which a degree, a constant or a share is not what was committed to.
     *
     * @param secret the generator raised to what must have been shared
     */
    void require(Dealing dealing, Point secret) throws RefusedException {
        boolean complete = dealing.byLeaf().size() == custodians.size()
                && dealing.published().byGate().size() == gates;
        if (!complete || !isFair(root, dealing, secret)) {
            throw new RefusedException(Refusal.TAMPERED, "the dealing does not share what its dealer committed to");
        }
    }

    private boolean isFair(Part part, Dealing dealing, Point committed) {
        if (part instanceof Gate gate) {
            Commitments commitments = dealing.published().byGate().get(gate.number());
            boolean fair = commitments.coefficients().size() == gate.sharing().threshold()
                    && commitments.constant().equals(committed);
            for (int child = 0; fair && child < gate.children().size(); child++) {
                fair = isFair(gate.children().get(child), dealing, commitments.at(child + 1));
            }
            return fair;
        }
        return GROUP.power(dealing.byLeaf().get(((Leaf) part).number())).equals(committed);
    }

    /** The generator raised to each leaf's share, which everybody can compute. */
    List<Point> keysOfLeaves(Public published) {
        List<Point> keys = new ArrayList<>();
        collect(root, published, published.secret(), keys);
        return keys;
    }

    private void collect(Part part, Public published, Point committed, List<Point> keys) {
        if (part instanceof Gate gate) {
            Commitments commitments = published.byGate().get(gate.number());
            for (int child = 0; child < gate.children().size(); child++) {
                collect(gate.children().get(child), published, commitments.at(child + 1), keys);
            }
        } else {
            keys.add(committed);
        }
    }

    /** The secret from the shares at hand; empty if some "at least" above all that is there has too few. */
    Optional<Scalar> recover(IntFunction<Optional<Scalar>> shareOfLeaf) {
        return recover(root, shareOfLeaf);
    }

    private Optional<Scalar> recover(Part part, IntFunction<Optional<Scalar>> shareOfLeaf) {
        if (part instanceof Gate gate) {
            List<VerifiableSharing.Share> found = new ArrayList<>();
            for (int child = 0;
                    child < gate.children().size()
                            && found.size() < gate.sharing().threshold();
                    child++) {
                int index = child + 1;
                recover(gate.children().get(child), shareOfLeaf)
                        .ifPresent(value -> found.add(new VerifiableSharing.Share(index, value, GROUP.zero())));
            }
            return found.isEmpty() ? Optional.empty() : enough(gate, found);
        }
        return shareOfLeaf.apply(((Leaf) part).number());
    }

    private static Optional<Scalar> enough(Gate gate, List<VerifiableSharing.Share> found) {
        return found.size() < gate.sharing().threshold()
                ? Optional.empty()
                : Optional.of(gate.sharing().combine(found));
    }

    /** Of these leaves as many as are needed, those of the lowest numbers left out first; none if all are too few. */
    Set<Integer> justEnough(Set<Integer> leaves) {
        Set<Integer> needed = new TreeSet<>(leaves);
        if (!isEnough(root, needed)) {
            return Set.of();
        }
        for (int leaf : leaves) {
            needed.remove(leaf);
            if (!isEnough(root, needed)) {
                needed.add(leaf);
            }
        }
        return needed;
    }

    private static boolean isEnough(Part part, Set<Integer> leaves) {
        return part instanceof Gate gate
                ? gate.children().stream()
                                .filter(child -> isEnough(child, leaves))
                                .count()
                        >= gate.sharing().threshold()
                : leaves.contains(((Leaf) part).number());
    }

    /** The same in the exponent: from a base raised to the shares at hand to the base raised to the secret. */
    Optional<Point> recoverInExponent(IntFunction<Optional<Point>> powerOfLeaf) {
        return recoverInExponent(root, powerOfLeaf);
    }

    private Optional<Point> recoverInExponent(Part part, IntFunction<Optional<Point>> powerOfLeaf) {
        if (part instanceof Gate gate) {
            Map<Integer, Point> found = new HashMap<>();
            for (int child = 0;
                    child < gate.children().size()
                            && found.size() < gate.sharing().threshold();
                    child++) {
                int index = child + 1;
                recoverInExponent(gate.children().get(child), powerOfLeaf).ifPresent(point -> found.put(index, point));
            }
            return found.size() < gate.sharing().threshold()
                    ? Optional.empty()
                    : Optional.of(gate.sharing().combineInExponent(found));
        }
        return powerOfLeaf.apply(((Leaf) part).number());
    }
}
