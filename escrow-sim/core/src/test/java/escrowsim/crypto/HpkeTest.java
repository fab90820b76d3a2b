package escrowsim.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.AEADBadTagException;
import org.junit.jupiter.api.Test;

class HpkeTest {

    private static final byte[] INFO = {1};
    private static final byte[] ASSOCIATED_DATA = {2};

    private final SecureRandom random = new SecureRandom();
    private final X25519KeyPair recipient = X25519KeyPair.generate(random);
    private final Secret plaintext = Secret.copyOf(new byte[] {1, 2, 3});

    /**
     * Source: the test vectors of RFC 9180 (github.com/cfrg/draft-irtf-cfrg-hpke, test-vectors.json), mode 0, KEM 0x20, KDF 1,
     * AEAD 2, first encryption; BoringSSL has the same. The RFC's own appendix prints no case of this suite.
     */
    @Test
    void sealsAsPublished() {
        X25519KeyPair ephemeral =
                X25519KeyPair.of(secret("28e212563a8b6f068af7ff17400ff1baf23612b7a738bbaf5dfb321b2b5b431a"));
        X25519PublicKey published =
                new X25519PublicKey(Bytes.ofHex("ac66bae9ffa270cf4a89ed9f274e30c0456babae2572aaaf002ff0d8884ab018"));

        Hpke.Sealed sealed = Hpke.seal(
                published,
                HexFormat.of().parseHex("4f6465206f6e2061204772656369616e2055726e"),
                HexFormat.of().parseHex("436f756e742d30"),
                secret("4265617574792069732074727574682c20747275746820626561757479"),
                ephemeral);

        assertThat(sealed.encapsulation()).isEqualTo(ephemeral.publicKey().bytes());
        assertThat(sealed.ciphertext().hex())
                .isEqualTo("23ded2d5d90ea89d975dac4792b297240f194952d7421aacbff0474100052b6b"
                        + "b8aa58d18ef6c42b6960e2e28f");
    }

    @Test
    void theRecipientOpensWhatWasSealed() throws AEADBadTagException {
        Hpke.Sealed sealed = Hpke.seal(recipient.publicKey(), INFO, ASSOCIATED_DATA, plaintext, random);

        assertThat(Hpke.open(recipient, INFO, ASSOCIATED_DATA, sealed)).isEqualTo(plaintext);
    }

    @Test
    void nothingOpensWithAnotherKeyInfoOrAssociatedData() {
        Hpke.Sealed sealed = Hpke.seal(recipient.publicKey(), INFO, ASSOCIATED_DATA, plaintext, random);

        assertRefused(X25519KeyPair.generate(random), INFO, ASSOCIATED_DATA, sealed);
        assertRefused(recipient, new byte[] {9}, ASSOCIATED_DATA, sealed);
        assertRefused(recipient, INFO, new byte[] {9}, sealed);
    }

    @Test
    void nothingOpensThatWasChanged() {
        Hpke.Sealed sealed = Hpke.seal(recipient.publicKey(), INFO, ASSOCIATED_DATA, plaintext, random);

        assertRefused(
                recipient,
                INFO,
                ASSOCIATED_DATA,
                new Hpke.Sealed(changed(sealed.encapsulation()), sealed.ciphertext()));
        assertRefused(
                recipient,
                INFO,
                ASSOCIATED_DATA,
                new Hpke.Sealed(sealed.encapsulation(), changed(sealed.ciphertext())));
        assertRefused(
                recipient, INFO, ASSOCIATED_DATA, new Hpke.Sealed(Bytes.copyOf(new byte[32]), sealed.ciphertext()));
    }

    private static void assertRefused(X25519KeyPair key, byte[] info, byte[] associatedData, Hpke.Sealed sealed) {
        assertThatThrownBy(() -> Hpke.open(key, info, associatedData, sealed))
                .isInstanceOf(AEADBadTagException.class)
                .hasMessage("the sealed message does not open");
    }

    private static Bytes changed(Bytes bytes) {
        byte[] changed = bytes.toArray();
        changed[0] ^= 1;
        return Bytes.copyOf(changed);
    }

    private static Secret secret(String hex) {
        return Secret.copyOf(HexFormat.of().parseHex(hex));
    }
}
