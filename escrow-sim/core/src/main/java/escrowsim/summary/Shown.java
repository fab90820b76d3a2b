package escrowsim.summary;

/** Estimates and differences as the terminal shows them: three digits, the interval beside them. */
public final class Shown {

    private Shown() {}

    public static String value(OutcomeMetric metric, Estimate estimate) {
        if (estimate.value() == 0) {
            return isExact(estimate) ? "0" : "none";
        }
        return isShare(metric) ? Wording.percent(estimate.value()) : Wording.number(estimate.value());
    }

    /** A value that is known without simulation. */
    public static String known(OutcomeMetric metric, double value) {
        return isShare(metric) ? Wording.percent(value) : Wording.number(value);
    }

    /** The interval, or how the value is known without one. */
    public static String interval(OutcomeMetric metric, Estimate estimate) {
        if (isExact(estimate)) {
            return isLawful(metric) ? "by formula" : "by design";
        } else if (estimate.value() == 0) {
            return "below " + (isShare(metric) ? bound(estimate) : Wording.number(estimate.high()));
        }
        return interval(metric, estimate.low(), estimate.high());
    }

    /** The exact bound after no event, for a probability; else the upper end of the interval. */
    private static String bound(Estimate estimate) {
        return estimate.method() == IntervalMethod.CLOPPER_PEARSON
                ? Wording.none(estimate.trials()).replaceFirst(".*below (.*)\\)", "$1")
                : Wording.percent(estimate.high());
    }

    public static String interval(OutcomeMetric metric, double low, double high) {
        return isShare(metric) ? Wording.percentInterval(low, high) + "%" : sameUnit(low, high);
    }

    /** {@code 10.4 to 10.5 mill.}: the unit once, where both ends have it. */
    private static String sameUnit(double low, double high) {
        String unit = Wording.number(high).replaceFirst("^[^ ]*", "");
        String first = Wording.number(low);
        boolean shared = !unit.isEmpty() && first.endsWith(unit);
        return shared
                ? first.substring(0, first.length() - unit.length()) + " to " + Wording.number(high)
                : Wording.interval(low, high);
    }

    /** Both in one cell, as {@code 0.55% (0.45 to 0.66)}. */
    public static String withInterval(OutcomeMetric metric, Estimate estimate) {
        String interval = interval(metric, estimate);
        if (isExact(estimate)) {
            return value(metric, estimate) + (estimate.value() == 0 ? " " + interval : "");
        }
        return value(metric, estimate) + " (" + (estimate.value() == 0 ? interval : interval.replace("%", "")) + ")";
    }

    /** Percentage points for probabilities and shares, else the metric's own unit. */
    public static String difference(OutcomeMetric metric, Difference difference) {
        double factor = isShare(metric) ? 100 : 1;
        if (difference.method() == IntervalMethod.EXACT) {
            return Wording.signed(factor * difference.value()) + " by formula";
        }
        return Wording.signed(factor * difference.value()) + " ("
                + Wording.interval(factor * difference.low(), factor * difference.high()) + ")";
    }

    /** The unit in which {@link #difference} is shown. */
    public static String unitOfDifference(OutcomeMetric metric) {
        return isShare(metric) ? "percentage points" : metric.unit();
    }

    public static String letter(Verdict verdict) {
        return switch (verdict) {
            case HIGHER -> "H";
            case LOWER -> "L";
            case NOT_DETECTED -> "=";
        };
    }

    /** Whether it is written in percent. */
    public static boolean isShare(OutcomeMetric metric) {
        return metric.isProbability() || metric.unit().equals("share");
    }

    private static boolean isExact(Estimate estimate) {
        return estimate.method() == IntervalMethod.EXACT;
    }

    private static boolean isLawful(OutcomeMetric metric) {
        return switch (metric) {
            case LAWFUL_ACCESSES_USEFUL, LAWFUL_ACCESS_HOURS, WRONGFUL_ACCESSES -> true;
            default -> false;
        };
    }
}
