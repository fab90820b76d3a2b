package escrowsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import escrowsim.cli.words.Plural;
import org.junit.jupiter.api.Test;

class PluralTest {

    @Test
    void whatReadsAsOneIsOne() {
        assertThat(Plural.of(1, "file")).isEqualTo("1 file");
        assertThat(Plural.of(0, "file")).isEqualTo("0 files");
        assertThat(Plural.measured(1, "day")).isEqualTo("1 day");
        assertThat(Plural.measured(0.9996, "day")).isEqualTo("1 day");
        assertThat(Plural.measured(1.01, "day")).isEqualTo("1.01 days");
        assertThat(Plural.measured(1e6, "user-day")).isEqualTo("1 mill. user-days");
    }
}
