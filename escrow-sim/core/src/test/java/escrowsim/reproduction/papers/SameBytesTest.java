package escrowsim.reproduction.papers;

import static org.assertj.core.api.Assertions.assertThat;

import escrowsim.reproduction.Analysis;
import escrowsim.reproduction.Reproduction;
import escrowsim.reproduction.ReproductionTables;
import escrowsim.reproduction.Run;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The same seed gives the same bytes, whatever the number of threads. */
class SameBytesTest {

    private static final List<String> SEARCHES = List.of("blaze-1994-leaf", "lotus-1996-workfactor");

    @TestFactory
    Stream<DynamicTest> oneThreadAndThreeWriteTheSame() {
        return Analyses.all().stream()
                .map(analysis -> analysis.id().equals("dual-ec-2007") ? analysis.with("truncated-bits", 8) : analysis)
                .map(analysis -> DynamicTest.dynamicTest(
                        analysis.id(), () -> assertThat(tables(analysis, 1)).isEqualTo(tables(analysis, 3))));
    }

    private static String tables(Analysis analysis, int threads) {
        Run run = Run.asPublished(threads).withTrials(SEARCHES.contains(analysis.id()) ? 4 : 1_500);
        Reproduction reproduction = Reproduction.run(analysis, run);
        return Stream.of(
                        ReproductionTables.reproduction(reproduction),
                        ReproductionTables.values(reproduction),
                        ReproductionTables.inputs(reproduction.analysis()))
                .map(table -> new String(table.csv(), StandardCharsets.UTF_8))
                .reduce("", String::concat);
    }
}
