package escrowsim.summary;

import escrowsim.engine.AllPairs;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which designs ask for a choice between risk and benefit, and which do not because another one is safer at no cost. It
 * weighs nothing: what stands on the frontier is not better than the rest of it.
 */
public final class Frontier {

    private Frontier() {}

    /**
     * What is looked at, and how little of it matters.
     *
     * @param risk less is safer
     * @param benefit more is more useful
     * @param materialRisk a smaller difference in risk is none
     * @param materialBenefit a smaller difference in benefit is none
     */
    public record Axes(OutcomeMetric risk, OutcomeMetric benefit, double materialRisk, double materialBenefit) {
        public Axes {
            if (!(materialRisk >= 0 && materialRisk < Double.POSITIVE_INFINITY)
                    || !(materialBenefit >= 0 && materialBenefit < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("what is material must be 0 or more, was risk " + materialRisk
                        + " and benefit " + materialBenefit);
            }
        }
    }

    /** What is said of a design. */
    public enum Status {
        /** No other is detectably safer and at least as useful, and it gives up no benefit for nothing. */
        FRONTIER,
        /** Another is detectably safer and at least as useful, or known to be as safe and more useful. */
        DOMINATED,
        /** Another is more useful, and the safety that this one gains over it cannot be detected. */
        INDISTINGUISHABLE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * How a design stands to the others.
     *
     * @param beatenBy the design that makes it so, the most useful of the safest ones
     */
    public record Standing(String design, Status status, Optional<String> beatenBy) {}

    /** One design minus another, in both respects, by their places in the list of designs. */
    public interface Differences {
        Difference risk(int design, int other);

        Difference benefit(int design, int other);
    }

    /** The standing of each design of a run, in their order. */
    public static List<Standing> of(List<DesignOutcomes> designs, Axes axes, AllPairs pairs) {
        return of(designs, axes, new PairedDifferences(designs, axes, pairs));
    }

    /** The standing of each design, in their order. */
    public static List<Standing> of(List<DesignOutcomes> designs, Axes axes, Differences differences) {
        List<Standing> standings = new ArrayList<>();
        for (int d = 0; d < designs.size(); d++) {
            standings.add(new Judge(designs, axes, differences, d).standing());
        }
        return standings;
    }

    /** Looks at one design. */
    private record Judge(List<DesignOutcomes> designs, Axes axes, Differences differences, int self) {

        Standing standing() {
            String name = designs.get(self).design();
            Optional<String> dominating = first(this::dominates);
            if (dominating.isPresent()) {
                return new Standing(name, Status.DOMINATED, dominating);
            }
            Optional<String> moreUseful = first(this::givesMoreAtNoDetectableRisk);
            Status status = moreUseful.isPresent() ? Status.INDISTINGUISHABLE : Status.FRONTIER;
            return new Standing(name, status, moreUseful);
        }

        private boolean dominates(int other) {
            boolean safer = differences.risk(other, self).high() < -axes.materialRisk();
            boolean asUseful = differences.benefit(other, self).low() >= -axes.materialBenefit();
            boolean knownAsSafe = differences.risk(other, self).high() <= 0;
            return (safer && asUseful) || (knownAsSafe && moreUseful(other));
        }

        private boolean moreUseful(int other) {
            return differences.benefit(other, self).low() > axes.materialBenefit();
        }

        private boolean givesMoreAtNoDetectableRisk(int other) {
            boolean selfIsSafer = differences.risk(self, other).high() < -axes.materialRisk();
            return moreUseful(other) && !selfIsSafer && !safeByDesign(other);
        }

        /** Whether this one is known to have no risk and the other is not: no number of worlds has to tell them apart. */
        private boolean safeByDesign(int other) {
            return axes.materialRisk() == 0 && value(self, axes.risk()) == 0 && isExact(self) && !isExact(other);
        }

        private boolean isExact(int design) {
            return designs.get(design)
                    .of(axes.risk())
                    .flatMap(Outcome::estimate)
                    .filter(estimate -> estimate.method() == IntervalMethod.EXACT)
                    .isPresent();
        }

        private Optional<String> first(Predicate<Integer> beats) {
            List<Integer> beating = new ArrayList<>();
            for (int other = 0; other < designs.size(); other++) {
                if (other != self && beats.test(other)) {
                    beating.add(other);
                }
            }
            return beating.stream()
                    .min(Comparator.<Integer>comparingDouble(other -> value(other, axes.risk()))
                            .thenComparingDouble(other -> -value(other, axes.benefit())))
                    .map(other -> designs.get(other).design());
        }

        private double value(int design, OutcomeMetric metric) {
            return designs.get(design)
                    .of(metric)
                    .flatMap(Outcome::estimate)
                    .map(Estimate::value)
                    .orElse(0.0);
        }
    }
}
