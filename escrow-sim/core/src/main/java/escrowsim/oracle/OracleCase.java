package escrowsim.oracle;

import escrowsim.attack.Dwell;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One row of a family: inputs by column name, the unit in it, and the exact value for these decimal inputs. */
public record OracleCase(Map<String, String> columns) {

    /** All cases of a family, in the order of its table. */
    public static List<OracleCase> of(String family) {
        String table = family + ".csv";
        try (InputStream in = OracleCase.class.getResourceAsStream(table)) {
            if (in == null) {
                throw new AssertionError(table + " comes with this class");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            List<String> lines = reader.lines().toList();
            String[] names = lines.get(0).split(",", -1);
            List<OracleCase> cases = new ArrayList<>();
            lines.subList(1, lines.size()).forEach(line -> cases.add(row(names, line.split(",", -1))));
            return cases;
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

    public String name() {
        return text("case");
    }

    public String measure() {
        return text("measure");
    }

    /** Empty where the column is missing or holds nothing. */
    public String text(String column) {
        return columns.getOrDefault(column, "");
    }

    /** A number; {@code inf} for a stationary value. */
    public double number(String column) {
        String text = text(column);
        return text.equals("inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(text);
    }

    /** Zero where the column is empty or missing. */
    public double numberOrZero(String column) {
        return text(column).isEmpty() ? 0 : number(column);
    }

    public int integer(String column) {
        return Integer.parseInt(text(column));
    }

    public double[] numbers(String column) {
        return Arrays.stream(text(column).split(";"))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    public int[] integers(String column) {
        return Arrays.stream(text(column).split(";"))
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    /** The law of the dwell. */
    public Dwell dwell() {
        return ExposureFamilies.dwell(this);
    }

    public double value() {
        return number("value");
    }

    /** An amount that this case asks for and its family does not know. */
    AssertionError unknownMeasure() {
        return new AssertionError(name() + " asks for " + measure());
    }

    @Override
    public String toString() {
        return name();
    }
}
