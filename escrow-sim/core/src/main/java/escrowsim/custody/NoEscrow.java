package escrowsim.custody;

/** The baseline: messages are end-to-end encrypted and nobody else can rebuild a key. No set qualifies. */
public record NoEscrow() implements CustodyModel {

    @Override
    public String id() {
        return "none";
    }
}
