package escrowsim.cli.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class OraclePageSlowTest {

    @Test
    void thePageSaysWhatTheSelfTestFinds() throws IOException {
        OracleReport report = OracleReport.make();

        assertThat(report.passes()).isTrue();
        assertThat(Files.readString(OraclePageTest.PAGE)).isEqualTo(report.page());
    }
}
