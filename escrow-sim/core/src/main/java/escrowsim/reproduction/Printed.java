package escrowsim.reproduction;

import java.math.BigDecimal;

/**
 * A number as a work prints it: its digits say how far it was rounded.
 *
 * @param text plain decimal notation or with an exponent, such as {@code 0.50} or {@code 3.3e-5}
 */
public record Printed(String text) {

    public Printed {
        try {
            var unused = new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("a printed value must be a plain number, was \"" + text + "\"", e);
        }
    }

    public double value() {
        return new BigDecimal(text).doubleValue();
    }

    /** Half a unit in the last printed digit. */
    public double halfUnit() {
        return BigDecimal.valueOf(5, new BigDecimal(text).scale() + 1).doubleValue();
    }
}
