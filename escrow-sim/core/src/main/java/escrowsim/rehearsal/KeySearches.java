package escrowsim.rehearsal;

import escrowsim.crypto.Secret;
import escrowsim.custody.KeySearch;
import escrowsim.custody.RefusedException;
import java.security.SecureRandom;
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

    private final KeySearch search;
    private final double messagesPerYear;
    private final Agenda agenda;
    private final SecureRandom random;
    private final Map<Long, Prize> probes = new LinkedHashMap<>();
    private final Set<Long> found = new HashSet<>();
    private final Map<Long, Map<Prize, Waiting>> waiting = new LinkedHashMap<>();
    private double freeYear;

    /**
     * Searches that begin with the world.
     *
     * @param messagesPerYear where every message has a key of its own, and those that are not rehearsed are paid for too; else 0
     */
    KeySearches(KeySearch search, double messagesPerYear, Agenda agenda, SecureRandom random) {
        this.search = search;
        this.messagesPerYear = messagesPerYear;
        this.random = random;
        this.agenda = agenda;
    }

    /** Something escrowed in an epoch to see whether it can be opened: nobody wants to read it. */
    Prize probe(RealEpoch epoch) {
        return probes.computeIfAbsent(epoch.id(), id -> Probe.to(epoch.key(), random));
    }

    /** The escrowed part of an epoch's keys has come out: its search begins when the budget is free. */
    void begin(long epoch) {
        if (waiting.putIfAbsent(epoch, new LinkedHashMap<>()) == null) {
            agenda.add(Math.max(agenda.now(), paidYear()), Event.Kind.SEARCHED, () -> find(epoch));
        }
    }

    boolean hasBegun(long epoch) {
        return waiting.containsKey(epoch);
    }

    /** When the budget has paid for the key that comes now. */
    private double paidYear() {
        if (messagesPerYear > 0) {
            double before = StrictMath.floor(agenda.now() * messagesPerYear);
            return search.yearOfKeys(0, before + 1);
        }
        freeYear = search.yearOfKeys(Math.max(freeYear, agenda.now()), 1);
        return freeYear;
    }

    /** The key that opens it has been tried out, and may be used as soon as it is paid. */
    void opened(long epoch, Prize prize, Secret key) throws RefusedException {
        begin(epoch);
        if (found.contains(epoch)) {
            prize.open(key, agenda.now());
        } else {
            waiting.computeIfAbsent(epoch, id -> new LinkedHashMap<>()).putIfAbsent(prize, new Waiting(prize, key));
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
