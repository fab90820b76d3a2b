package escrowsim.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.bouncycastle.crypto.hash2curve.HashToCurveProfile;
import org.bouncycastle.crypto.hash2curve.HashToEllipticCurve;
import org.junit.jupiter.api.Test;

class PrimeGroupTest {

    private static final PrimeGroup GROUP = PrimeGroup.P256;

    private final SecureRandom random = new SecureRandom();

    /** Source: RFC 5903, section 8.1. */
    @Test
    void twoPartiesAgreeAsPublished() {
        Scalar i = scalar("C88F01F510D9AC3F70A292DAA2316DE544E9AAB8AFE84049C62A9C57862D1433");
        Scalar r = scalar("C6EF9C5D78AE012A011164ACB397CE2088685D8F06BF9BE0B283AB46476BEE53");

        assertThat(GROUP.power(i).uncompressed().hex())
                .isEqualToIgnoringCase("04DAD0B65394221CF9B051E1FECA5787D098DFE637FC90B9EF945D0C3772581180"
                        + "5271A0461CDB8252D61F1C456FA3E59AB1F45B33ACCF5F58389E0577B8990BB3");
        assertThat(GROUP.power(r).uncompressed().hex())
                .isEqualToIgnoringCase("04D12DFB5289C8D4F81208B70270398C342296970A0BCCB74C736FC7554494BF63"
                        + "56FBF3CA366CC23E8157854C13C58D6AAC23F046ADA30F8353E74F33039872AB");
        assertThat(GROUP.power(r).times(i).uncompressed().hex())
                .startsWithIgnoringCase("04D6840F6B42F6EDAFD13116E0E12565202FEF8E9ECE7DCE03812464D04B9442DE");
        assertThat(GROUP.power(i).times(r)).isEqualTo(GROUP.power(r).times(i));
    }

    /** Source: RFC 9380, appendix J.1.1, the empty message. The second generator is hashed the same way. */
    @Test
    void hashesToTheCurveAsPublished() {
        byte[] hashed = HashToEllipticCurve.getInstance(
                        HashToCurveProfile.P256_XMD_SHA_256, "QUUX-V01-CS02-with-P256_XMD:SHA-256_SSWU_RO_")
                .hashToCurve(new byte[0])
                .normalize()
                .getEncoded(false);

        assertThat(Bytes.copyOf(hashed).hex())
                .isEqualTo("042c15230b26dbc6fc9a37051158c95b79656e17a1a920b11394ca91c44247d3e4"
                        + "8a7a74985cc5c776cdfe4b1f19884970453912e9d31528c060be9ab5c43e8415");
    }

    @Test
    void theTwoWaysToMultiplyAgree() {
        for (int i = 0; i < 20; i++) {
            Scalar secret = GROUP.randomScalar(random);
            Point base = GROUP.power(GROUP.randomScalar(random));
            assertThat(base.times(secret)).isEqualTo(base.timesPublic(secret.number()));
        }
        assertThat(GROUP.power(GROUP.zero()).neutral()).isTrue();
        assertThat(GROUP.power(GROUP.scalar(BigInteger.ONE))).isEqualTo(GROUP.generator());
        assertThat(GROUP.blindingBase()).isNotEqualTo(GROUP.generator());
    }

    @Test
    void exponentsAddAsPointsDo() {
        Scalar a = GROUP.randomScalar(random);
        Scalar b = GROUP.randomScalar(random);

        assertThat(GROUP.power(a.plus(b))).isEqualTo(GROUP.power(a).plus(GROUP.power(b)));
        assertThat(GROUP.power(a.times(b))).isEqualTo(GROUP.power(a).times(b));
        assertThat(GROUP.power(a.plus(b)).minus(GROUP.power(b))).isEqualTo(GROUP.power(a));
    }

    @Test
    void pointsAndScalarsAreDecoded() {
        Scalar secret = GROUP.randomScalar(random);
        Point point = GROUP.power(secret);

        assertThat(GROUP.scalar(secret.encoded())).isEqualTo(secret);
        assertThat(GROUP.decode(point.encoded())).isEqualTo(point);
        assertThat(GROUP.decode(point.uncompressed())).isEqualTo(point);
    }

    @Test
    void whatIsNoPointOrScalarIsRefused() {
        byte[] off = GROUP.generator().uncompressed().toArray();
        off[64] ^= 1;

        assertThatThrownBy(() -> GROUP.decode(Bytes.copyOf(off)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the bytes encode no point of the curve");
        assertThatThrownBy(() -> GROUP.decode(Bytes.ofHex("00")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the neutral element is nobody's key");
        assertThatThrownBy(() -> GROUP.scalar(Secret.copyOf(new byte[31])))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a scalar has 32 bytes, got 31");
        assertThatThrownBy(() -> scalar("FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a scalar must be below the order of its group");
    }

    @Test
    void aScalarIsHiddenAndErased() {
        Scalar secret = GROUP.randomScalar(random);
        assertThat(secret).hasToString("Scalar[hidden]").isEqualTo(secret.copy());

        secret.close();

        assertThatThrownBy(secret::encoded)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the scalar has been erased");
    }

    private static Scalar scalar(String hex) {
        return GROUP.scalar(Secret.copyOf(HexFormat.of().parseHex(hex)));
    }
}
