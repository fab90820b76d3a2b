package escrowsim.cli.study;

import escrowsim.rehearsal.Rehearsal;
import escrowsim.rehearsal.RehearsalOutcome;
import escrowsim.scenario.Scenario;
import escrowsim.trial.ParameterDraws;
import escrowsim.trial.Sampling;

/** Worlds of a scenario with real keys: where inputs are drawn, each with those of its draw. For one thread. */
public final class Replays {

    private final Scenario scenario;
    private final Sampling sampling;
    private Rehearsal rehearsal;
    private int draw;

    /** Of worlds as they come. */
    public Replays(Scenario scenario) {
        this(scenario, Sampling.CRUDE);
    }

    public Replays(Scenario scenario, Sampling sampling) {
        this.scenario = scenario;
        this.sampling = sampling;
        this.draw = drawOf(0);
        this.rehearsal = new Rehearsal(scenario.plan(draw), sampling);
    }

    private int drawOf(long trial) {
        return scenario.doubt().isPresent() ? ParameterDraws.of(trial) : 0;
    }

    public RehearsalOutcome of(long trial) {
        if (drawOf(trial) != draw) {
            draw = drawOf(trial);
            rehearsal = new Rehearsal(scenario.plan(draw), sampling);
        }
        return rehearsal.replay(trial);
    }
}
