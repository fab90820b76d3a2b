package escrowsim.scenario;

import java.util.Optional;

/**
 * One value that a scenario uses, given or not.
 *
 * @param path with the names of the author's custodians and attacks
 * @param value as it would be written, numbers without percent signs
 * @param unit of numbers; else empty
 * @param isDefault whether it is the documented default with its source, written out or not
 */
public record Assumption(
        String path, String value, String unit, Optional<Range90> range90, Evidence evidence, boolean isDefault) {

    /**
     * The interval that holds the true value with 90 percent probability.
     *
     * @param shape of the distribution; empty if none is given
     */
    public record Range90(double low, double high, String shape) {}

    /**
     * Where a value comes from.
     *
     * @param quality low, medium, high, or empty
     * @param source empty if none is given
     */
    public record Evidence(String quality, String source) {

        public static final Evidence NONE = new Evidence("", "");

        Evidence or(Evidence wider) {
            return new Evidence(quality.isEmpty() ? wider.quality : quality, source.isEmpty() ? wider.source : source);
        }
    }

    /** The same with another value. */
    Assumption with(String otherValue) {
        return new Assumption(path, otherValue, unit, range90, evidence, isDefault);
    }

    public String quality() {
        return evidence.quality();
    }

    public String source() {
        return evidence.source();
    }
}
