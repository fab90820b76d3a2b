package escrowsim.access;

import escrowsim.attack.Custodian;
import escrowsim.attack.Draws;
import escrowsim.attack.Randomness;
import escrowsim.custody.CustodyModel;
import java.util.List;
import java.util.Optional;

/**
 * Lawful requests one by one, each drawn through every stage: the same process as {@link LawfulFunnel}, which has closed forms
 * of it, so that each checks the other. Custodians are always in service here.
 *
 * <p>Request number r of a world is a function of the seed, the world and r. Immutable, for any number of threads.
 */
public final class RequestProcess {

    private static final String ROLE = "lawful";

    private static final int MADE = 0;
    private static final int ON_SERVICE = 1;
    private static final int ORGANISED = 2;
    private static final int LEFT = 3;
    private static final int OTHERWISE = 4;
    private static final int RETAINED = 5;
    private static final int OPENED = 6;
    private static final int USEFUL = 7;

    private final LawfulDemand demand;
    private final double horizonYears;
    private final Opening opening;
    private final double retained;
    private final Draws requests;
    private final Draws stages;
    private final Optional<JointAnswer> answer;
    private final double leastHours;

    /**
     * The requests that come to one custody model.
     *
     * @param custodians those whom the model's rule names among them, in the order of their indices
     * @param storedDays how long the service keeps ciphertext
     */
    public RequestProcess(
            LawfulDemand demand,
            CustodyModel custody,
            List<Custodian> custodians,
            double storedDays,
            double horizonYears,
            Randomness randomness) {
        this.demand = demand;
        this.horizonYears = horizonYears;
        this.opening =
                Opening.of(custody, custodians, storedDays, demand.limits().mostUsdPerAccess(), Outages.NONE);
        this.retained = demand.retainedShare(opening.keptDays());
        this.requests = randomness.role(ROLE, "(requests)");
        this.stages = randomness.role(ROLE, "(stages)");
        this.answer = custody.holders().map(rule -> new JointAnswer(rule, custodians, randomness, ROLE));
        this.leastHours = opening.answers().map(AnswerTimes::leastHours).orElse(0.0);
    }

    /**
     * How a request ended.
     *
     * @param madeYear when it was made
     * @param hours until it was answered; infinity where it was not
     */
    public record Ended(double madeYear, RequestEnd end, double hours) {}

    /** How many requests a world has. The same number as {@link LawfulWorlds} says. */
    public long requests(long trial) {
        return PoissonDraw.sample(requests, trial, demand.requestsPerYear() * horizonYears);
    }

    /** Request number {@code request} of a world, from 0. */
    public Ended request(long trial, int request) {
        double year = horizonYears * stages.uniform(trial, request, MADE);
        Optional<RequestEnd> before = beforeAsking(trial, request, year);
        if (before.isPresent()) {
            return new Ended(year, before.get(), Double.POSITIVE_INFINITY);
        }
        double hours = hoursToAnswer(trial, request);
        return new Ended(year, afterAsking(trial, request, hours), hours);
    }

    private Optional<RequestEnd> beforeAsking(long trial, int request, double year) {
        LawfulDemand.Targets targets = demand.targets();
        if (!happens(trial, request, ON_SERVICE, targets.onServiceShare())) {
            return Optional.of(RequestEnd.NOT_ON_SERVICE);
        }
        boolean organised = happens(trial, request, ORGANISED, targets.organisedShare());
        double leaves = organised ? targets.organisedDisplaced() : targets.ordinaryDisplaced();
        double gone = opening.answers().isPresent() ? targets.goneBy(year) : 0;
        if (happens(trial, request, LEFT, leaves * gone)) {
            return Optional.of(organised ? RequestEnd.DISPLACED_ORGANISED : RequestEnd.DISPLACED_ORDINARY);
        }
        if (happens(trial, request, OTHERWISE, demand.obtainableOtherwiseShare())) {
            return Optional.of(RequestEnd.OBTAINABLE_OTHERWISE);
        }
        if (!happens(trial, request, RETAINED, retained)) {
            return Optional.of(RequestEnd.NO_LONGER_RETAINED);
        }
        return year < opening.affordableFromYear() ? Optional.of(RequestEnd.TOO_EXPENSIVE) : Optional.empty();
    }

    private RequestEnd afterAsking(long trial, int request, double hours) {
        if (hours == Double.POSITIVE_INFINITY) {
            return RequestEnd.NOT_ANSWERED;
        }
        if (hours > demand.limits().usefulWithinHours()) {
            return RequestEnd.TOO_LATE;
        }
        if (!happens(trial, request, OPENED, opening.shareOpened())) {
            return RequestEnd.NOT_OPENED;
        }
        return happens(trial, request, USEFUL, demand.usefulShare()) ? RequestEnd.USEFUL : RequestEnd.NOT_USEFUL;
    }

    private boolean happens(long trial, int request, int stage, double probability) {
        return stages.uniform(trial, request, stage) < probability;
    }

    private double hoursToAnswer(long trial, int request) {
        return opening.answers().isEmpty()
                ? Double.POSITIVE_INFINITY
                : leastHours + answer.map(joint -> joint.hours(trial, request)).orElse(0.0);
    }
}
