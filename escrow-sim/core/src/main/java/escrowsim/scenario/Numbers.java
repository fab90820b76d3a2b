package escrowsim.scenario;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as text, the same on every machine. */
final class Numbers {

    private static final int SMALLEST_PLAIN_EXPONENT = -7;
    private static final int LARGEST_PLAIN_EXPONENT = 15;
    private static final int DIGITS_OF_A_DOUBLE = 17;

    private Numbers() {}

    /** The fewest digits that give the number back; {@code Double.toString} differs between versions of Java. */
    static String text(double value) {
        BigDecimal exact = new BigDecimal(value);
        for (int digits = 1; digits < DIGITS_OF_A_DOUBLE; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits));
            if (rounded.doubleValue() == value) {
                return text(rounded);
            }
        }
        return text(exact.round(new MathContext(DIGITS_OF_A_DOUBLE)));
    }

    /** Plain digits for ordinary sizes, a power of ten beyond. */
    static String text(BigDecimal value) {
        if (value.signum() == 0) {
            return "0";
        }
        BigDecimal shortest = value.stripTrailingZeros();
        int exponent = shortest.precision() - shortest.scale() - 1;
        if (exponent >= SMALLEST_PLAIN_EXPONENT && exponent <= LARGEST_PLAIN_EXPONENT) {
            return shortest.toPlainString();
        }
        BigDecimal mantissa = shortest.movePointLeft(exponent).stripTrailingZeros();
        return mantissa.toPlainString() + "e" + exponent;
    }
}
