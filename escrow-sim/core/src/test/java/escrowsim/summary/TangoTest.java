package escrowsim.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TangoTest {

    /**
     * Two ways to disinfect contact lenses, 44 patients: both effective 43, only the new one 0, only the standard one 1.
     * Source: Tango (1998), section 6.1: score 1.709 at a difference of -0.1, lower end of the 90 % interval -0.096.
     */
    @Test
    void theExampleOfThePaperComesOut() {
        Tango lenses = new Tango(0, 1, 44);

        assertThat(lenses.score(-0.1)).isCloseTo(1.709, within(0.0005));
        assertThat(lenses.low(0.90)).isCloseTo(-0.096, within(0.0005));
    }

    /**
     * Complete response before and after consolidation therapy, 161 patients (Cavo et al. 2012). Source: R package
     * contingencytables, {@code Tango_asymptotic_score_CI_paired_2x2(cavo_2012)}, as in its tests.
     */
    @Test
    void anotherPackageGivesTheSameForATextbookTable() {
        Tango response = new Tango(6, 16, 161);

        assertThat(response.difference()).isCloseTo(-0.0621, within(5e-5));
        assertThat(response.low(0.95)).isCloseTo(-0.1240, within(5e-5));
        assertThat(response.high(0.95)).isCloseTo(-0.0054, within(5e-5));
    }

    /** Source: R package PropCIs, {@code scoreci.mp(60, 20, 1000)}, which counts second minus first. */
    @Test
    void aSecondPackageGivesTheSame() {
        Tango pairs = new Tango(20, 60, 1000);

        assertThat(pairs.low(0.95)).isCloseTo(-0.0584, within(5e-5));
        assertThat(pairs.high(0.95)).isCloseTo(-0.0231, within(5e-5));
    }

    /** With nothing that differs the score has a closed form, and so have its roots. */
    @ParameterizedTest
    @CsvSource({"1", "20000", "1000000000"})
    void designsThatNeverDifferHaveTheDifferenceZeroAndAnIntervalStill(long worlds) {
        double z = 1.959963985;

        Tango same = new Tango(0, 0, worlds);

        assertThat(same.difference()).isZero();
        assertThat(same.high(0.95)).isCloseTo(z * z / (worlds + z * z), within(1e-9 / worlds));
        assertThat(same.low(0.95)).isEqualTo(-same.high(0.95));
    }

    @ParameterizedTest
    @CsvSource({"40, 20, 160", "0, 5, 25", "1, 0, 20000", "3, 7, 1000000000", "0, 0, 10", "50000, 49000, 100000"})
    void bothEndsAreWhereTheScoreIsTheNormalQuantile(long first, long second, long worlds) {
        Tango pairs = new Tango(first, second, worlds);

        assertThat(pairs.score(pairs.low(0.95))).isCloseTo(1.959963985, within(1e-6));
        assertThat(pairs.score(pairs.high(0.95))).isCloseTo(-1.959963985, within(1e-6));
        assertThat(pairs.low(0.95)).isLessThanOrEqualTo(pairs.difference());
        assertThat(pairs.high(0.95)).isGreaterThanOrEqualTo(pairs.difference());
    }

    @Test
    void swappingTheDesignsMirrorsTheInterval() {
        Tango pairs = new Tango(13, 3, 400);
        Tango swapped = new Tango(3, 13, 400);

        assertThat(swapped.low(0.95)).isCloseTo(-pairs.high(0.95), within(1e-15));
        assertThat(swapped.high(0.95)).isCloseTo(-pairs.low(0.95), within(1e-15));
    }

    /** At no difference the score is that of McNemar's test (section 6.2 of the paper). */
    @Test
    void atZeroTheScoreIsMcNemars() {
        assertThat(new Tango(13, 3, 400).score(0)).isCloseTo(10 / Math.sqrt(16), within(1e-12));
    }

    @Test
    void aDifferenceThatWasSeenHasTheScoreZero() {
        assertThat(new Tango(0, 0, 10).score(0)).isZero();
        assertThat(new Tango(5, 2, 100).score(0.03)).isZero();
    }

    @Test
    void whereEveryWorldDiffersOneWayTheIntervalEndsAtOne() {
        assertThat(new Tango(50, 0, 50).high(0.95)).isEqualTo(1);
        assertThat(new Tango(0, 50, 50).low(0.95)).isEqualTo(-1);
    }

    @Test
    void moreDifferingWorldsThanWorldsAreRefused() {
        assertThatThrownBy(() -> new Tango(3, 3, 5))
                .hasMessage("worlds that differ must be between 0 and all 5, were 3 and 3");
    }
}
