package escrowsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import escrowsim.report.Manifest;
import escrowsim.report.Results;
import escrowsim.report.Row;
import escrowsim.reproduction.papers.Analyses;
import escrowsim.scenario.Fallback;
import escrowsim.scenario.Parameter;
import escrowsim.scenario.Parameters;
import escrowsim.summary.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The evaluation record is what the tables of this repository say; {@code -Dpages.update=true} writes it again. It counts what
 * speaks against the program as well as what speaks for it.
 */
class EvaluationRecordTest {

    private static final Path CHECKOUT = Path.of("../..");
    private static final Path PAGE = CHECKOUT.resolve("escrow-sim/docs/evaluation-record.md");
    private static final Pattern FAMILY =
            Pattern.compile("\\| `([a-z0-9_]+)` \\| (\\d+) \\| ([0-9e.-]+) \\| (\\d+) \\| ([0-9.]+|-) \\|.*");
    private static final List<String> QUALITIES = List.of("low", "medium", "high");

    private final List<String> lines = new ArrayList<>();

    @Test
    void theRecordIsWhatTheTablesSay() throws IOException {
        lines.addAll(List.of(
                "# Evaluation record",
                "",
                "Worked out of the tables in this repository; `EvaluationRecordTest` holds this page to them. What it means:"
                        + " [how far to trust it](how-far-to-trust-it.md)."));
        inputs();
        exactValues();
        realKeys();
        formulas();
        printed();
        String page = String.join("\n", lines) + "\n";
        if (Boolean.getBoolean("pages.update")) {
            Files.writeString(PAGE, page);
        }

        assertThat(Files.readString(PAGE)).isEqualTo(page);
        String readme = Files.readString(CHECKOUT.resolve("README.md")).replaceAll("\\s+", " ");
        lines.stream()
                .filter(line -> line.startsWith("| all "))
                .map(line -> line.split(" \\| ", -1))
                .forEach(all -> assertThat(readme)
                        .contains("Of " + all[1] + " printed numbers of seventeen published analyses " + all[2]
                                + " come out; " + all[3] + " deviate and " + all[4].replace(" |", "")
                                + " cannot be computed"));
        assertThat(page)
                .contains(
                        "| closed form against reference | 64 | 523 |", "| simulation against reference | 27 | 148 |");
        assertThat(readme).contains("523 exact values in 64 families", "the 148 of them that a scenario can express");
    }

    private static String name(Path results) {
        return Optional.ofNullable(results.getParent())
                .map(Path::getFileName)
                .map(Path::toString)
                .orElseThrow();
    }

    private void heading(String heading, String says, String... columns) {
        lines.addAll(List.of("", "## " + heading, "", says, ""));
        row((Object[]) columns);
        lines.add("|---" + "|---:".repeat(columns.length - 1) + "|");
    }

    private void row(Object... cells) {
        lines.add(
                "| " + String.join(" | ", Stream.of(cells).map(Object::toString).toList()) + " |");
    }

    private void inputs() throws IOException {
        heading(
                "Inputs by quality",
                "Values about the world, by how well their authors say they are known; in studies, of all designs together.",
                "where",
                "low",
                "medium",
                "high");
        List<String> defaults = Parameters.SCENARIO.all().stream()
                .map(Parameter::fallback)
                .filter(Fallback.Value.class::isInstance)
                .map(fallback -> ((Fallback.Value) fallback).quality())
                .toList();
        counted("documented defaults", defaults);
        for (Path study : studies()) {
            counted(
                    name(study),
                    Results.read(study).rows("assumptions").stream()
                            .map(row -> row.text("quality"))
                            .toList());
        }
    }

    private void counted(String where, List<String> qualities) {
        List<Object> cells = new ArrayList<>(List.of(where));
        QUALITIES.forEach(
                quality -> cells.add(qualities.stream().filter(quality::equals).count()));
        row(cells.toArray());
    }

