package escrowsim.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoissonLawTest {

    /** Checked with exact sums of 60 digits (Python, mpmath). */
    @ParameterizedTest
    @CsvSource({
        "0.1, 0.05, 0",
        "0.1, 0.95, 1",
        "0.5, 0.95, 2",
        "9.7410577539218884, 0.05, 5",
        "9.7410577539218884, 0.5, 10",
        "9.7410577539218884, 0.95, 15",
        "1229.5989885504794, 0.05, 1172",
        "1229.5989885504794, 0.5, 1229",
        "1229.5989885504794, 0.95, 1288",
        "35350, 0.05, 35041",
        "35350, 0.5, 35350",
        "35350, 0.95, 35660",
        "1000000000.5, 0.05, 999947986",
        "1000000000.5, 0.5, 1000000000",
        "1000000000.5, 0.95, 1000052016",
        "1e12, 0.95, 1000001644854"
    })
    void aQuantileIsTheSmallestCountThatReachesTheLevel(double mean, double level, long count) {
        assertThat(new PoissonLaw(mean).quantile(level)).isEqualTo(count);
    }

    @ParameterizedTest
    @CsvSource({"0.1, 0.95", "9.7410577539218884, 0.95", "35350, 0.99"})
    void theTailMeanIsTheMeanOfTheHighestCounts(double mean, double level) {
        PoissonLaw law = new PoissonLaw(mean);
        long quantile = law.quantile(level);

        double beyond = 0;
        double probability = 0;
        for (long count = quantile + 1; count < mean + 20 * StrictMath.sqrt(mean) + 40; count++) {
            double p = StrictMath.exp(LogProbability.poisson((double) count, mean));
            beyond += count * p;
            probability += p;
        }
        double byDefinition = (beyond + quantile * (1 - level - probability)) / (1 - level);
        assertThat(law.tailMean(level)).isCloseTo(byDefinition, withinPercentage(1e-9));
    }

    @Test
    void nothingExpectedIsNothingCounted() {
        assertThat(new PoissonLaw(0).quantile(0.95)).isZero();
        assertThat(new PoissonLaw(0).none()).isEqualTo(1);
    }

    @Test
    void aLevelIsAProbabilityAndAMeanIsFinite() {
        assertThatThrownBy(() -> new PoissonLaw(1).quantile(1))
                .hasMessage("level must be above 0 and below 1, was 1.0");
        assertThatThrownBy(() -> new PoissonLaw(Double.NaN))
                .hasMessage("the mean of a Poisson count must be 0 or more, was NaN");
    }
}
