package escrowsim.cli;

import escrowsim.cli.terminal.ExitCode;
import escrowsim.cli.terminal.Failure;
import escrowsim.rehearsal.Rehearsal;
import escrowsim.scenario.Design;
import java.util.List;

/** A few worlds of a run replayed with real keys, so that every result says whether the program agrees with itself. */
final class KeyChecks {

    private KeyChecks() {}

    /**
     * Replays the first worlds of each design that keeps keys, and counts their messages.
     *
     * @throws Failure if a single message behaves otherwise than the model says
     */
    static long messages(StudyPlan plan, long worlds) {
        long passed = 0;
        for (Design design : plan.designs()) {
            if (!StudyPlan.isBaseline(design)) {
                passed += messages(design, Math.min(worlds, plan.trials()));
            }
        }
        return passed;
    }

    private static long messages(Design design, long worlds) {
        Rehearsal rehearsal = new Rehearsal(design.scenario().plan());
        long messages = 0;
        for (long trial = 0; trial < worlds; trial++) {
            var outcome = rehearsal.replay(trial);
            if (!outcome.failures().isEmpty()) {
                throw new Failure(
                        ExitCode.INTERNAL,
                        "E091",
                        "real keys and the model disagree in " + design.id() + ": "
                                + outcome.failures().get(0),
                        List.of("This is a bug in escrowsim; nothing was written."));
            }
            messages += outcome.checks().size();
        }
        return messages;
    }
}
