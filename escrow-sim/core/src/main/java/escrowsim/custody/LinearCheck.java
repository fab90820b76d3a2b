package escrowsim.custody;

import escrowsim.crypto.Secret;
import java.util.Arrays;
import java.util.Optional;

/**
 * Sixteen check bytes behind a secret: the exclusive or of its blocks of sixteen.
 *
 * <p>Too few shares interpolate to uniform bytes, which pass with probability 2^-128: so whoever rebuilds a part of a nested
 * rule sees whether it worked. The check is linear, so it survives refresh without anybody rebuilding the secret, and a
 * sharing hides any secret, this redundancy included. It is no protection against forgery: that is the commitment's task.
 */
final class LinearCheck {

    static final int BYTES = 16;

    private LinearCheck() {}

    /** The secret with its check behind it. */
    static Secret append(Secret secret) {
        byte[] bytes = secret.copy();
        byte[] check = new byte[BYTES];
        for (int i = 0; i < bytes.length; i++) {
            check[i % BYTES] ^= bytes[i];
        }
        Arrays.fill(bytes, (byte) 0);
        try (Secret fold = Secret.copyOf(check)) {
            return secret.then(fold);
        }
    }

    /** The secret without its check, if the check is right. */
    static Optional<Secret> strip(Secret checked) {
        Secret secret = checked.part(0, checked.length() - BYTES);
        try (Secret again = append(secret)) {
            return again.equals(checked) ? Optional.of(secret) : Optional.empty();
        }
    }
}
