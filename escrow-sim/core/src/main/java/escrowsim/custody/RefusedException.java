package escrowsim.custody;

/** A share, a wrapped key or a message that was refused, and why. Whatever throws it has given out nothing. */
public final class RefusedException extends Exception {

    private final Refusal why;

    public RefusedException(Refusal why, String message) {
        super(message);
        this.why = why;
    }

    public Refusal why() {
        return why;
    }
}
