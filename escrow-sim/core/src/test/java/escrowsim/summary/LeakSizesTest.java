package escrowsim.summary;

import static org.assertj.core.api.Assertions.assertThat;

import escrowsim.trial.Amounts;
import escrowsim.trial.Tally;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LeakSizesTest {

    /** 1, 2, ..., 100 among 900 zeros: the lower quantile at (n - 1/2) / 50 of a hundred is its 2 n - 1st. */
    @Test
    void quantilesAreOfTheWorldsWithExposureAlone() {
        Amounts amounts = new Amounts();
        IntStream.range(0, 900).forEach(i -> amounts.add(0));
        IntStream.rangeClosed(1, 100).forEach(amounts::add);

        List<Double> quantiles = IntStream.rangeClosed(1, 50)
                .mapToObj(number -> amounts.quantileOfPositive(LeakSizes.level(number)))
                .toList();

        assertThat(amounts.positive()).isEqualTo(100);
        assertThat(quantiles)
                .isEqualTo(IntStream.rangeClosed(1, 50)
                        .mapToObj(number -> 2.0 * number - 1)
                        .toList());
    }

    @Test
    void nothingExposedHasNoQuantiles() {
        assertThat(LeakSizes.of(new Tally()).quantiles()).isEmpty();
    }
}
