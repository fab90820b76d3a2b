package escrowsim.story;

import escrowsim.custody.AccessStructure;
import escrowsim.rehearsal.MessageCheck;
import escrowsim.rehearsal.Rehearsal;
import escrowsim.rehearsal.RehearsalOutcome;
import escrowsim.trial.Chronicle;
import escrowsim.trial.Chronicle.Opening;
import escrowsim.trial.Chronicle.Taken;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One message of a world with an exposure, really encrypted, really opened with these shares, and really tried with each of
 * them missing.
 *
 * @param sentYear when the message was sent
 * @param readYear when it was read in the whole world
 * @param shares what suffices: custodians, or nobody where a flaw or a search needs none
 * @param opened whether the message decrypted with these alone
 * @param failedWithout how many of them were each left out, and nothing could be read
 */
public record Proof(double sentYear, double readYear, List<Taken> shares, boolean opened, int failedWithout) {

    public Proof {
        shares = List.copyOf(shares);
    }

    /** Whether real keys did as the model says. */
    public boolean holds() {
        return opened && failedWithout == shares.size();
    }

    /** Empty where nothing was read, or where trying takes more steps than a rehearsal affords. */
    static Optional<Proof> of(Chronicle chronicle, Rehearsal rehearsal, RehearsalOutcome outcome) {
        Optional<MessageCheck> canary = outcome.checks().stream()
                .filter(MessageCheck::wasRead)
                .min(Comparator.comparingDouble(MessageCheck::readYear));
        return canary.flatMap(message -> of(chronicle, rehearsal, message));
    }

    private static Optional<Proof> of(Chronicle chronicle, Rehearsal rehearsal, MessageCheck canary) {
        Set<Taken> shares = enough(chronicle, opening(chronicle, canary));
        long trial = chronicle.trial();
        var all = rehearsal.readWith(trial, canary.sentYear(), shares);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        long failed = shares.stream()
                .map(left -> without(shares, left))
                .map(fewer -> rehearsal.readWith(trial, canary.sentYear(), fewer))
                .filter(read -> read.orElse(0) == Double.POSITIVE_INFINITY)
                .count();
        return Optional.of(new Proof(
                canary.sentYear(),
                canary.readYear(),
                List.copyOf(shares),
                all.getAsDouble() < Double.POSITIVE_INFINITY,
                (int) failed));
    }

    /** The one that made the message readable first; of a device, that made its key so when it was taken. */
    private static Opening opening(Chronicle chronicle, MessageCheck canary) {
        List<Double> moments =
                chronicle.devicesTaken().isEmpty() ? List.of(canary.sentYear()) : chronicle.devicesTaken();
        return chronicle.openings().stream()
                .filter(opening ->
                        moments.stream().anyMatch(moment -> opening.fromYear() <= moment && moment < opening.toYear()))
                .min(Comparator.comparingDouble(Opening::openedYear))
                .orElseThrow(() -> new AssertionError("what is read was opened"));
    }

    /** As few of those who took part as qualify: one incident at each of some custodians. */
    private static Set<Taken> enough(Chronicle chronicle, Opening opening) {
        Set<Taken> enough = new LinkedHashSet<>(opening.by().stream()
                .sorted(Comparator.comparingInt(Taken::custodian).thenComparingInt(Taken::incident))
                .collect(Collectors.toMap(Taken::custodian, taken -> taken, (one, other) -> one, LinkedHashMap::new))
                .values());
        Optional<AccessStructure> structure = chronicle.plan().accessStructure();
        for (Taken taken : List.copyOf(enough)) {
            Set<Taken> fewer = without(enough, taken);
            if (structure.isPresent() && taken.custodian() >= 0 && qualifies(structure.get(), fewer)) {
                enough.remove(taken);
            }
        }
        return enough;
    }

    private static boolean qualifies(AccessStructure structure, Set<Taken> shares) {
        return structure.qualifies(custodian -> shares.stream().anyMatch(share -> share.custodian() == custodian));
    }

    private static Set<Taken> without(Set<Taken> all, Taken left) {
        return all.stream().filter(taken -> !taken.equals(left)).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The custodians whose shares suffice, by name. */
    public List<String> custodians(Chronicle chronicle) {
        return shares.stream()
                .filter(share -> share.custodian() >= 0)
                .map(share ->
                        chronicle.plan().custodians().get(share.custodian()).name())
                .toList();
    }

    /** What was tried, and what came of it. */
    public String words(Chronicle chronicle) {
        List<String> names = custodians(chronicle);
        if (names.isEmpty()) {
            return shares.isEmpty()
                    ? "a canary message was really decrypted by the search, without any share"
                    : "a canary message was really read through the flaw, without any share; without the flaw it was not";
        }
        String with = Words.list(names.stream());
        return switch (names.size()) {
            case 1 -> "canary message decrypted with what " + with + " has; without it, it failed";
            case 2 -> "canary message decrypted with the shares of " + with + "; with either alone it failed";
            default ->
                "canary message decrypted with the shares of " + with + "; with any " + (names.size() - 1)
                        + " of them it failed";
        };
    }
}
