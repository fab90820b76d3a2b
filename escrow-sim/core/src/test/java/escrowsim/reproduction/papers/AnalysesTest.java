package escrowsim.reproduction.papers;

import static org.assertj.core.api.Assertions.assertThat;

import escrowsim.reproduction.Analysis;
import escrowsim.reproduction.Claim;
import escrowsim.reproduction.Place;
import escrowsim.reproduction.Reproduction;
import escrowsim.reproduction.Reproduction.Row;
import escrowsim.reproduction.ReproductionFiles;
import escrowsim.reproduction.ReproductionTables;
import escrowsim.reproduction.Run;
import escrowsim.reproduction.Tolerance;
import escrowsim.reproduction.Verdict;
import escrowsim.reproduction.Work;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every analysis gets the verdicts that it announces, is what is committed, and would notice a wrong printed value. */
class AnalysesTest {

    private static final Path COMMITTED = Path.of("../../results/published");

    @TestFactory
    Stream<DynamicTest> everyClaimGetsItsDocumentedVerdictAndTheCommittedBytes() {
        return Analyses.all().stream()
                .map(analysis -> DynamicTest.dynamicTest(analysis.id(), () -> checkVerdicts(analysis)));
    }

    private static void checkVerdicts(Analysis analysis) {
        Reproduction reproduction = Reproduction.run(analysis, Run.asPublished(2));

        assertThat(reproduction.rows())
                .allSatisfy(row -> assertThat(row.asDocumented())
                        .as("%s: %s", row.claim().id(), row.verdict())
                        .isTrue());
        assertThat(reproduction.asDocumented()).isTrue();
        assertThat(reproduction.comparable()).isTrue();
        checkThatWrongPrintsAreNoticed(reproduction);
        checkThatItIsWhatWasPublished(reproduction);
    }

    /** Regenerating what is committed gives the committed bytes. */
    private static void checkThatItIsWhatWasPublished(Reproduction reproduction) {
        String id = reproduction.analysis().id();
        ReproductionFiles files = ReproductionFiles.of(reproduction, "escrowsim reproduce " + id);
        Map<String, byte[]> written = new TreeMap<>(files.pages());
        Stream.of(
                        files.claims(),
                        ReproductionTables.values(reproduction),
                        ReproductionTables.inputs(reproduction.analysis()))
                .forEach(table -> written.put(table.schema().name() + ".csv", table.csv()));
        written.forEach((name, bytes) -> assertThat(COMMITTED.resolve(id).resolve(name))
                .as("the folder that escrowsim reproduce --all -o results/published --force writes")
                .hasBinaryContent(bytes));
    }

    /** Half as much again is wrong by more than any tolerance allows. */
    private static void checkThatWrongPrintsAreNoticed(Reproduction reproduction) {
        List<Claim> wrong = reproduction.rows().stream()
                .filter(AnalysesTest::isSharp)
                .map(row -> row.claim().printing(halfAsMuchAgain(row.claim())))
                .toList();

        Reproduction planted =
                Reproduction.judge(reproduction.analysis().withClaims(wrong), reproduction.findings(), true);

        assertThat(planted.rows())
                .allSatisfy(
                        row -> assertThat(row.verdict()).as(row.claim().id()).isEqualTo(Verdict.MISMATCH));
        assertThat(planted.asDocumented()).isFalse();
    }

    /** Whether half as much again is surely outside: a bound is wrong on one side only, and luck may be coarse. */
    private static boolean isSharp(Row row) {
        Tolerance tolerance = row.claim().expectation().tolerance();
        double printed = Math.max(1e-300, Math.abs(row.claim().published().value()));
        return row.verdict().matches()
                && tolerance.kind() != Tolerance.Kind.AT_MOST
                && tolerance.kind() != Tolerance.Kind.AT_LEAST
                && tolerance.band(row.claim().published(), row.finding().orElseThrow()) < 0.2 * printed;
    }

    private static String halfAsMuchAgain(Claim claim) {
        BigDecimal printed = new BigDecimal(claim.published().text());
        return (printed.signum() == 0 ? BigDecimal.ONE : printed.multiply(new BigDecimal("1.5"))).toPlainString();
    }

    @Test
    void everyAnalysisIsListedWithAQuestionATimeAndASource() {
        assertThat(Analyses.all()).hasSize(Analyses.ids().size()).allSatisfy(analysis -> {
            assertThat(analysis.about().asks()).endsWith("?").hasSizeLessThan(110);
            assertThat(analysis.about().expectedSeconds()).isBetween(1, 120);
            Work work = analysis.about().work().orElseThrow();
            assertThat(work.apa()).contains("(" + work.year() + ")");
            assertThat(analysis.about().model()).hasSizeGreaterThan(100).endsWith(".");
            assertThat(analysis.claims()).isNotEmpty();
            assertThat(Analyses.find(analysis.id())).isPresent();
        });
        assertThat(Analyses.find("doe-1999")).isEmpty();
    }

    @Test
    void whateverHasBothWaysSaysSo() {
        List<Claim> simulated = Analyses.all().stream()
                .flatMap(analysis -> analysis.claims().stream())
                .filter(claim -> claim.place().column().equals(Place.ESTIMATE))
                .toList();

        assertThat(simulated).hasSizeGreaterThan(150);
    }

    @Test
    void fittedAndInferredInputsAreLabelled() {
        List<String> labels = Analyses.all().stream()
                .flatMap(analysis -> analysis.inputs().all().stream())
                .map(input -> input.label())
                .distinct()
                .toList();

        assertThat(labels).containsExactlyInAnyOrder("printed", "fitted", "inferred", "assumed", "computed");
    }
}
