package escrowsim.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import org.bouncycastle.crypto.digests.SHAKEDigest;
import org.junit.jupiter.api.Test;

class MlKemKeyPairTest {

    private final SecureRandom random = new SecureRandom();

    /**
     * A hundred keys, encapsulations, decapsulations and refused ciphertexts under one hash. Source: Go's crypto/mlkem,
     * TestAccumulated, the value of its short run; the inputs are a SHAKE128 stream of nothing.
     */
    @Test
    void aHundredKeysEncapsulateAndDecapsulateAsPublished() {
        SHAKEDigest inputs = new SHAKEDigest(128);
        SHAKEDigest outputs = new SHAKEDigest(128);
        for (int i = 0; i < 100; i++) {
            MlKemKeyPair pair = MlKemKeyPair.of(Secret.copyOf(next(inputs, MlKemKeyPair.SEED_LENGTH)));
            MlKemPublicKey.Encapsulated encapsulated = pair.publicKey().encapsulate(Secret.copyOf(next(inputs, 32)));
            assertThat(pair.decapsulate(encapsulated.ciphertext())).isEqualTo(encapsulated.secret());
            absorb(outputs, pair.publicKey().bytes().toArray());
            absorb(outputs, encapsulated.ciphertext().toArray());
            absorb(outputs, encapsulated.secret().copy());
            Bytes nobodys = Bytes.copyOf(next(inputs, MlKemPublicKey.CIPHERTEXT_LENGTH));
            absorb(outputs, pair.decapsulate(nobodys).copy());
        }

        assertThat(Bytes.copyOf(next(outputs, 32)).hex())
                .isEqualTo("1114b1b6699ed191734fa339376afa7e285c9e6acf6ff0177d346696ce564415");
    }

    private static byte[] next(SHAKEDigest stream, int length) {
        byte[] bytes = new byte[length];
        stream.doOutput(bytes, 0, length);
        return bytes;
    }

    private static void absorb(SHAKEDigest digest, byte[] bytes) {
        digest.update(bytes, 0, bytes.length);
    }

    @Test
    void anotherKeyDecapsulatesToAnotherSecret() {
        MlKemPublicKey.Encapsulated encapsulated =
                MlKemKeyPair.generate(random).publicKey().encapsulate(random);

        assertThat(MlKemKeyPair.generate(random).decapsulate(encapsulated.ciphertext()))
                .isNotEqualTo(encapsulated.secret());
    }

    @Test
    void keysAndCiphertextsHaveOneLength() {
        assertThatThrownBy(() -> new MlKemPublicKey(Bytes.ofHex("00")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an ML-KEM-768 public key has 1184 bytes, got 1");
        assertThatThrownBy(() -> MlKemKeyPair.generate(random).decapsulate(Bytes.ofHex("00")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an ML-KEM-768 ciphertext has 1088 bytes, got 1");
    }

    @Test
    void printingHidesThePrivateKey() {
        assertThat(MlKemKeyPair.generate(random)).hasToString("MlKemKeyPair[private key hidden]");
    }
}
