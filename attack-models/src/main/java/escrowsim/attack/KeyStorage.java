package escrowsim.attack;

/** How a custodian keeps its shares. */
public enum KeyStorage {
    /** A share can be copied: who was inside once can use it for ever. */
    EXPORTABLE,
    /** A share never leaves the device: it can be used only from inside, and only on messages already sent. */
    IN_HSM
}
