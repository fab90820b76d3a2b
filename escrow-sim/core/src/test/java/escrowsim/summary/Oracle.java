package escrowsim.summary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One row of an oracle file: inputs by column name and the exact value, computed with 50 digits. */
record Oracle(Map<String, String> columns) {

    static List<Oracle> of(String family) {
        InputStream file = Objects.requireNonNull(Oracle.class.getResourceAsStream("/oracles/" + family + ".csv"));
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            String[] names = Objects.requireNonNull(reader.readLine()).split(",", -1);
            return reader.lines().map(line -> row(names, line.split(",", -1))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Oracle row(String[] names, String[] cells) {
        Map<String, String> columns = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            columns.put(names[i], cells[i]);
        }
        return new Oracle(columns);
    }

    String text(String column) {
        return Objects.requireNonNull(columns.get(column), column);
    }

    double number(String column) {
        return Double.parseDouble(text(column));
    }

    long count(String column) {
        return Long.parseLong(text(column));
    }

    double[] numbers(String column) {
        return Arrays.stream(text(column).split(";"))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    double value() {
        return number("value");
    }

    @Override
    public String toString() {
        return text("case");
    }
}
