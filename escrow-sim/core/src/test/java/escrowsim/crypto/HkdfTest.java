package escrowsim.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class HkdfTest {

    /** Source: RFC 5869, appendix A.1. */
    @Test
    void derivesAsPublished() {
        Secret derived = Hkdf.derive(
                Secret.copyOf(bytes("0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b")),
                bytes("000102030405060708090a0b0c"),
                bytes("f0f1f2f3f4f5f6f7f8f9"),
                42);

        assertThat(derived.copy())
                .isEqualTo(
                        bytes("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865"));
    }

    /** Source: RFC 5869, appendix A.2: longer than a digest, in and out. */
    @Test
    void derivesMoreThanOneBlockAsPublished() {
        Secret derived = Hkdf.derive(Secret.copyOf(counting(0x00, 80)), counting(0x60, 80), counting(0xb0, 80), 82);

        assertThat(derived.copy())
                .isEqualTo(bytes("b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c"
                        + "59045a99cac7827271cb41c65e590e09da3275600c2f09b8367793a9aca3db71"
                        + "cc30c58179ec3e87c14c01d5c1f3434f1d87"));
    }

    /** Source: RFC 5869, appendix A.3. */
    @Test
    void derivesWithoutSaltAndInfoAsPublished() {
        Secret derived = Hkdf.derive(
                Secret.copyOf(bytes("0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b")), new byte[0], new byte[0], 42);

        assertThat(derived.copy())
                .isEqualTo(
                        bytes("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8"));
    }

    private static byte[] counting(int from, int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (from + i);
        }
        return bytes;
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
