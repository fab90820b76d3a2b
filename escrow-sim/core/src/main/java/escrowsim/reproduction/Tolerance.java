package escrowsim.reproduction;

import java.util.Locale;

/**
 * How far a reproduced value may stand from the printed one.
 *
 * @param size what {@code kind} counts: units of the value, a share of it, or standard errors
 */
public record Tolerance(Kind kind, double size) {

    /** Twelve significant digits are written; less than half a unit in the last is no difference. */
    private static final double SAME = 5e-13;

    /** Standard errors that a simulated value may stand away for luck alone. */
    private static final double LUCK = 4;

    public Tolerance {
        if (!(size >= 0 && size < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a tolerance must be 0 or more, was " + size);
        }
    }

    /** Where a tolerance comes from. */
    public enum Kind {
        /** None. */
        EXACT,
        /** Half a unit in the last printed digit. */
        PRINT_ROUNDING,
        /** So many standard errors, and half a unit in the last printed digit. */
        MONTE_CARLO,
        /** So many units. */
        ABSOLUTE,
        /** Such a share of the printed value. */
        RELATIVE,
        /** The work prints an upper bound. */
        AT_MOST,
        /** The work prints a lower bound. */
        AT_LEAST;

        static Kind of(String id) {
            return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
        }

        /** Such as {@code print-rounding}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The largest distance that still matches, in the unit of the value: what the claim allows, and luck. */
    public double band(Printed published, Finding finding) {
        return allowed(published) + (kind == Kind.MONTE_CARLO ? size : LUCK) * finding.standardError();
    }

    private double allowed(Printed published) {
        return switch (kind) {
            case EXACT, AT_MOST, AT_LEAST -> 0;
            case PRINT_ROUNDING, ABSOLUTE -> size;
            case RELATIVE -> size * Math.abs(published.value());
            case MONTE_CARLO -> published.halfUnit();
        };
    }

    Verdict judge(Printed published, Finding finding) {
        double difference = finding.value() - published.value();
        double slack = SAME * Math.max(Math.abs(finding.value()), Math.abs(published.value()));
        if (Math.abs(difference) <= slack) {
            return Verdict.MATCH;
        }
        if (isOnThePrintedSide(difference)) {
            return Verdict.MATCH_WITHIN_TOLERANCE;
        }
        if (kind != Kind.MONTE_CARLO && Math.abs(difference) <= allowed(published) + slack) {
            return kind == Kind.PRINT_ROUNDING ? Verdict.MATCH_WITHIN_ROUNDING : Verdict.MATCH_WITHIN_TOLERANCE;
        }
        boolean explained = Math.abs(difference) <= band(published, finding) + slack;
        return explained ? Verdict.MATCH_WITHIN_MONTE_CARLO_ERROR : Verdict.MISMATCH;
    }

    private boolean isOnThePrintedSide(double difference) {
        return kind == Kind.AT_MOST ? difference < 0 : kind == Kind.AT_LEAST && difference > 0;
    }
}
