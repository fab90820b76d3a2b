package escrowsim.crypto;

import java.security.SecureRandom;

/** The machine's own randomness, for keys that are real. No count depends on it. */
public final class KeyRandom {

    private KeyRandom() {}

    public static SecureRandom create() {
        return new SecureRandom();
    }
}
