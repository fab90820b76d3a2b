package escrowsim.access;

import static escrowsim.access.RequestEnd.DISPLACED_ORDINARY;
import static escrowsim.access.RequestEnd.DISPLACED_ORGANISED;
import static escrowsim.access.RequestEnd.NOT_ANSWERED;
import static escrowsim.access.RequestEnd.NOT_ON_SERVICE;
import static escrowsim.access.RequestEnd.NOT_USEFUL;
import static escrowsim.access.RequestEnd.NO_LONGER_RETAINED;
import static escrowsim.access.RequestEnd.OBTAINABLE_OTHERWISE;
import static escrowsim.access.RequestEnd.TOO_LATE;
import static escrowsim.access.RequestEnd.USEFUL;

import escrowsim.attack.Custodian;
import escrowsim.custody.AccessStructure;
import escrowsim.custody.CustodyModel;
import escrowsim.custody.Rule;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What becomes of lawful requests. They arrive as a Poisson process, and each is stopped at the first stage that it does not
 * pass: the target is on the service, has not left it, the content is not obtainable otherwise, is still kept, a qualified
 * set of custodians answers, in time, and it matters. What is left is useful <em>above</em> the no-escrow baseline. The
 * stages thin the process independently, so every count has a closed form and no trials are needed.
 *
 * <p>Without escrow there is no mandate: nobody leaves because of one, and no custodian answers.
 *
 * <p>What a tap is asked for is still to be sent, so that nothing of it can be gone.
 *
 * <p>Limits. Custodians answer independently of each other and of incidents: one that is out because its keys are being
 * replaced after an incident still answers here, which overstates service where incidents are frequent. The displaced are
 * taken to be as useful to reach as the others of their kind. A wrong target is a mark on an access that does not depend on
 * how the access ends.
 */
public final class LawfulFunnel {

    private final LawfulDemand demand;
    private final double horizonYears;
    private final Optional<AnswerTimes> answers;
    private final double retained;
    private final double answered;
    private final double answeredInTime;

    private LawfulFunnel(LawfulDemand demand, double horizonYears, Optional<AnswerTimes> answers, double keptDays) {
        this.demand = demand;
        this.horizonYears = horizonYears;
        this.answers = answers;
        this.retained = demand.retainedShare(keptDays);
        this.answered = answers.map(AnswerTimes::answered).orElse(0.0);
        this.answeredInTime = answers.map(times -> times.answeredWithin(demand.usefulWithinHours()))
                .orElse(0.0);
    }

    /**
     * The funnel in front of one custody model.
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
        Optional<Rule> rule = custody.holders();
        if (rule.isEmpty()) {
            return new LawfulFunnel(demand, horizonYears, Optional.empty(), storedDays);
        }
        AccessStructure structure =
                AccessStructure.of(custodians.stream().map(Custodian::name).toList(), rule.get());
        AnswerTimes answers = new AnswerTimes(
                structure, custodians.stream().map(Custodian::answering).toList());
        double keptDays = custody.reachesBack()
                ? Math.min(storedDays, custody.keys().shareRetentionDays())
                : Double.POSITIVE_INFINITY;
        return new LawfulFunnel(demand, horizonYears, Optional.of(answers), keptDays);
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
        double accesses = stage(ends, NOT_ANSWERED, kept, answered);
        double readable = stage(ends, TOO_LATE, accesses, answered == 0 ? 0 : Math.min(1, answeredInTime / answered));
        ends.put(USEFUL, stage(ends, NOT_USEFUL, readable, demand.usefulShare()));
        double otherwise = requests * demand.targets().onServiceShare() * demand.obtainableOtherwiseShare();
        return new FunnelCounts(
                requests, ends, accesses * demand.wrongTargetShare(), otherwise, otherwise * demand.usefulShare());
    }

    /** Who is not there to be found; returns the requests whose targets are. */
    private double startStages(Map<RequestEnd, Double> ends, double requests, double years) {
        LawfulDemand.Targets targets = demand.targets();
        double gone = answers.isPresent() ? targets.goneShare(years) : 0;
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

    /** How long an answer takes; empty where no request is ever answered. */
    public Optional<AccessDelay> delay() {
        return answers.filter(times -> times.answered() > 0).map(AnswerTimes::delay);
    }
}
