package escrowsim.rehearsal;

import escrowsim.attack.Draws;
import escrowsim.custody.CustodyModel;
import escrowsim.random.Streams;
import escrowsim.trial.Chronicle;
import escrowsim.trial.Sampling;
import escrowsim.trial.Service;
import escrowsim.trial.TrialKernel;
import escrowsim.trial.TrialPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Replays trials of a plan with real messages and real shares: what decrypts must be what the kernel says. For one thread.
 *
 * <p>Messages are sent at both sides of every breakpoint and at random times; only the epochs that contain one get real
 * keys. Two events at exactly the same instant that have nothing to do with each other have probability zero, and their
 * order here is no statement.
 */
public final class Rehearsal {

    private static final int IDLE_DEVICES = 4;

    /** With so many expected, the chance of none is below 1e-13. */
    private static final double ALMOST_SURELY = 30;

    private static final double MOST_COPIES = 3_000;

    /** Of all senders together, in one rehearsal. */
    private static final double MOST_TRIES = 1 << 20;

    private final TrialPlan plan;
    private final TrialKernel kernel;
    private final Streams streams;
    private final int mostMessages;

    public Rehearsal(TrialPlan plan) {
        this(plan, Sampling.CRUDE);
    }

    /** Of worlds drawn in that way. */
    public Rehearsal(TrialPlan plan, Sampling sampling) {
        this(plan, sampling, (int)
                Math.min(SendingTimes.MOST, MOST_TRIES / plan.custody().triesPerMessage()));
    }

    /** @param mostMessages in one trial; of more, an even choice is left out */
    Rehearsal(TrialPlan plan, int mostMessages) {
        this(plan, Sampling.CRUDE, mostMessages);
    }

    private Rehearsal(TrialPlan plan, Sampling sampling, int mostMessages) {
        this.plan = plan.custody().search().isPresent() ? ofOneUser(plan) : plan;
        this.mostMessages = mostMessages;
        this.kernel = new TrialKernel(this.plan, sampling);
        this.streams = new Streams(plan.seed());
    }

    /** Where keys are searched, the budget pays for those of the rehearsal's conversation and nobody else's. */
    private static TrialPlan ofOneUser(TrialPlan plan) {
        Service all = plan.service();
        Service one = new Service(
                1, 0, all.messagesPerUserPerDay(), all.callsPerUserPerDay(), all.storedDays(), all.keptDays());
        return new TrialPlan(
                plan.seed(),
                plan.horizonYears(),
                one,
                plan.custody(),
                plan.custodians(),
                plan.attacks(),
                plan.campaigns());
    }

    public RehearsalOutcome replay(long trial) {
        kernel.run(trial);
        return replay(trial, Claims.of(kernel, takenBy(trial)));
    }

    /**
     * Tries one message of a trial with some of what was taken in it and nothing else: what the thieves hold then, they hold as
     * in the whole trial.
     *
     * @param sentYear when the message is sent; where only a share of all messages can be opened to anybody, one of those
     * @return when it was really read; infinity for never; empty if the trial takes more steps than a rehearsal affords
     */
    public OptionalDouble readWith(long trial, double sentYear, Set<Chronicle.Taken> taken) {
        kernel.run(trial);
        World world = new World(
                plan,
                kernel.incidents(),
                (incident, custodian) -> taken.contains(new Chronicle.Taken(incident, custodian)),
                DoubleStream.generate(() -> sentYear).limit(copies()).toArray(),
                takingYears(trial),
                RepeatableRandom.of(plan.seed(), trial));
        return world.live()
                ? world.messages().stream()
                        .filter(SentMessage::canBeOpened)
                        .mapToDouble(SentMessage::readYear)
                        .min()
                : OptionalDouble.empty();
    }

    /** So many messages that one of them can be opened, if any can. */
    private long copies() {
        double share = plan.custody().shareOpened();
        return share == 1 ? 1 : (long) Math.min(MOST_COPIES, Math.ceil(ALMOST_SURELY / share));
    }

    /** Replays the trial that the kernel ran last against these claims. */
    RehearsalOutcome replay(long trial, Claims claims) {
        IntPredicate takenBy = takenBy(trial);
        SendingTimes times =
                SendingTimes.choose(claims, kernel.incidents(), plan.horizonYears(), uniforms(trial), mostMessages);
        World world = new World(
                plan,
                kernel.incidents(),
                (incident, custodian) -> takenBy.test(incident),
                times.years(),
                takingYears(trial),
                RepeatableRandom.of(plan.seed(), trial));
        boolean finished = isComplete(times) && world.live();
        List<MessageCheck> checks = new ArrayList<>();
        if (finished) {
            world.messages()
                    .forEach(message -> checks.add(
                            new MessageCheck(message.sentYear(), claimed(claims, message), message.readYear())));
        }
        return new RehearsalOutcome(trial, checks, times.leftOut(), !finished);
    }

    /**
     * A search takes up all that is open: of the moments at which an epoch opens none may be left out, and where every message has
     * a key of its own and somebody holds a part of it, all messages would have to be sent.
     */
    private boolean isComplete(SendingTimes times) {
        CustodyModel model = plan.custody();
        boolean everyMessage =
                model.keys().keyLifetimeDays() == 0 && model.holders().isPresent();
        return model.search().isEmpty() || (times.leftOut() == 0 && !everyMessage);
    }

    /**
     * The messages are those of one user. Where incidents take some users' records and leave others', about every second of them took his:
     * how many there are of such users is no question here, but whether the model is right about them.
     */
    private IntPredicate takenBy(long trial) {
        Draws user = streams.role("rehearsal", "user");
        return plan.byUser() && plan.custody().shareOpened() == 1
                ? incident -> !takesPart(incident) || user.uniform(trial, incident, 0) < 0.5
                : incident -> true;
    }

    private boolean takesPart(int incident) {
        return plan.attacks().get(kernel.incidents().attack(incident)).takesPart();
    }

    /** A message that the design opens to nobody is read by a flaw of the protocol, or never. */
    private static double claimed(Claims claims, SentMessage message) {
        return message.canBeOpened()
                ? claims.readableFrom(message.sentYear())
                : claims.readableByFlaw(message.sentYear());
    }

    /** When devices are taken: those of the trial, and some while no key is open, which must stay closed. */
    private double[] takingYears(long trial) {
        if (plan.escrow().flatMap(CustodyModel::possession).isEmpty()) {
            return new double[0];
        }
        DoubleStream others = IntStream.range(0, IDLE_DEVICES)
                .mapToDouble(i -> streams.role("rehearsal", "idle devices").uniform(trial, i, 0) * plan.horizonYears())
                .filter(year -> !kernel.keysOpened(year));
        return DoubleStream.concat(DoubleStream.of(kernel.devicesTaken()), others)
                .sorted()
                .toArray();
    }

    private double[] uniforms(long trial) {
        double[] uniforms = new double[SendingTimes.RANDOM];
        for (int i = 0; i < uniforms.length; i++) {
            uniforms[i] = streams.role("rehearsal", "sending times").uniform(trial, i, 0);
        }
        return uniforms;
    }
}
