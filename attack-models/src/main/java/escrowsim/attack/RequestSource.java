package escrowsim.attack;

import java.util.stream.DoubleStream;

/** Every event asks the custodians for one user's messages, and each goes along with a probability of its own. */
final class RequestSource implements EventSource {

    private final int attack;
    private final Timeline timeline;
    private final Draws draws;
    private final double[] accepts;
    private final Draws[] acceptDraws;
    private final Request request;

    /** @param accepts probability of each custodian, by its index in the plan */
    RequestSource(Preparation of, String whom, Timeline timeline, double[] accepts, Request request) {
        this.attack = of.index();
        this.timeline = timeline;
        this.draws = timeline.draws();
        this.accepts = accepts;
        this.acceptDraws = new Draws[accepts.length];
        for (int i = 0; i < accepts.length; i++) {
            acceptDraws[i] = of.draws(whom, of.custodian(i).name());
        }
        this.request = request;
    }

    @Override
    public double expectedHits(double horizonYears) {
        return timeline.expectedEvents(horizonYears)
                * Math.max(1, DoubleStream.of(accepts).sum());
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
            boolean noticed = draws.uniform(trial, event, Mark.NOTICED) < request.noticedShare();
            sink.request(attack, year, request.daysRead(), noticed);
            for (int i = 0; i < accepts.length; i++) {
                if (acceptDraws[i].uniform(trial, event, Mark.ACCEPTED) < accepts[i]) {
                    sink.accepts(i);
                }
            }
        }
    }
}
