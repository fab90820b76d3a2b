package escrowsim.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {

    @ParameterizedTest
    @CsvSource({
        "1_000_000, 1000000, false",
        "1e6, 1000000, false",
        "1000000, 1000000, false",
        "0.35, 0.35, false",
        "35%, 35, true",
        "98.5%, 98.5, true",
        "-3%, -3, true",
        "+4, 4, false",
        ".5, 0.5, false",
        "4.09e-6, 0.00000409, false",
        "2E+3, 2000, false"
    })
    void theseAreNumbers(String text, BigDecimal value, boolean percent) {
        NumberText number = NumberText.of(text).orElseThrow();

        assertThat(number.value()).isEqualByComparingTo(value);
        assertThat(number.percent()).isEqualTo(percent);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "-",
                "%",
                "e6",
                "1e",
                "1_",
                "_1",
                "1__0",
                "1,5",
                "1.2.3",
                "0x1F",
                "1e12345",
                "NaN",
                ".inf",
                "1 000",
                "٣",
                "1e-99999999999999999999",
                "1000000000000000000000000000000000000000000000000000000000000000"
            })
    void theseAreNot(String text) {
        assertThat(NumberText.of(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,000,000  | did you mean 1_000_000 or 1000000?",
                "1.000.000  | did you mean 1_000_000 or 1000000?",
                "1 000      | did you mean 1_000 or 1000?",
                "0,35       | did you mean 0.35?",
                "0,001      | did you mean 0.001?",
                "\u201c2026\u201d     | these are a word processor's quotes: remove them",
                "35 %       | did you mean 35%?",
                "20k        | did you mean 20000?",
                "1.5 million| did you mean 1500000?",
                "90 days    | the unit is in the setting's name: did you mean 90?",
                "many       | write digits, such as 1000000, 1e6 or 0.35"
            })
    void whatWasMeantIsSuggested(String text, String suggestion) {
        assertThat(NumberText.suggestion(text)).isEqualTo(suggestion);
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, 0.1",
        "1e-7, 0.0000001",
        "1e-8, 1e-8",
        "123456789, 123456789",
        "1e15, 1000000000000000",
        "2.5e16, 2.5e16",
        "1e23, 1e23"
    })
    void aNumberIsWrittenInItsFewestDigits(double value, String text) {
        assertThat(Numbers.text(value)).isEqualTo(text);
    }

    @Test
    void aCountIsAWholeNumberThatFits() {
        assertThat(NumberText.of("64").flatMap(NumberText::whole)).contains(64);
        assertThat(NumberText.of("6.4e1").flatMap(NumberText::whole)).contains(64);
        assertThat(List.of("64.7", "64%", "4294967360"))
                .allSatisfy(typed -> assertThat(NumberText.of(typed).flatMap(NumberText::whole))
                        .isEmpty());
    }
}
