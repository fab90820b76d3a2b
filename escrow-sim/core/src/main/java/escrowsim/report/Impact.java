package escrowsim.report;

import escrowsim.summary.Difference;
import escrowsim.summary.Effect;
import escrowsim.summary.Influence;
import java.util.Arrays;

/**
 * How far the doubt about one input moves the headline of a run.
 *
 * @param change from the low to the high end of the input's range
 * @param basis what was measured, and how well
 */
public record Impact(double change, String basis) {

    /** @param design that it was measured on */
    static Impact of(String design, Effect effect) {
        String basis = effect.metric().id() + ", from the low to the high end of range90, in " + design
                + (effect.finding() == Influence.Finding.DETECTED
                        ? ""
                        : ": " + effect.finding().words());
        return new Impact(effect.difference().map(Difference::value).orElse(Double.NaN), basis);
    }

    /** Whether a basis says that something was detected. */
    public static boolean isDetected(String basis) {
        return Arrays.stream(Influence.Finding.values())
                .filter(finding -> finding != Influence.Finding.DETECTED)
                .noneMatch(finding -> basis.endsWith(": " + finding.words()));
    }

    double size() {
        return Math.abs(change);
    }
}
