package escrowsim.custody;

/** Why a share, a wrapped key or a message was refused. */
public enum Refusal {
    /** Some bit is not what its maker made. */
    TAMPERED,
    /** Shorter than it says or must be. */
    TRUNCATED,
    /** Seen before. */
    REPLAYED,
    /** Ahead of its turn. */
    OUT_OF_ORDER,
    /** Of another epoch's key. */
    WRONG_EPOCH,
    /** Of another version: shares from before and after a refresh do not combine. */
    WRONG_VERSION,
    /** Meant for somebody else. */
    WRONG_RECIPIENT,
    /** The custodian does not hold it, or holds it no longer. */
    NOT_HELD,
    /** The visitor has left the vault. */
    NOT_INSIDE,
    /** No entry in the public log shows the warrant for it. */
    NOT_LOGGED,
    /** It never leaves its device in the clear. */
    NOT_EXPORTABLE
}
