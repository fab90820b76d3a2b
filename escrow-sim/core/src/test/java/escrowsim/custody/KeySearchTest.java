package escrowsim.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** What a key costs and what a budget finds, against {@code oracles/partial_escrow.csv}. */
class KeySearchTest {

    private static final double RELATIVE = 1e-14;

    @Test
    void aKeyIsAffordableAtOnceOrWhenItsPriceHasFallenEnough() {
        assertThat(new KeySearch(56, 1e-12, 18, 1_000).yearOfCost(1_000))
                .isCloseTo(7.7566178650343471729, within(7.8 * RELATIVE));
        assertThat(new KeySearch(40, 1e-12, 18, 1_000).yearOfCost(1_000)).isZero();
    }

    @Test
    void aYearlyBudgetFindsMoreKeysEachYear() {
        double keys = new KeySearch(64, 1e-15, 18, 1e6).keysBetween(0, 10);

        assertThat(keys).isCloseTo(23601.886232514860690, within(23602 * RELATIVE));
    }

    @Test
    void theExpectedCostOfAKeyFalls() {
        assertThat(new KeySearch(64, 1e-15, 18, 0).costUsd(15)).isCloseTo(9.0071992547409920, within(9.1 * RELATIVE));
    }

    @Test
    void theTimeOfAKeyIsTheInverseOfTheKeysOfATime() {
        for (double halving : new double[] {12, 40, Double.POSITIVE_INFINITY}) {
            KeySearch search = new KeySearch(20, 1e-3, halving, 2_000);
            double keys = search.keysBetween(1.5, 4);

            assertThat(search.yearOfKeys(1.5, keys)).isCloseTo(4, within(1e-12));
            assertThat(search.keysBetween(1.5, 2.5) + search.keysBetween(2.5, 4))
                    .isCloseTo(keys, within(1e-9 * keys));
        }
    }

    @Test
    void withoutBudgetNothingIsFoundAndWithoutBitsNothingIsSearched() {
        assertThat(new KeySearch(20, 1, 18, 0).keysBetween(0, 100)).isZero();
        assertThat(new KeySearch(20, 1, 18, 0).yearOfKeys(0, 1)).isInfinite();
        assertThat(new KeySearch(0, 1, 18, 1).costUsd(0)).isZero();
        assertThat(new KeySearch(0, 1, 18, 1).yearOfKeys(3, 1_000_000)).isEqualTo(3);
        assertThat(new KeySearch(0, 1, 18, 1).keysBetween(0, 1)).isInfinite();
        assertThat(new KeySearch(0, 1, 18, 1).keysBetween(1, 1)).isInfinite();
        assertThat(new KeySearch(0, 1, 18, 1).keysBetween(1, 0)).isZero();
    }

    @Test
    void numbersAreChecked() {
        assertThatThrownBy(() -> new KeySearch(-1, 1, 18, 1))
                .hasMessage("unescrowed_bits must be between 0 and 512, was -1.0");
        assertThatThrownBy(() -> new KeySearch(1, 0, 18, 1)).hasMessage("cost_per_trial_usd must be above 0, was 0.0");
        assertThatThrownBy(() -> new KeySearch(1, 1, Double.NaN, 1))
                .hasMessage("cost_halving_months must be above 0, was NaN");
        assertThatThrownBy(() -> new KeySearch(1, 1, 18, -1))
                .hasMessage("budget_usd_per_year must be 0 or more, was -1.0");
    }
}
