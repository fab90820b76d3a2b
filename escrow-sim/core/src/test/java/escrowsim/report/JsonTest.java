package escrowsim.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTest {

    private static Map<String, Object> sample() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("text", "a \"b\" \\ \n\t\u0001 \u2028 Ä 😀");
        json.put("number", 0.1 + 0.2);
        json.put("count", 12345678901L);
        json.put("missing", Double.NaN);
        json.put("yes", true);
        json.put("list", List.of(List.of(), Map.of(), "x"));
        return json;
    }

    @Test
    void jsonIsIndentedInTheOrderOfItsMembers() {
        assertThat(Json.of(sample())).isEqualTo("""
                        {
                          "text": "a \\"b\\" \\\\ \\n\\t\\u0001 \\u2028 Ä \\ud83d\\ude00",
                          "number": 0.3,
                          "count": 12345678901,
                          "missing": null,
                          "yes": true,
                          "list": [
                            [],
                            {},
                            "x"
                          ]
                        }
                        """);
    }

    @Test
    void whatWasWrittenIsReadBack() throws Exception {
        Map<String, Object> expected = sample();
        expected.put("number", 0.3);
        expected.put("count", 12345678901.0);
        expected.put("missing", JsonReader.NULL);

        assertThat(JsonReader.read(Json.of(sample()))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | expected more at character 1",
                "{ | expected more at character 2",
                "{\"a\" 1} | expected ':' at character 6",
                "{\"a\": 1, \"a\": 2} | expected each member once, not a twice at character 16",
                "[1,] | expected a value after the comma at character 4",
                "[1 2] | expected ',' at character 4",
                "[01] | expected a value at character 4",
                "1. | expected a value at character 3",
                "NaN | expected a value at character 1",
                "tru | expected a value at character 1",
                "\"\\x\" | expected a known escape at character 4",
                "\"\\u12g4\" | expected four hexadecimal digits at character 6",
                "\"a | expected more at character 3",
                "1 1 | expected nothing more at character 3"
            })
    void whatIsNoJsonIsRefused(String text, String message) {
        assertThatThrownBy(() -> JsonReader.read(text))
                .isInstanceOf(JsonReader.JsonException.class)
                .hasMessage(message);
    }

    @Test
    void depthIsLimited() {
        assertThatThrownBy(() -> JsonReader.read("[".repeat(100_000)))
                .hasMessage("expected at most 50 levels at character 52");
    }

    @Test
    void lineBreaksInsideTextAreRefused() {
        assertThatThrownBy(() -> JsonReader.read("\"a\nb\""))
                .hasMessage("expected no control characters in text at character 4");
    }
}
