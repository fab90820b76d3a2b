package escrowsim.crypto.historic;

/** What the two agents take home for one chip. Neither part says anything about the unit key, which is their sum. */
public final class UnitComponents {

    private final byte[] first;
    private final byte[] second;

    public UnitComponents(byte[] first, byte[] second) {
        this.first = first.clone();
        this.second = second.clone();
    }

    /** The first agent's. */
    public byte[] first() {
        return first.clone();
    }

    /** The second agent's. */
    public byte[] second() {
        return second.clone();
    }

    public byte[] unitKey() {
        byte[] unitKey = first.clone();
        for (int i = 0; i < unitKey.length; i++) {
            unitKey[i] ^= second[i];
        }
        return unitKey;
    }
}
