package escrowsim.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The exact probability of a qualified set against oracle files (50 digits) and against all subsets. */
class ReliabilityTest {

    /** Percent of the reference: eleven digits, down to 1e-13. */
    private static final double DIGITS = 1e-9;

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/escrowsim/oracle/availability_kofn.csv", numLinesToSkip = 1)
    void aRequestIsServedWithThePoissonBinomialTail(String name, int k, String available, double value) {
        double[] presence = numbers(available);

        double served = reliability(kOfN(k, presence.length)).probability(presence);

        assertThat(served).isCloseTo(value, withinPercentage(DIGITS));
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/escrowsim/oracle/kofn_hetero.csv", numLinesToSkip = 1)
    void unequalRatesOpenAThreshold(String name, int k, String rates, double years, double value) {
        double[] presence = hit(numbers(rates), years);

        assertThat(reliability(kOfN(k, presence.length)).probability(presence))
                .isCloseTo(value, withinPercentage(DIGITS));
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/escrowsim/oracle/nested_threshold.csv", numLinesToSkip = 1)
    void thresholdsOfThresholds(String name, int outer, String k, String n, String rates, double years, double value) {
        assertThat(ofGroups(outer, k, n, rates, years)).isCloseTo(value, withinPercentage(DIGITS));
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/escrowsim/oracle/or_jurisdictions.csv", numLinesToSkip = 1)
    void anyOneJurisdictionIsEnough(String name, String k, String n, String rates, double years, double value) {
        assertThat(ofGroups(1, k, n, rates, years)).isCloseTo(value, withinPercentage(DIGITS));
    }

    /** The mean time of {@code structure_expr} is the mean delay of {@code AnswerTimes}, tested there. */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/escrowsim/oracle/structure_expr.csv", numLinesToSkip = 1)
    void anyStructureWhoeverOccursTwice(
            String name, String text, String rates, Double years, String measure, Integer custodian, double value) {
        Reliability reliability = reliability(StructureText.parse(text));

        switch (measure) {
            case "p_by_T" ->
                assertThat(reliability.probability(hit(numbers(rates), years)))
                        .isCloseTo(value, withinPercentage(DIGITS));
            case "birnbaum_importance" ->
                assertThat(reliability.importance(custodian - 1, hit(numbers(rates), years)))
                        .isCloseTo(value, withinPercentage(DIGITS));
            default -> assertThat(measure).isIn("mttf_years", "minimal_qualified_sets");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "T3(1|2|3|4|5)",
                "T2(T2(1|2|3)|T2(3|4|5))",
                "OR(AND(1|2)|AND(1|3)|AND(2|3|4))",
                "T2(1|1|2)",
                "T3(1|T2(1|2|3)|T2(2|3|4)|T2(4|5|OR(1|6)))",
                "OR(T2(1|T2(1|2|3))|T2(4|T2(4|5|6)))",
                "AND(7|OR(1|AND(2|3|OR(1|4)))|T2(2|5|6))"
            })
    void itIsTheSumOverAllQualifiedSubsets(String text) {
        Rule rule = StructureText.parse(text);
        AccessStructure structure = structure(rule);
        double[] presence = new SplittableRandom(1)
                .doubles(structure.custodians(), 0.05, 0.95)
                .toArray();

        double sum = IntStream.range(0, 1 << structure.custodians())
                .filter(set -> structure.qualifies(custodian -> (set >> custodian & 1) == 1))
                .mapToDouble(set -> probabilityOfExactly(set, presence))
                .sum();

        assertThat(Reliability.of(structure).probability(presence)).isCloseTo(sum, within(1e-14));
    }

    @Test
    void whoIsSureToBeThereOrAwayDecidesLikeASet() {
        AccessStructure structure = structure(StructureText.parse("T2(T2(1|2|3)|T2(3|4|5))"));

        for (int set = 0; set < 1 << structure.custodians(); set++) {
            int present = set;
            double[] presence = IntStream.range(0, structure.custodians())
                    .mapToDouble(custodian -> present >> custodian & 1)
                    .toArray();
            assertThat(Reliability.of(structure).probability(presence))
                    .isEqualTo(structure.qualifies(custodian -> presence[custodian] == 1) ? 1 : 0);
        }
    }

    /** Thirty countries, each with an agency that also sits in a council of its own: 30 repeats, but one at a time. */
    @Test
    void repeatsInsideSeparatePartsAreToldApartSeparately() {
        List<Rule> countries = new ArrayList<>();
        for (int country = 0; country < 30; country++) {
            int first = 3 * country + 1;
            countries.add(
                    StructureText.parse("OR(AND(%d|%d)|AND(%d|%d))".formatted(first, first + 1, first, first + 2)));
        }
        double[] presence = DoubleStream.generate(() -> 0.5).limit(90).toArray();

        double any = reliability(new Rule.AtLeast(1, countries)).probability(presence);

        assertThat(any).isCloseTo(1 - Math.pow(1 - 0.375, 30), within(1e-14));
    }

    @Test
    void moreRepeatsThanCanBeToldApartAreRefused() {
        List<Rule> everybodyTwice = new ArrayList<>();
        for (int custodian = 1; custodian <= 21; custodian++) {
            everybodyTwice.add(Rule.holder("c" + custodian));
            everybodyTwice.add(Rule.holder("c" + custodian));
        }

        assertThatThrownBy(() -> reliability(new Rule.AtLeast(20, everybodyTwice)))
                .hasMessage(
                        "an exact availability needs at most 20 custodians that occur more than once in the same part"
                                + " of the rule, got 21");
    }

    @Test
    void probabilitiesMustFitTheCustodians() {
        Reliability reliability = reliability(kOfN(2, 3));

        assertThatThrownBy(() -> reliability.probability(new double[] {0.5, 0.5}))
                .hasMessage("one probability is needed for each of the 3 custodians, got 2");
        assertThatThrownBy(() -> reliability.probability(new double[] {0.5, Double.NaN, 0.5}))
                .hasMessage("a custodian's probability must be between 0 and 1, was NaN");
    }

    @Test
    void aThousandCustodiansAreNoTrouble() {
        double[] presence = DoubleStream.generate(() -> 0.5).limit(1_023).toArray();

        assertThat(reliability(kOfN(512, 1_023)).probability(presence)).isCloseTo(0.5, within(1e-12));
    }

    private static double probabilityOfExactly(int set, double[] presence) {
        double probability = 1;
        for (int custodian = 0; custodian < presence.length; custodian++) {
            probability *= (set >> custodian & 1) == 1 ? presence[custodian] : 1 - presence[custodian];
        }
        return probability;
    }

    private static double ofGroups(int outer, String k, String n, String rates, double years) {
        double[] needed = numbers(k);
        double[] size = numbers(n);
        double[] rate = numbers(rates);
        List<Rule> groups = new ArrayList<>();
        List<Double> presence = new ArrayList<>();
        for (int group = 0; group < size.length; group++) {
            List<String> members = new ArrayList<>();
            for (int member = 0; member < size[group]; member++) {
                presence.add(hit(new double[] {rate[group]}, years)[0]);
                members.add("c" + presence.size());
            }
            groups.add(Rule.atLeast((int) needed[group], members));
        }
        return reliability(new Rule.AtLeast(outer, groups))
                .probability(presence.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** The probability of at least one event of each Poisson process. */
    private static double[] hit(double[] ratesPerYear, double years) {
        return Arrays.stream(ratesPerYear)
                .map(rate -> -StrictMath.expm1(-rate * years))
                .toArray();
    }

    private static Rule kOfN(int k, int n) {
        return Rule.atLeast(
                k, IntStream.rangeClosed(1, n).mapToObj(i -> "c" + i).toList());
    }

    private static Reliability reliability(Rule rule) {
        return Reliability.of(structure(rule));
    }

    private static AccessStructure structure(Rule rule) {
        int custodians = rule.custodians().size();
        return AccessStructure.of(
                IntStream.rangeClosed(1, custodians).mapToObj(i -> "c" + i).toList(), rule);
    }

    private static double[] numbers(String list) {
        return Arrays.stream(list.split(";")).mapToDouble(Double::parseDouble).toArray();
    }

    /** The access structures of the oracle files: {@code T2(1|2|3)}, {@code AND(..)}, {@code OR(..)}, numbers from 1. */
    private static final class StructureText {

        private final String text;
        private int at;

        private StructureText(String text) {
            this.text = text;
        }

        static Rule parse(String text) {
            return new StructureText(text).rule();
        }

        private Rule rule() {
            int start = at;
            while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
                at++;
            }
            String word = text.substring(start, at);
            if (Character.isDigit(word.charAt(0))) {
                return Rule.holder("c" + word);
            }
            List<Rule> parts = new ArrayList<>();
            do {
                at++;
                parts.add(rule());
            } while (text.charAt(at) == '|');
            at++;
            return switch (word) {
                case "AND" -> new Rule.AtLeast(parts.size(), parts);
                case "OR" -> new Rule.AtLeast(1, parts);
                default -> new Rule.AtLeast(Integer.parseInt(word.substring(1)), parts);
            };
        }
    }
}
