package escrowsim.trial;

/** The outcomes of many worlds of one design, summed. Mergeable; the engine folds tallies in the order of the trials. */
public final class Tally {

    /** Walking a map makes an iterator, and this is done for every world. */
    private static final Metric[] METRICS = Metric.values();

    /** By the metric's place. */
    private final Amounts[] amounts = new Amounts[METRICS.length];

    private final ByDraw[] byDraw = new ByDraw[METRICS.length];
    private final Causes firstCauses = new Causes();
    private final CourseTally course = new CourseTally();
    private long trials;
    /** Worlds in which nothing happened, which are most: they are put into the amounts when somebody asks for these. */
    private long quiet;

    public Tally() {
        for (Metric metric : METRICS) {
            amounts[metric.place()] =
                    metric.isProbability() ? Amounts.withoutQuantiles() : new Amounts(metric.isOverEvents());
            byDraw[metric.place()] = new ByDraw();
        }
    }

    public void add(TrialOutcome outcome) {
        trials++;
        course.add(outcome);
        if (outcome.isQuiet()) {
            quiet++;
            return;
        }
        for (Metric metric : METRICS) {
            if (metric.applies(outcome)) {
                amounts[metric.place()].add(metric.of(outcome), outcome.weight);
            }
        }
        if (outcome.anyExposure) {
            firstCauses.add(outcome.firstCause, outcome.weight);
        }
    }

    /** The same for a world in which the inputs are those of a draw. */
    public void add(TrialOutcome outcome, int draw) {
        add(outcome);
        course.add(outcome, draw);
        if (outcome.anyExposure) {
            firstCauses.ofDraw(outcome.firstCause, draw);
        }
        for (Metric metric : METRICS) {
            if (metric.applies(outcome)) {
                byDraw(metric).add(draw, metric.of(outcome));
            }
        }
    }

    public void addAll(Tally later) {
        trials += later.trials;
        quiet += later.quiet;
        for (Metric metric : METRICS) {
            amounts[metric.place()].addAll(later.amounts[metric.place()]);
            byDraw(metric).addAll(later.byDraw(metric));
        }
        firstCauses.addAll(later.firstCauses);
        course.addAll(later.course);
    }

    /** As if nothing had been added; keeps its room for the next worlds. */
    public void clear() {
        trials = 0;
        quiet = 0;
        for (Metric metric : METRICS) {
            amounts[metric.place()].clear();
            byDraw(metric).clear();
        }
        firstCauses.clear();
        course.clear();
    }

    /** Saves or restores all of it. */
    public void through(Ledger ledger) {
        trials = ledger.whole("trials", trials);
        quiet = ledger.whole("quiet", quiet);
        for (Metric metric : METRICS) {
            amounts[metric.place()].through(ledger.part(metric.id()));
        }
        for (Metric metric : METRICS) {
            byDraw(metric).through(ledger.part(metric.id() + "_by_draw"));
        }
        firstCauses.through(ledger.part("first_causes"));
        course.through(ledger.part("course"));
    }

    public long trials() {
        return trials;
    }

    public Amounts of(Metric metric) {
        countQuiet();
        return amounts[metric.place()];
    }

    private void countQuiet() {
        for (Metric metric : METRICS) {
            if (!metric.isOverEvents()) {
                amounts[metric.place()].addNone(quiet);
            }
        }
        quiet = 0;
    }

    /** The same for each draw of the inputs; without draws where they are fixed. */
    public ByDraw byDraw(Metric metric) {
        return byDraw[metric.place()];
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
