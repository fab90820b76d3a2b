package escrowsim.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import escrowsim.crypto.Bytes;
import escrowsim.crypto.Secret;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChainTest {

    private final Secret start = Secret.copyOf(new byte[Chain.KEY_BYTES]);
    private final Chain chain = new Chain(Bytes.copyOf(new byte[16]), start);

    @Test
    void everyMessageHasAKeyOfItsOwn() {
        Set<Bytes> keys = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            assertThat(chain.next().number()).isEqualTo(i);
            keys.add(Bytes.copyOf(chain.contentKey().copy()));
            chain.advance();
        }

        assertThat(keys).hasSize(100);
    }

    @Test
    void thePastChainKeyIsErased() {
        chain.advance();

        assertThatThrownBy(start::copy).hasMessage("the secret has been erased");
    }
}
