package escrowsim.cli;

import escrowsim.access.AccessDelay;
import escrowsim.access.LawfulFunnel;
import escrowsim.scenario.Assumption;
import escrowsim.scenario.Scenario;
import escrowsim.summary.Estimate;
import escrowsim.summary.Outcome;
import escrowsim.summary.OutcomeMetric;
import escrowsim.trial.TrialPlan;
import java.util.List;
import java.util.Optional;

/** What lawful access comes to in a design. The funnel has closed forms, so the estimates are exact. */
final class LawfulSide {

    private LawfulSide() {}

    static List<Outcome> of(Scenario scenario, long trials) {
        TrialPlan plan = scenario.plan();
        LawfulFunnel funnel = LawfulFunnel.of(
                scenario.benefit(), plan.custody(), plan.custodians(), storedDays(scenario), plan.horizonYears());
        Outcome hours = funnel.delay()
                .map(AccessDelay::meanHours)
                .map(mean -> Outcome.of(OutcomeMetric.LAWFUL_ACCESS_HOURS, Estimate.exact(mean, trials)))
                .orElseGet(() -> Outcome.missing(OutcomeMetric.LAWFUL_ACCESS_HOURS, trials));
        return List.of(
                exact(OutcomeMetric.WRONGFUL_ACCESSES, funnel.overHorizon().wrongful(), trials),
                exact(OutcomeMetric.LAWFUL_ACCESSES_USEFUL, funnel.perYear().useful(), trials),
                hours);
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
