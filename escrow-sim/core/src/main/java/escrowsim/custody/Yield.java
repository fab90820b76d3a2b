package escrowsim.custody;

/** What an incident at a holder yields. */
public enum Yield {
    /** What the holder has of a key, for ever: usable from the first moment, and for messages still to be sent. */
    COPY,
    /** Its use while inside, for messages already sent. */
    USE,
    /** A look at what is sent while inside, and at nothing before. */
    TAP,
    /** What the service stores, while inside: no key, and useless without one. */
    CIPHERTEXT,
    /** What it cannot give: nothing. */
    NOTHING
}
