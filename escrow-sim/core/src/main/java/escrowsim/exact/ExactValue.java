package escrowsim.exact;

import escrowsim.summary.OutcomeMetric;
import java.math.BigDecimal;
import java.math.MathContext;

/** The exact value of an outcome: the mean over all worlds that a plan describes, to ten digits, the same on every machine. */
public record ExactValue(OutcomeMetric metric, double value) {

    private static final MathContext TEN_DIGITS = new MathContext(10);

    public ExactValue {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("an exact value must be 0 or more, was " + value);
        }
        value = new BigDecimal(value).round(TEN_DIGITS).doubleValue();
    }
}
