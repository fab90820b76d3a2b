package escrowsim.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import escrowsim.report.Row;
import escrowsim.summary.Estimate;
import escrowsim.summary.Headline;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
                        CauseBars.of(DESIGNS, causes()),
                        QuantileDots.of(DESIGNS, distribution(), "10 years"),
                        Exceedance.of(DESIGNS, distribution(), "10 years"),
                        OverTime.of(DESIGNS, timeline()),
                        Tornado.of(DESIGN, sensitivity()),
                        FrontierChart.of(frontier()),
                        Funnel.of(DESIGN, funnel()),
                        WorldTimeline.of(DESIGN, events(), 3652.5),
                        PublishedAgainstOurs.of(reproduction()))
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
                        CauseBars.of(DESIGNS, causes().subList(0, 1)),
                        Tornado.of(DESIGN, sensitivity().subList(0, 1)),
                        Funnel.of(DESIGN, funnel().subList(0, 1)),
                        PublishedAgainstOurs.of(reproduction().subList(0, 1)))
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
        Figure figure = CauseBars.of(DESIGNS, causes()).orElseThrow();

        assertThat(figure.title()).isEqualTo("More first leaks were made by shared-flaw than by anything else");
        assertThat(figure.inline())
                .contains("url(#causes-hatch1)", "url(#causes-hatch2)", "external-breach and rogue-insider, together");
        assertThat(figure.description()).contains("Any 3 of 5: shared-flaw 60%");
    }

    @Test
    void theLongestBarOfATornadoComesFirstAndAnUndetectedEffectIsCalledThat() {
        Figure figure = Tornado.of(DESIGN, sensitivity()).orElseThrow();

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
        List<Row> none = sensitivity().stream()
                .filter(row -> row.text("verdict").equals("not-detected"))
                .toList();

        assertThat(Tornado.of(DESIGN, none).orElseThrow().title())
                .isEqualTo("Any 3 of 5: no input, varied alone, moves the chance detectably");
    }

    @Test
    void aFrontierShowsItsThreeStatusesAndChoosesNone() {
        Figure figure = FrontierChart.of(frontier()).orElseThrow();

        assertThat(figure.title()).isEqualTo("2 of 4 designs trade risk against benefit on the frontier");
        assertThat(figure.subtitle()).startsWith("This chart does not choose for you.");
        assertThat(figure.inline()).contains("no risk", "no-escrow", "three-of-five");
        assertThat(figure.description()).contains("single-provider: risk 64%, benefit 483, dominated.");
    }

    @Test
    void aRiskThatIsNoChanceIsNotWrittenInPercent() {
        Row design = row(
                "design_id",
                "one",
                "risk_metric",
                "exposed_user_days",
                "risk",
                "377581",
                "risk_ci95_low",
                "350000",
                "risk_ci95_high",
                "400000",
                "benefit_metric",
                "lawful_accesses_useful",
                "benefit",
                "490",
                "status",
                "frontier");

        Figure figure = FrontierChart.of(List.of(design)).orElseThrow();

        assertThat(figure.description()).contains("one: risk 378,000, benefit 490, frontier.");
        assertThat(figure.inline()).doesNotContain("%<");
    }

    @Test
    void aFunnelEndsInWhatIsUseful() {
        Figure figure = Funnel.of(DESIGN, funnel()).orElseThrow();

        assertThat(figure.title())
                .isEqualTo(
                        "Any 3 of 5: 100 of 1,000 lawful requests a year end in a useful access that nothing else would have"
                                + " given");
    }

    @Test
    void aMismatchIsADiamondAndTheTitleCountsMatches() {
        Figure figure = PublishedAgainstOurs.of(reproduction()).orElseThrow();

        assertThat(figure.title()).isEqualTo("1 of 2 printed numbers comes out within its tolerance");
    }

    @Test
    void namesAtCurvesKeepTheirDistanceAndOrder() {
        double[] places = EndLabels.apart(new double[] {0.5, 0.51, 0.1, 0.505, 0.99}, 0.1, 0, 1);

        assertThat(places[2]).isLessThan(places[0]);
        for (double[] pair : new double[][] {{2, 0}, {0, 3}, {3, 1}, {1, 4}}) {
            assertThat(places[(int) pair[1]] - places[(int) pair[0]]).isGreaterThanOrEqualTo(0.1 - 1e-12);
        }
        assertThat(places[4]).isLessThanOrEqualTo(1);
    }

    @Test
    void ticksAreRound() {
        assertThat(Axis.linear("", 0, 0.187, Axis::chance).ticks())
                .extracting(Axis.Tick::label)
                .containsExactly("0%", "5%", "10%", "15%", "20%");
        assertThat(Axis.logarithmic("", 0.0023, 0.19, Axis::chance).ticks())
                .extracting(Axis.Tick::label)
                .containsExactly("0.1%", "1%", "10%", "100%");
    }

    private static List<Row> causes() {
        return List.of(
                row(
                        "design_id",
                        "three",
                        "cause",
                        "external-breach+rogue-insider",
                        "estimate",
                        "0.4",
                        "exposures_count",
                        "399"),
                row("design_id", "three", "cause", "shared-flaw", "estimate", "0.6", "exposures_count", "399"));
    }

    private static List<Row> distribution() {
        List<Row> rows = new ArrayList<>();
        for (int number = 1; number <= 50; number++) {
            rows.add(row(
                    "design_id",
                    "three",
                    "metric",
                    "exposed_user_days",
                    "share_of_exposures",
                    Double.toString((number - 0.5) / 50),
                    "value",
                    Integer.toString(1_000 * number)));
        }
        return rows;
    }

    private static List<Row> timeline() {
        List<Row> rows = new ArrayList<>();
        for (int year = 0; year <= 10; year++) {
            double chance = 0.002 * year;
            rows.add(row(
                    "design_id",
                    "three",
                    "metric",
                    "p_exposed_by",
                    "year",
                    Integer.toString(year),
                    "estimate",
                    Double.toString(chance),
                    "ci95_low",
                    Double.toString(0.9 * chance),
                    "ci95_high",
                    Double.toString(1.1 * chance)));
        }
        return rows;
    }

    private static List<Row> sensitivity() {
        return List.of(
                varied("attacks.insider.pooled_share", "0.1", "1", "0.0199", "0.0201", "not-detected"),
                varied("attacks.shared-flaw.per_supplier_year", "0.001", "0.016", "0.00155", "0.0234", "detected"));
    }

    private static Row varied(String path, String low, String high, String atLow, String atHigh, String verdict) {
        return row(
                "design_id",
                "three",
                "method",
                "one-at-a-time",
                "metric",
                "p_any_exposure",
                "parameter",
                path,
                "value_low",
                low,
                "value_high",
                high,
                "estimate_low",
                atLow,
                "estimate_high",
                atHigh,
                "verdict",
                verdict);
    }

    private static List<Row> frontier() {
        return List.of(
                design("no-escrow", "0", "0", "0", "0", "frontier"),
                design("three-of-five", "0.005", "0.004", "0.006", "490", "frontier"),
                design("five-of-five", "0.005", "0.004", "0.006", "454", "indistinguishable"),
                design("single-provider", "0.64", "0.63", "0.65", "483", "dominated"));
    }

    private static Row design(String id, String risk, String low, String high, String benefit, String status) {
        return row(
                "design_id",
                id,
                "risk_metric",
                "p_any_exposure",
                "risk",
                risk,
                "risk_ci95_low",
                low,
                "risk_ci95_high",
                high,
                "benefit_metric",
                "lawful_accesses_useful",
                "benefit",
                benefit,
                "status",
                status);
    }

    private static List<Row> funnel() {
        return List.of(
                row(
                        "design_id",
                        "three",
                        "stage",
                        "1",
                        "reason",
                        "not on the service",
                        "stopped",
                        "600",
                        "left",
                        "400"),
                row("design_id", "three", "stage", "2", "reason", "too late", "stopped", "300", "left", "100"));
    }

    private static List<Row> events() {
        return List.of(
                row(
                        "trial",
                        "67",
                        "design_id",
                        "three",
                        "day",
                        "1861",
                        "actor",
                        "provider",
                        "event",
                        "copied its share",
                        "shares_held",
                        "1",
                        "needed",
                        "3",
                        "effect",
                        ""),
                row(
                        "trial",
                        "67",
                        "design_id",
                        "three",
                        "day",
                        "1867",
                        "actor",
                        "vendor-b",
                        "event",
                        "shared flaw",
                        "shares_held",
                        "3",
                        "needed",
                        "3",
                        "effect",
                        "exposed"));
    }

    private static List<Row> reproduction() {
        return List.of(
                row(
                        "claim_id",
                        "table-1",
                        "published",
                        "0.00545",
                        "reproduced",
                        "0.0055",
                        "tolerance",
                        "0.0001",
                        "verdict",
                        "match-within-rounding",
                        "column",
                        "estimate"),
                row(
                        "claim_id",
                        "table-2",
                        "published",
                        "0.01",
                        "reproduced",
                        "0.02",
                        "tolerance",
                        "0.001",
                        "verdict",
                        "mismatch",
                        "column",
                        "closed_form"));
    }

    private static Row row(String... namesAndCells) {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < namesAndCells.length; i += 2) {
            cells.put(namesAndCells[i], namesAndCells[i + 1]);
        }
        return new Row(cells);
    }
}
