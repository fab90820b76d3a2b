package escrowsim.cli.study;

import escrowsim.access.FunnelCounts;
import escrowsim.access.Latency;
import escrowsim.access.LawfulFunnel;
import escrowsim.access.LawfulWorld;
import escrowsim.access.LawfulWorlds;
import escrowsim.access.PoissonLaw;
import escrowsim.random.Streams;
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
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What lawful access comes to in a design. The funnel has closed forms, so the estimates are exact, unless custodians go out of
 * service after incidents. With many custodians a funnel takes its time, so it is built once for all that is asked of it.
 */
public final class LawfulSide {

    /** Who is out of service after an incident is looked up in so many worlds at most. */
    private static final int MOST_WORLDS = 2_000;

    /** So many draws of the inputs are enough for a mean and a band that are exact for each. */
    private static final int MOST_DRAWS = 1_000;

    private final Scenario scenario;
    private final long trials;
    private final LawfulFunnel atBestGuesses;
    private final List<LawfulFunnel> ofDraws;

    public LawfulSide(Scenario scenario, long trials) {
        this.scenario = scenario;
        this.trials = trials;
        this.atBestGuesses = atBestGuesses(scenario, trials);
        this.ofDraws = scenario.doubt().isEmpty()
                ? List.of()
                : IntStream.rangeClosed(1, Math.min(MOST_DRAWS, ParameterDraws.in(trials)))
                        .mapToObj(draw -> ofDraw(scenario, draw))
                        .toList();
    }

    private static LawfulFunnel atBestGuesses(Scenario scenario, long trials) {
        return funnel(scenario, 0, (int) Math.min(trials, MOST_WORLDS));
    }

    private static LawfulFunnel ofDraw(Scenario scenario, int draw) {
        return funnel(scenario.draw(draw), (draw - 1L) * ParameterDraws.WORLDS, ParameterDraws.WORLDS);
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

    /** At the best guesses, whether or not inputs are drawn. */
    public LawfulFunnel funnel() {
        return atBestGuesses;
    }

    /** In the draws of the inputs, one after the other, or in the first of very many; empty where nothing is drawn. */
    List<LawfulFunnel> funnelsOfDraws() {
        return ofDraws;
    }

    /** Useful accesses in an average year of each of these; the same for all where this design has nothing to draw. */
    public List<Double> usefulPerYearOfDraws() {
        return ofEachDraw(funnel -> funnel.perYear().useful());
    }

    /** Accesses to the wrong target from the start to the horizon of each of these. */
    List<Double> errorsOfDraws() {
        return ofEachDraw(funnel -> funnel.overHorizon().wrongful());
    }

    private List<Double> ofEachDraw(ToDoubleFunction<LawfulFunnel> of) {
        return ofDraws.isEmpty()
                ? Collections.nCopies(Math.min(MOST_DRAWS, ParameterDraws.in(trials)), of.applyAsDouble(atBestGuesses))
                : ofDraws.stream().map(of::applyAsDouble).toList();
    }

    /** What becomes of the requests of an average year. */
    public FunnelCounts counts() {
        return atBestGuesses.perYear();
    }

    /** How long answers take; empty where requests are never answered. */
    Optional<Latency> latency() {
        return atBestGuesses.latency();
    }

    /** Where inputs are drawn, the mean over draws, and how far it lies from one to the other. */
    public List<Outcome> outcomes() {
        return ofDraws.isEmpty() ? outcomes(atBestGuesses) : outcomesOfDraws();
    }

    private List<Outcome> outcomes(LawfulFunnel funnel) {
        Outcome hours = funnel.meanHours().stream()
                .mapToObj(mean -> Outcome.of(OutcomeMetric.LAWFUL_ACCESS_HOURS, Estimate.exact(mean, trials)))
                .findFirst()
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

    private List<Outcome> outcomesOfDraws() {
        List<List<Outcome>> each = ofDraws.stream().map(this::outcomes).toList();
        List<Outcome> all = new ArrayList<>();
        for (int m = 0; m < each.get(0).size(); m++) {
            int metric = m;
            double[] values = each.stream()
                    .flatMap(draw -> draw.get(metric).estimate().stream())
                    .mapToDouble(Estimate::value)
                    .toArray();
            OutcomeMetric of = each.get(0).get(metric).metric();
            all.add(
                    values.length < ofDraws.size()
                            ? Outcome.missing(of, trials)
                            : Outcome.of(of, Estimate.ofDraws(values, trials)).with(ParameterBand.ofExact(values)));
        }
        return all;
    }

    /**
     * Lawful accesses from the start to each year; their spread between worlds where inputs are what they are. Who is out of
     * service counts with its mean over the horizon.
     */
    List<TimelinePoint> timeline() {
        return Arrays.stream(scenario.run().years().years())
                .mapToObj(year -> ofDraws.isEmpty() ? accesses(year) : accessesOfDraws(year))
                .toList();
    }

    private TimelinePoint accesses(double year) {
        double mean = atBestGuesses.until(year).accesses();
        return TimelinePoint.of(
                        year,
                        TimelineMetric.LAWFUL_ACCESSES_CUMULATIVE,
                        Estimate.ofMean(mean, mean * atBestGuesses.relativeErrorOfAccesses(), trials))
                .spread(Optional.of(Spread.ofPoisson(new PoissonLaw(mean))));
    }

    private TimelinePoint accessesOfDraws(double year) {
        double[] means = ofDraws.stream()
                .mapToDouble(funnel -> funnel.until(year).accesses())
                .toArray();
        return TimelinePoint.of(year, TimelineMetric.LAWFUL_ACCESSES_CUMULATIVE, Estimate.ofDraws(means, trials))
                .with(ParameterBand.ofExact(means));
    }

    /** What each world saw of it: its own requests, of which it opened some. Nothing is computed before it is asked for. */
    public static LongFunction<LawfulWorld> worlds(Scenario scenario, long trials) {
        Streams streams = new Streams(scenario.run().seed());
        boolean drawn = scenario.doubt().isPresent();
        Map<Integer, LawfulWorlds> byDraw = new ConcurrentHashMap<>();
        return trial -> byDraw.computeIfAbsent(
                        drawn ? ParameterDraws.of(trial) : 0,
                        draw -> new LawfulWorlds(
                                drawn ? ofDraw(scenario, draw) : atBestGuesses(scenario, trials), streams))
                .world(trial);
    }
}
