package escrowsim.crypto;

import java.util.ArrayList;
import java.util.List;

/**
 * A log to which entries are appended and from which none can be taken: its root commits to all of them, a proof shows that an
 * entry is in it, another that a later log is an earlier one with more behind it. Mutable, for one thread.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9162">RFC 9162, Certificate Transparency, section 2.1</a>, which hashes as
 *     RFC 6962 does
 */
public final class MerkleLog {

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    /** Level h holds the hashes of the complete subtrees of 2^h entries, in order. */
    private final List<List<Bytes>> levels = new ArrayList<>(List.of(new ArrayList<>()));

    /** The entry's index. */
    public int append(byte[] entry) {
        Bytes hash = leafHash(entry);
        levels.get(0).add(hash);
        for (int level = 0; levels.get(level).size() % 2 == 0; level++) {
            List<Bytes> nodes = levels.get(level);
            hash = node(nodes.get(nodes.size() - 2), hash);
            if (levels.size() == level + 1) {
                levels.add(new ArrayList<>());
            }
            levels.get(level + 1).add(hash);
        }
        return size() - 1;
    }

    public int size() {
        return levels.get(0).size();
    }

    public Bytes root() {
        return root(size());
    }

    /** The root as it was when the log had that many entries. */
    public Bytes root(int size) {
        requireBetween("size", size, 0, size());
        return size == 0 ? Bytes.copyOf(Sha256.of()) : hash(0, size);
    }

    /** That the entry of that index is among the first {@code size}. */
    public InclusionProof inclusion(int index, int size) {
        requireBetween("size", size, 1, size());
        requireBetween("index", index, 0, size - 1);
        List<Bytes> path = new ArrayList<>();
        walk(index, 0, size, path);
        return new InclusionProof(index, size, path);
    }

    private void walk(int index, int from, int to, List<Bytes> path) {
        if (to - from > 1) {
            int middle = from + split(to - from);
            if (index < middle) {
                walk(index, from, middle, path);
                path.add(hash(middle, to));
            } else {
                walk(index, middle, to, path);
                path.add(hash(from, middle));
            }
        }
    }

    /** That the first {@code newSize} entries begin with the first {@code oldSize}. */
    public ConsistencyProof consistency(int oldSize, int newSize) {
        requireBetween("new size", newSize, 0, size());
        requireBetween("old size", oldSize, 0, newSize);
        List<Bytes> path = new ArrayList<>();
        if (oldSize > 0) {
            prove(oldSize, 0, newSize, true, path);
        }
        return new ConsistencyProof(oldSize, newSize, path);
    }

    private void prove(int old, int from, int to, boolean whole, List<Bytes> path) {
        if (old == to) {
            if (!whole) {
                path.add(hash(from, to));
            }
            return;
        }
        int middle = from + split(to - from);
        if (old <= middle) {
            prove(old, from, middle, whole, path);
            path.add(hash(middle, to));
        } else {
            prove(old, middle, to, false, path);
            path.add(hash(from, middle));
        }
    }

    private Bytes hash(int from, int to) {
        int entries = to - from;
        if (Integer.bitCount(entries) == 1 && from % entries == 0) {
            return levels.get(Integer.numberOfTrailingZeros(entries)).get(from / entries);
        }
        int middle = from + split(entries);
        return node(hash(from, middle), hash(middle, to));
    }

    /** The largest power of two below the number of entries, which is at least 2. */
    private static int split(int entries) {
        return Integer.highestOneBit(entries - 1);
    }

    static Bytes leafHash(byte[] entry) {
        return Bytes.copyOf(Sha256.of(LEAF, entry));
    }

    static Bytes node(Bytes left, Bytes right) {
        return Bytes.copyOf(Sha256.of(NODE, left.toArray(), right.toArray()));
    }

    private static void requireBetween(String what, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(what + " must be between " + least + " and " + most + ", was " + value);
        }
    }
}
