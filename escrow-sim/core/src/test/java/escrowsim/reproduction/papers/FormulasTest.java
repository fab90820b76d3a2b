package escrowsim.reproduction.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulasTest {

    /** Source: SciPy, {@code chi2.ppf(0.025, 2 k) / 2} and {@code chi2.ppf(0.975, 2 k + 2) / 2}. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 3.6888794541139354",
        "3, 0.6186721228956014, 8.767273069742323",
        "5, 1.6234863901184207, 11.66833207932267",
        "11, 5.49116036723684, 19.682038513301954",
        "14, 7.653930276300595, 23.489621121835576",
    })
    void garwoodsLimitsAreThoseOfTheChiSquaredLaw(int count, double low, double high) {
        assertThat(Garwood.low(count)).isCloseTo(low, within(1e-9));
        assertThat(Garwood.high(count)).isCloseTo(high, within(1e-9));
    }

    /** Source: SciPy, {@code binom.sf(4, 9, 0.05)} and {@code binom.sf(2, 5, 0.1)}. */
    @Test
    void theBinomialTailIsThatOfALibrary() {
        assertThat(Formulas.binomialTail(9, 5, 0.05)).isCloseTo(3.3222207031249994e-5, within(1e-18));
        assertThat(Formulas.binomialTail(5, 3, 0.1)).isCloseTo(0.00856, within(1e-15));
    }

    @Test
    void oneOfSeveralHappens() {
        assertThat(Formulas.atLeastOne(List.of(0.5, 0.5))).isEqualTo(0.75);
        assertThat(Formulas.within(2, 0.5)).isCloseTo(0.75, within(1e-15));
    }

    @Test
    void integralsOfCubicsAreExact() {
        assertThat(Formulas.integral(0, 2, 1, x -> x * x * x)).isCloseTo(4, within(1e-12));
    }

    @Test
    void aZeroIsFound() {
        assertThat(Formulas.zeroOfFalling(0, 10, x -> 2 - x * x)).isCloseTo(Math.sqrt(2), within(1e-12));
    }

    /** Ten minimal cut sets with beta factors: two triples, and one of two singles for each of three trains. */
    @Test
    void cutSetsAreCounted() {
        assertThat(new CutSets(new CauseModel("beta", 0.08, 0, 0.02)).minimal()).isEqualTo(10);
        assertThat(new CutSets(new CauseModel("mgl", 0.08, 0.009, 0.002)).minimal())
                .isEqualTo(34);
    }
}
