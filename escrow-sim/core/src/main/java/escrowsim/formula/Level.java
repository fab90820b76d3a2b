package escrowsim.formula;

import java.math.BigDecimal;

/** The level of a quantile, as the decimal number that people write. */
final class Level {

    private Level() {}

    /** {@code 1 - level} with all its digits: 1e-9 for 0.999999999. */
    static double beyond(double level) {
        Require.level(level);
        return BigDecimal.ONE.subtract(BigDecimal.valueOf(level)).doubleValue();
    }
}
