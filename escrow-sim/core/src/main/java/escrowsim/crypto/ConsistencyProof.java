package escrowsim.crypto;

import java.util.ArrayList;
import java.util.List;

/**
 * That a log has only grown: the hashes from which both roots follow.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9162#section-2.1.4.2">RFC 9162, section 2.1.4.2</a>
 */
public record ConsistencyProof(int oldSize, int newSize, List<Bytes> path) {

    public ConsistencyProof {
        path = List.copyOf(path);
    }

    /** Whether the log of the new root begins with all of the log of the old one. An empty log begins every log. */
    public boolean verifies(Bytes oldRoot, Bytes newRoot) {
        if (oldSize < 0 || oldSize > newSize) {
            return false;
        }
        if (oldSize == 0) {
            return path.isEmpty() && oldRoot.equals(new MerkleLog().root());
        }
        if (oldSize == newSize) {
            return path.isEmpty() && oldRoot.equals(newRoot);
        }
        return !path.isEmpty() && replay(oldRoot, newRoot);
    }

    private boolean replay(Bytes oldRoot, Bytes newRoot) {
        List<Bytes> hashes = new ArrayList<>(path);
        if (Integer.bitCount(oldSize) == 1) {
            hashes.add(0, oldRoot);
        }
        int shared = Integer.numberOfTrailingZeros(oldSize);
        Ascent ascent = new Ascent((oldSize - 1) >> shared, (newSize - 1) >> shared);
        Bytes oldHash = hashes.get(0);
        Bytes newHash = hashes.get(0);
        for (Bytes sibling : hashes.subList(1, hashes.size())) {
            if (ascent.atRoot()) {
                return false;
            }
            if (ascent.siblingIsLeft()) {
                oldHash = MerkleLog.node(sibling, oldHash);
                newHash = MerkleLog.node(sibling, newHash);
            } else {
                newHash = MerkleLog.node(newHash, sibling);
            }
            ascent.up();
        }
        return ascent.atRoot() && oldHash.equals(oldRoot) && newHash.equals(newRoot);
    }
}
