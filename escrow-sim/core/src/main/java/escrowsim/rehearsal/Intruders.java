package escrowsim.rehearsal;

import escrowsim.custody.Escrow;
import escrowsim.custody.RefusedException;
import escrowsim.custody.Visit;
import escrowsim.trial.Incidents;
import escrowsim.trial.TrialPlan;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Who is inside which vaults, and what they do there. Mutable. */
final class Intruders {

    private record Intruder(int incident, List<Visit> visits, Thief thief) {}

    private final TrialPlan plan;
    private final Incidents incidents;
    private final Escrow escrow;
    private final SecureRandom random;
    private final boolean repeatsIgnored;
    private final List<Intruder> inside = new ArrayList<>();
    private final List<Thief> thieves = new ArrayList<>();
    private final Thief pool;

    Intruders(TrialPlan plan, Incidents incidents, Escrow escrow, boolean repeatsIgnored, SecureRandom random) {
        this.plan = plan;
        this.incidents = incidents;
        this.escrow = escrow;
        this.random = random;
        this.repeatsIgnored = repeatsIgnored;
        this.pool = new Thief(random);
        thieves.add(pool);
    }

    /** Whether the incident gets in anywhere. */
    boolean enter(int incident) {
        List<Visit> visits = new ArrayList<>();
        for (int h = 0; h < incidents.hits(incident); h++) {
            String custodian = plan.custodians().get(incidents.hit(incident, h)).name();
            if (!(repeatsIgnored && isInside(custodian))) {
                visits.add(escrow.vault(custodian).enter());
            }
        }
        if (visits.isEmpty()) {
            return false;
        }
        Thief thief = incidents.pooled(incident) ? pool : lone();
        thief.enter(visits);
        inside.add(new Intruder(incident, visits, thief));
        return true;
    }

    private Thief lone() {
        Thief thief = new Thief(random);
        thieves.add(thief);
        return thief;
    }

    private boolean isInside(String custodian) {
        return inside.stream()
                .flatMap(intruder -> intruder.visits().stream())
                .anyMatch(visit -> visit.custodian().equals(custodian));
    }

    boolean none() {
        return inside.isEmpty();
    }

    /** Throws out the intruders of an incident; false if they were out already. */
    boolean evict(int incident) {
        List<Intruder> found = inside.stream()
                .filter(intruder -> intruder.incident() == incident)
                .toList();
        found.forEach(intruder -> intruder.thief().leave(intruder.visits()));
        return inside.removeAll(found);
    }

    void evictAll() {
        inside.forEach(intruder -> intruder.thief().leave(intruder.visits()));
        inside.clear();
    }

    /** Everybody inside takes what is there, and everybody tries to read. */
    void act(Collection<RealEpoch> epochs, double year) {
        try {
            for (Thief thief : thieves) {
                for (RealEpoch epoch : epochs) {
                    thief.copy(epoch);
                    thief.read(epoch, year);
                }
            }
        } catch (RefusedException e) {
            throw new AssertionError("thieves only take what is there and only use what is right", e);
        }
    }
}
