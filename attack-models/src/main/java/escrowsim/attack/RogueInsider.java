package escrowsim.attack;

import java.util.ArrayList;
import java.util.List;

/**
 * Staff who take what they are trusted with.
 *
 * <p>With one person enough, a custodian's incidents are a Poisson process of rate {@code perStaffYear} times its staff.
 * With {@code colludersNeeded} above one, each person turns at most once, and every group that is complete is an
 * incident.
 *
 * @param perStaffYear events per person with access and year
 * @param colludersNeeded people who must act together
 */
public record RogueInsider(double perStaffYear, int colludersNeeded) implements AttackModel {

    public RogueInsider {
        Rates.require("per_staff_year", perStaffYear);
        if (colludersNeeded < 1) {
            throw new IllegalArgumentException("colluders_needed must be 1 or more, was " + colludersNeeded);
        }
    }

    @Override
    public String id() {
        return "rogue-insider";
    }

    @Override
    public String actor() {
        return "insider";
    }

    @Override
    public String rateKey() {
        return "per_staff_year";
    }

    @Override
    public List<EventSource> sources(Preparation attack) {
        List<EventSource> sources = new ArrayList<>();
        for (int i : attack.reached()) {
            Arrivals arrivals = arrivals(attack.custodian(i).staffWithAccess());
            if (!arrivals.never()) {
                sources.add(IncidentSource.at(
                        i, attack, attack.timeline(arrivals, attack.custodian(i).name())));
            }
        }
        return sources;
    }

    private Arrivals arrivals(double staff) {
        return colludersNeeded == 1
                ? new Arrivals.Poisson(perStaffYear * staff)
                : new Arrivals.Colluders((long) staff, perStaffYear, colludersNeeded);
    }
}
