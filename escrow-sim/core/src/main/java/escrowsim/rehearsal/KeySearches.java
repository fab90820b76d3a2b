package escrowsim.rehearsal;

import escrowsim.crypto.Secret;
import escrowsim.custody.KeySearch;
import escrowsim.custody.RefusedException;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What the adversary's budget pays for: one key after the other, in the order in which their escrowed parts came out. A key that
 * has been found is not paid again. Mutable.
 */
final class KeySearches {

    /** Something that waits for its epoch's key. */
    private record Waiting(Prize prize, Secret key) {}

    private record LinedUp(double year, long number) {}

    private final KeySearch search;
    private final double messagesPerYear;
    private final double storedYears;
    private final Agenda agenda;
    private final SecureRandom random;
    private final Map<Long, Prize> probes = new LinkedHashMap<>();
    private final Set<Long> found = new HashSet<>();
    /** When the search of an epoch's key was lined up for, and its number. */
    private final Map<Long, LinedUp> begun = new HashMap<>();

    private final Map<Long, Map<Prize, Waiting>> waiting = new LinkedHashMap<>();
    private double freeYear;

    /**
     * Searches that begin with the world.
     *
     * @param messagesPerYear where every message has a key of its own, and those that are not rehearsed are paid for too; else 0
     * @param storedYears after which no ciphertext is left that a key could open
     */
    KeySearches(KeySearch search, double messagesPerYear, double storedYears, Agenda agenda, SecureRandom random) {
        this.search = search;
        this.messagesPerYear = messagesPerYear;
        this.storedYears = storedYears;
        this.random = random;
        this.agenda = agenda;
    }

    /** Whether there is anything left that its key could open. */
    boolean isStored(RealEpoch epoch) {
        return epoch.endYear() > agenda.now() - storedYears;
    }

    /** Something escrowed in an epoch to see whether it can be opened: nobody wants to read it. */
    Prize probe(RealEpoch epoch) {
        return probes.computeIfAbsent(epoch.id(), id -> Probe.to(epoch.key(), random));
    }

    /** The escrowed part of an epoch's keys has come out: its search begins when the budget is free. */
    void begin(RealEpoch epoch) {
        if (!hasBegun(epoch)) {
            begun.put(epoch.id(), new LinedUp(agenda.now(), epoch.number()));
            double paid = messagesPerYear > 0 ? paidYearOfMessage() : paidYear(epoch);
            agenda.add(Math.max(agenda.now(), paid), Event.Kind.SEARCHED, () -> find(epoch.id()));
        }
    }

    boolean hasBegun(RealEpoch epoch) {
        return begun.containsKey(epoch.id());
    }

    private double paidYearOfMessage() {
        double before = StrictMath.floor(agenda.now() * messagesPerYear);
        return search.yearOfKeys(0, before + 1);
    }

    /** When the budget has paid for the key that comes now, and for those of epochs before it that nothing is sent in here. */
    private double paidYear(RealEpoch epoch) {
        LinedUp last = begun.get(epoch.id() - 1);
        double keys = last == null || last.year() < agenda.now() ? 1 : (double) (epoch.number() - last.number());
        freeYear = search.yearOfKeys(Math.max(freeYear, agenda.now()), keys);
        return freeYear;
    }

    /** The key that opens it has been tried out, and may be used as soon as it is paid. */
    void opened(RealEpoch epoch, Prize prize, Secret key) throws RefusedException {
        begin(epoch);
        if (found.contains(epoch.id())) {
            prize.open(key, agenda.now());
        } else {
            waiting.computeIfAbsent(epoch.id(), id -> new LinkedHashMap<>())
                    .putIfAbsent(prize, new Waiting(prize, key));
        }
    }

    boolean isWaiting(long epoch, Prize prize) {
        return waiting.getOrDefault(epoch, Map.of()).containsKey(prize);
    }

    private void find(long epoch) {
        found.add(epoch);
        try {
            for (Waiting one : waiting.getOrDefault(epoch, Map.of()).values()) {
                one.prize().open(one.key(), agenda.now());
            }
        } catch (RefusedException e) {
            throw new AssertionError("a key that was tried out opens", e);
        }
    }
}
