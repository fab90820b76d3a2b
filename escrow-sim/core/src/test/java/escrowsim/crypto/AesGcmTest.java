package escrowsim.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.AEADBadTagException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AesGcmTest {

    private static final String ZERO_KEY = "0000000000000000000000000000000000000000000000000000000000000000";
    private static final String KEY = "feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308";

    /**
     * Source: McGrew and Viega, The Galois/Counter Mode of Operation, submitted to NIST (2005), appendix B, test cases 13, 14
     * and 16, the ones of AES-256 with a 96-bit nonce.
     */
    @ParameterizedTest
    @CsvSource({
        ZERO_KEY + ",000000000000000000000000,'','',530f8afbc74536b9a963b4f1c4cb738b",
        ZERO_KEY + ",000000000000000000000000,'',00000000000000000000000000000000,"
                + "cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919",
        KEY + ",cafebabefacedbaddecaf888,feedfacedeadbeeffeedfacedeadbeefabaddad2,"
                + "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
                + "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39,"
                + "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
                + "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662"
                + "76fc6ece0f4e1768cddf8853bb2d551b"
    })
    void sealsAndOpensAsPublished(String key, String nonce, String associatedData, String plaintext, String sealed)
            throws AEADBadTagException {
        Secret secret = Secret.copyOf(bytes(key));

        assertThat(AesGcm.seal(secret, bytes(nonce), bytes(associatedData), bytes(plaintext)))
                .isEqualTo(bytes(sealed));
        assertThat(AesGcm.open(secret, bytes(nonce), bytes(associatedData), bytes(sealed)))
                .isEqualTo(bytes(plaintext));
    }

    @Test
    void opensNothingThatWasChangedAnywhere() {
        Secret key = Secret.copyOf(bytes(KEY));
        byte[] nonce = new byte[AesGcm.NONCE_BYTES];
        byte[] associatedData = {1};
        byte[] sealed = AesGcm.seal(key, nonce, associatedData, new byte[] {1, 2, 3});

        for (int bit = 0; bit < 8 * sealed.length; bit++) {
            byte[] changed = sealed.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> AesGcm.open(key, nonce, associatedData, changed))
                    .isInstanceOf(AEADBadTagException.class);
        }
        assertThatThrownBy(() -> AesGcm.open(key, nonce, new byte[] {2}, sealed))
                .isInstanceOf(AEADBadTagException.class);
        assertThatThrownBy(() -> AesGcm.open(key, nonce, associatedData, Arrays.copyOf(sealed, 18)))
                .isInstanceOf(AEADBadTagException.class);
    }

    @Test
    void whatIsShorterThanATagIsRefused() {
        assertThatThrownBy(() -> AesGcm.open(Secret.copyOf(bytes(KEY)), new byte[12], new byte[0], new byte[15]))
                .isInstanceOf(AEADBadTagException.class)
                .hasMessage("a ciphertext has at least its tag of 16 bytes, got 15");
    }

    @Test
    void keyAndNonceHaveOneLength() {
        assertThatThrownBy(() -> AesGcm.seal(Secret.copyOf(new byte[16]), new byte[12], new byte[0], new byte[0]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an AES-256 key has 32 bytes, got 16");
        assertThatThrownBy(() -> AesGcm.seal(Secret.copyOf(new byte[32]), new byte[16], new byte[0], new byte[0]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a nonce has 12 bytes, got 16");
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
