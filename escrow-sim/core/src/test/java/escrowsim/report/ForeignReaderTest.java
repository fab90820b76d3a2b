package escrowsim.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Tables are for other people's tools: DuckDB reads every one that is shipped, and finds the types that we promise. */
class ForeignReaderTest {

    private static final Path RESULTS = Path.of("..", "..", "results");

    /** What DuckDB may guess for a column of each type; a column without any value looks like text. */
    private static final Map<String, Set<String>> GUESSES = Map.of(
            "string", Set.of("VARCHAR"),
            "integer", Set.of("BIGINT", "VARCHAR"),
            "number", Set.of("BIGINT", "DOUBLE", "VARCHAR"),
            "boolean", Set.of("BOOLEAN", "VARCHAR"),
            "any", Set.of("BIGINT", "DOUBLE", "VARCHAR", "BOOLEAN"));

    private static final Map<String, String> DECLARED = Map.of(
            "string", "VARCHAR", "integer", "BIGINT", "number", "DOUBLE", "boolean", "BOOLEAN", "any", "VARCHAR");

    /** A table as its data package describes it: where it is, and the type of each column. */
    record Described(Path file, Map<String, String> types) {
        @Override
        public String toString() {
            return RESULTS.relativize(file).toString();
        }
    }

    static List<Described> tables() throws IOException {
        try (Stream<Path> files = Files.walk(RESULTS)) {
            List<Described> tables = files.filter(file -> file.endsWith("datapackage.json"))
                    .sorted()
                    .flatMap(ForeignReaderTest::described)
                    .toList();
            assertThat(tables).isNotEmpty();
            return tables;
        }
    }

    private static Stream<Described> described(Path dataPackage) {
        return maps(parsed(dataPackage), "resources").stream()
                .map(resource -> new Described(
                        dataPackage.resolveSibling((String) resource.get("path")), types(map(of(resource, "schema")))));
    }

    private static Map<String, String> types(Map<String, Object> schema) {
        Map<String, String> types = new LinkedHashMap<>();
        maps(schema, "fields").forEach(field -> types.put((String) field.get("name"), (String) field.get("type")));
        return types;
    }

    private static Map<String, Object> parsed(Path json) {
        try {
            return map(new Load(LoadSettings.builder().build()).loadFromString(Files.readString(json)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object node) {
        return (Map<String, Object>) node;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> maps(Map<String, Object> node, String key) {
        return (List<Map<String, Object>>) of(node, key);
    }

    private static Object of(Map<String, Object> node, String key) {
        return Objects.requireNonNull(node.get(key), key);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void whoGuessesTheTypesGuessesRight(Described table) throws SQLException {
        Map<String, String> guessed = new LinkedHashMap<>();
        ask(
                "DESCRIBE SELECT * FROM read_csv('" + table.file() + "')",
                row -> guessed.put(row.getString(1), row.getString(2)));

        assertThat(guessed.keySet()).containsExactlyElementsOf(table.types().keySet());
        table.types()
                .forEach((column, type) ->
                        assertThat(GUESSES.get(type)).as(column).contains(guessed.get(column)));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void whoIsToldTheTypesReadsEveryCell(Described table) throws SQLException, IOException {
        String columns = table.types().entrySet().stream()
                .map(column -> "'" + column.getKey() + "': '" + DECLARED.get(column.getValue()) + "'")
                .collect(Collectors.joining(", ", "{", "}"));
        long[] read = new long[1];
        ask(
                "SELECT count(*) FROM read_csv('" + table.file() + "', header = true, columns = " + columns + ")",
                row -> read[0] = row.getLong(1));

        // No text of ours holds a line break.
        assertThat(read[0]).isEqualTo(Files.readAllLines(table.file()).size() - 1L);
    }

    private interface EachRow {
        void take(ResultSet row) throws SQLException;
    }

    private static void ask(String question, EachRow each) throws SQLException {
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            while (rows.next()) {
                each.take(rows);
            }
        }
    }
}
