package escrowsim.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import escrowsim.report.Results;
import escrowsim.report.Row;
import escrowsim.summary.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Our own studies: what their pages say is what their tables say, and the program still comes to the committed bytes.
 *
 * <p>A table of a page stands below a comment that says where its columns come from, design by design: {@code summary METRIC},
 * {@code latency SHARE} (hours), {@code funnel END} (requests a year), {@code frontier status}, {@code sweep METRIC VALUE} (at
 * that share of breaches that reach the keys). A bold number stands in a table of its page.
 */
class StudiesTest {

    private static final Path STUDIES = Path.of("../../results/studies");
    private static final Path CHECKOUT = Path.of("../..");

    /** In a few worlds, for all tables whose content depends on worlds or demand: {@code sha256sum} of each. */
    private static final String FEW = "few-trials.sha256";

    private static final List<String> TABLES = List.of("comparison.csv", "funnel.csv", "latency.csv", "summary.csv");

    /** Nobody has measured it, so every study that uses it sweeps it. */
    private static final String GUESS = "attacks.breach.reaches_keys_share";

    private static final Pattern TABLE = Pattern.compile("<!-- (.*?) -->\n\\|.*\n\\|[-| :]*\n((?:\\|.*\n)+)");
    private static final Pattern BOLD = Pattern.compile("\\*\\*([0-9][^*\n]*)\\*\\*");

