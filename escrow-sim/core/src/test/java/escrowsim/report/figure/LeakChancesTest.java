package escrowsim.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import escrowsim.summary.Estimate;
import escrowsim.summary.Headline;
import escrowsim.summary.ParameterBand;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class LeakChancesTest {

    private static final List<Design> DESIGNS = List.of(
            design("No escrow", Estimate.exact(0, 20_000)),
            design("One provider & its <supplier>", Estimate.ofProbability(3_740, 20_000)),
            design("Any 3 of 5", Estimate.ofProbability(5, 20_000)),
            design("All 5 of 5", Estimate.ofProbability(0, 20_000)));

    @Test
    void aFigureIsTheSameBytesEachTime() {
        assertThat(figure().inline()).isEqualTo(figure().inline());
    }

    @Test
    void bothFormsAreWellFormedAndHaveATitleADescriptionAndARole() throws Exception {
        for (String svg : List.of(figure().inline(), figure().standalone())) {
            var root = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)))
                    .getDocumentElement();

            assertThat(root.getAttribute("role")).isEqualTo("img");
            assertThat(root.getElementsByTagName("title").item(0).getTextContent())
                    .isEqualTo("A finding");
            assertThat(root.getElementsByTagName("desc").item(0).getTextContent())
                    .contains("One provider & its <supplier>: 18.7% (18.2 to 19.2)", "No escrow: 0 by design");
        }
    }

    @Test
    void coloursAreThePagesOrTheLightOnes() {
        assertThat(figure().inline()).contains("var(--blue)").doesNotContain("rgb(1,2", "#0102", "style=");
        assertThat(figure().standalone()).contains(Tone.BLUE.light()).doesNotContain("var(", "rgb(1,2", "#0102");
    }

    @Test
    void noEscrowHasNoMarkAndNoEventIsAnArrowBelowItsBound() {
        String svg = figure().inline();

        assertThat(svg).contains("0 by design", "none (below 0.02%)");
        assertThat(svg).contains("0.01%", "100%", "chance of a key leak in 10 years");
    }

    @Test
    void doubtAboutInputsIsAWideBandBehindTheInterval() {
        Design doubtful =
                new Design("Any 3 of 5", DESIGNS.get(2).headline(), Optional.of(new ParameterBand(0, 0.25, 128)));
        Figure drawn =
                LeakChances.of(List.of(doubtful), "A finding", "10 years").orElseThrow();

        assertThat(drawn.inline()).contains("var(--band)");
        assertThat(drawn.subtitle())
                .endsWith(
                        "The wide band behind it: for 95 of 100 draws of the inputs, the chance is expected in it. What we are"
                                + " unsure about in the world. More trials do not shrink it.");
        assertThat(drawn.description()).contains("0.0583), 0 to 25% for 95 of 100 draws of the inputs");
        assertThat(figure().inline()).doesNotContain("var(--band)");
    }

    @Test
    void nothingIsDrawnWhereNothingCanLeak() {
        assertThat(LeakChances.of(List.of(DESIGNS.get(0)), "A finding", "10 years"))
                .isEmpty();
    }

    private static Figure figure() {
        return LeakChances.of(DESIGNS, "A finding", "10 years").orElseThrow();
    }

    private static Design design(String name, Estimate leak) {
        return new Design(
                name, new Headline(name, "One provider", Optional.of(leak), Optional.empty(), Optional.empty()));
    }
}
