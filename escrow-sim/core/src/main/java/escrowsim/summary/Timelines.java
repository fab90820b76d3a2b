package escrowsim.summary;

import escrowsim.trial.Amounts;
import escrowsim.trial.ByDraw;
import escrowsim.trial.Tally;
import escrowsim.trial.TrialPlan;
import escrowsim.trial.YearGrid;
import escrowsim.trial.YearSums;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The exposure of a design over the years. */
public final class Timelines {

    private Timelines() {}

    /**
     * Year by year; empty where the worlds were not looked at on their way.
     *
     * @param luck worlds of the same inputs: these, unless inputs are drawn; missing where none were run
     */
    public static List<TimelinePoint> of(TrialPlan plan, YearGrid grid, Tally tally, Optional<Tally> luck) {
        List<TimelinePoint> points = new ArrayList<>();
        double[] years = grid.years();
        for (int p = 0; p < tally.course().points(); p++) {
            int point = p;
            Optional<Spread> spread =
                    luck.map(worlds -> Spread.of(worlds.course().at(point).userDays()));
            points.addAll(at(years[p], plan, tally.course().at(p), tally.trials(), spread));
        }
        return points;
    }

    private static List<TimelinePoint> at(
            double year, TrialPlan plan, YearSums sums, long trials, Optional<Spread> spread) {
        return List.of(
                chance(TimelineMetric.P_EXPOSED_BY, year, plan, sums.exposed(), sums.exposedByDraw()),
                chance(TimelineMetric.P_CURRENTLY_EXPOSED, year, plan, sums.readLive(), sums.readLiveByDraw()),
                userDays(year, plan, sums, trials, spread));
    }

    private static TimelinePoint chance(
            TimelineMetric metric, double year, TrialPlan plan, Amounts events, ByDraw byDraw) {
        return plan.escrow().isEmpty()
                ? TimelinePoint.of(year, metric, Estimate.exact(0, events.count()))
                : TimelinePoint.of(year, metric, Estimate.ofProbability(events).clustered(byDraw, 1))
                        .with(ParameterBand.of(byDraw, 1));
    }

    private static TimelinePoint userDays(
            double year, TrialPlan plan, YearSums sums, long trials, Optional<Spread> spread) {
        TimelineMetric metric = TimelineMetric.EXPOSED_USER_DAYS_CUMULATIVE;
        Amounts amounts = sums.userDays();
        if (plan.escrow().isEmpty()) {
            return TimelinePoint.of(year, metric, Estimate.exact(0, trials)).spread(spread);
        }
        boolean bounded = !new Scale(plan).asksForUsers();
        double most = bounded ? plan.service().userDays(0, year) : Double.POSITIVE_INFINITY;
        Estimate mean = Means.overAll(amounts, amounts.positive(), most)
                .clustered(sums.userDaysByDraw(), Double.POSITIVE_INFINITY);
        return TimelinePoint.of(year, metric, mean)
                .spread(spread)
                .with(ParameterBand.of(sums.userDaysByDraw(), Double.POSITIVE_INFINITY));
    }
}
