package escrowsim.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import escrowsim.scenario.ParameterLaw.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ParameterLawTest {

    @ParameterizedTest
    @EnumSource(Shape.class)
    void theRangeIsFromTheFiveToTheNinetyFivePercentQuantileWhateverTheShape(Shape shape) {
        ParameterLaw law = ParameterLaw.of(shape, 0.3, 0.1, 0.7);

        assertThat(law.quantile(0.05)).isCloseTo(0.1, within(1e-6));
        assertThat(law.quantile(0.95)).isCloseTo(0.7, within(1e-6));
        assertThat(law.quantile(0.5)).isBetween(0.1, 0.7);
        assertThat(law.quantile(0.2)).isLessThan(law.quantile(0.6));
    }

    @ParameterizedTest
    @EnumSource(
            value = Shape.class,
            names = {"TRIANGULAR", "PERT"})
    void aModeAtAnEndOfTheRangeIsFine(Shape shape) {
        ParameterLaw law = ParameterLaw.of(shape, 0.1, 0.1, 0.7);

        assertThat(law.quantile(0.95)).isCloseTo(0.7, within(1e-3));
        assertThat(law.quantile(0.05)).isLessThanOrEqualTo(0.1 + 0.01);
    }

    /** The median of a lognormal is the geometric mean of any two quantiles that lie alike. */
    @Test
    void theMedianOfALognormalIsTheGeometricMeanOfItsRange() {
        assertThat(ParameterLaw.of(Shape.LOGNORMAL, 0.0012, 0.0004, 0.0036).quantile(0.5))
                .isCloseTo(0.0012, within(1e-12));
        assertThat(ParameterLaw.of(Shape.UNIFORM, 2, 1, 10).quantile(0.5)).isCloseTo(5.5, within(1e-12));
        assertThat(ParameterLaw.of(Shape.NORMAL, 2, 1, 10).quantile(0.5)).isCloseTo(5.5, within(1e-9));
    }

    @Test
    void whereNoShapeIsGivenItStaysWhereTheSettingCanBe() {
        assertThat(ParameterLaw.shape("", true, 0.1, 0.5)).isEqualTo(Shape.LOGIT_NORMAL);
        assertThat(ParameterLaw.shape("", true, 0, 0.5)).isEqualTo(Shape.TRIANGULAR);
        assertThat(ParameterLaw.shape("", false, 0.1, 5)).isEqualTo(Shape.LOGNORMAL);
        assertThat(ParameterLaw.shape("", false, 0, 5)).isEqualTo(Shape.TRIANGULAR);
        assertThat(ParameterLaw.shape("logit-normal", true, 0.1, 0.5)).isEqualTo(Shape.LOGIT_NORMAL);
    }

    @Test
    void aRangeThatDoesNotGoWithItsShapeIsRefused() {
        assertThatThrownBy(() -> ParameterLaw.of(Shape.LOGNORMAL, 1, 0, 2))
                .hasMessage("range90 of a lognormal must be above 0, was [0, 2]");
        assertThatThrownBy(() -> ParameterLaw.of(Shape.LOGIT_NORMAL, 0.5, 0.1, 1))
                .hasMessage("range90 of a logit-normal must be between 0 and 1, was [0.1, 1]");
    }
}
