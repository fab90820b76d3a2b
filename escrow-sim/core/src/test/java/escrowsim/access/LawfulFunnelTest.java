package escrowsim.access;

import static escrowsim.access.Requests.FOREVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import escrowsim.custody.CrumpleZone;
import escrowsim.custody.DeviceVault;
import escrowsim.custody.KeySchedule;
import escrowsim.custody.KeySearch;
import escrowsim.custody.PartialKey;
import escrowsim.custody.Possession;
import escrowsim.custody.Response;
import escrowsim.custody.Rule;
import escrowsim.custody.ThresholdShares;
import escrowsim.custody.Translucent;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class LawfulFunnelTest {

    /** Percent of the reference: eleven digits. */
    private static final double DIGITS = 1e-9;

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/escrowsim/oracle/useful_access.csv", numLinesToSkip = 1)
    void usefulAccessesArePoissonWithTheDisplacementIntegrated(
            String name,
            double requestsPerYear,
            double years,
            double served,
            double useful,
            double displaced,
            double displacementYears,
            String measure,
            double value) {
        double halfLifeYears = displacementYears * StrictMath.log(2);
        LawfulDemand demand = new LawfulDemand(
                requestsPerYear,
                new LawfulDemand.Targets(1, 0, displaced, 0, halfLifeYears),
                0,
                new TreeMap<>(Map.of(1.0, 1.0)),
                FOREVER,
                useful,
                0);

        PoissonLaw count = Requests.perYear(1, 1, 1)
                .withDemand(demand)
                .answered(served, 24)
                .over(years)
                .funnel()
                .usefulOverHorizon();

        double found = switch (measure) {
            case "mean" -> count.mean();
            case "p_zero" -> count.none();
            case "quantile_0.05" -> count.quantile(0.05);
            default -> throw new IllegalArgumentException(measure);
        };
        assertThat(found).isCloseTo(value, withinPercentage(DIGITS));
    }

    /** The threshold with the lowest cost of exposure and denied service, each from the same access structure. */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/escrowsim/oracle/availability_compromise_tradeoff.csv", numLinesToSkip = 1)
    void aThresholdTradesExposureForService(
            String name,
            int n,
            double incidentsPerYear,
            double years,
            double availability,
            double costOfExposure,
            double costOfDenial,
            String measure,
            double value) {
        double compromised = -StrictMath.expm1(-incidentsPerYear * years);
        double[] cost = IntStream.rangeClosed(1, n)
                .mapToDouble(k -> costOfExposure * answered(k, n, compromised)
                        + costOfDenial * (1 - answered(k, n, availability)))
                .toArray();

        int cheapest = 0;
        for (int k = 1; k < n; k++) {
            cheapest = cost[k] < cost[cheapest] ? k : cheapest;
        }
        assertThat(measure.equals("best_k") ? cheapest + 1 : cost[cheapest]).isCloseTo(value, withinPercentage(DIGITS));
    }

    private static double answered(int k, int n, double share) {
        FunnelCounts counts =
                Requests.perYear(1, k, n).answered(share, 0).funnel().perYear();
        return counts.accesses();
    }

    /**
     * The example by hand: over ten years those who leave are away {@code 1 - (1 - 2^-10) / (10 ln 2) = 0.855871} of the
     * time; 365 days are kept; 3 of 5 answer with probability 0.99996668 and within three days with 0.99736.
     */
    @Test
    void everyStageStopsItsShareOfWhatReachesIt() {
        FunnelCounts year = Requests.ofTheExample().funnel().perYear();

        double gone = 1 - (1 - StrictMath.pow(2, -10)) / (10 * StrictMath.log(2));
        double onService = 3_535 * 0.65;
        double displaced = onService * gone * (0.7 * 0.06 + 0.3 * 0.6);
        double needed = (onService - displaced) * 0.42;
        double answered = tailOfFive(0.985);
        double inTime = tailOfFive(0.985 * (1 - StrictMath.exp(-3)));
        assertThat(year.ended(RequestEnd.NOT_ON_SERVICE)).isCloseTo(3_535 * 0.35, within(1e-9));
        assertThat(year.ended(RequestEnd.DISPLACED_ORDINARY)).isCloseTo(onService * gone * 0.7 * 0.06, within(1e-9));
        assertThat(year.ended(RequestEnd.DISPLACED_ORGANISED)).isCloseTo(onService * gone * 0.3 * 0.6, within(1e-9));
        assertThat(year.ended(RequestEnd.OBTAINABLE_OTHERWISE)).isCloseTo((onService - displaced) * 0.58, within(1e-9));
        assertThat(year.ended(RequestEnd.NO_LONGER_RETAINED)).isCloseTo(needed * 0.203, within(1e-9));
        assertThat(year.ended(RequestEnd.NOT_ANSWERED)).isCloseTo(needed * 0.797 * (1 - answered), within(1e-9));
        assertThat(year.ended(RequestEnd.TOO_LATE)).isCloseTo(needed * 0.797 * (answered - inTime), within(1e-9));
        assertThat(year.ended(RequestEnd.NOT_USEFUL)).isCloseTo(needed * 0.797 * inTime * 0.82, within(1e-9));
        assertThat(year.useful()).isCloseTo(needed * 0.797 * inTime * 0.18, within(1e-9));
        assertThat(year.accesses()).isCloseTo(needed * 0.797 * answered, within(1e-9));
        assertThat(year.wrongful()).isCloseTo(needed * 0.797 * answered * 0.0014, within(1e-9));
    }

    private static double tailOfFive(double p) {
        return 10 * p * p * p * (1 - p) * (1 - p) + 5 * p * p * p * p * (1 - p) + p * p * p * p * p;
    }

    @Test
    void noRequestIsLost() {
        for (int k = 1; k <= 5; k++) {
            FunnelCounts counts =
                    Requests.ofTheExample().withThreshold(k).funnel().overHorizon();

            double sum = counts.ends().values().stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
            assertThat(counts.ends()).hasSameSizeAs(RequestEnd.values());
            assertThat(counts.ends().values()).allMatch(count -> count >= 0);
            assertThat(counts.requests()).isEqualTo(35_350);
            assertThat(sum).isCloseTo(35_350, within(1e-10));
        }
    }

    @Test
    void raisingTheThresholdNeverRaisesService() {
        double useful = Double.POSITIVE_INFINITY;
        double accesses = Double.POSITIVE_INFINITY;
        for (int k = 1; k <= 5; k++) {
            FunnelCounts counts =
                    Requests.ofTheExample().withThreshold(k).funnel().overHorizon();
            assertThat(counts.useful()).isLessThan(useful);
            assertThat(counts.accesses()).isLessThan(accesses);
            useful = counts.useful();
            accesses = counts.accesses();
        }
    }

    @Test
    void withoutEscrowTheBaselineIsAllThereIs() {
        LawfulFunnel none = Requests.ofTheExample().withoutEscrow().funnel();
        FunnelCounts without = none.perYear();
        FunnelCounts with = Requests.ofTheExample().funnel().perYear();

        assertThat(without.useful()).isZero();
        assertThat(without.accesses()).isZero();
        assertThat(without.wrongful()).isZero();
        assertThat(without.ended(RequestEnd.DISPLACED_ORGANISED)).isZero();
        assertThat(none.meanHours()).isEmpty();
        assertThat(none.latency()).isEmpty();
        assertThat(none.usefulOverHorizon().quantile(0.95)).isZero();
        assertThat(without.obtainedWithoutEscrow())
                .isCloseTo(without.ended(RequestEnd.OBTAINABLE_OTHERWISE), within(1e-9));
        assertThat(without.usefulWithoutEscrow()).isCloseTo(3_535 * 0.65 * 0.58 * 0.18, within(1e-9));
        assertThat(with.usefulWithoutEscrow()).isEqualTo(without.usefulWithoutEscrow());
    }

    /** At a year with shares of 61 days, 61 days can be opened; at 61 stored days with shares for ever, the same. */
    @Test
    void theShorterOfStorageAndShareRetentionDecidesWhatIsLeft() {
        Requests example = Requests.ofTheExample();

        double shortShares = example.kept(365, 61).funnel().perYear().useful();
        double shortStorage = example.kept(61, FOREVER).funnel().perYear().useful();
        double both = example.kept(365, FOREVER).funnel().perYear().useful();

        assertThat(shortShares).isEqualTo(shortStorage);
        assertThat(shortShares / both).isCloseTo(0.317 / 0.797, within(1e-12));
    }

    @Test
    void displacementBuildsUpOverTheYears() {
        LawfulFunnel funnel = Requests.ofTheExample().funnel();

        double first = funnel.until(1).useful();
        double second = funnel.until(2).useful() - first;

        assertThat(second).isLessThan(first);
        assertThat(funnel.until(0).useful()).isZero();
        assertThat(funnel.until(10)).isEqualTo(funnel.overHorizon());
    }

    @Test
    void theDelayIsThatOfTheAnswersThatCome() {
        LawfulFunnel funnel = Requests.perYear(1, 1, 1).answered(0.5, 10).funnel();

        assertThat(funnel.meanHours().orElseThrow()).isCloseTo(10, withinPercentage(DIGITS));
        funnel.latency()
                .orElseThrow()
                .quantiles()
                .forEach(quantile -> assertThat(quantile.hours())
                        .isCloseTo(-10 * StrictMath.log1p(-quantile.answersShare()), withinPercentage(DIGITS)));
    }

    @Test
    void whoeverNeverAnswersHasNoDelay() {
        assertThat(Requests.perYear(1, 2, 3).answered(0, 10).funnel().meanHours())
                .isEmpty();
    }

    /** Half of a share can be read by design, so half of the readable answers remain; they are accesses all the same. */
    @Test
    void aDesignThatOpensAShareServesThatShare() {
        Requests example = Requests.ofTheExample();
        Rule agency = Rule.holder("c0");
        KeySchedule quarters = new KeySchedule(90, FOREVER, FOREVER);

        FunnelCounts all = example.with(new ThresholdShares(Rule.atLeast(1, List.of("c0")), quarters, Response.EVICT))
                .funnel()
                .perYear();
        FunnelCounts part = example.with(new Translucent(agency, 0.4, quarters, Response.EVICT))
                .funnel()
                .perYear();

        assertThat(part.useful()).isCloseTo(0.4 * all.useful(), within(1e-9));
        assertThat(part.accesses()).isEqualTo(all.accesses());
        assertThat(part.ended(RequestEnd.NOT_OPENED)).isCloseTo(0.6 * (all.useful() / 0.18), within(1e-9));
    }

    /** 2^(b-1) trials at a dollar, halving every year: a million dollars from log2(2.097152) = 1.0685 years on. */
    @Test
    void requestsBeforeAKeyIsCheapEnoughAreNotOpened() {
        KeySearch search = new KeySearch(22, 1, 12, 0);
        Requests priced = Requests.perYear(1_000, 1, 1)
                .with(new PartialKey(Rule.holder("c0"), new KeySchedule(90, FOREVER, FOREVER), Response.EVICT, search));

        FunnelCounts counts = priced.spending(1_000_000).funnel().overHorizon();

        double years = StrictMath.log(2.097152) / StrictMath.log(2);
        assertThat(counts.ended(RequestEnd.TOO_EXPENSIVE)).isCloseTo(1_000 * years, within(1e-6));
        assertThat(priced.funnel().overHorizon().ended(RequestEnd.TOO_EXPENSIVE))
                .isZero();
    }

    /** Where nobody keeps anything, nobody is asked: only money is needed. */
    @Test
    void aCrumpleZoneOpensForWhoeverPays() {
        Requests zone = Requests.perYear(1_000, 1, 1).with(new CrumpleZone(new KeySearch(22, 1, 12, 0)));

        assertThat(zone.funnel().perYear().useful()).isCloseTo(1_000, within(1e-9));
        assertThat(zone.spending(1e-9).funnel().perYear().useful()).isZero();
        assertThat(zone.funnel().meanHours()).hasValue(0);
        assertThat(zone.funnel().latency().orElseThrow().quantiles()).allMatch(quantile -> quantile.hours() == 0);
    }

    /** The phone holds 61 days whatever the service stores, and resists for two days. */
    @Test
    void aSeizedDeviceHoldsItsOwnHistoryAndTakesItsDelay() {
        Requests example = Requests.ofTheExample();
        Requests vault = example.with(new DeviceVault(
                Rule.holder("c0"), new Possession(10, 61, 2), new KeySchedule(90, FOREVER, FOREVER), Response.EVICT));

        FunnelCounts year = vault.funnel().perYear();

        double kept = 0.317;
        assertThat(year.ended(RequestEnd.NO_LONGER_RETAINED))
                .isCloseTo((1 - kept) * (year.accesses() + year.ended(RequestEnd.NOT_ANSWERED)) / kept, within(1e-6));
        assertThat(vault.funnel().meanHours().orElseThrow()).isCloseTo(48 + 24, withinPercentage(DIGITS));
        assertThat(vault.funnel().latency().orElseThrow().inTimeShare())
                .isCloseTo(0.985 * (1 - StrictMath.exp(-1)), within(1e-12));
    }

    /** Two of two, one of them away for a quarter of the requests. */
    @Test
    void whoIsOutAfterAnIncidentTakesServiceAway() {
        BitSet first = new BitSet();
        first.set(0);
        Outages outages = new Outages(List.of(Map.of(first, 0.5, new BitSet(), 0.5), Map.of(new BitSet(), 1.0)));
        Requests both = Requests.perYear(1_000, 2, 2).answered(0.9, 24);

        LawfulFunnel funnel = LawfulFunnel.of(both.demand(), both.custody(), both.custodians(), FOREVER, 10, outages);

        FunnelCounts year = funnel.perYear();
        assertThat(year.ended(RequestEnd.CUSTODIANS_OUT)).isCloseTo(1_000 * 0.25 * 0.81, within(1e-9));
        assertThat(year.ended(RequestEnd.NOT_ANSWERED)).isCloseTo(1_000 * 0.19, within(1e-9));
        assertThat(year.useful()).isCloseTo(1_000 * 0.75 * 0.81, within(1e-9));
        // Worlds of 0.405 and 0.81: their standard error is 0.2025, a third of the mean.
        assertThat(funnel.relativeErrorOfUseful()).isCloseTo(0.2025 / 0.6075, within(1e-12));
    }

    /** 2^21 dollars at first, halving every year for ten years: the mean of {@code 2^-t} is {@code (1 - 2^-10) / (10 ln 2)}. */
    @Test
    void theSearchCostsItsMeanPriceOverTheYears() {
        KeySearch search = new KeySearch(22, 1, 12, 0);
        PartialKey keys =
                new PartialKey(Rule.holder("c0"), new KeySchedule(90, FOREVER, FOREVER), Response.EVICT, search);
        double mean = (1 - StrictMath.pow(2, -10)) / (10 * StrictMath.log(2));

        assertThat(Requests.perYear(1, 1, 1).with(keys).funnel().searchUsdPerAccess())
                .isCloseTo(StrictMath.pow(2, 21) * mean, withinPercentage(DIGITS));
        assertThat(Requests.perYear(1, 1, 1).with(keys).spending(1e-9).funnel().searchUsdPerAccess())
                .isZero();
        // Of those who leave, half leave every year: early, dear requests weigh more.
        assertThat(Requests.ofTheExample().with(keys).funnel().searchUsdPerAccess())
                .isBetween(StrictMath.pow(2, 21) * mean, StrictMath.pow(2, 21) * mean * 1.3);
        assertThat(Requests.ofTheExample().funnel().searchUsdPerAccess()).isZero();
    }
}
