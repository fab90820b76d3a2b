package escrowsim.cli.selftest;

import escrowsim.access.FunnelCounts;
import escrowsim.access.Latency;
import escrowsim.access.LawfulDemand;
import escrowsim.access.LawfulFunnel;
import escrowsim.access.RequestEnd;
import escrowsim.access.RequestProcess;
import escrowsim.attack.Answering;
import escrowsim.attack.Custodian;
import escrowsim.attack.KeyStorage;
import escrowsim.custody.KeySchedule;
import escrowsim.custody.Response;
import escrowsim.custody.Rule;
import escrowsim.custody.ThresholdShares;
import escrowsim.random.Streams;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Lawful requests drawn one by one beside the formulas of their process, at a fixed seed, within four standard errors. */
public final class LawfulChecks {

    private static final int REQUESTS = 20_000;
    private static final double STANDARD_ERRORS = 4;
    private static final double YEARS = 10;
    private static final double STORED_DAYS = 365;
    private static final List<String> NAMES = List.of("a", "b", "c", "d", "e");

    private static final LawfulDemand DEMAND = new LawfulDemand(
            1_000,
            new LawfulDemand.Targets(0.65, 0.3, 0.06, 0.6, 1),
            0.58,
            new TreeMap<>(Map.of(61.0, 0.317, 365.0, 0.797, 548.0, 0.98)),
            48,
            0.18,
            0.0014);

    private static final ThresholdShares THREE_OF_FIVE = new ThresholdShares(
            Rule.atLeast(3, NAMES), new KeySchedule(90, Double.POSITIVE_INFINITY, 365), Response.EVICT);

    private LawfulChecks() {}

    public static List<Check> all() {
        return List.of(
                new Check("lawful requests drawn one by one end where the formulas say", LawfulChecks::ends),
                new Check("half of the answers take no longer than the median of the formula", LawfulChecks::median));
    }

    private static boolean ends() {
        FunnelCounts expected = funnel().overHorizon();
        List<RequestProcess.Ended> requests = requests().toList();
        return Arrays.stream(RequestEnd.values()).allMatch(end -> {
            long ended =
                    requests.stream().filter(request -> request.end() == end).count();
            return agrees(ended, REQUESTS, expected.ended(end) / expected.requests());
        });
    }

    private static boolean median() {
        double median = funnel().latency().orElseThrow().quantiles().stream()
                .filter(quantile -> quantile.answersShare() == 0.5)
                .mapToDouble(Latency.Quantile::hours)
                .findFirst()
                .orElseThrow();
        double[] hours = requests()
                .mapToDouble(RequestProcess.Ended::hours)
                .filter(answered -> answered < Double.POSITIVE_INFINITY)
                .toArray();
        long quicker =
                Arrays.stream(hours).filter(answered -> answered <= median).count();
        return agrees(quicker, hours.length, 0.5);
    }

    private static boolean agrees(long events, long trials, double probability) {
        double standardError = Math.sqrt(probability * Math.max(0, 1 - probability) / trials);
        return Math.abs((double) events / trials - probability) <= STANDARD_ERRORS * standardError + 1e-12;
    }

    private static Stream<RequestProcess.Ended> requests() {
        RequestProcess process =
                new RequestProcess(DEMAND, THREE_OF_FIVE, custodians(), STORED_DAYS, YEARS, new Streams("20260101"));
        return IntStream.range(0, REQUESTS).mapToObj(request -> process.request(0, request));
    }

    private static LawfulFunnel funnel() {
        return LawfulFunnel.of(DEMAND, THREE_OF_FIVE, custodians(), STORED_DAYS, YEARS);
    }

    private static List<Custodian> custodians() {
        return NAMES.stream()
                .map(name -> new Custodian(name, "", 1, "", "", KeyStorage.EXPORTABLE, new Answering(0.95, 24)))
                .toList();
    }
}
