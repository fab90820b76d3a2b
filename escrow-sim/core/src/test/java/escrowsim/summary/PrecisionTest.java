package escrowsim.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PrecisionTest {

    @Test
    void looksComeAfterFixedNumbersOfBlocksEightToADoubling() {
        List<Long> looks = LongStream.rangeClosed(0, 40)
                .filter(Precision::looksAfter)
                .boxed()
                .toList();

        assertThat(looks)
                .containsExactly(
                        1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L, 13L, 14L, 15L, 16L, 18L, 20L, 22L, 24L, 26L,
                        28L, 30L, 32L, 36L, 40L);
    }

    @Test
    void theLongerSideOfALopsidedIntervalCounts() {
        assertThat(Precision.reach(new Estimate(1, 0.1, 0.9, 1.3, IntervalMethod.GAMMA, 10, 5)))
                .isEqualTo(1.3 - 1);
        assertThat(Precision.reach(new Estimate(1, 0.1, 0.5, 1.3, IntervalMethod.GAMMA, 10, 5)))
                .isEqualTo(0.5);
    }

    @Test
    void whatNoWorldHasAndNoWidthAtAllAreRefused() {
        assertThatThrownBy(() -> new Precision(OutcomeMetric.LAWFUL_ACCESSES_USEFUL, 1, 1))
                .hasMessage("metric must be one that single worlds have, was lawful_accesses_useful");
        assertThatThrownBy(() -> new Precision(OutcomeMetric.P_ANY_EXPOSURE, Double.NaN, 1))
                .hasMessage("half_width must be above 0, was NaN");
        assertThatThrownBy(() -> new Precision(OutcomeMetric.P_ANY_EXPOSURE, 0.1, 0))
                .hasMessage("max_trials must be 1 or more, was 0");
    }
}
