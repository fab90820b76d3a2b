package escrowsim.reproduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import escrowsim.reproduction.Tolerance.Kind;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ClaimTest {

    private static final Tolerance EXACT = new Tolerance(Kind.EXACT, 0);

    @Test
    void memoryIsNoEvidence() {
        assertThatThrownBy(() -> Evidence.of("memory"))
                .hasMessage("evidence must be one of verified, abstract, secondary, computed, fitted, judgement,"
                        + " was memory");
    }

    @Test
    void aPrintedValueIsANumber() {
        assertThatThrownBy(() -> new Printed("about 5"))
                .hasMessage("a printed value must be a plain number, was \"about 5\"");
    }

    @Test
    void aDeviationIsExplained() {
        assertThatThrownBy(() -> new Claim.Expectation(EXACT, Documented.MISMATCH, " "))
                .hasMessage("a claim that is not reproduced needs a note that says why");
    }

    @Test
    void aToleranceIsNotNegative() {
        assertThatThrownBy(() -> new Tolerance(Kind.ABSOLUTE, -1))
                .hasMessage("a tolerance must be 0 or more, was -1.0");
        assertThatThrownBy(() -> new Tolerance(Kind.ABSOLUTE, Double.NaN))
                .hasMessage("a tolerance must be 0 or more, was NaN");
    }

    @Test
    void inputsAreFoundByName() {
        Inputs inputs = new Inputs(
                List.of(new Input("p.low", 0.1, "", "printed", "Table 1"), new Input("p.high", 2, "", "printed", "")));

        assertThat(inputs.namesAfter("p.")).containsExactly("low", "high");
        assertThat(inputs.count("p.high")).isEqualTo(2);
        assertThat(inputs.with("p.low", 0.3).number("p.low")).isEqualTo(0.3);
        assertThatThrownBy(() -> inputs.number("q")).hasMessage("there is no input called q");
        assertThatThrownBy(() -> inputs.count("p.low")).hasMessage("p.low must be a whole number, was 0.1");
    }

    @Test
    void inputsHaveDifferentNames() {
        Input input = new Input("p", 1, "", "", "");

        assertThatThrownBy(() -> new Inputs(List.of(input, input))).hasMessage("two inputs have the same name");
    }

    @Test
    void claimsHaveDifferentIds() {
        Claim claim = Fixtures.claim("c", "1", EXACT, Documented.MATCH);

        assertThatThrownBy(() -> Fixtures.analysis(List.of(claim, claim), List.of()))
                .hasMessage("two claims of doe-1999 have the same id and column");
    }

    @Test
    void aRunNeedsAThreadAndTwoTrials() {
        assertThatThrownBy(() -> Run.asPublished(0)).hasMessage("threads must be 1 or more, was 0");
        assertThatThrownBy(() -> Run.asPublished(1).withTrials(1)).hasMessage("trials must be 2 or more, was 1");
    }

    @Test
    void onlyTheRunAsPublishedCanBeCompared() {
        Analysis analysis = new Analysis(
                Fixtures.ABOUT,
                List.of(),
                new Inputs(List.of(new Input("p", 1, "", "printed", ""))),
                (inputs, run) -> List.of());
        Run published = Run.asPublished(2);

        assertThat(Reproduction.run(analysis, published).comparable()).isTrue();
        assertThat(Reproduction.run(analysis, published.withSeed("7")).comparable())
                .isFalse();
        assertThat(Reproduction.run(analysis, published.withTrials(10)).comparable())
                .isFalse();
        assertThat(Reproduction.run(analysis.with("p", 1), published).comparable())
                .isFalse();
    }

    @Test
    void progressOfAPartIsProgressOfTheWhole() {
        double[] heard = new double[1];
        Run run = new Run("seed", 1, OptionalLong.empty(), share -> heard[0] = share);

        run.part(0.5, 1).part(0, 0.5).progress().done(0.4);

        assertThat(heard[0]).isEqualTo(0.6);
    }

    @Test
    void aWorkIsCited() {
        Work work = new Work(
                "article",
                List.of("Doe, J.", "Roe, R. R.", "Some Office"),
                1999,
                "A work",
                "A journal, 1(2), 3-4",
                "https://x.org");

        assertThat(work.apa())
                .isEqualTo("Doe, J., Roe, R. R., & Some Office (1999). A work. A journal, 1(2), 3-4. https://x.org");
        assertThat(work.bibtex("doe-1999")).isEqualTo("""
                        @article{doe-1999,
                          author = {Doe, J. and Roe, R. R. and {Some Office}},
                          title = {A work},
                          year = {1999},
                          howpublished = {A journal, 1(2), 3-4},
                          url = {https://x.org}
                        }
                        """);
    }

    @Test
    void aNewAnalysisNeedsItsFigures() {
        assertThatThrownBy(() -> PublishedFigures.analysis("doe-1999", (inputs, run) -> List.of()))
                .hasMessage("analyses.csv has no line for doe-1999");
    }
}
