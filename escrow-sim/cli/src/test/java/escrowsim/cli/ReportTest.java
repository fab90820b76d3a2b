package escrowsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import escrowsim.summary.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

    private static final Pattern ROW = Pattern.compile(
            "<tr data-design=\"([^\"]+)\">.*?<td class=\"leak\">(.*?)</td>.*?<span class=\"difference\">(.*?)</span>"
                    + ".*?<td class=\"n useful\">(.*?)</td>");
    private static final Pattern HEADLINE = Pattern.compile(
            "\"id\": \"([^\"]+)\",\\s*\"headline\": \\{\\s*\"leak_chance\": \"([^\"]+)\".*?\"difference_points\": \"([^\"]+)\""
                    + ".*?\"useful_per_year\": \"([^\"]+)\"",
            Pattern.DOTALL);

    @TempDir
    Path folder;

    @BeforeEach
    void bringInputs() throws IOException {
        for (String name : List.of("small.yaml", "doubtful.yaml", "study.yaml")) {
            Files.copy(Path.of("src/test/resources/transcripts/files", name), folder.resolve(name));
        }
    }

    @Test
    void aSweepIsAPageOfBothOutcomesAlongItsSettingWithoutMoreThanTheIntervalsAllow() throws IOException {
        run("sweep", "study.yaml", "--vary", "attacks.insider.per_staff_year=0.001,0.003,0.01", "-o", "swept", "-q");

        String page = page("swept");

        assertThat(page)
                .contains("1,000 decades at each of 3 points")
                .contains(
                        "<p>Over all 3 points the chance of a leak in 10 years lies between 0.3% (0.0619 to 0.874) and 100%"
                                + " (99.6 to 100); without escrow no key is kept, and none leaks, by design.</p>")
                .contains(
                        "<p>The chance of a leak at the high end of attacks.insider.per_staff_year against its low end:"
                                + " higher on 3 of 3 lines.</p>")
                .contains(
                        "Useful lawful accesses a year at the high end of attacks.insider.per_staff_year against its low"
                                + " end: no detectable difference on 3 of 3 lines")
                .contains("What this is not.", "escrowsim sweep study.yaml --vary", "What is assumed")
                .doesNotContain("no-escrow, ", "NaN");
    }

    @Test
    void settingsThatAreWordsStandInRows() throws IOException {
        run("sweep", "small.yaml", "--vary", "custody.model=threshold-shares,verifiable-shares", "-o", "swept", "-q");

        assertThat(page("swept"))
                .contains("Over all 2 points the chance of a leak in 10 years is 62.6% (59.5 to 65.6);")
                .contains("figure-sweep-points", ">verifiable-shares<", "Drawn from <a href=\"#data\">sweep.csv</a>");
    }

    @Test
    void inputsWithoutAnImpactHaveNoColumnForItAndTheCommandThatComputesIt() throws IOException {
        run("run", "doubtful.yaml", "-o", "out", "-q");
        run("run", "small.yaml", "-o", "sure", "-q");

        assertThat(page("out"))
                .contains(
                        "Sorted by quality, the lowest first: how much each input moves the result was not computed in this"
                                + " run. This computes it: escrowsim sensitivity out/study.resolved.yaml")
                .contains("<td>attacks.<wbr>insider.<wbr>per_<wbr>staff_<wbr>year</td><td class=\"n\">0.005</td>")
                .doesNotContain("<th scope=\"col\">impact</th>");
        assertThat(page("sure")).contains("None that leaks depend on has a 90% range");
        assertThat(run("sensitivity", "out/study.resolved.yaml", "--trials", "100", "-o", "ranked", "-q")
                        .exitCode())
                .isZero();
    }

    /** Terminal, JSON, table and report: whoever reads one of them has read the same numbers. */
    @Test
    void headlineNumbersAreTheSameWhereverTheyStand() throws IOException {
        Map<String, List<String>> terminal = new LinkedHashMap<>();
        run("compare", "study.yaml", "-o", "out", "--plain", "-q")
                .out()
                .lines()
                .skip(1)
                .forEach(line -> {
                    List<String> cells = List.of(line.split("\t", -1));
                    terminal.put(cells.get(0), List.of(cells.get(1), cells.get(2), cells.get(4)));
                });
        String json = run("compare", "study.yaml", "-o", "out", "--json", "-q").out();
        String page = page("out");

        assertThat(terminal).hasSizeGreaterThan(2);
        assertThat(found(HEADLINE, json)).isEqualTo(terminal);
        assertThat(found(ROW, page)).isEqualTo(terminal);
        assertThat(ofTables()).isEqualTo(terminal);
    }

    private static Map<String, List<String>> found(Pattern pattern, String text) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.put(matcher.group(1), List.of(matcher.group(2), matcher.group(3), matcher.group(4)));
        }
        return found;
    }

    /** From the numbers of the tables alone. */
    private Map<String, List<String>> ofTables() throws IOException {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        List<NamedCsvRecord> summary = rows("summary.csv");
        for (NamedCsvRecord row : summary) {
            if (row.getField("metric").equals("p_any_exposure")) {
                String design = row.getField("design_id");
                texts.put(design, List.of(leak(row), difference(design), useful(summary, design)));
            }
        }
        return texts;
    }

    private static String leak(NamedCsvRecord row) {
        double chance = Double.parseDouble(row.getField("estimate"));
        if (row.getField("ci_method").equals("exact")) {
            return "0 by design";
        }
        if (chance == 0) {
            return "none (below "
                    + Wording.none(Long.parseLong(row.getField("trials_count"))).replaceAll(".*below |\\)", "") + ")";
        }
        return Wording.percent(chance) + " ("
                + Wording.percentInterval(
                        Double.parseDouble(row.getField("ci95_low")), Double.parseDouble(row.getField("ci95_high")))
                + ")";
    }

    private String difference(String design) throws IOException {
        return rows("comparison.csv").stream()
                .filter(row -> row.getField("design_id").equals(design)
                        && row.getField("metric").equals("p_any_exposure"))
                .map(row -> Wording.signed(100 * Double.parseDouble(row.getField("difference"))) + " ("
                        + Wording.percentInterval(
                                Double.parseDouble(row.getField("ci95_low")),
                                Double.parseDouble(row.getField("ci95_high")))
                        + ")")
                .findFirst()
                .orElse("reference");
    }

    private static String useful(List<NamedCsvRecord> summary, String design) {
        return summary.stream()
                .filter(row -> row.getField("design_id").equals(design)
                        && row.getField("metric").equals("lawful_accesses_useful"))
                .map(row -> Wording.number(Double.parseDouble(row.getField("estimate"))))
                .findFirst()
                .orElse("-");
    }

    private List<NamedCsvRecord> rows(String table) throws IOException {
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(folder.resolve("out").resolve(table))) {
            return rows.stream().toList();
        }
    }

    @Test
    void aReportNeedsNothingElse() throws IOException {
        run("run", "small.yaml", "-o", "out", "-q");
        String page = page("out");

        assertThat(page)
                .contains("default-src 'none'")
                .doesNotContain("<script", "<link", "<img", "<iframe", "@import", " style=\"", "javascript:")
                .doesNotContainPattern("(?i)\\bon[a-z]+=\"")
                .doesNotContainPattern("(src|href)=\"https?:");
        assertThat(page.length()).isLessThan(2_000_000);
    }

    @Test
    void theSameResultsGiveTheSamePage() throws IOException {
        run("run", "small.yaml", "-o", "out", "-q");

        assertThat(page("out")).isEqualTo(page("out"));
    }

    @Test
    void aReportedFolderStaysValidAndCanBeReplaced() {
        run("run", "small.yaml", "-o", "out", "-q");
        run("report", "out");

        assertThat(run("validate", "out").exitCode()).isZero();
        assertThat(run("run", "small.yaml", "-o", "out", "-q", "--seed", "2", "--force")
                        .exitCode())
                .isZero();
        assertThat(folder.resolve("out/report.html")).doesNotExist();
    }

    @Test
    void changedResultsAreNotDrawn() throws IOException {
        run("run", "small.yaml", "-o", "out", "-q");
        Files.writeString(folder.resolve("out/summary.csv"), "study_id\n");

        Session.Result result = new Session(folder, folder).run("report", "out");

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.err()).contains("E065", "summary.csv was changed");
        assertThat(folder.resolve("out/report.html")).doesNotExist();
    }

    @Test
    void aChangedScenarioIsAnnouncedAboveEverythingElse() throws IOException {
        run("run", "small.yaml", "-o", "out", "-q", "--set", "custody.rule.at_least=3");

        assertThat(page("out"))
                .contains("NOT COMPARABLE with the scenario as published: changed on the command line were"
                        + " custody.rule.at_least&#x3D;3.");
    }

    @Test
    void anAnalysisIsShownByItsPrintedNumbersAndNotAsASimulation() throws IOException {
        run("reproduce", "skipjack-1993-report", "-o", "out", "-q");

        assertThat(page("out"))
                .contains(
                        "<h1>How long an 80-bit key resists search</h1>",
                        "<p>4 of 5 printed numbers come out within tolerance.</p>",
                        "It does not show that the assumptions of the work hold.",
                        "<h3>4 of 5 printed numbers come out within their tolerance</h3>")
                .doesNotContain("<dt>designs</dt>", "<dt>simulated</dt>", "Not a forecast", "Real cryptography");
    }

    @Test
    void aStudyIsSimulatedFirst() {
        Session.Result result = run("report", "study.yaml", "-q");

        assertThat(result.out()).startsWith("Wrote out/").contains("works offline, no scripts");
    }

    private String page(String results) throws IOException {
        run("report", results);
        return Files.readString(folder.resolve(results).resolve("report.html"));
    }

    private Session.Result run(String... arguments) {
        Session.Result result = new Session(folder, folder).run(arguments);
        assertThat(result.err()).doesNotContain("error");
        assertThat(result.exitCode()).isZero();
        return result;
    }
}
