package escrowsim.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class X25519KeyPairTest {

    /** Source: RFC 7748, section 5.2, the two vectors of X25519. */
    @ParameterizedTest
    @CsvSource({
        "a546e36bf0527c9d3b16154b82465edd62144c0ac1fc5a18506a2244ba449ac4,"
                + "e6db6867583030db3594c1a424b15f7c726624ec26b3353b10a903a6d0ab1c4c,"
                + "c3da55379de9c6908e94ea4df28d084f32eccf03491c71f754b4075577a28552",
        "4b66e9d4d1b4673c5ad22691957d6af5c11b6421e0ea01d42ca4169e7918ba0d,"
                + "e5210f12786811d3f4b7959d0538ae2c31dbe7106fc03c3efc4cd549c715a493,"
                + "95cbde9476e8907d7aade45cb4b873f88b595a68799fa152e6f8f7647aac7957"
    })
    void multipliesAsPublished(String scalar, String coordinate, String product) {
        assertThat(pair(scalar).agree(new X25519PublicKey(Bytes.ofHex(coordinate))))
                .isEqualTo(secret(product));
    }

    /** Source: RFC 7748, section 6.1. */
    @Test
    void twoPartiesAgreeAsPublished() {
        X25519KeyPair alice = pair("77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a");
        X25519KeyPair bob = pair("5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb");

        assertThat(alice.publicKey().bytes().hex())
                .isEqualTo("8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a");
        assertThat(bob.publicKey().bytes().hex())
                .isEqualTo("de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f");
        Secret shared = secret("4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742");
        assertThat(alice.agree(bob.publicKey())).isEqualTo(shared);
        assertThat(bob.agree(alice.publicKey())).isEqualTo(shared);
    }

    /** u = 0, u = 1 and a point of order 8. RFC 7748, section 6.1, asks for the check. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000000000000000000000000000000000000000000000000000000000000000",
                "0100000000000000000000000000000000000000000000000000000000000000",
                "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800"
            })
    void refusesPointsOfSmallOrder(String coordinate) {
        X25519KeyPair pair = X25519KeyPair.generate(new SecureRandom());

        assertThatThrownBy(() -> pair.agree(new X25519PublicKey(Bytes.ofHex(coordinate))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the public key is of small order");
    }

    @Test
    void keysHave32Bytes() {
        assertThatThrownBy(() -> X25519KeyPair.of(Secret.copyOf(new byte[31])))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an X25519 private key has 32 bytes, got 31");
        assertThatThrownBy(() -> X25519PublicKey.of(new byte[33]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an X25519 public key has 32 bytes, got 33");
    }

    @Test
    void printingHidesThePrivateKey() {
        X25519KeyPair pair = pair("77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a");

        assertThat(pair)
                .hasToString("X25519KeyPair[8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a,"
                        + " private key hidden]");
    }

    private static X25519KeyPair pair(String privateKey) {
        return X25519KeyPair.of(secret(privateKey));
    }

    private static Secret secret(String hex) {
        return Secret.copyOf(HexFormat.of().parseHex(hex));
    }
}
