package escrowsim.attack;

import java.util.ArrayList;
import java.util.List;

/**
 * Staff who ask for the messages of somebody they have no business with. The abuser's own custodian goes along; the others
 * take the request for a real one with their {@link Answering#acceptsForgedShare()}. It is granted if these together
 * qualify. Rates that are known are rates of misuse that was noticed.
 *
 * @param perStaffYear requests per person with access and year
 * @param daysRead days of one user's messages that a granted request reads
 * @param auditDetectsShare probability that an audit notices a request, granted or not
 */
public record FrontDoorMisuse(double perStaffYear, double daysRead, double auditDetectsShare) implements AttackModel {

    public FrontDoorMisuse {
        Rates.require("per_staff_year", perStaffYear);
        Rates.requireDays("days_read", daysRead);
        Rates.requireProbability("audit_detects_share", auditDetectsShare);
    }

    @Override
    public String id() {
        return "front-door-misuse";
    }

    @Override
    public String actor() {
        return "misuse by staff";
    }

    @Override
    public String rateKey() {
        return "per_staff_year";
    }

    @Override
    public List<EventSource> sources(Preparation attack) {
        List<EventSource> sources = new ArrayList<>();
        for (int abuser : attack.reached()) {
            Custodian custodian = attack.custodian(abuser);
            Arrivals arrivals = new Arrivals.Poisson(perStaffYear * custodian.staffWithAccess());
            if (!arrivals.never()) {
                double[] accepts = attack.acceptsForged();
                accepts[abuser] = 1;
                Timeline timeline = attack.timeline(arrivals, custodian.name());
                sources.add(new RequestSource(
                        attack, custodian.name(), timeline, accepts, new Request(daysRead, auditDetectsShare)));
            }
        }
        return sources;
    }
}
