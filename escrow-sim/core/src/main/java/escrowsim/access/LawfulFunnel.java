package escrowsim.access;

import static escrowsim.access.RequestEnd.CUSTODIANS_OUT;
import static escrowsim.access.RequestEnd.DISPLACED_ORDINARY;
import static escrowsim.access.RequestEnd.DISPLACED_ORGANISED;
import static escrowsim.access.RequestEnd.NOT_ANSWERED;
import static escrowsim.access.RequestEnd.NOT_ON_SERVICE;
import static escrowsim.access.RequestEnd.NOT_OPENED;
import static escrowsim.access.RequestEnd.NOT_USEFUL;
import static escrowsim.access.RequestEnd.NO_LONGER_RETAINED;
import static escrowsim.access.RequestEnd.OBTAINABLE_OTHERWISE;
import static escrowsim.access.RequestEnd.TOO_EXPENSIVE;
import static escrowsim.access.RequestEnd.TOO_LATE;
import static escrowsim.access.RequestEnd.USEFUL;

import escrowsim.attack.Custodian;
import escrowsim.custody.CustodyModel;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What becomes of lawful requests. They arrive as a Poisson process, and each is stopped at the first stage that it does not
 * pass: the target is on the service, has not left it, the content is not obtainable otherwise, is still kept, what is not
 * escrowed of its key is cheap enough to search, a qualified set of custodians is in service, answers, in time, the design
 * opens it at all, and it matters. What is left is useful <em>above</em> the no-escrow baseline. The stages thin the
 * process independently, so every count has a closed form and no trials are needed; only who is out of service after an
 * incident comes from simulated worlds.
 *
 * <p>Without escrow there is no mandate: nobody leaves because of one, and no custodian answers.
 *
 * <p>What a tap is asked for is still to be sent, so that nothing of it can be gone.
 *
 * <p>Limits. Custodians answer independently of each other, and one that is out when it is asked does not answer that
 * request later. The displaced are taken to be as useful to reach as the others of their kind. An access needs one key; a
 * wrong target is a mark on an access that does not depend on how the access ends.
 */
public final class LawfulFunnel {

    private final LawfulDemand demand;
    private final double horizonYears;
    private final Opening opening;
    private final double retained;
    private final double answered;
    private final double answeredByAll;
    private final double answeredInTime;

    private LawfulFunnel(LawfulDemand demand, double horizonYears, Opening opening) {
        this.demand = demand;
        this.horizonYears = horizonYears;
        this.opening = opening;
        this.retained = demand.retainedShare(opening.keptDays());
        this.answered = opening.answers().map(AnswerTimes::answered).orElse(0.0);
        this.answeredByAll = opening.answers().map(AnswerTimes::answeredByAll).orElse(0.0);
        double inTime = opening.answers()
                .map(times -> times.answeredWithin(demand.limits().usefulWithinHours()))
                .orElse(0.0);
        this.answeredInTime = isRounding(answered - inTime) ? answered : inTime;
    }

    /** Whether a share is no more than what is lost in the last bits of a probability. */
    private static boolean isRounding(double share) {
        return share < 8 * Math.ulp(1.0);
    }

    /**
     * The funnel in front of one custody model, whose custodians are always in service.
     *
     * @param custodians in the order of their indices, those whom the rule names among them
     * @param storedDays how long the service keeps ciphertext: what the lawful side can get, not what an adversary recorded
     * @param horizonYears how long the service is looked at
     */
    public static LawfulFunnel of(
            LawfulDemand demand,
            CustodyModel custody,
            List<Custodian> custodians,
            double storedDays,
            double horizonYears) {
        return of(demand, custody, custodians, storedDays, horizonYears, Outages.NONE);
    }

    /** The same where custodians are out of service at times. */
    public static LawfulFunnel of(
            LawfulDemand demand,
            CustodyModel custody,
            List<Custodian> custodians,
            double storedDays,
            double horizonYears,
            Outages outages) {
        double mostUsd = demand.limits().mostUsdPerAccess();
        return new LawfulFunnel(demand, horizonYears, Opening.of(custody, custodians, storedDays, mostUsd, outages));
    }

    /** Expected counts from the start to the horizon. */
    public FunnelCounts overHorizon() {
        return until(horizonYears);
    }

    /** Expected counts of an average year: those who leave do so over the years, so the first years see more. */
    public FunnelCounts perYear() {
        return overHorizon().times(1 / horizonYears);
    }

