package escrowsim.rehearsal;

import escrowsim.custody.CustodyModel;
import escrowsim.custody.Possession;
import escrowsim.trial.Incidents;
import escrowsim.trial.TrialPlan;
import escrowsim.trial.Years;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One trial lived through, event by event: messages are sent, epochs begin, shares are refreshed and expire, intruders come,
 * take what they find, and are found. Mutable.
 */
final class World {

    /** Events, and secrets written by deposits and refreshes, of one world; more are not afforded. */
    static final long MOST_STEPS = 200_000;

    private final Agenda agenda;
    private final Conversation conversation;
    private final double storedYears;
    private final SecureRandom random;
    private final Optional<Possession> devices;
    private final Optional<Mandate> mandate;
    private final List<SentMessage> messages = new ArrayList<>();

    World(
            TrialPlan plan,
            Incidents incidents,
            Loot loot,
            double[] sendingYears,
            double[] takingYears,
            SecureRandom random) {
        this.random = random;
        devices = plan.escrow().flatMap(CustodyModel::possession);
        double[] escrowingYears = devices.isPresent() ? takingYears : sendingYears;
        agenda = new Agenda(plan.horizonYears());
        conversation = new Conversation(random);
        storedYears = Years.ofDays(plan.service().storedDays());
        mandate = plan.escrow()
                .map(model -> new Mandate(plan, model, incidents, loot, escrowingYears, agenda, conversation, random));
        mandate.ifPresent(Mandate::start);
        for (double year : sendingYears) {
            agenda.add(year, Event.Kind.MESSAGE, this::send);
        }
        for (double year : takingYears) {
            agenda.add(year, Event.Kind.DEVICE, this::takeDevice);
        }
    }

    /** Lives to the horizon; false if that would take too long. */
    boolean live() {
        for (long events = 0; !agenda.done(); events++) {
            if (events + mandate.map(Mandate::secretsWritten).orElse(0L) > MOST_STEPS) {
                return false;
            }
            agenda.step();
        }
        return true;
    }

    private void send() {
        Optional<Mandate> wrapping = mandate.filter(m -> devices.isEmpty());
        Optional<RealEpoch> epoch = wrapping.map(Mandate::epochOfNow);
        String text = String.format(Locale.ROOT, "sent in year %.9f", agenda.now());
        SentMessage message = new SentMessage(agenda.now(), storedYears, conversation.send(text), text);
        messages.add(message);
        wrapping.ifPresent(m -> m.sent(epoch.orElseThrow(), message));
    }

    /** One device of the conversation's falls into the adversary's hands. */
    private void takeDevice() {
        Possession possession = devices.orElseThrow();
        RealEpoch epoch = mandate.orElseThrow().epochOfNow();
        double since = agenda.now() - Years.ofDays(possession.historyDays());
        List<SentMessage> history =
                messages.stream().filter(m -> m.sentYear() >= since).toList();
        double unlocks = agenda.now() + Years.ofDays(possession.delayDays());
        mandate.orElseThrow().deposited(epoch, new TakenDevice(unlocks, history, epoch.key(), random));
    }

    /** The messages sent, in the order of time. */
    List<SentMessage> messages() {
        return messages;
    }
}
