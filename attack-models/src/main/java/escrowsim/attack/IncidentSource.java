package escrowsim.attack;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Every event is an incident: it hits one custodian, each of several with the same probability, or everything. */
final class IncidentSource implements EventSource {

    private static final double DAYS_PER_YEAR = 365.25;

    private final int attack;
    private final Timeline timeline;
    private final Draws draws;
    private final Dwell dwell;
    private final Reach reach;
    private final double pooledShare;
    private final int[] custodians;
    private final Draws[] hitDraws;
    private final double hitShare;

    private IncidentSource(
            Preparation of,
            Timeline timeline,
            double pooledShare,
            int[] custodians,
            Draws[] hitDraws,
            double hitShare) {
        this.attack = of.index();
        this.timeline = timeline;
        this.draws = timeline.draws();
        this.dwell = of.attack().dwell();
        this.reach = of.attack().reach();
        this.pooledShare = pooledShare;
        this.custodians = custodians;
        this.hitDraws = hitDraws;
        this.hitShare = hitShare;
    }

    /** Every event hits this one custodian. */
    static IncidentSource at(int custodian, Preparation of, Timeline timeline) {
        double pooledShare = of.attack().pooledShare();
        return new IncidentSource(of, timeline, pooledShare, new int[] {custodian}, new Draws[] {timeline.draws()}, 1);
    }

    /** Every event opens everything. It needs nobody's share, so it joins no pool. */
    static IncidentSource everything(Preparation of, Timeline timeline) {
        int[] everything = {IncidentSink.EVERYTHING};
        return new IncidentSource(of, timeline, 0, everything, new Draws[] {timeline.draws()}, 1);
    }

    /** Every event hits each of these custodians with probability {@code hitShare}, independently (Marshall-Olkin). */
    static IncidentSource across(
            int[] custodians, Draws[] hitDraws, double hitShare, Preparation of, Timeline timeline) {
        return new IncidentSource(of, timeline, of.attack().pooledShare(), custodians, hitDraws, hitShare);
    }

    @Override
    public long mayHappen(long firstTrial, double horizonYears) {
        return timeline.mayHappen(firstTrial, horizonYears);
    }

    @Override
    public void run(long trial, double horizonYears, IncidentSink sink) {
        timeline.begin(trial, horizonYears);
        for (int event = 0; ; event++) {
            double year = timeline.next(trial, event);
            if (!(year < horizonYears)) {
                return;
            }
            happen(trial, event, year, sink);
        }
    }

    @Override
    public Optional<SteadyIncidents> steady() {
        List<Integer> reached = IntStream.of(custodians).boxed().toList();
        return timeline.steadyRate()
                .map(perYear -> new SteadyIncidents(attack, perYear, reached, hitShare, dwell, reach, pooledShare));
    }

    @Override
    public double expectedHits(double horizonYears) {
        return timeline.expectedEvents(horizonYears) * Math.max(1, custodians.length * hitShare);
    }

    private void happen(long trial, int event, double year, IncidentSink sink) {
        double dwellYears = dwell.days(draws, trial, event) / DAYS_PER_YEAR;
        boolean pooled = pooledShare >= 1 || draws.uniform(trial, event, Mark.POOLED) < pooledShare;
        sink.incident(attack, year, dwellYears, pooled);
        reach.draw(draws, trial, event, sink);
        for (int i = 0; i < custodians.length; i++) {
            if (hitShare >= 1 || hitDraws[i].uniform(trial, event, Mark.HIT) < hitShare) {
                sink.hit(custodians[i]);
            }
        }
    }
}
