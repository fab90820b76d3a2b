package escrowsim.trial;

import java.util.Arrays;

/**
 * A design against the reference, world by world: both meet the same incidents, so the difference of a world is exactly 0
 * where they behave alike. Mergeable in the order of the trials.
 */
public final class PairTally {

    private static final Metric[] METRICS = Metric.values();

    /** By the metric's place. */
    private final Differences[] differences = new Differences[METRICS.length];

    /** Worlds in which nothing happened in either: they are put into the differences when somebody asks for these. */
    private long quiet;

    public PairTally() {
        Arrays.setAll(differences, metric -> new Differences());
    }

    public void add(TrialOutcome design, TrialOutcome reference) {
        if (design.isQuiet() && reference.isQuiet()) {
            quiet++;
            return;
        }
        for (Metric metric : METRICS) {
            if (metric.applies(design) && metric.applies(reference)) {
                differences[metric.place()].add(metric.of(design) - metric.of(reference));
            }
        }
    }

    /** The reference beside itself, which differs by nothing. */
    public void addSame(TrialOutcome reference) {
        for (Metric metric : METRICS) {
            if (metric.applies(reference)) {
                differences[metric.place()].addNone(1);
            }
        }
    }

    /** The same for worlds in which the inputs are those of a draw. */
    public void add(TrialOutcome design, TrialOutcome reference, int draw) {
        for (Metric metric : METRICS) {
            if (metric.applies(design) && metric.applies(reference)) {
                differences[metric.place()].add(metric.of(design) - metric.of(reference), draw);
            }
        }
    }

    public void addAll(PairTally later) {
        quiet += later.quiet;
        for (Metric metric : METRICS) {
            differences[metric.place()].addAll(later.differences[metric.place()]);
        }
    }

    /** As if nothing had been added; keeps its room for the next worlds. */
    public void clear() {
        quiet = 0;
        for (Differences difference : differences) {
            difference.clear();
        }
    }

    /** Saves or restores all of it. */
    public void through(Ledger ledger) {
        quiet = ledger.whole("quiet", quiet);
        for (Metric metric : METRICS) {
            differences[metric.place()].through(ledger.part(metric.id()));
        }
    }

    /** The differences of the worlds in which the metric says something about both designs. */
    public Differences of(Metric metric) {
        countQuiet();
        return differences[metric.place()];
    }

    private void countQuiet() {
        for (Metric metric : METRICS) {
            if (!metric.isOverEvents()) {
                differences[metric.place()].addNone(quiet);
            }
        }
        quiet = 0;
    }
}
