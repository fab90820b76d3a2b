package escrowsim.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import escrowsim.report.figure.Design;
import escrowsim.summary.Difference;
import escrowsim.summary.Estimate;
import escrowsim.summary.Headline;
import escrowsim.summary.IntervalMethod;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every sentence word for word: none may say more than its interval. */
class SentencesTest {

    private static final Sentences SENTENCES = new Sentences("simulated decades", "10 years");

    private final Design reference = design("One agency", Estimate.ofProbability(300, 20_000), Optional.empty());

    @Test
    void aHigherChanceIsCalledHigher() {
        Design design = design("One provider", Estimate.ofProbability(500, 20_000), difference(0.01, 0.0086, 0.0113));

        assertThat(SENTENCES.difference(design, reference))
                .isEqualTo("“One provider”: a higher chance of a leak than “One agency”,"
                        + " by 1 percentage point (0.86 to 1.13).");
    }

    @Test
    void aLowerChanceIsCalledLowerByAPositiveAmount() {
        Design design = design("3 of 5", Estimate.ofProbability(100, 20_000), difference(-0.01, -0.0113, -0.0086));

        assertThat(SENTENCES.difference(design, reference))
                .isEqualTo("“3 of 5”: a lower chance of a leak than “One agency”,"
                        + " by 1 percentage point (0.86 to 1.13).");
    }

    @Test
    void anIntervalAroundZeroIsNoDetectableDifferenceAndNeverNone() {
        Design design = design("3 of 5", Estimate.ofProbability(299, 20_000), difference(-0.0001, -0.0005, 0.0003));

        assertThat(SENTENCES.difference(design, reference))
                .isEqualTo(
                        "“3 of 5”: no detectable difference from “One agency” in the chance of a leak; the interval of the"
                                + " difference is -0.05 to 0.03 percentage points, and more worlds might show one.");
    }

    @Test
    void aDifferenceThatTouchesZeroIsUndecided() {
        Design design = design("3 of 5", Estimate.ofProbability(310, 20_000), difference(0.0005, 0, 0.001));

        assertThat(SENTENCES.difference(design, reference)).contains("no detectable difference");
    }

    @Test
    void nothingToCompareIsSaid() {
        Design design = design("3 of 5", Estimate.ofProbability(310, 20_000), Optional.empty());

        assertThat(SENTENCES.difference(design, reference))
                .isEqualTo("“3 of 5”: nothing to compare with “One agency”.");
    }

    @Test
    void zeroEventsAreABoundAndNotZero() {
        Design design = design("3 of 5", Estimate.ofProbability(0, 20_000), Optional.empty());

        assertThat(SENTENCES.leak(design))
                .isEqualTo("“3 of 5”: no key leak in any of 20,000 simulated decades; the chance is below 0.02%.");
    }

    @Test
    void aLeakIsAFrequencyWithItsInterval() {
        assertThat(SENTENCES.leak(reference))
                .isEqualTo(
                        "“One agency”: in about 15 in 1,000 simulated decades, somebody without a right to them could have"
                                + " rebuilt keys at least once (1.34 to 1.68%).");
    }

    @Test
    void noEscrowIsByDesign() {
        Design design = design("No escrow", Estimate.exact(0, 20_000), Optional.empty());

        assertThat(SENTENCES.leak(design)).isEqualTo("“No escrow”: no key can leak, by design, as none is kept.");
    }

    @Test
    void manyDesignsAreARangeFromLeastToMost() {
        Design less = design("3 of 5", Estimate.ofProbability(0, 20_000), Optional.empty());

        assertThat(SENTENCES.leaks(List.of(reference, less)))
                .isEqualTo(
                        "Keys leaked in no simulated decade with “3 of 5” (a chance below 0.02%) and in about 15 in 1,000"
                                + " with “One agency”.");
    }

    @Test
    void verdictsAreGroupedInTheAuthorsOrder() {
        Design less = design("3 of 5", Estimate.ofProbability(100, 20_000), difference(-0.01, -0.0113, -0.0086));
        Design same = design("2 of 3", Estimate.ofProbability(299, 20_000), difference(-0.0001, -0.0005, 0.0003));
        Design more = design("1 of 2", Estimate.ofProbability(500, 20_000), difference(0.01, 0.0086, 0.0113));

        assertThat(SENTENCES.differences(List.of(reference, more, same, less), reference))
                .isEqualTo(
                        "Chance of a leak against “One agency”, in the same worlds: higher for “1 of 2”; lower for “3 of 5”;"
                                + " no detectable difference for “2 of 3”.");
    }

    @Test
    void benefitsAreARangeFromLeastToMostToo() {
        Design more = design("3 of 5", Estimate.ofProbability(100, 20_000), Optional.empty(), 112);

        assertThat(SENTENCES.useful(List.of(more, reference)))
                .isEqualTo(
                        "Lawful access came to between 102 useful accesses a year with “One agency” and 112 with “3 of 5”,"
                                + " beyond what other lawful means give; without escrow, none.");
    }

    /** Whatever the numbers, these words do not come up. */
    @ParameterizedTest
    @ValueSource(doubles = {-0.5, -1e-9, 0, 1e-9, 0.5})
    void noSentenceOverclaims(double middle) {
        for (double reach : new double[] {0, 1e-12, 1e-3, 1}) {
            Design design =
                    design("A", Estimate.ofProbability(1, 20_000), difference(middle, middle - reach, middle + reach));
            String all = String.join(
                    " ",
                    SENTENCES.leak(design),
                    SENTENCES.difference(design, reference),
                    SENTENCES.differences(List.of(design), reference),
                    SENTENCES.useful(List.of(design)));

            assertThat(all)
                    .doesNotContainPattern(
                            "(?i)no difference|proves|significant|best|safe|golden key|going dark|backdoor")
                    .doesNotContain("NaN", "Infinity", "0.00%");
        }
    }

    private static Optional<Difference> difference(double value, double low, double high) {
        return Optional.of(new Difference(value, low, high, IntervalMethod.TANGO, true, 20_000, 1, 1));
    }

    private static Design design(String name, Estimate leak, Optional<Difference> difference) {
        return design(name, leak, difference, 102);
    }

    private static Design design(String name, Estimate leak, Optional<Difference> difference, double useful) {
        Headline headline = new Headline(
                name, "One agency", Optional.of(leak), difference, Optional.of(Estimate.exact(useful, leak.trials())));
        return new Design(name, headline);
    }
}
