package escrowsim.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Ed25519KeyPairTest {

    /** Source: RFC 8032, section 7.1, tests 1 to 3. */
    @ParameterizedTest
    @CsvSource({
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60,"
                + "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a,'',"
                + "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
                + "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb,"
                + "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c,72,"
                + "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
        "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7,"
                + "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025,af82,"
                + "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
                + "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
    })
    void signsAsPublished(String privateKey, String publicKey, String message, String signature) {
        Ed25519KeyPair pair = Ed25519KeyPair.of(Secret.copyOf(HexFormat.of().parseHex(privateKey)));
        byte[] signed = HexFormat.of().parseHex(message);

        assertThat(pair.publicKey().bytes().hex()).isEqualTo(publicKey);
        assertThat(pair.sign(signed).hex()).isEqualTo(signature);
        assertThat(pair.publicKey().verifies(signed, Bytes.ofHex(signature))).isTrue();
    }

    @Test
    void anotherMessageKeyOrSignatureDoesNotVerify() {
        SecureRandom random = new SecureRandom();
        Ed25519KeyPair pair = Ed25519KeyPair.generate(random);
        byte[] message = {1, 2, 3};
        Bytes signature = pair.sign(message);

        for (int bit = 0; bit < 8 * Ed25519PublicKey.SIGNATURE_LENGTH; bit += 7) {
            byte[] changed = signature.toArray();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(pair.publicKey().verifies(message, Bytes.copyOf(changed)))
                    .isFalse();
        }
        assertThat(pair.publicKey().verifies(new byte[] {1, 2, 4}, signature)).isFalse();
        assertThat(Ed25519KeyPair.generate(random).publicKey().verifies(message, signature))
                .isFalse();
        assertThat(pair.publicKey().verifies(message, Bytes.ofHex("00"))).isFalse();
        assertThat(new Ed25519PublicKey(Bytes.ofHex("ff".repeat(32))).verifies(message, signature))
                .isFalse();
    }

    @Test
    void keysHave32Bytes() {
        assertThatThrownBy(() -> Ed25519KeyPair.of(Secret.copyOf(new byte[31])))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an Ed25519 private key has 32 bytes, got 31");
        assertThatThrownBy(() -> new Ed25519PublicKey(Bytes.ofHex("00")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an Ed25519 public key has 32 bytes, got 1");
    }

    @Test
    void printingHidesThePrivateKey() {
        Ed25519KeyPair pair = Ed25519KeyPair.generate(new SecureRandom());

        assertThat(pair).hasToString("Ed25519KeyPair[" + pair.publicKey().bytes() + ", private key hidden]");
    }
}
