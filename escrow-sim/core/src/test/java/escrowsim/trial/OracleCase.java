package escrowsim.trial;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One row of an oracle file: inputs by column name and the exact value, computed with 50 digits. */
record OracleCase(Map<String, String> columns) {

    static List<OracleCase> of(String family) {
        InputStream file =
                Objects.requireNonNull(OracleCase.class.getResourceAsStream("/oracles/" + family + ".csv"), family);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            String[] names = Objects.requireNonNull(reader.readLine()).split(",", -1);
            return reader.lines().map(line -> row(names, line.split(",", -1))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OracleCase row(String[] names, String[] cells) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i++) {
            columns.put(names[i], cells[i]);
        }
        return new OracleCase(columns);
    }

    String name() {
        return text("case");
    }

    /** Empty where the column is missing. */
    String text(String column) {
        return columns.getOrDefault(column, "");
    }

    double number(String column) {
        return Double.parseDouble(text(column));
    }

    /** Zero where the column is empty or missing. */
    double numberOrZero(String column) {
        return text(column).isEmpty() ? 0 : number(column);
    }

    int integer(String column) {
        return Integer.parseInt(text(column));
    }

    double[] numbers(String column) {
        return Arrays.stream(text(column).split(";"))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    int[] integers(String column) {
        return Arrays.stream(text(column).split(";"))
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    double value() {
        return number("value");
    }
}
