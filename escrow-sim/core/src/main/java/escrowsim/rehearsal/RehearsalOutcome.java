package escrowsim.rehearsal;

import java.util.List;

/**
 * What a rehearsal of one trial found.
 *
 * @param checks one for each message, in the order in which they were sent; empty if it was given up
 * @param messagesLeftOut further messages that were worth sending, above the limit of one rehearsal
 * @param givenUp whether the trial would have taken more steps than a rehearsal affords
 */
public record RehearsalOutcome(long trial, List<MessageCheck> checks, int messagesLeftOut, boolean givenUp) {

    public RehearsalOutcome {
        checks = List.copyOf(checks);
    }

    public long messagesRead() {
        return checks.stream().filter(MessageCheck::wasRead).count();
    }

    /** Every disagreement, in words. */
    public List<String> failures() {
        return checks.stream()
                .filter(check -> !check.agrees())
                .map(check -> "trial " + trial + ": " + check.describe())
                .toList();
    }
}
