package escrowsim.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import escrowsim.cli.terminal.Failure;
import escrowsim.cli.words.Counts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountsTest {

    @ParameterizedTest
    @CsvSource({
        "1,1",
        "20000,20000",
        "20_000,20000",
        "20k,20000",
        "20K,20000",
        "1.5M,1500000",
        "2e4,20000",
        "1e12,1000000000000"
    })
    void peopleWriteCountsInManyWays(String typed, long count) {
        assertThat(Counts.atLeastOne("--trials", typed)).isEqualTo(count);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "-1",
                "1.5",
                "20 000",
                "20,000",
                "1e13",
                "k",
                "_1",
                "NaN",
                "1e99",
                "0x10",
                "2kk",
                "2.000",
                "1.000.000"
            })
    void whatIsNoWholeNumberFromOneOnIsRefused(String typed) {
        assertThatThrownBy(() -> Counts.atLeastOne("--trials", typed))
                .isInstanceOf(Failure.class)
                .hasMessage("--trials must be a whole number of 1 or more, such as 20000, 20_000 or 20k, was \"" + typed
                        + "\"");
    }

    @ParameterizedTest
    @CsvSource({"80000,80k", "2000000,2M", "1234,1234"})
    void countsAreShownAsTheyWouldBeTyped(long count, String typed) {
        assertThat(Counts.typed(count)).isEqualTo(typed);
        assertThat(Counts.atLeastOne("--trials", typed)).isEqualTo(count);
    }
}
