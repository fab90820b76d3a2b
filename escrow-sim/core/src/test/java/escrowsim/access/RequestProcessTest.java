package escrowsim.access;

import static escrowsim.access.Requests.FOREVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import escrowsim.access.RequestProcess.Ended;
import escrowsim.custody.ClipperLeaf;
import escrowsim.custody.CrumpleZone;
import escrowsim.custody.DeviceVault;
import escrowsim.custody.KeySchedule;
import escrowsim.custody.KeySearch;
import escrowsim.custody.PartialKey;
import escrowsim.custody.Possession;
import escrowsim.custody.Response;
import escrowsim.custody.Rule;
import escrowsim.custody.Translucent;
import escrowsim.random.Streams;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests drawn one by one, against the closed forms of the same process. */
class RequestProcessTest {

    private static final int REQUESTS = 40_000;
    private static final KeySchedule QUARTERS = new KeySchedule(90, FOREVER, FOREVER);

    /** A key costs 2,097,152 dollars at first and half as much every year: a million from just after a year on. */
    private static final KeySearch SEARCH = new KeySearch(22, 1, 12, 0);

    static Stream<Requests> requests() {
        Requests example = Requests.ofTheExample();
        Rule one = Rule.holder("c0");
        return Stream.of(
                example,
                example.withThreshold(5).answered(0.9, 40),
                example.withoutEscrow(),
                example.with(new Translucent(one, 0.4, QUARTERS, Response.EVICT)),
                example.with(new ClipperLeaf(
                        Rule.all(List.of("c0", "c1", "c2")), 1_000, true, 0.2, Response.RepeatIncidents.OVERLAP)),
                example.with(new PartialKey(one, QUARTERS, Response.EVICT, SEARCH))
                        .spending(1_000_000),
                example.with(new CrumpleZone(SEARCH)).spending(1_000_000),
                example.with(new DeviceVault(one, new Possession(10, 61, 2), QUARTERS, Response.EVICT)));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void everyStageStopsAsManyAsTheFunnelSays(Requests asked) {
        FunnelCounts expected = asked.funnel().overHorizon();
        RequestProcess process = asked.process(new Streams("20260101"));
        Map<RequestEnd, Integer> ends = new EnumMap<>(RequestEnd.class);

        for (int request = 0; request < REQUESTS; request++) {
            ends.merge(process.request(0, request).end(), 1, Integer::sum);
        }

        for (RequestEnd end : RequestEnd.values()) {
            double share = expected.ended(end) / expected.requests();
            double standardError = Math.sqrt(share * Math.max(0, 1 - share) / REQUESTS);
            assertThat(ends.getOrDefault(end, 0) / (double) REQUESTS)
                    .as(end.id())
                    .isCloseTo(share, within(4 * standardError + 1e-12));
        }
    }

    @Test
    void answersTakeAsLongAsTheFormulaSays() {
        Requests asked = Requests.perYear(1, 3, 5).answered(0.9, 24);
        RequestProcess process = asked.process(new Streams("20260101"));
        double[] hours = Stream.iterate(0, request -> request + 1)
                .limit(REQUESTS)
                .mapToDouble(request -> process.request(0, request).hours())
                .filter(answered -> answered < FOREVER)
                .sorted()
                .toArray();

        for (Latency.Quantile quantile : asked.funnel().latency().orElseThrow().quantiles()) {
            double below = Arrays.stream(hours)
                            .filter(answered -> answered <= quantile.hours())
                            .count()
                    / (double) hours.length;
            double level = quantile.answersShare();
            assertThat(below).isCloseTo(level, within(4 * Math.sqrt(level * (1 - level) / hours.length)));
        }
    }

    @Test
    void aRequestIsAFunctionOfItsNumber() {
        RequestProcess process = Requests.ofTheExample().process(new Streams("20260101"));
        Ended first = process.request(3, 7);

        process.request(3, 8);

        assertThat(process.request(3, 7)).isEqualTo(first);
    }

    @Test
    void aWorldHasAsManyRequestsHereAsItsCountsSay() {
        Requests example = Requests.ofTheExample();
        LawfulWorlds worlds = new LawfulWorlds(example.funnel(), new Streams("20260101"));

        assertThat(example.process(new Streams("20260101")).requests(5))
                .isEqualTo(worlds.world(5).requests());
    }
}
