package escrowsim.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What tables say of their quantiles is true. */
class DistributionTest {

    /** Over sixty octaves, so that every part of a cell is met. */
    private static double[] amounts(int count) {
        SplittableRandom random = new SplittableRandom(7);
        double[] amounts = new double[count];
        Arrays.setAll(amounts, i -> Math.pow(2, random.nextDouble(-20, 40)));
        return amounts;
    }

    private static Amounts of(double[] amounts) {
        Amounts sums = new Amounts();
        for (double amount : amounts) {
            sums.add(amount);
        }
        return sums;
    }

    private static double exact(double[] sorted, double level) {
        return sorted[(int) Math.ceil(level * sorted.length - 1e-9) - 1];
    }

    @Test
    void quantilesAreExactWhileTheAmountsFitAndWithinTheErrorStatedBeyond() {
        double[] most = amounts(131_072);
        double[] more = amounts(131_073);
        Amounts fits = of(most);
        Amounts spilt = of(more);
        Arrays.sort(most);
        Arrays.sort(more);

        assertThat(fits.isExact()).isTrue();
        assertThat(spilt.isExact()).isFalse();
        double worst = 0;
        for (int percent = 1; percent < 100; percent++) {
            double level = percent / 100.0;
            assertThat(fits.quantile(level)).isEqualTo(exact(most, level));
            worst = Math.max(worst, Math.abs(spilt.quantile(level) / exact(more, level) - 1));
        }
        assertThat(worst).isBetween(0.001, 0.004);
        assertThat(Amounts.QUANTILE_ERROR)
                .isEqualTo("Exact while at most 131,072 worlds have an amount; beyond that within 0.4 % of its value.");
    }

    /** The mean of the upper half of the amounts, by itself. */
    @Test
    void soAreMeansBeyondThem() {
        double[] more = amounts(140_000);
        double mean = of(more).tailMean(0.5);
        Arrays.sort(more);

        double upper = Arrays.stream(more, 70_000, 140_000).sum() / 70_000;

        assertThat(Math.abs(mean / upper - 1)).isLessThan(0.004);
    }
}
