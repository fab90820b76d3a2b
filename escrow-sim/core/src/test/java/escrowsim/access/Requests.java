package escrowsim.access;

import escrowsim.attack.Answering;
import escrowsim.attack.Custodian;
import escrowsim.attack.KeyStorage;
import escrowsim.attack.Randomness;
import escrowsim.custody.CustodyModel;
import escrowsim.custody.KeySchedule;
import escrowsim.custody.NoEscrow;
import escrowsim.custody.Response;
import escrowsim.custody.Rule;
import escrowsim.custody.ThresholdShares;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Lawful requests for tests: first a funnel that stops nothing, then one stage after another. */
record Requests(
        LawfulDemand demand, CustodyModel custody, List<Custodian> custodians, double storedDays, double years) {

    static final double FOREVER = Double.POSITIVE_INFINITY;

    /** So many requests a year, all of use; k of n custodians who always answer at once. */
    static Requests perYear(double requestsPerYear, int k, int n) {
        LawfulDemand.Targets allThere = new LawfulDemand.Targets(1, 0, 0, 0, 1);
        LawfulDemand demand =
                new LawfulDemand(requestsPerYear, allThere, 0, new TreeMap<>(Map.of(1.0, 1.0)), FOREVER, 1, 0);
        return new Requests(demand, shares(k, n, FOREVER), custodians(n, 1, 0), FOREVER, 10);
    }

    /** The figures of the scenario format's example, with 3 of 5 custodians. */
    static Requests ofTheExample() {
        LawfulDemand demand = new LawfulDemand(
                3_535,
                new LawfulDemand.Targets(0.65, 0.3, 0.06, 0.6, 1),
                0.58,
                new TreeMap<>(Map.of(61.0, 0.317, 365.0, 0.797, 548.0, 0.98)),
                72,
                0.18,
                0.0014);
        return new Requests(demand, shares(3, 5, FOREVER), custodians(5, 0.985, 24), 365, 10);
    }

    Requests withDemand(LawfulDemand other) {
        return new Requests(other, custody, custodians, storedDays, years);
    }

    Requests with(CustodyModel other) {
        return new Requests(demand, other, custodians, storedDays, years);
    }

    /** At most so much for the search of one key. */
    Requests spending(double usd) {
        LawfulDemand.Limits limits = new LawfulDemand.Limits(
                demand.limits().usefulWithinHours(), usd, demand.limits().outAfterIncidentDays());
        return withDemand(new LawfulDemand(
                demand.requestsPerYear(),
                demand.targets(),
                demand.obtainableOtherwiseShare(),
                demand.retained(),
                limits,
                demand.usefulShare(),
                demand.wrongTargetShare()));
    }

    RequestProcess process(Randomness randomness) {
        return new RequestProcess(demand, custody, custodians, storedDays, years, randomness);
    }

    Requests withThreshold(int k) {
        return new Requests(demand, shares(k, custodians.size(), FOREVER), custodians, storedDays, years);
    }

    Requests withoutEscrow() {
        return new Requests(demand, new NoEscrow(), List.of(), storedDays, years);
    }

    Requests answered(double share, double meanHours) {
        return new Requests(demand, custody, custodians(custodians.size(), share, meanHours), storedDays, years);
    }

    Requests over(double horizonYears) {
        return new Requests(demand, custody, custodians, storedDays, horizonYears);
    }

    Requests kept(double serviceDays, double shareDays) {
        ThresholdShares shares = (ThresholdShares) custody;
        KeySchedule keys = new KeySchedule(90, FOREVER, shareDays);
        return new Requests(
                demand, new ThresholdShares(shares.rule(), keys, Response.EVICT), custodians, serviceDays, years);
    }

    LawfulFunnel funnel() {
        return LawfulFunnel.of(demand, custody, custodians, storedDays, years);
    }

    private static ThresholdShares shares(int k, int n, double retentionDays) {
        return new ThresholdShares(
                Rule.atLeast(k, names(n)), new KeySchedule(90, FOREVER, retentionDays), Response.EVICT);
    }

    private static List<Custodian> custodians(int n, double answersShare, double meanHours) {
        return names(n).stream()
                .map(name -> new Custodian(
                        name, "agency", 10, "", "", KeyStorage.EXPORTABLE, new Answering(answersShare, meanHours)))
                .toList();
    }

    private static List<String> names(int n) {
        return IntStream.range(0, n).mapToObj(i -> "c" + i).toList();
    }
}
