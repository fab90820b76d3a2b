package escrowsim.cli;

import escrowsim.rehearsal.Rehearsal;
import escrowsim.rehearsal.RehearsalOutcome;
import escrowsim.scenario.Scenario;
import escrowsim.trial.ParameterDraws;

/** Worlds of a scenario with real keys: where inputs are drawn, each with those of its draw. For one thread. */
final class Replays {

    private final Scenario scenario;
    private Rehearsal rehearsal;
    private int draw;

    Replays(Scenario scenario) {
        this.scenario = scenario;
        this.draw = drawOf(0);
        this.rehearsal = new Rehearsal(scenario.plan(draw));
    }

    private int drawOf(long trial) {
        return scenario.doubt().isPresent() ? ParameterDraws.of(trial) : 0;
    }

    RehearsalOutcome of(long trial) {
        if (drawOf(trial) != draw) {
            draw = drawOf(trial);
            rehearsal = new Rehearsal(scenario.plan(draw));
        }
        return rehearsal.replay(trial);
    }
}
