package escrowsim.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import escrowsim.report.figure.SweepLines.Line;
import escrowsim.report.figure.SweepLines.Point;
import escrowsim.summary.Estimate;
import escrowsim.summary.Headline;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a figure of a sweep says of its setting is what the intervals at its ends allow. */
class SweepLinesTest {

    private static final String RATE = "attacks.insider.per_staff_year";

    private static Line line(String name, long... eventsInAThousand) {
        List<Point> points = new java.util.ArrayList<>();
        for (int i = 0; i < eventsInAThousand.length; i++) {
            points.add(new Point(0.001 * Math.pow(10, i), Estimate.ofProbability(eventsInAThousand[i], 1_000)));
        }
        return new Line(name, points);
    }

    private static Figure of(Line... lines) {
        return SweepLines.of(RATE, "event/person-year", Headline.RISK, "", List.of(lines))
                .orElseThrow();
    }

    @Test
    void endsWhoseIntervalsAreApartAreHigherOrLower() {
        assertThat(of(line("three", 10, 30, 90)).title())
                .isEqualTo("The chance of a leak is higher where attacks.insider.per_staff_year is 0.1 than where it is"
                        + " 0.001: 9% and 1%");
        assertThat(of(line("three", 90, 30, 10)).title())
                .isEqualTo("The chance of a leak is lower where attacks.insider.per_staff_year is 0.1 than where it is"
                        + " 0.001: 1% and 9%");
    }

    @Test
    void endsWhoseIntervalsMeetAreNotCalledDifferentWhateverLiesBetween() {
        assertThat(of(line("three", 20, 500, 25)).title())
                .isEqualTo("No detectable difference in the chance of a leak between attacks.insider.per_staff_year at"
                        + " 0.001 and at 0.1");
    }

    @Test
    void severalLinesAreCountedByWhatTheyShow() {
        assertThat(of(line("one", 10, 90), line("two", 10, 12), line("three", 5, 100))
                        .title())
                .isEqualTo("The chance of a leak at the high end of attacks.insider.per_staff_year against its low end:"
                        + " higher on 2, no detectable difference on 1 of 3 lines");
    }

    @Test
    void whatIsComputedByFormulaHasNoIntervalAndOnePointMakesNoLine() {
        Line known =
                new Line("three", List.of(new Point(1, Estimate.exact(90, 0)), new Point(2, Estimate.exact(80, 0))));

        Figure figure = SweepLines.of("custody.rule.at_least", "", Headline.BENEFIT, "", List.of(known))
                .orElseThrow();

        assertThat(figure.title())
                .isEqualTo(
                        "Useful lawful accesses a year are lower where custody.rule.at_least is 2 than where it is 1: 80"
                                + " and 90");
        assertThat(figure.subtitle()).contains("computed by formula").doesNotContain("95%");
        assertThat(SweepLines.of(RATE, "", Headline.RISK, "", List.of(line("three", 10))))
                .isEmpty();
    }

    @Test
    void noEventAtAPointIsDrawnWithItsBoundAndSaidInWords() {
        Figure figure = of(line("three", 0, 30, 90));

        assertThat(figure.description()).contains("three: none (below 0.3%) at 0.001, 3% (2.03 to 4.26) at 0.01");
        assertThat(figure.inline()).doesNotContain("NaN", "Infinity").contains("chance of a key leak");
    }

    @Test
    void moreLinesThanCanBeToldApartAreLeftToTheTable() {
        Line[] lines = new Line[10];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = line("line " + i, 10, 90);
        }

        assertThat(of(lines).subtitle()).endsWith("The first 8 of 10 lines are shown; the table has all.");
    }
}
