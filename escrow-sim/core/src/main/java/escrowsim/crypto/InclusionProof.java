package escrowsim.crypto;

import java.util.List;

/**
 * That an entry is in a log: the hashes beside its way to the root.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9162#section-2.1.3.2">RFC 9162, section 2.1.3.2</a>
 */
public record InclusionProof(int index, int size, List<Bytes> path) {

    public InclusionProof {
        path = List.copyOf(path);
    }

    /** Whether the entry is the one of that index in the log of that size and root. */
    public boolean verifies(byte[] entry, Bytes root) {
        if (index < 0 || index >= size) {
            return false;
        }
        Ascent ascent = new Ascent(index, size - 1);
        Bytes hash = MerkleLog.leafHash(entry);
        for (Bytes sibling : path) {
            if (ascent.atRoot()) {
                return false;
            }
            hash = ascent.siblingIsLeft() ? MerkleLog.node(sibling, hash) : MerkleLog.node(hash, sibling);
            ascent.up();
        }
        return ascent.atRoot() && hash.equals(root);
    }
}
