package escrowsim.cli.study;

import escrowsim.cli.terminal.ExitCode;
import escrowsim.cli.terminal.Failure;
import escrowsim.rehearsal.RehearsalOutcome;
import escrowsim.scenario.Design;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongFunction;

/**
 * A few worlds of a run replayed with real keys, so that every result says whether the program agrees with itself: the first
 * worlds of each design that keeps keys, each once, when it is asked for. For any number of threads.
 */
public final class KeyChecks {

    private final StudyPlan plan;
    private final long worlds;
    private final Map<String, OfDesign> begun = new ConcurrentHashMap<>();

    /** @param worlds of each design, if it has as many */
    public KeyChecks(StudyPlan plan, long worlds) {
        this.plan = plan;
        this.worlds = Math.min(worlds, plan.trials());
    }

    /**
     * Counts the messages of all these worlds.
     *
     * @throws Failure if a single message behaves otherwise than the model says
     */
    public long messages() {
        long messages = 0;
        for (Design design : plan.designs()) {
            LongFunction<OptionalLong> checks = of(design);
            for (long trial = 0; trial < worlds; trial++) {
                messages += checks.apply(trial).orElse(0);
            }
        }
        return messages;
    }

    /** The same of any single world; empty where it is not among these. */
    public LongFunction<OptionalLong> of(Design design) {
        return trial -> trial < worlds && !StudyPlan.isBaseline(design)
                ? OptionalLong.of(begun.computeIfAbsent(design.id(), id -> new OfDesign(design))
                        .messages(trial))
                : OptionalLong.empty();
    }

    private static final class OfDesign {

        private final Design design;
        private final Replays replays;
        private final Map<Long, Long> known = new HashMap<>();

        OfDesign(Design design) {
            this.design = design;
            this.replays = new Replays(design.scenario());
        }

        synchronized long messages(long trial) {
            return known.computeIfAbsent(trial, this::replayed);
        }

        private long replayed(long trial) {
            RehearsalOutcome outcome = replays.of(trial);
            if (!outcome.failures().isEmpty()) {
                throw new Failure(
                        ExitCode.INTERNAL,
                        "E091",
                        "real keys and the model disagree in " + design.id() + ": "
                                + outcome.failures().get(0),
                        List.of("This is a bug in escrowsim; no results are kept."));
            }
            return outcome.checks().size();
        }
    }
}
