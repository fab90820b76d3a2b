package escrowsim.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "1, 1",
        "100, 100",
        "0.1, 0.1",
        "0.00545, 0.00545",
        "-0.0234, -0.0234",
        "0.333333333333333333, 0.333333333333",
        "0.666666666666666666, 0.666666666667",
        "123456789012345, 123456789012000",
        "999999999999999, 1e15",
        "1e15, 1e15",
        "1.5e300, 1.5e300",
        "0.000001, 0.000001",
        "0.0000009999999999999, 0.000001",
        "3.4567e-7, 3.4567e-7",
        "-1e-12, -1e-12",
        "4.9e-324, 4.94065645841e-324"
    })
    void numbersHaveTwelveDigitsAndNoMoreThanTheyNeed(double value, String cell) {
        assertThat(Cell.number(value)).isEqualTo(cell);
    }

    /** 2^-13 + 2^-15 has 13 digits ending in 5, exact in binary: the tie goes to the even neighbour. */
    @Test
    void tiesGoToTheEvenDigit() {
        assertThat(Cell.number(1.00000000000_5)).isEqualTo("1.00000000001");
        assertThat(Cell.number(0.5 + 0x1p-13)).isEqualTo("0.5001220703125".substring(0, 13) + "2");
        assertThat(Cell.number(1048576.0000005)).isEqualTo("1048576");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void whatIsNotFiniteIsMissing(double value) {
        assertThat(Cell.number(value)).isEmpty();
    }

    /** Over all sizes a double can have. */
    @Test
    void readingANumberBackLosesNothingBeyondTheTwelfthDigit() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 100_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                BigDecimal twelve = new BigDecimal(value).round(new MathContext(12, RoundingMode.HALF_EVEN));
                assertThat(new BigDecimal(Cell.number(value))).isEqualByComparingTo(twelve);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+44 20",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "\uFF1D1",
                "=HYPERLINK(\"http://example.org\")",
                "'quoted'",
                "'=1"
            })
    void textThatASpreadsheetWouldRunIsMarkedAndReadsBack(String text) {
        String cell = Cell.text(text);

        assertThat(cell).isEqualTo("'" + text);
        assertThat(Cell.originalText(cell)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "any-3-of-5", "a=b", "3", " =1", "Äpfel", "\"x\""})
    void otherTextStaysAsItIs(String text) {
        assertThat(Cell.text(text)).isEqualTo(text);
        assertThat(Cell.originalText(text)).isEqualTo(text);
    }

    @Test
    void negativeNumbersAreNotMarked() {
        assertThat(Cell.number(-5)).isEqualTo("-5");
        assertThat(Cell.integer(-5)).isEqualTo("-5");
        assertThat(Cell.numberOrText("-0.02")).isEqualTo("-0.02");
    }

    @ParameterizedTest
    @CsvSource({
        "1_000_000, 1000000",
        "1e6, 1000000",
        "0.35, 0.35",
        "-0.02, -0.02",
        "1234567890123456789, 1234567890123456789",
        "forever, forever",
        "-forever, '''-forever'",
        "35%, 35%",
        "3 of 5, 3 of 5"
    })
    void aScenariosValueIsANumberIfItCanBe(String value, String cell) {
        assertThat(Cell.numberOrText(value)).isEqualTo(cell);
    }

    @Test
    void theLocaleChangesNothing() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));

            assertThat(Cell.number(-1234567.25)).isEqualTo("-1234567.25");
            assertThat(Cell.integer(1_000_000)).isEqualTo("1000000");
        } finally {
            Locale.setDefault(before);
        }
    }
}
