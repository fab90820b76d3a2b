package escrowsim.rehearsal;

import escrowsim.attack.IncidentSink;
import escrowsim.custody.RealCustody;
import escrowsim.custody.RefusedException;
import escrowsim.trial.Incidents;
import escrowsim.trial.TrialPlan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who is inside which vaults, and what they do there. Mutable. */
final class Intruders {

    /** @param robbed the custodians, of those where it is inside, from which it takes anything */
    private record Intruder(int incident, List<String> custodians, List<String> robbed, Thief thief) {}

    private final TrialPlan plan;
    private final Incidents incidents;
    private final Loot loot;
    private final RealCustody custody;
    private final boolean repeatsIgnored;
    private final Optional<CrashReports> flaw;
    /** The incidents that use the flaw of the protocol now. */
    private final Set<Integer> usingFlaw = new HashSet<>();

    private final Optional<KeySearches> searches;
    private final List<Intruder> inside = new ArrayList<>();
    private final List<Thief> thieves = new ArrayList<>();
    private final Thief pool;

    Intruders(
            TrialPlan plan,
            Incidents incidents,
            Loot loot,
            RealCustody custody,
            boolean repeatsIgnored,
            Optional<CrashReports> flaw,
            Optional<KeySearches> searches) {
        this.plan = plan;
        this.incidents = incidents;
        this.loot = loot;
        this.custody = custody;
        this.repeatsIgnored = repeatsIgnored;
        this.flaw = flaw;
        this.searches = searches;
        this.pool = thief();
    }

    /** Whether the incident gets in anywhere. */
    boolean enter(int incident) {
        if (CrashReports.isUsedBy(incidents, incident)) {
            return usingFlaw.add(incident);
        }
        List<String> custodians = new ArrayList<>();
        List<String> robbed = new ArrayList<>();
        for (int h = 0; h < incidents.hits(incident); h++) {
            String custodian = plan.custodians().get(incidents.hit(incident, h)).name();
            if (!(repeatsIgnored && isInside(custodian))) {
                custodians.add(custodian);
                if (loot.takes(incident, incidents.hit(incident, h))) {
                    robbed.add(custodian);
                }
            }
        }
        if (custodians.isEmpty()) {
            return false;
        }
        Thief thief = incidents.pooled(incident) ? pool : thief();
        thief.enter(robbed);
        inside.add(new Intruder(incident, custodians, robbed, thief));
        return true;
    }

    private Thief thief() {
        Thief thief = new Thief(custody.coalition(), searches);
        thieves.add(thief);
        return thief;
    }

    private boolean isInside(String custodian) {
        return inside.stream().anyMatch(intruder -> intruder.custodians().contains(custodian));
    }

    /** Whether nobody is in a vault. */
    boolean none() {
        return inside.isEmpty();
    }

    /** Throws out the intruders of an incident; false if they were out already. */
    boolean evict(int incident) {
        List<Intruder> found = inside.stream()
                .filter(intruder -> intruder.incident() == incident)
                .toList();
        found.forEach(intruder -> intruder.thief().leave(intruder.robbed()));
        boolean wasInside = inside.removeAll(found);
        return usingFlaw.remove(incident) || wasInside;
    }

    void evictAll() {
        inside.forEach(intruder -> intruder.thief().leave(intruder.robbed()));
        inside.clear();
        usingFlaw.clear();
    }

    /** Everybody inside takes what is there, and everybody tries to read. */
    void act(Collection<RealEpoch> epochs, double year) {
        try {
            for (Thief thief : thieves) {
                for (RealEpoch epoch : epochs) {
                    thief.act(epoch, year);
                }
            }
            if (usingFlaw.stream().anyMatch(incident -> loot.takes(incident, IncidentSink.EVERYTHING))) {
                flaw.orElseThrow().read(epochs, year);
            }
        } catch (RefusedException e) {
            throw new AssertionError("thieves only take what is there and only use what is right", e);
        }
    }
}