    static Stream<Path> studies() throws IOException {
        try (Stream<Path> all = Files.list(STUDIES)) {
            return all.filter(study -> Files.exists(study.resolve("README.md"))).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("studies")
    void whatThePageSaysStandsInTheTables(Path study) throws IOException {
        String page = Files.readString(study.resolve("README.md"));
        Results results = Results.read(study.resolve("results"));
        Results sweep = Results.read(study.resolve("sweep"));
        List<MatchResult> tables = TABLE.matcher(page).results().toList();
        List<String> cells = new ArrayList<>();

        for (MatchResult table : tables) {
            List<String> sources = List.of(table.group(1).split(", "));
            for (String line : table.group(2).lines().toList()) {
                List<String> row = Stream.of(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .toList();
                String design = row.get(0).replace("`", "");
                List<String> expected = sources.stream()
                        .map(source -> cell(source.startsWith("sweep ") ? sweep : results, source, design))
                        .toList();
                assertThat(row.subList(1, row.size())).as(design).isEqualTo(expected);
                cells.addAll(expected);
            }
        }

        assertThat(tables).isNotEmpty();
        BOLD.matcher(page)
                .results()
                .forEach(bold -> assertThat(cells)
                        .as("a table has " + bold.group(1))
                        .anyMatch(cell -> (" " + cell + " ").contains(" " + bold.group(1) + " ")));
    }

    private static String cell(Results results, String source, String design) {
        String[] words = source.split(" ", -1);
        Optional<Row> found = results.rows(words[0]).stream()
                .filter(candidate -> candidate.text("design_id").equals(design))
                .filter(candidate -> words[0].equals("frontier")
                        || candidate.text(keyColumn(words[0])).equals(words[1]))
                .filter(candidate ->
                        !words[0].equals("sweep") || candidate.text(GUESS).equals(words[2]))
                .findFirst();
        if (found.isEmpty() && words[0].equals("latency")) {
            return "-";
        }
        Row row = found.orElseThrow(() -> new AssertionError(design + " has no " + source));
        return switch (words[0]) {
            case "summary", "sweep" -> estimate(row);
            case "latency" -> number(row, "hours");
            case "funnel" -> number(row, "stopped");
            default -> row.text(words[1]);
        };
    }

    private static String keyColumn(String table) {
        return switch (table) {
            case "summary", "sweep" -> "metric";
            case "latency" -> "share_of_answers";
            default -> "end";
        };
    }

    private static String number(Row row, String column) {
        return Wording.number(row.number(column).orElseThrow());
    }

    /** Such as {@code 0.272% (0.241 to 0.306)}, {@code 102}, {@code none (below 0.003%)}. */
    private static String estimate(Row row) {
        if (!row.has("estimate")) {
            return "-";
        }
        boolean share = List.of("probability", "share").contains(row.text("unit"));
        double factor = share ? 100 : 1;
        String sign = share ? "%" : "";
        String value = Wording.number(factor * row.number("estimate").orElseThrow());
        String low = Wording.number(factor * row.number("ci95_low").orElseThrow());
        String high = Wording.number(factor * row.number("ci95_high").orElse(Double.POSITIVE_INFINITY));
        if (row.text("ci_method").equals("exact") || low.equals(high)) {
            return value + (value.equals("0") ? "" : sign);
        }
        return value.equals("0") ? "none (below " + high + sign + ")" : value + sign + " (" + low + " to " + high + ")";
    }

    static Stream<Path> all() throws IOException {
        try (Stream<Path> all = Files.list(STUDIES)) {
            return all.sorted().toList().stream();
        }
    }

    /** From the low to the high end of its range; where it has none, what is counted is keys that were reached. */
    @ParameterizedTest
    @MethodSource("all")
    void theGuessThatNobodyHasMeasuredIsSwept(Path study) throws IOException {
        List<Row> guesses = Results.read(study.resolve("results")).rows("assumptions").stream()
                .filter(row -> row.text("path").endsWith(".reaches_keys_share"))
                .toList();

        assertThat(guesses).hasSize(1);
        Row guess = guesses.get(0);
        if (!guess.has("range90_low")) {
            assertThat(guess.text("value")).isEqualTo("1");
            return;
        }
        assertThat(Results.read(study.resolve("sweep")).rows("sweep_points"))
                .extracting(point -> point.text("parameter"), point -> point.text("value"))
                .containsExactly(
                        tuple(GUESS, guess.text("range90_low")),
                        tuple(GUESS, guess.text("value")),
                        tuple(GUESS, guess.text("range90_high")));
    }

    /** At its best guess a sweep is the study itself, in every cell, unless one of them looked for rare leaks where they are. */
    @ParameterizedTest
    @MethodSource("studies")
    void aSweepPassesThroughTheStudy(Path study) throws IOException {
        Map<String, String> results = new HashMap<>();
        for (Row row : Results.read(study.resolve("results")).rows("summary")) {
            results.put(row.text("design_id") + " " + row.text("metric"), cells(row));
        }

        List<Row> inTheMiddle = Results.read(study.resolve("sweep")).rows("sweep").stream()
                .filter(row -> row.text("point_id").equals("1"))
                .toList();
        Set<String> rare = inTheMiddle.stream()
                .filter(row -> row.text("ci_method").equals("weighted"))
                .map(row -> row.text("design_id"))
                .collect(Collectors.toSet());
        assertThat(inTheMiddle).hasSameSizeAs(results.keySet());
        assertThat(inTheMiddle).anyMatch(row -> !rare.contains(row.text("design_id")) && row.has("ci95_high"));
        inTheMiddle.stream()
                .filter(row -> !rare.contains(row.text("design_id")))
                .forEach(row -> assertThat(cells(row))
                        .isEqualTo(results.get(row.text("design_id") + " " + row.text("metric"))));
    }

    private static String cells(Row row) {
        return Stream.of("estimate", "mc_std_error", "ci95_low", "ci95_high", "ci_method", "outcome_p95", "tvar99")
                .map(row::text)
                .collect(Collectors.joining(","));
    }

    @ParameterizedTest
    @MethodSource("studies")
    void aFewWorldsComeToTheCommittedBytes(Path study, @TempDir Path folder) throws IOException {
        String id = study.getFileName().toString();

        Session.Result result = new Session(folder, CHECKOUT)
                .run("compare", id, "--trials", "256", "--rehearse", "0", "--crude", "-q", "-o", "out");

        assertThat(result.exitCode()).as(result.err()).isZero();
        result = new Session(folder, CHECKOUT)
                .run("sweep", id, "--vary", GUESS + "=60%", "--trials", "256", "--crude", "-q", "-o", "out-sweep");
        assertThat(result.exitCode()).as(result.err()).isZero();
        StringBuilder sums = new StringBuilder();
        for (String table : TABLES) {
            sums.append(sum(folder.resolve("out").resolve(table)));
        }
        sums.append(sum(folder.resolve("out-sweep").resolve("sweep.csv")));
        if (Boolean.getBoolean("studies.update")) {
            Files.writeString(study.resolve(FEW), sums);
        }
        assertThat(Files.readString(study.resolve(FEW))).isEqualTo(sums.toString());
    }

    private static String sum(Path file) throws IOException {
        return sha256(file) + "  " + file.getFileName() + "\n";
    }

    private static String sha256(Path file) throws IOException {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
