package escrowsim.crypto;

/** A partial decryption that is not what its sender's share gives. */
public final class WrongPartialException extends Exception {

    private final int index;

    public WrongPartialException(int index) {
        super("the partial decryption of share " + index + " is not what that share gives");
        this.index = index;
    }

    /** The index of the share that its sender holds. */
    public int index() {
        return index;
    }
}
