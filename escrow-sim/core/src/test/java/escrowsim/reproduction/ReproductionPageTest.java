package escrowsim.reproduction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReproductionPageTest {

    private static final Tolerance EXACT = Fixtures.tolerance(Tolerance.Kind.EXACT, 0);

    private static String page(Reproduction reproduction, String command) {
        return ReproductionPage.of(reproduction, Optional.empty(), command);
    }

    @Test
    void itSaysWhatCameOutWhatDeviatesAndWhatIsNotComputed() {
        Claim right = Fixtures.claim("right", "5", EXACT, Documented.MATCH);
        Claim wrong = Fixtures.claim("wrong", "6", EXACT, Documented.MISMATCH);
        Claim unknown = Fixtures.claim("unknown", "7", EXACT, Documented.NOT_RUN);
        Analysis analysis = Fixtures.analysis(
                List.of(right, wrong, unknown), List.of(Fixtures.found("right", 5, 0), Fixtures.found("wrong", 66, 0)));

        String page = page(Reproduction.run(analysis, Run.asPublished(1)), "escrowsim reproduce doe-1999");

        assertThat(page).isEqualTo("""
                # A work

                Doe, J. (1999). A work. A journal, 1.

                ## Question

                What is it?

                ## Model

                One number.

                ## What came out

                1 of 3 claims matches; 1 deviates as documented; 1 is not computed, as documented.

                ## What deviates, and why

                | claim | printed | ours | why |
                |---|---:|---:|---|
                | says 6 | 6 unit | 66 | a note |

                ## What is not computed, and why

                | claim | printed | why |
                |---|---:|---|
                | says 7 | 7 unit | a note |

                ## Again

                    escrowsim reproduce doe-1999

                `reproduction.csv` has every claim with its tolerance and verdict, `values.csv` everything computed, \
                `inputs.csv` everything it is computed from.
                """);
    }

    @Test
    void aChangedSeedAndNewsAreSaidFirst() {
        Claim claim = Fixtures.claim("c", "5", EXACT, Documented.MATCH);
        Analysis analysis = Fixtures.analysis(List.of(claim), List.of(Fixtures.found("c", 6, 0)));

        String page = page(
                Reproduction.run(analysis, Run.asPublished(1).withSeed("7")), "escrowsim reproduce doe-1999 --seed 7");

        assertThat(page)
                .startsWith("# A work\n\n**NOT COMPARABLE**: ")
                .contains("0 of 1 claim matches; 1 has another verdict than the documented one.")
                .contains("| says 5 | 5 unit | 6 | Not known yet. |");
    }

    @Test
    void textOfOthersCannotBecomeATable() {
        Claim claim = new Claim(
                "c",
                "a | b <script>",
                "unit",
                new Printed("5"),
                new Source("", Evidence.VERIFIED),
                Place.of("design", "c", Place.ESTIMATE),
                new Claim.Expectation(EXACT, Documented.MATCH, ""));
        Analysis analysis = Fixtures.analysis(List.of(claim), List.of(Fixtures.found("c", 6, 0)));

        assertThat(page(Reproduction.run(analysis, Run.asPublished(1)), "x")).contains("| a \\| b &lt;script> |");
    }

    @Test
    void aPictureOfTheRatiosStandsBesideThePage() {
        Claim right = Fixtures.claim("right", "5", EXACT, Documented.MATCH);
        Claim wrong = Fixtures.claim("wrong", "6", EXACT, Documented.MISMATCH);
        Analysis analysis = Fixtures.analysis(
                List.of(right, wrong), List.of(Fixtures.found("right", 5, 0), Fixtures.found("wrong", 66, 0)));

        ReproductionFiles files = ReproductionFiles.of(Reproduction.run(analysis, Run.asPublished(1)), "x");

        assertThat(files.pages()).containsOnlyKeys("published.svg", "README.md");
        assertThat(files.page())
                .contains("![1 of 2 printed numbers comes out within its tolerance](published.svg)\n\nOur value over");
        assertThat(new String(files.pages().get("published.svg"), StandardCharsets.UTF_8))
                .startsWith("<svg ")
                .contains("wrong: 6 printed, 66 here, mismatch.");
    }
}
