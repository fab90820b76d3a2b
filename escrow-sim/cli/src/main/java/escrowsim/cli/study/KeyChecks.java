package escrowsim.cli.study;

import escrowsim.cli.terminal.ExitCode;
import escrowsim.cli.terminal.Failure;
import escrowsim.scenario.Design;
import java.util.ArrayList;
import java.util.List;

/** A few worlds of a run replayed with real keys, so that every result says whether the program agrees with itself. */
public final class KeyChecks {

    private KeyChecks() {}

    /**
     * Replays the first worlds of each design that keeps keys, and counts their messages.
     *
     * @throws Failure if a single message behaves otherwise than the model says
     */
    public static long messages(StudyPlan plan, long worlds) {
        return plan.designs().stream()
                .flatMap(design -> ofEachWorld(design, Math.min(worlds, plan.trials())).stream())
                .mapToLong(Long::longValue)
                .sum();
    }

    /** The same of one design, world by world. */
    public static List<Long> ofEachWorld(Design design, long worlds) {
        List<Long> messages = new ArrayList<>();
        Replays replays = new Replays(design.scenario());
        for (long trial = 0; trial < worlds && !StudyPlan.isBaseline(design); trial++) {
            var outcome = replays.of(trial);
            if (!outcome.failures().isEmpty()) {
                throw new Failure(
                        ExitCode.INTERNAL,
                        "E091",
                        "real keys and the model disagree in " + design.id() + ": "
                                + outcome.failures().get(0),
                        List.of("This is a bug in escrowsim; nothing was written."));
            }
            messages.add((long) outcome.checks().size());
        }
        return messages;
    }
}