    /** Expected counts from the start to {@code years}. */
    public FunnelCounts until(double years) {
        double requests = demand.requestsPerYear() * years;
        Map<RequestEnd, Double> ends = new EnumMap<>(RequestEnd.class);
        double staying = startStages(ends, requests, years);
        double needed = stage(ends, OBTAINABLE_OTHERWISE, staying, 1 - demand.obtainableOtherwiseShare());
        double kept = stage(ends, NO_LONGER_RETAINED, needed, retained);
        double asked = stage(ends, TOO_EXPENSIVE, kept, affordableShare(years));
        ends.put(CUSTODIANS_OUT, asked * Math.max(0, answeredByAll - answered));
        ends.put(NOT_ANSWERED, asked - asked * answeredByAll);
        double accesses = asked * answered;
        double inTime = stage(ends, TOO_LATE, accesses, answered == 0 ? 0 : Math.min(1, answeredInTime / answered));
        double readable = stage(ends, NOT_OPENED, inTime, opening.shareOpened());
        ends.put(USEFUL, stage(ends, NOT_USEFUL, readable, demand.usefulShare()));
        double otherwise = requests * demand.targets().onServiceShare() * demand.obtainableOtherwiseShare();
        return new FunnelCounts(
                requests, ends, accesses * demand.wrongTargetShare(), otherwise, otherwise * demand.usefulShare());
    }

    /** The share of the requests about those who stayed that come when a key has become cheap enough. */
    private double affordableShare(double years) {
        double from = opening.affordableFromYear();
        double all = demand.targets().yearsThere(years);
        return from <= 0 || all == 0 ? 1 : 1 - demand.targets().yearsThere(Math.min(from, years)) / all;
    }

    /** Who is not there to be found; returns the requests whose targets are. */
    private double startStages(Map<RequestEnd, Double> ends, double requests, double years) {
        LawfulDemand.Targets targets = demand.targets();
        double gone = opening.answers().isPresent() ? targets.goneShare(years) : 0;
        double onService = stage(ends, NOT_ON_SERVICE, requests, targets.onServiceShare());
        double organised = onService * targets.organisedShare();
        double ordinary = onService - organised;
        return stage(ends, DISPLACED_ORDINARY, ordinary, 1 - gone * targets.ordinaryDisplaced())
                + stage(ends, DISPLACED_ORGANISED, organised, 1 - gone * targets.organisedDisplaced());
    }

    /** Books those who are stopped, and returns those who pass. */
    private static double stage(Map<RequestEnd, Double> ends, RequestEnd end, double requests, double passing) {
        double passed = requests * passing;
        ends.put(end, requests - passed);
        return passed;
    }

    /** The number of useful accesses above the baseline in an average year. */
    public PoissonLaw usefulPerYear() {
        return new PoissonLaw(perYear().useful());
    }

    /** The number of useful accesses above the baseline from the start to the horizon. */
    public PoissonLaw usefulOverHorizon() {
        return new PoissonLaw(overHorizon().useful());
    }

    /** What searching the rest of its key costs an access on average, in US dollars; 0 where there is nothing to search. */
    public double searchUsdPerAccess() {
        double from = opening.affordableFromYear();
        return from >= horizonYears
                ? 0
                : opening.search()
                        .filter(search -> search.bits() > 0)
                        .map(search -> search.costUsd(0)
                                * demand.targets()
                                        .meanDecay(
                                                StrictMath.log(search.costUsd(0) / search.costUsd(1)),
                                                from,
                                                horizonYears))
                        .orElse(0.0);
    }

    /**
     * How uncertain the number of useful accesses is, as a share of it: who is out after an incident is simulated. 0 where
     * nobody ever is.
     */
    public double relativeErrorOfUseful() {
        return relativeError(demand.limits().usefulWithinHours(), answeredInTime);
    }

    /** The same of all accesses, and so of the wrongful ones. */
    public double relativeErrorOfAccesses() {
        return relativeError(Double.POSITIVE_INFINITY, answered);
    }

    private double relativeError(double hours, double share) {
        return share == 0
                ? 0
                : opening.answers().map(times -> times.errorWithin(hours)).orElse(0.0) / share;
    }

    /** Hours from the request to the plaintext, over the requests that are answered at all, late answers included. */
    public OptionalDouble meanHours() {
        return answering().stream().mapToDouble(AnswerTimes::meanHours).findFirst();
    }

    /** How long answers take in full; empty where no request is ever answered. */
    public Optional<Latency> latency() {
        return answering().map(times -> Latency.of(times, demand.limits().usefulWithinHours()));
    }

    /** When those who are asked answer, if they ever do. */
    Optional<AnswerTimes> answering() {
        return opening.answers().filter(times -> times.answered() > 0);
    }
}
