package escrowsim.rehearsal;

import escrowsim.crypto.Secret;
import escrowsim.custody.RefusedException;
import escrowsim.custody.WrappedKey;

/** What a thief can read if the key that is escrowed for it comes out. */
interface Prize {

    /** How its key is escrowed. */
    WrappedKey wrapped();

    /** What that is bound to. */
    byte[] identifier();

    /** Whether a thief could still gain by trying. */
    boolean worthTrying(double year);

    /** Reads with a key that somebody came by; what comes out must be what was there. */
    void open(Secret key, double year) throws RefusedException;
}
