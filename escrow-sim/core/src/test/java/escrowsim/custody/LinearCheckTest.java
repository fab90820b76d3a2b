package escrowsim.custody;

import static org.assertj.core.api.Assertions.assertThat;

import escrowsim.crypto.Secret;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class LinearCheckTest {

    private final SecureRandom random = new SecureRandom();

    @Test
    void everyFlippedBitIsSeen() {
        Secret secret = Secret.random(48, random);
        byte[] checked = LinearCheck.append(secret).copy();

        assertThat(LinearCheck.strip(Secret.copyOf(checked))).contains(secret);
        for (int bit = 0; bit < 8 * checked.length; bit++) {
            byte[] flipped = checked.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(LinearCheck.strip(Secret.copyOf(flipped))).isEmpty();
        }
    }

    @Test
    void theCheckOfASumIsTheSumOfTheChecks() {
        Secret a = Secret.random(32, random);
        Secret b = Secret.random(32, random);

        assertThat(LinearCheck.append(a).plus(LinearCheck.append(b))).isEqualTo(LinearCheck.append(a.plus(b)));
    }
}
