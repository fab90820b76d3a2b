package escrowsim.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import javax.crypto.AEADBadTagException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SFrameTest {

    private static final Secret BASE_KEY = Secret.copyOf(hex("000102030405060708090a0b0c0d0e0f"));
    private static final byte[] METADATA = hex("4945544620534672616d65205747");
    private static final byte[] PLAINTEXT = hex("64726166742d696574662d736672616d652d656e63");

    /** Source: RFC 9605, appendix C.3, cipher suite 0x0005. */
    @Test
    void sealsAndOpensAsPublished() throws AEADBadTagException {
        byte[] published = hex("990123456794f509d36e9beacb0e261d99c7d1e972f1fed787d4049f17ca21353c1cc24d56ceabced279");
        SFrame frames = SFrame.of(0x123, BASE_KEY);

        assertThat(frames.seal(0x4567, METADATA, PLAINTEXT)).isEqualTo(published);
        assertThat(frames.open(SFrameHeader.decode(published), METADATA, published))
                .isEqualTo(PLAINTEXT);
        assertThatThrownBy(() -> frames.open(SFrameHeader.decode(published), new byte[0], published))
                .isInstanceOf(AEADBadTagException.class);
    }

    /** Source: RFC 9605, appendix C.1, some of its headers. */
    @ParameterizedTest
    @CsvSource({
        "0,0,00",
        "0,255,08ff",
        "255,255,88ffff",
        "256,256,9901000100",
        "1,18446744073709551615,1fffffffffffffffff",
        "18446744073709551615,0,f0ffffffffffffffff"
    })
    void headersAreAsShortAsTheirNumbers(String keyId, String counter, String encoded) {
        SFrameHeader header = new SFrameHeader(Long.parseUnsignedLong(keyId), Long.parseUnsignedLong(counter));

        assertThat(header.encoded()).isEqualTo(hex(encoded));
        assertThat(SFrameHeader.decode(hex(encoded))).isEqualTo(header);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8005", "090001", "8800"})
    void aHeaderThatIsLongerThanItNeedBeIsRefused(String encoded) {
        assertThatThrownBy(() -> SFrameHeader.decode(hex(encoded + "00".repeat(8))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the header of the frame is longer than it need be");
    }

    @Test
    void aHeaderThatIsCutShortIsRefused() {
        assertThatThrownBy(() -> SFrameHeader.decode(hex("99012345")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the header of the frame is cut short");
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }
}
