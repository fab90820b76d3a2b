package escrowsim.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import escrowsim.crypto.Bytes;
import escrowsim.crypto.Hmac;
import escrowsim.crypto.Secret;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChainTest {

    private final Secret start = Secret.copyOf(new byte[Chain.KEY_BYTES]);
    private final Chain chain = new Chain(start, new Hmac());

    @Test
    void everyMessageHasAKeyOfItsOwn() {
        Set<Bytes> keys = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            assertThat(chain.next()).isEqualTo(i);
            keys.add(Bytes.copyOf(chain.advance().copy()));
        }

        assertThat(keys).hasSize(100);
    }

    /** The constants that the specification recommends, so that a key is the HMAC of one byte. */
    @Test
    void contentAndNextKeysAreTheMacsOfOneAndTwo() {
        Secret content = new Hmac().under(start).of((byte) 1);
        Secret next = new Hmac().under(start).of((byte) 2);

        assertThat(chain.advance()).isEqualTo(content);
        assertThat(chain.advance()).isEqualTo(new Hmac().under(next).of((byte) 1));
    }

    /** What derives the keys is kept from message to message, and the last chain key would be kept in it. */
    @Test
    void thePastChainKeyIsNotLeftInWhatDerivedFromIt() {
        Hmac hmac = new Hmac();
        Secret content = new Chain(Secret.random(Chain.KEY_BYTES, new SecureRandom()), hmac).advance();

        assertThat(hmac.of((byte) 1)).isNotEqualTo(content);
    }

    @Test
    void aCopyGoesOnByItself() {
        chain.advance();
        Chain copy = chain.copy();

        assertThat(copy.next()).isEqualTo(1);
        assertThat(copy.advance()).isEqualTo(chain.advance());
        copy.close();
        assertThat(chain.next()).isEqualTo(2);
        assertThat(chain.advance().length()).isEqualTo(32);
    }

    @Test
    void thePastChainKeyIsErased() {
        chain.advance();

        assertThatThrownBy(start::copy).hasMessage("the secret has been erased");
    }
}
