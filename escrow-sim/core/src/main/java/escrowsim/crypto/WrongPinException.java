package escrowsim.crypto;

/** A guess that was wrong, or came too late. */
public final class WrongPinException extends Exception {

    private final int guessesLeft;

    WrongPinException(int guessesLeft, String message) {
        super(message);
        this.guessesLeft = guessesLeft;
    }

    /** 0 if the content has been erased. */
    public int guessesLeft() {
        return guessesLeft;
    }
}
