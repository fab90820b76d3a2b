package escrowsim.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "490 | 490",
                "489.6 | 490",
                "5.3 | 5.3",
                "0.5449 | 0.545",
                "1234 | 1,230",
                "999499 | 999,000",
                "999500 | 1 mill.",
                "2180000 | 2.18 mill.",
                "3653000000 | 3.65 bn.",
                "123456789012345 | 123,000 bn.",
                "1.5e18 | 1.5e18",
                "-12345.6 | -12,300",
                "-0.0234 | -0.0234",
                "0 | 0",
                "-0.0 | 0",
                "0.000001 | 0.000001",
                "1.234e-9 | 1.23e-9"
            })
    void numbersHaveThreeDigits(double value, String text) {
        assertThat(Wording.number(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void whatIsNoNumberIsADash(double value) {
        assertThat(Wording.number(value)).isEqualTo("-");
        assertThat(Wording.percent(value)).isEqualTo("-");
        assertThat(Wording.signed(value)).isEqualTo("-");
    }

    @ParameterizedTest
    @CsvSource({"0.00545, 0.545%", "0.64515, 64.5%", "1, 100%", "0.0000123, 0.00123%", "1e-12, 1e-10%", "0, 0%"})
    void probabilitiesArePercentages(double share, String text) {
        assertThat(Wording.percent(share)).isEqualTo(text);
    }

    @Test
    void intervalsStandBesideTheirEstimate() {
        assertThat(Wording.percentInterval(0.00448, 0.006573)).isEqualTo("0.448 to 0.657");
        assertThat(Wording.interval(1_000_000, 3_360_000)).isEqualTo("1 mill. to 3.36 mill.");
    }

    @ParameterizedTest
    @CsvSource({"0.985, +0.985", "-0.0234, -0.0234", "0, 0"})
    void differencesHaveASign(double difference, String text) {
        assertThat(Wording.signed(difference)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "109 | 20000 | about 5 in 1,000",
                "12903 | 20000 | about 65 in 100",
                "306 | 20000 | about 15 in 1,000",
                "1 | 20000 | about 5 in 100,000",
                "1 | 1000000 | about 1 in 1,000,000",
                "19990 | 20000 | nearly all",
                "20000 | 20000 | all of 20,000",
                "0 | 20000 | none in 20,000 (below 0.02%)",
                "0 | 1000 | none in 1,000 (below 0.3%)",
                "0 | 1 | none in 1 (below 100%)",
                "0 | 1000000000 | none in 1,000,000,000 (below 0.0000003%)"
            })
    void probabilitiesAreFrequencies(long events, long trials, String text) {
        assertThat(Wording.frequency(Estimate.ofProbability(events, trials))).isEqualTo(text);
    }

    /** The bound is rounded up, or it would promise too much. */
    @ParameterizedTest
    @ValueSource(longs = {7, 100, 20_000, 31_415_926})
    void theBoundAfterNoneIsNeverTooSmall(long trials) {
        String text = Wording.none(trials);

        String bound = text.substring(text.indexOf("below ") + 6, text.indexOf('%'));
        assertThat(Double.parseDouble(bound)).isGreaterThanOrEqualTo(100 * ClopperPearson.highAfterNone(trials, 0.95));
    }

    @Test
    void withoutEscrowThereIsNoneByDesign() {
        assertThat(Wording.frequency(Estimate.exact(0, 20_000))).isEqualTo("none, by design");
    }

    @Test
    void theSentencesOnUncertaintyAreFixed() {
        assertThat(Wording.LUCK).isEqualTo("Even with these assumptions the future is a lottery: here is the spread.");
        assertThat(Wording.TRIALS)
                .isEqualTo("How far the estimate could move if we ran it again with other random draws."
                        + " More trials shrink it.");
        assertThat(Wording.DOUBT).isEqualTo("What we are unsure about in the world. More trials do not shrink it.");
    }

    @Test
    void verdictsNeverSayMoreThanTheIntervalAllows() {
        assertThat(Verdict.of(0.1, 0.3)).isEqualTo(Verdict.HIGHER);
        assertThat(Verdict.of(-0.3, -0.1)).isEqualTo(Verdict.LOWER);
        assertThat(Verdict.of(-0.1, 0.1)).isEqualTo(Verdict.NOT_DETECTED);
        assertThat(Verdict.of(0, 0.1)).isEqualTo(Verdict.NOT_DETECTED);
        assertThat(Verdict.of(0, 0).words()).isEqualTo("no detectable difference");
        assertThat(Verdict.NOT_DETECTED.id()).isEqualTo("not-detected");
    }

    @Test
    void theLocaleChangesNothing() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);

            assertThat(Wording.number(1234567.8)).isEqualTo("1.23 mill.");
            assertThat(Wording.count(20_000)).isEqualTo("20,000");
        } finally {
            Locale.setDefault(before);
        }
    }
}
