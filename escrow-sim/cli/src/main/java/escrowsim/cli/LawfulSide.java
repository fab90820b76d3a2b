package escrowsim.cli;

import escrowsim.access.AccessDelay;
import escrowsim.access.FunnelCounts;
import escrowsim.access.Latency;
import escrowsim.access.LawfulFunnel;
import escrowsim.access.LawfulWorld;
import escrowsim.access.LawfulWorlds;
import escrowsim.access.PoissonLaw;
import escrowsim.random.Streams;
import escrowsim.scenario.Design;
import escrowsim.scenario.Scenario;
import escrowsim.summary.Estimate;
import escrowsim.summary.Outcome;
import escrowsim.summary.OutcomeMetric;
import escrowsim.summary.ParameterBand;
import escrowsim.summary.Spread;
import escrowsim.summary.TimelineMetric;
import escrowsim.summary.TimelinePoint;
import escrowsim.trial.Downtime;
import escrowsim.trial.ParameterDraws;
import escrowsim.trial.TrialPlan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * What lawful access comes to in a design. The funnel has closed forms, so the estimates are exact, unless custodians go out of
 * service after incidents.
 */
final class LawfulSide {

    private LawfulSide() {}

    /** Who is out of service after an incident is looked up in so many worlds at most. */
    private static final int MOST_WORLDS = 2_000;

    static List<Outcome> of(Scenario scenario, long trials) {
        return of(funnel(scenario, trials), trials);
    }

    private static List<Outcome> of(LawfulFunnel funnel, long trials) {
        Outcome hours = funnel.delay()
                .map(AccessDelay::meanHours)
                .map(mean -> Outcome.of(OutcomeMetric.LAWFUL_ACCESS_HOURS, Estimate.exact(mean, trials)))
                .orElseGet(() -> Outcome.missing(OutcomeMetric.LAWFUL_ACCESS_HOURS, trials));
        double wrongful = funnel.overHorizon().wrongful();
        double useful = funnel.perYear().useful();
        return List.of(
                Outcome.of(
                        OutcomeMetric.WRONGFUL_ACCESSES,
                        Estimate.ofMean(wrongful, wrongful * funnel.relativeErrorOfAccesses(), trials)),
                Outcome.of(
                        OutcomeMetric.LAWFUL_ACCESSES_USEFUL,
                        Estimate.ofMean(useful, useful * funnel.relativeErrorOfUseful(), trials)),
                hours);
    }

    /** So many draws of the inputs are enough for a mean and a band that are exact for each. */
    private static final int MOST_DRAWS = 1_000;

    /** The same where inputs are drawn: the mean over draws, and how far it lies from one to the other. */
    static List<Outcome> ofDraws(Scenario scenario, long trials) {
        int draws = Math.min(MOST_DRAWS, ParameterDraws.in(trials));
        List<List<Outcome>> each = IntStream.rangeClosed(1, draws)
                .mapToObj(draw -> of(ofDraw(scenario, draw), trials))
                .toList();
        List<Outcome> all = new ArrayList<>();
        for (int m = 0; m < each.get(0).size(); m++) {
            int metric = m;
            double[] values = each.stream()
                    .flatMap(draw -> draw.get(metric).estimate().stream())
                    .mapToDouble(Estimate::value)
                    .toArray();
            OutcomeMetric of = each.get(0).get(metric).metric();
            all.add(
                    values.length < draws
                            ? Outcome.missing(of, trials)
                            : Outcome.of(of, Estimate.ofDraws(values, trials)).with(ParameterBand.ofExact(values)));
        }
        return all;
    }

    private static LawfulFunnel ofDraw(Scenario scenario, int draw) {
        return funnel(scenario.draw(draw), (draw - 1L) * ParameterDraws.WORLDS, ParameterDraws.WORLDS);
    }

    /**
     * Lawful accesses from the start to each year; their spread between worlds where inputs are what they are. Who is out of
     * service counts with its mean over the horizon.
     */
    static List<TimelinePoint> timeline(Scenario scenario, long trials) {
        if (scenario.doubt().isEmpty()) {
            LawfulFunnel funnel = funnel(scenario, trials);
            return years(scenario)
                    .mapToObj(year -> accesses(year, funnel, trials))
                    .toList();
        }
        List<LawfulFunnel> funnels = IntStream.rangeClosed(1, Math.min(MOST_DRAWS, ParameterDraws.in(trials)))
                .mapToObj(draw -> ofDraw(scenario, draw))
                .toList();
        return years(scenario)
                .mapToObj(year -> TimelinePoint.of(
                        year,
                        TimelineMetric.LAWFUL_ACCESSES_CUMULATIVE,
                        Estimate.ofDraws(
                                funnels.stream()
                                        .mapToDouble(
                                                funnel -> funnel.until(year).accesses())
                                        .toArray(),
                                trials)))
                .toList();
    }

    private static DoubleStream years(Scenario scenario) {
        return Arrays.stream(scenario.run().years().years());
    }

    private static TimelinePoint accesses(double year, LawfulFunnel funnel, long trials) {
        double mean = funnel.until(year).accesses();
        return new TimelinePoint(
                year,
                TimelineMetric.LAWFUL_ACCESSES_CUMULATIVE,
                Estimate.ofMean(mean, mean * funnel.relativeErrorOfAccesses(), trials),
                Optional.of(Spread.ofPoisson(new PoissonLaw(mean))));
    }

    /** What becomes of the requests of an average year in each design. */
    static Map<String, FunnelCounts> funnels(List<Design> designs, long trials) {
        Map<String, FunnelCounts> counts = new LinkedHashMap<>();
        designs.forEach(design ->
                counts.put(design.id(), funnel(design.scenario(), trials).perYear()));
        return counts;
    }

    /** How long answers take in each design; designs whose requests are never answered are left out. */
    static Map<String, Latency> latencies(List<Design> designs, long trials) {
        Map<String, Latency> latencies = new LinkedHashMap<>();
        designs.forEach(design ->
                funnel(design.scenario(), trials).latency().ifPresent(latency -> latencies.put(design.id(), latency)));
        return latencies;
    }

    /** What each world saw of it: its own requests, of which it opened some. */
    static LongFunction<LawfulWorld> worlds(Scenario scenario, long trials) {
        Streams streams = new Streams(scenario.run().seed());
        if (scenario.doubt().isEmpty()) {
            return new LawfulWorlds(funnel(scenario, trials), streams)::world;
        }
        Map<Integer, LawfulWorlds> byDraw = new ConcurrentHashMap<>();
        return trial -> byDraw.computeIfAbsent(
                        ParameterDraws.of(trial), draw -> new LawfulWorlds(ofDraw(scenario, draw), streams))
                .world(trial);
    }

    static LawfulFunnel funnel(Scenario scenario, long trials) {
        return funnel(scenario, 0, (int) Math.min(trials, MOST_WORLDS));
    }

    private static LawfulFunnel funnel(Scenario scenario, long firstTrial, int worlds) {
        TrialPlan plan = scenario.plan();
        return LawfulFunnel.of(
                scenario.benefit(),
                plan.custody(),
                plan.custodians(),
                plan.service().keptDays(),
                plan.horizonYears(),
                Downtime.in(plan, scenario.benefit(), firstTrial, worlds));
    }
}
