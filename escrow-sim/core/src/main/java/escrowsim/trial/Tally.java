package escrowsim.trial;

import java.util.EnumMap;
import java.util.Map;

/** The outcomes of many worlds of one design, summed. Mergeable; the engine folds tallies in the order of the trials. */
public final class Tally {

    /** Walking a map makes an iterator, and this is done for every world. */
    private static final Metric[] METRICS = Metric.values();

    private final Map<Metric, Amounts> amounts = new EnumMap<>(Metric.class);
    private final Map<Metric, ByDraw> byDraw = new EnumMap<>(Metric.class);
    private final Causes firstCauses = new Causes();
    private final CourseTally course = new CourseTally();
    private long trials;

    public Tally() {
        for (Metric metric : METRICS) {
            amounts.put(metric, new Amounts(metric.isOverEvents()));
            byDraw.put(metric, new ByDraw());
        }
    }

    public void add(TrialOutcome outcome) {
        trials++;
        for (Metric metric : METRICS) {
            if (metric.applies(outcome)) {
                of(metric).add(metric.of(outcome), outcome.weight);
            }
        }
        if (outcome.anyExposure) {
            firstCauses.add(outcome.firstCause, outcome.weight);
        }
        course.add(outcome);
    }

    /** The same for a world in which the inputs are those of a draw. */
    public void add(TrialOutcome outcome, int draw) {
        add(outcome);
        course.add(outcome, draw);
        for (Metric metric : METRICS) {
            if (metric.applies(outcome)) {
                byDraw(metric).add(draw, metric.of(outcome));
            }
        }
    }

    public void addAll(Tally later) {
        trials += later.trials;
        amounts.forEach((metric, sum) -> sum.addAll(later.of(metric)));
        byDraw.forEach((metric, sums) -> sums.addAll(later.byDraw(metric)));
        firstCauses.addAll(later.firstCauses);
        course.addAll(later.course);
    }

    /** As if nothing had been added; keeps its room for the next worlds. */
    public void clear() {
        trials = 0;
        amounts.values().forEach(Amounts::clear);
        byDraw.values().forEach(ByDraw::clear);
        firstCauses.clear();
        course.clear();
    }

    /** Saves or restores all of it. */
    public void through(Ledger ledger) {
        trials = ledger.whole("trials", trials);
        amounts.forEach((metric, sum) -> sum.through(ledger.part(metric.id())));
        byDraw.forEach((metric, sums) -> sums.through(ledger.part(metric.id() + "_by_draw")));
        firstCauses.through(ledger.part("first_causes"));
        course.through(ledger.part("course"));
    }

    public long trials() {
        return trials;
    }

    public Amounts of(Metric metric) {
        Amounts found = amounts.get(metric);
        if (found == null) {
            throw new AssertionError("every metric has its amounts");
        }
        return found;
    }

    /** The same for each draw of the inputs; without draws where they are fixed. */
    public ByDraw byDraw(Metric metric) {
        ByDraw found = byDraw.get(metric);
        if (found == null) {
            throw new AssertionError("every metric has its draws");
        }
        return found;
    }

    /** Whether its worlds have weights. */
    public boolean isWeighted() {
        return of(Metric.P_ANY_EXPOSURE).isWeighted();
    }

    /** How many worlds a probability's event happened in. */
    public long events(Metric probability) {
        return of(probability).positive();
    }

    /** How it came to that over the years, where that was looked at. */
    public CourseTally course() {
        return course;
    }

    /** Which attacks together made the first exposures, and how often. */
    public Causes firstCauses() {
        return firstCauses;
    }
}
