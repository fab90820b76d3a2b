package escrowsim.cli.study;

import escrowsim.cli.words.Plural;
import escrowsim.rehearsal.RehearsalOutcome;
import escrowsim.summary.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the rehearsals of one design found so far. Mutable, for one command. */
public final class Rehearsed {

    private static final int MOST_SHOWN = 20;

    private final String design;
    private final List<String> failures = new ArrayList<>();
    private long worlds;
    private long worldsWithExposure;
    private long messages;
    private long read;
    private long givenUp;

    public Rehearsed(String design) {
        this.design = design;
    }

    public void add(RehearsalOutcome outcome) {
        worlds++;
        worldsWithExposure += outcome.messagesRead() > 0 ? 1 : 0;
        messages += outcome.checks().size();
        read += outcome.messagesRead();
        givenUp += outcome.givenUp() ? 1 : 0;
        failures.addAll(outcome.failures());
    }

    public int failures() {
        return failures.size();
    }

    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(design + ": " + Plural.of(worlds, "world") + ", " + Wording.count(messages) + " real messages, "
                + Wording.count(read) + " read by thieves (in " + Plural.of(worldsWithExposure, "world") + ")");
        lines.add(
                failures.isEmpty()
                        ? "  all of them exactly as the model says"
                        : "  " + Plural.of(failures.size(), "disagreement") + " with the model:");
        failures.stream().limit(MOST_SHOWN).forEach(failure -> lines.add("    " + failure));
        if (givenUp > 0) {
            lines.add("  " + Plural.of(givenUp, "world") + " given up: more steps than a rehearsal affords");
        }
        return lines;
    }

    public Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("design_id", design);
        members.put("worlds", worlds);
        members.put("worlds_with_exposure", worldsWithExposure);
        members.put("messages", messages);
        members.put("messages_read", read);
        members.put("worlds_given_up", givenUp);
        members.put("failures", failures);
        return members;
    }
}
