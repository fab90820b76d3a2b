package escrowsim.crypto;

import java.nio.ByteBuffer;

/**
 * What a log's keeper stands for: its size and root at a time. Two that do not fit together convict him.
 *
 * <p>Signed is the TreeHeadSignature of RFC 6962, section 3.5: version 0, type 1, time, size, root. Ed25519 is RFC 9162's.
 *
 * @param timeMillis since 1970
 */
public record SignedTreeHead(long timeMillis, long size, Bytes root, Bytes signature) {

    private static final byte VERSION_1 = 0;
    private static final byte TREE_HASH = 1;

    public static SignedTreeHead of(MerkleLog log, long timeMillis, Ed25519KeyPair keeper) {
        Bytes signature = keeper.sign(signed(timeMillis, log.size(), log.root()));
        return new SignedTreeHead(timeMillis, log.size(), log.root(), signature);
    }

    public boolean verifies(Ed25519PublicKey keeper) {
        return keeper.verifies(signed(timeMillis, size, root), signature);
    }

    private static byte[] signed(long timeMillis, long size, Bytes root) {
        return ByteBuffer.allocate(2 + 2 * Long.BYTES + root.length())
                .put(VERSION_1)
                .put(TREE_HASH)
                .putLong(timeMillis)
                .putLong(size)
                .put(root.toArray())
                .array();
    }
}
