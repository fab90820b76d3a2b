package escrowsim.rehearsal;

import escrowsim.custody.CustodyModel;
import escrowsim.custody.RealCustody;
import escrowsim.custody.Response.OnDetection;
import escrowsim.custody.Response.RepeatIncidents;
import escrowsim.trial.Incidents;
import escrowsim.trial.TrialPlan;
import escrowsim.trial.Years;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;

/** What an escrow mandate adds to the world: keys in vaults, and intruders after them. Mutable. */
final class Mandate {

    private final Agenda agenda;
    private final Incidents incidents;
    private final Conversation conversation;
    private final RealCustody custody;
    private final boolean messagesEscrowed;
    private final boolean rekeys;
    private final RealEpochs epochs;
    private final Optional<CrashReports> flaw;
    private final Intruders intruders;
    private boolean refreshing;

    Mandate(
            TrialPlan plan,
            CustodyModel model,
            Incidents incidents,
            Loot loot,
            double[] sendingYears,
            Agenda agenda,
            Conversation conversation,
            SecureRandom random) {
        this.agenda = agenda;
        this.incidents = incidents;
        this.conversation = conversation;
        this.rekeys = model.response().onDetection() == OnDetection.REKEY;
        this.custody = model.withKeys(plan.custodians(), random).orElseThrow();
        this.epochs = new RealEpochs(agenda, custody, model.keys(), sendingYears, this::begun);
        this.flaw = CrashReports.of(incidents, random);
        boolean repeatsIgnored = model.response().repeatIncidents() == RepeatIncidents.IGNORED;
        double messagesPerYear =
                model.keys().keyLifetimeDays() == 0 ? plan.service().messagesPerUserPerDay() * Years.DAYS : 0;
        this.intruders = new Intruders(
                plan,
                incidents,
                loot,
                custody,
                repeatsIgnored,
                flaw,
                model.search()
                        .map(search -> new KeySearches(
                                search,
                                messagesPerYear,
                                Years.ofDays(plan.service().storedDays()),
                                agenda,
                                random)));
        this.messagesEscrowed = model.possession().isEmpty();
    }

    void start() {
        epochs.startClock();
        for (int i = 0; i < incidents.count(); i++) {
            int incident = i;
            agenda.add(incidents.startYear(i), Event.Kind.INTRUSION, () -> intrude(incident));
        }
    }

    private void begun(RealEpoch epoch) {
        if (messagesEscrowed) {
            conversation.escrowTo(
                    flaw.map(reports -> reports.usedBy(epoch.key())).orElse(epoch.key()));
        }
        intruders.act(List.of(epoch), agenda.now());
    }

    private void intrude(int incident) {
        epochs.refreshToNow();
        if (intruders.enter(incident)) {
            intruders.act(epochs.all(), agenda.now());
            agenda.add(incidents.detectedYear(incident), Event.Kind.DETECTION, () -> detect(incident));
            planRefresh();
        }
    }

    private void detect(int incident) {
        if (intruders.evict(incident) && rekeys) {
            intruders.evictAll();
            epochs.startClock();
        }
    }

    /** While somebody is inside, every version is seen. */
    private void planRefresh() {
        if (!refreshing) {
            refreshing = true;
            agenda.add(epochs.nextRefreshYear(), Event.Kind.REFRESH, this::refresh);
        }
    }

    private void refresh() {
        refreshing = false;
        if (!intruders.none()) {
            epochs.refreshToNext();
            intruders.act(epochs.all(), agenda.now());
            planRefresh();
        }
    }

    /** The epoch of what is escrowed now. */
    RealEpoch epochOfNow() {
        return epochs.ofMessage();
    }

    void sent(RealEpoch epoch, SentMessage message) {
        if (!custody.opens(message.wrapped())) {
            message.closeToAll();
        }
        deposited(epoch, message);
    }

    void deposited(RealEpoch epoch, Prize prize) {
        epoch.prizes().add(prize);
        intruders.act(List.of(epoch), agenda.now());
    }

    long secretsWritten() {
        return epochs.secretsWritten();
    }
}
