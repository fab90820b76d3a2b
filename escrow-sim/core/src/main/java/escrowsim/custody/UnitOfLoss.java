package escrowsim.custody;

/** What one key opens. The unit of escrow is the unit of loss. */
public enum UnitOfLoss {
    NOTHING("nothing", false),
    /** Everything that all users send in one epoch: who has it has all, so the reach of an incident counts for nothing. */
    EPOCH_OF_ALL("epoch of all", false),
    /** What one user sends in one epoch: an incident takes as many rows of the vault as it reaches. */
    USER_EPOCH("user-epoch", true),
    /** All that any user ever sent or will send under the design. */
    EVERYTHING("everything", false),
    /** What one device protects in its life. */
    DEVICE_LIFE("device for its life", true),
    /** What lies on one device when it is taken. */
    DEVICE_AT_REST("device at rest", true),
    /** What the service stores for one user. */
    USER_STORE("stored traffic of a user", true),
    /** One conversation, from the moment of access on. */
    CONVERSATION("conversation from then on", true),
    /** Whatever anybody sends, from the moment of access on. */
    LIVE_TRAFFIC("all traffic from then on", true),
    /** A share of the messages of one epoch, of all users alike. */
    SHARE_OF_ALL("share of all messages", false),
    /** One message. */
    MESSAGE("message", false);

    private final String words;
    private final boolean byUser;

    UnitOfLoss(String words, boolean byUser) {
        this.words = words;
        this.byUser = byUser;
    }

    /** In words, such as "epoch of all". */
    public String words() {
        return words;
    }

    /** Whether what is lost is a user's own, so that an incident can reach some users and not others. */
    public boolean byUser() {
        return byUser;
    }
}
