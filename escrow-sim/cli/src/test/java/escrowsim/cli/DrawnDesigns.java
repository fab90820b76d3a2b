package escrowsim.cli;

import escrowsim.cli.study.Money;
import escrowsim.cli.study.StudyPlan;
import escrowsim.cli.study.StudyResults;
import escrowsim.engine.Designs;
import escrowsim.engine.LocalEngine;
import escrowsim.engine.Observer;
import escrowsim.scenario.Design;
import escrowsim.scenario.Scenario;
import escrowsim.scenario.ScenarioFile;
import escrowsim.summary.Estimate;
import escrowsim.summary.Losses;
import escrowsim.summary.Outcome;
import escrowsim.summary.OutcomeMetric;
import escrowsim.summary.ParameterBand;
import escrowsim.trial.ParameterDraws;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Designs whose inputs are drawn, for the tests of what comes out. */
final class DrawnDesigns {

    static final int DRAWS = ParameterBand.LEAST_DRAWS;
    static final long TRIALS = (long) DRAWS * ParameterDraws.WORLDS;

    /** How many users there are and how much they write is as uncertain as the rates of both attacks, and the requests. */
    static final String TEXT = """
            format: escrowsim/scenario/1
            about: {id: drawn}
            horizon_years: 2
            population:
              users: 1000
              growth_per_year: {best_guess: 10%, range90: [0%, 60%], shape: triangular}
            traffic:
              adversary_records_traffic: true
              messages_per_user_per_day: {best_guess: 10, range90: [1, 100], shape: lognormal}
            custody: {model: threshold-shares, rule: {at_least: NEEDED, of: [a, b]}, key_lifetime_days: 90}
            custodians: {a: {staff_with_access: 1}, b: {staff_with_access: 1}}
            attacks:
              insider:
                model: rogue-insider
                per_staff_year: {best_guess: 0.3, range90: [0.1, 0.9]}
                dwell: {fixed_days: 30}
              breach:
                {model: external-breach, per_custodian_year: {best_guess: 0.5, range90: [0.1, 2]}, dwell: {fixed_days: 30}}
            benefit: {requests_per_year: {best_guess: 400, range90: [100, 1600]}, useful_share: 20%, wrong_target_share: 1%}
            run: {seed: 5, uncertainty: outcomes-and-parameters}
            """;

    private DrawnDesigns() {}

    /** @param needed of two custodians */
    static Scenario scenario(String needed) {
        return read(TEXT.replace("NEEDED", needed));
    }

    static Scenario read(String text) {
        return ScenarioFile.read("drawn.yaml", text.getBytes(StandardCharsets.UTF_8))
                .inTrials(TRIALS);
    }

    static Design design(String id, Scenario scenario) {
        return new Design(id, "", scenario);
    }

    /** Of designs of which the first is the reference, year by year and in money. */
    static StudyResults run(Design... designs) {
        StudyPlan plan = StudyPlan.of(designs[0].scenario().about(), List.of(designs));
        Losses losses = Money.losses(plan, Observer.NONE);
        Designs forEngine = plan.forEngine().lookingAt(plan.grids());
        StudyResults results = StudyResults.of(
                plan,
                new LocalEngine(2).run(forEngine, plan.trials(), losses),
                Optional.empty(),
                StudyResults.luck(plan, 2));
        return results.inMoney(Money.of(results, losses));
    }

    static Outcome outcome(StudyResults results, String design, OutcomeMetric metric) {
        return results.of(design).of(metric).orElseThrow();
    }

    static Estimate estimate(StudyResults results, String design, OutcomeMetric metric) {
        return outcome(results, design, metric).estimate().orElseThrow();
    }
}