    private void exactValues() throws IOException {
        List<Matcher> families = Files.readAllLines(CHECKOUT.resolve("escrow-sim/docs/exact-values.md")).stream()
                .map(FAMILY::matcher)
                .filter(Matcher::matches)
                .toList();
        heading(
                "Exact values",
                "Reference values of 20 digits; [each family](exact-values.md).",
                "what",
                "families",
                "cases",
                "worst");
        row(
                "closed form against reference",
                families.size(),
                sum(families, 2),
                "relative error below "
                        + families.stream()
                                .map(family -> family.group(3))
                                .max((a, b) -> Double.compare(Double.parseDouble(a), Double.parseDouble(b)))
                                .orElseThrow());
        List<Matcher> simulated =
                families.stream().filter(family -> !family.group(4).equals("0")).toList();
        double worst = simulated.stream()
                .mapToDouble(family -> Double.parseDouble(family.group(5)))
                .max()
                .orElseThrow();
        row("simulation against reference", simulated.size(), sum(simulated, 4), worst + " standard errors");
    }

    private static int sum(List<Matcher> families, int group) {
        return families.stream()
                .mapToInt(family -> Integer.parseInt(family.group(group)))
                .sum();
    }

    private void realKeys() throws IOException {
        heading(
                "Real keys",
                "Messages really encrypted, and tried with exactly the shares that thieves and custodians have in a world.",
                "study",
                "as the model says",
                "otherwise");
        for (Path study : studies()) {
            Manifest.Checks checks = Results.read(study).provenance().checks();
            row(name(study), Wording.count(checks.cryptoPassed()), Wording.count(checks.cryptoFailed()));
        }
    }

    private void formulas() throws IOException {
        heading(
                "Formula beside simulation",
                "Outcomes of whole designs for which there is a formula. Of many 95 % intervals some five in a hundred miss;"
                        + " outcomes of one study share their worlds, and so miss together.",
                "study",
                "formulas",
                "inside the 95% interval");
        for (Path study : studies()) {
            List<Manifest.ClosedForm> forms =
                    Results.read(study).provenance().checks().closedForms();
            if (!forms.isEmpty()) {
                row(
                        name(study),
                        forms.size(),
                        forms.stream()
                                .filter(Manifest.ClosedForm::insideInterval)
                                .count());
            }
        }
    }

    private void printed() throws IOException {
        heading(
                "Printed numbers of others",
                "Claims of published works, computed again. What deviates, and what cannot be computed, has its reason on the page.",
                "analysis",
                "claims",
                "come out",
                "deviate",
                "not computed");
        long[] all = new long[4];
        for (Path folder : folders("results/published")) {
            List<Row> claims = Results.read(folder).rows("reproduction");
            long deviate = verdicts(claims, "mismatch");
            long left = verdicts(claims, "not-run");
            long[] counts = {claims.size(), claims.size() - deviate - left, deviate, left};
            for (int i = 0; i < counts.length; i++) {
                all[i] += counts[i];
            }
            String name = folder.getFileName().toString();
            row("[" + name + "](../../results/published/" + name + ")", counts[0], counts[1], counts[2], counts[3]);
            assertThat(claims.stream().filter(EvaluationRecordTest::needsReason).map(claim -> claim.text("note")))
                    .doesNotContain("");
        }
        row("all " + folders("results/published").size(), all[0], all[1], all[2], all[3]);
        assertThat(folders("results/published")).hasSize(Analyses.all().size());
    }

    private static boolean needsReason(Row claim) {
        return List.of("mismatch", "not-run").contains(claim.text("verdict"));
    }

    private static long verdicts(List<Row> claims, String verdict) {
        return claims.stream()
                .filter(claim -> claim.text("verdict").equals(verdict))
                .count();
    }

    private static List<Path> studies() throws IOException {
        return folders("results/studies").stream()
                .map(study -> study.resolve("results"))
                .toList();
    }

    private static List<Path> folders(String below) throws IOException {
        try (Stream<Path> folders = Files.list(CHECKOUT.resolve(below))) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }
}
