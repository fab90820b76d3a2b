package escrowsim.crypto;

/** The way from a node of a Merkle tree to its root. Mutable. */
final class Ascent {

    private int at;
    private int last;

    /** From node {@code at} of a level whose last node is {@code last}. */
    Ascent(int at, int last) {
        this.at = at;
        this.last = last;
    }

    boolean atRoot() {
        return last == 0;
    }

    /** Whether the next sibling stands to the left: of a right child, or of the last node of an incomplete tree. */
    boolean siblingIsLeft() {
        return at % 2 == 1 || at == last;
    }

    /** Past the next sibling, and past the levels where a last node has none. */
    void up() {
        int lone = siblingIsLeft() ? Integer.numberOfTrailingZeros(at) : 0;
        at >>= lone + 1;
        last >>= lone + 1;
    }
}
