package escrowsim.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import escrowsim.report.Row;
import escrowsim.summary.Estimate;
import escrowsim.summary.Headline;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Every kind of figure, drawn from rows as the tables have them. */
class FiguresTest {

    private static final Design DESIGN = new Design(
            "Any 3 of 5",
            new Headline(
                    "three",
                    "three",
                    Optional.of(Estimate.ofProbability(399, 20_000)),
                    Optional.empty(),
                    Optional.empty()));
    private static final List<Design> DESIGNS = List.of(DESIGN);

    private static final Pattern MOVED = Pattern.compile("translate\\([-0-9.]+[ ,]+([-0-9.]+)");

    static Stream<Figure> figures() {
        return Stream.of(
                        CauseBars.of(DESIGNS, SomeRows.causes()),
                        QuantileDots.of(DESIGNS, SomeRows.distribution(), "10 years"),
                        Exceedance.of(DESIGNS, SomeRows.distribution(), "10 years"),
                        OverTime.of(DESIGNS, SomeRows.timeline()),
                        Tornado.of(DESIGN, SomeRows.sensitivity()),
                        FrontierChart.of(SomeRows.frontier()),
                        Funnel.of(DESIGN, SomeRows.funnel()),
                        WorldTimeline.of(DESIGN, SomeRows.events(), 3652.5),
                        PublishedAgainstOurs.of(SomeRows.reproduction()))
                .map(Optional::orElseThrow);
    }

    @ParameterizedTest
    @MethodSource("figures")
    void aFigureIsWellFormedAndSaysInWordsWhatItShows(Figure figure) throws Exception {
        for (String svg : List.of(figure.inline(), figure.standalone())) {
            var root = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)))
                    .getDocumentElement();

            assertThat(root.getAttribute("role")).isEqualTo("img");
            assertThat(svg).doesNotContain("rgb(1,", "#0102", "#0103", "style=", "NaN", "Infinity", "id=\"@");
        }
        assertThat(figure.title()).isNotBlank();
        assertThat(figure.subtitle()).isNotBlank();
        assertThat(figure.description()).isNotBlank().doesNotContain("NaN");
    }

    /** One design, one attack, one input: the picture must still hold the name of its axis. */
    @ParameterizedTest
    @MethodSource("figuresOfOneRow")
    void aFigureOfOneRowHoldsTheNameOfItsAxis(Figure figure) throws Exception {
        Document svg = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(figure.inline())));
        NodeList texts = svg.getElementsByTagName("text");

        assertThat(texts.getLength()).isGreaterThan(3);
        for (int i = 0; i < texts.getLength(); i++) {
            double descenders = Plot.TEXT / 4;
            assertThat(below(texts.item(i)) + descenders)
                    .as(texts.item(i).getTextContent())
                    .isBetween(0.0, (double) figure.drawing().height());
        }
    }

    static Stream<Figure> figuresOfOneRow() {
        return Stream.of(
                        LeakChances.of(DESIGNS, "A finding", "10 years"),
                        CauseBars.of(DESIGNS, SomeRows.causes().subList(0, 1)),
                        Tornado.of(DESIGN, SomeRows.sensitivity().subList(0, 1)),
                        Funnel.of(DESIGN, SomeRows.funnel().subList(0, 1)),
                        PublishedAgainstOurs.of(SomeRows.reproduction().subList(0, 1)))
                .flatMap(Optional::stream);
    }

    /** How far below the top a text's line is, through all that moves it. */
    private static double below(Node text) {
        double y = 0;
        for (Node at = text; at instanceof Element element; at = at.getParentNode()) {
            y += number(element.getAttribute("y"));
            Matcher moved = MOVED.matcher(element.getAttribute("transform"));
            y += moved.find() ? number(moved.group(1)) : 0;
        }
        return y;
    }

    private static double number(String written) {
        return written.isEmpty() ? 0 : Double.parseDouble(written);
    }

    @Test
    void causesArePatternsWithALegendAndATitleThatIsTrue() {
        Figure figure = CauseBars.of(DESIGNS, SomeRows.causes()).orElseThrow();

        assertThat(figure.title()).isEqualTo("More first leaks were made by shared-flaw than by anything else");
        assertThat(figure.inline())
                .contains("url(#causes-hatch1)", "url(#causes-hatch2)", "external-breach and rogue-insider, together");
        assertThat(figure.description()).contains("Any 3 of 5: shared-flaw 60%");
    }

    @Test
    void theLongestBarOfATornadoComesFirstAndAnUndetectedEffectIsCalledThat() {
        Figure figure = Tornado.of(DESIGN, SomeRows.sensitivity()).orElseThrow();

        assertThat(figure.title())
                .isEqualTo(
                        "Any 3 of 5: of the inputs varied one at a time, attacks.shared-flaw.per_supplier_year moves the"
                                + " chance most");
        assertThat(figure.inline().indexOf("per_supplier_year: 0.001 \u2192 0.016"))
                .isBetween(0, figure.inline().lastIndexOf("pooled_share: 0.1 \u2192 1"));
        assertThat(figure.inline()).contains("0.155% \u2192 2.34%", "var(--paper)");
    }

    @Test
    void aTornadoInWhichNothingIsDetectedSaysSo() {
        List<Row> none = SomeRows.sensitivity().stream()
                .filter(row -> row.text("verdict").equals("not-detected"))
                .toList();

        assertThat(Tornado.of(DESIGN, none).orElseThrow().title())
                .isEqualTo("Any 3 of 5: no input, varied alone, moves the chance detectably");
    }

    @Test
    void aFrontierShowsItsThreeStatusesAndChoosesNone() {
        Figure figure = FrontierChart.of(SomeRows.frontier()).orElseThrow();

        assertThat(figure.title()).isEqualTo("2 of 4 designs trade risk against benefit on the frontier");
        assertThat(figure.subtitle()).startsWith("This chart does not choose for you.");
        assertThat(figure.inline()).contains("no risk", "no-escrow", "three-of-five");
        assertThat(figure.description()).contains("single-provider: risk 64%, benefit 483, dominated.");
    }

    @Test
    void aRiskThatIsNoChanceIsNotWrittenInPercent() {
        Figure figure = FrontierChart.of(SomeRows.frontierInUserDays()).orElseThrow();

        assertThat(figure.description()).contains("one: risk 378,000, benefit 490, frontier.");
        assertThat(figure.inline()).doesNotContain("%<");
    }

    @Test
    void aFunnelEndsInWhatIsUseful() {
        Figure figure = Funnel.of(DESIGN, SomeRows.funnel()).orElseThrow();

        assertThat(figure.title())
                .isEqualTo(
                        "Any 3 of 5: 100 of 1,000 lawful requests a year end in a useful access that nothing else would have"
                                + " given");
    }

    @Test
    void aMismatchIsADiamondAndTheTitleCountsMatches() {
        Figure figure = PublishedAgainstOurs.of(SomeRows.reproduction()).orElseThrow();

        assertThat(figure.title()).isEqualTo("1 of 2 printed numbers comes out within its tolerance");
    }
}
