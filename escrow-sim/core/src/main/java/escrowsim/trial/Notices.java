package escrowsim.trial;

import escrowsim.attack.Attack;
import escrowsim.attack.Draws;
import escrowsim.attack.IncidentSink;
import escrowsim.custody.Notice;
import escrowsim.custody.Yield;
import escrowsim.random.Streams;

/**
 * Ends incidents where the design itself notices them. An incident's deviate has its start for an address, so that adding an attack or a custodian moves nobody else's.
 */
final class Notices {

    private static final String ROLE = "noticed by design";

    private final Notice notice;
    private final Draws[] draws;
    /** Whether an incident there has anything that could be noticed. */
    private final boolean[] yields;

    Notices(TrialPlan plan, Notice notice) {
        Streams streams = new Streams(plan.seed());
        this.notice = notice;
        this.draws = plan.attacks().stream()
                .map(Attack::name)
                .map(attack -> streams.role(attack, ROLE))
                .toArray(Draws[]::new);
        this.yields = new boolean[plan.custodians().size()];
        for (int i = 0; i < yields.length; i++) {
            yields[i] = plan.custody().yieldOf(plan.custodians().get(i)) != Yield.NOTHING;
        }
    }

    void apply(long trial, Incidents incidents) {
        for (int i = 0; i < incidents.count(); i++) {
            if (yieldsAnything(incidents, i)) {
                double start = incidents.startYear(i);
                double uniform = draws[incidents.attack(i)].uniform(trial, Double.hashCode(start), 0);
                incidents.noticeAt(i, start + Years.ofDays(notice.afterDays(uniform)));
            }
        }
    }

    private boolean yieldsAnything(Incidents incidents, int incident) {
        for (int h = 0; h < incidents.hits(incident); h++) {
            int who = incidents.hit(incident, h);
            if (who != IncidentSink.EVERYTHING && yields[who]) {
                return true;
            }
        }
        return false;
    }
}
