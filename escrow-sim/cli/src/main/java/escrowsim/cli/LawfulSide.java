package escrowsim.cli;

import escrowsim.access.AccessDelay;
import escrowsim.access.FunnelCounts;
import escrowsim.access.LawfulFunnel;
import escrowsim.scenario.Assumption;
import escrowsim.scenario.Design;
import escrowsim.scenario.Scenario;
import escrowsim.summary.Estimate;
import escrowsim.summary.Outcome;
import escrowsim.summary.OutcomeMetric;
import escrowsim.summary.ParameterBand;
import escrowsim.trial.ParameterDraws;
import escrowsim.trial.TrialPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** What lawful access comes to in a design. The funnel has closed forms, so the estimates are exact. */
final class LawfulSide {

    private LawfulSide() {}

    static List<Outcome> of(Scenario scenario, long trials) {
        LawfulFunnel funnel = funnel(scenario);
        Outcome hours = funnel.delay()
                .map(AccessDelay::meanHours)
                .map(mean -> Outcome.of(OutcomeMetric.LAWFUL_ACCESS_HOURS, Estimate.exact(mean, trials)))
                .orElseGet(() -> Outcome.missing(OutcomeMetric.LAWFUL_ACCESS_HOURS, trials));
        return List.of(
                exact(OutcomeMetric.WRONGFUL_ACCESSES, funnel.overHorizon().wrongful(), trials),
                exact(OutcomeMetric.LAWFUL_ACCESSES_USEFUL, funnel.perYear().useful(), trials),
                hours);
    }

    /** So many draws of the inputs are enough for a mean and a band that are exact for each. */
    private static final int MOST_DRAWS = 1_000;

    /** The same where inputs are drawn: the mean over draws, and how far it lies from one to the other. */
    static List<Outcome> ofDraws(Scenario scenario, long trials) {
        int draws = Math.min(MOST_DRAWS, ParameterDraws.in(trials));
        List<List<Outcome>> each = IntStream.rangeClosed(1, draws)
                .mapToObj(draw -> of(scenario.draw(draw), trials))
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

    /** What becomes of the requests of an average year in each design. */
    static Map<String, FunnelCounts> funnels(List<Design> designs) {
        Map<String, FunnelCounts> counts = new LinkedHashMap<>();
        designs.forEach(
                design -> counts.put(design.id(), funnel(design.scenario()).perYear()));
        return counts;
    }

    private static LawfulFunnel funnel(Scenario scenario) {
        TrialPlan plan = scenario.plan();
        return LawfulFunnel.of(
                scenario.benefit(), plan.custody(), plan.custodians(), storedDays(scenario), plan.horizonYears());
    }

    private static Outcome exact(OutcomeMetric metric, double value, long trials) {
        return Outcome.of(metric, Estimate.exact(value, trials));
    }

    /** What the service keeps for a warrant; an adversary who records traffic changes nothing about that. */
    private static double storedDays(Scenario scenario) {
        Optional<String> stated = scenario.assumptions().stream()
                .filter(assumption -> assumption.path().equals("traffic.stored_days"))
                .map(Assumption::value)
                .findFirst();
        return stated.filter(value -> value.matches("[0-9].*"))
                .map(value -> Double.parseDouble(value.replace("_", "")))
                .orElse(Double.POSITIVE_INFINITY);
    }
}
