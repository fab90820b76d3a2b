package escrowsim.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import escrowsim.attack.Dwell;
import escrowsim.custody.Reliability;
import escrowsim.custody.Rule;
import escrowsim.formula.BetaBinomial;
import escrowsim.formula.BinomialTail;
import escrowsim.formula.BusyPeriod;
import escrowsim.formula.CompoundExponential;
import escrowsim.formula.CompoundLognormal;
import escrowsim.formula.DwellLaw;
import escrowsim.formula.ExpectedExposure;
import escrowsim.formula.FirstPassage;
import escrowsim.formula.Footholds;
import escrowsim.formula.FullRetention;
import escrowsim.formula.GammaMixture;
import escrowsim.formula.GrimesLeak;
import escrowsim.formula.GroupShocks;
import escrowsim.formula.Hazard;
import escrowsim.formula.HeldShares;
import escrowsim.formula.Insiders;
import escrowsim.formula.Integral;
import escrowsim.formula.KeyTimes;
import escrowsim.formula.Lognormal;
import escrowsim.formula.LossCount;
import escrowsim.formula.MarshallOlkin;
import escrowsim.formula.Occurrence;
import escrowsim.formula.Refresh;
import escrowsim.formula.RekeyAll;
import escrowsim.formula.RetainedShares;
import escrowsim.formula.RetentionScan;
import escrowsim.formula.ScopeUnion;
import escrowsim.formula.Stages;
import escrowsim.formula.ThreeStates;
import escrowsim.formula.UndetectedExposure;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Families against each other: what one becomes in the limit of another, and what can never be more than something else. The
 * values of both sides are those of the reference table, too.
 */
class ConsistencyTest {

    private static final double DAYS = 365.25;
    private static final double FOREVER = Double.POSITIVE_INFINITY;
    private static final DwellLaw SNAPSHOT = new DwellLaw(Dwell.NONE);
    private static final DwellLaw HALF_A_YEAR = new DwellLaw(new Dwell.Exponential(DAYS / 2));
    private static final DwellLaw HUNDRED_YEARS = new DwellLaw(new Dwell.Fixed(100 * DAYS));

    /** Both sides of a relation, and how near to each other and to the table they are, relatively. */
    private record Relation(double left, double right, double tolerance) {}

    private static final Map<String, Relation> RELATIONS = new LinkedHashMap<>();

    private static void add(String name, double left, double right) {
        add(name, left, right, 1e-12);
    }

    private static void add(String name, double left, double right, double tolerance) {
        RELATIONS.put(name, new Relation(left, right, tolerance));
    }

    static {
        double unrepaired = threeOfFive(0.07, 10);
        double years = 10;
        add("retention_scan(b=f=0) = kofn_refresh(P=R)", scan(0.3, 40, 0, 0), new Refresh(5, 3, 0.3, 0.25).by(10));
        add("retention_scan(b=m-1) = kofn_norepair", scan(0.07, 40, 39, 0), unrepaired);
        add("retention_scan depends on b+f only", scan(0.2, 40, 2, 0), scan(0.2, 40, 1, 1));
        add("exposure_epochs(D=0;rho=0) = m p_k", epochs(0.3, SNAPSHOT, 0.25, 0).epochs(), 40 * threeOfFive(0.3, 0.25));
        add("first epoch with rho>=T = kofn_norepair", exposedEpoch(0.07, SNAPSHOT, 10, 0), unrepaired);
        add("last epoch with D=inf (fixed 100) = kofn_norepair", exposedEpoch(0.07, HUNDRED_YEARS, 0, 39), unrepaired);
        add(
                "exposure_measure(n=k=1;g=0) = coverage_union",
                measure(1, 1, 0.3, HALF_A_YEAR, 1, years),
                Families.named("coverage_union").formula().applyAsDouble(coverage("0.3", "exponential", "0.5", "1")));
        double fullRetention = new FullRetention(5, 3, 0.05, 10).meanYears();
        add(
                "exposure_measure(rho>=T;D=0) = full_retention mean",
                measure(5, 3, 0.05, SNAPSHOT, 10, years),
                fullRetention);
        add(
                "exposure_measure(D=inf;rho=0) = full_retention mean (time reversal)",
                measure(5, 3, 0.05, HUNDRED_YEARS, 0, years),
                fullRetention);
        add("full_retention P(X>0) = kofn_norepair", new FullRetention(5, 3, 0.07, 10).pPositive(), unrepaired);
        add(
                "refresh_retained(P=inf) = exposure_epochs(D=0)",
                new RetainedShares(5, 3, 0.4, 0.25, 20, 0.5, 1e6).expectedEpochs(),
                exposure(5, 3, 0.4, SNAPSHOT, new KeyTimes(0.25, 0.5, FOREVER, 5))
                        .epochs());
        add(
                "Marshall-Olkin q=1 = beta factor",
                new MarshallOlkin(5, 3, 0.04, 0.01, 1).by(10),
                MarshallOlkin.betaFactor(5, 3, 0.05, 0.2, 10));
        add("Marshall-Olkin q=0 = kofn_norepair", new MarshallOlkin(5, 3, 0.07, 0.05, 0).by(10), unrepaired);
        MarshallOlkin shocked = new MarshallOlkin(5, 3, 0.02, 0.05, 0.5);
        add(
                "group shocks; one group = Marshall-Olkin",
                new GroupShocks(List.of(new GroupShocks.Group(5, 0.02, 0.05, 0.5))).atLeast(3, 10),
                shocked.by(10));
        add(
                "Marshall-Olkin mttf = int survival",
                shocked.meanYears(),
                Integral.of(t -> 1 - shocked.by(t), 0, 1_500),
                1e-11);
        add("ctmc_ever_k(mu->0) = kofn_norepair", new Footholds(5, 0.07, 0).everBy(3, 10), unrepaired);
        add(
                "whole-system re-key = per-custodian repair for k=2",
                new RekeyAll(3, 2, 0.1, 2).by(10),
                new Footholds(3, 0.1, 2).everBy(2, 10));
        add(
                "three-state with instant re-key = two-state",
                new ThreeStates(0.5, 2, 1e5).compromisedAt(3),
                new Footholds(1, 0.5, 2).at(1, 3),
                1e-5);
        add(
                "ctmc_mttf = int survival of ctmc_ever_k",
                new Footholds(3, 0.5, 2).meanYearsTo(2),
                Integral.of(t -> 1 - new Footholds(3, 0.5, 2).everBy(2, t), 0, 110),
                1e-11);
        Footholds five = new Footholds(5, 0.5, 2);
        add(
                "Little: fraction = frequency x length",
                five.fraction(3),
                five.episodesPerYear(3) * five.meanEpisodeYears(3));
        add(
                "gamma mixing; a = 1e8 -> fixed lambda (tol 1e-7)",
                GammaMixture.mean(1e8, x -> threeOfFive(x / 1e8 * 0.07, 10)),
                unrepaired,
                1e-7);
        add(
                "beta-binomial icc=1e-12 -> binomial (tol 1e-9)",
                new BetaBinomial(5, 0.1, 1e-12).atLeast(3),
                BinomialTail.atLeast(5, 3, 0.1),
                1e-9);
        add(
                "reviewers_correlated = kofn_betabinomial",
                formula("reviewers_correlated", "reviewers_correlated-d03"),
                formula("kofn_betabinomial", "kofn_betabinomial-d01"));
        add(
                "insiders c=1 = kofn_norepair at lambda+h nu",
                BinomialTail.atLeast(5, 3, new Insiders(20, 1, 0.002, 0.03).by(10)),
                unrepaired);
        add(
                "refresh mean (P=inf) = first-passage mean",
                new Refresh(5, 3, 0.02, 3_000).meanYears(),
                new FirstPassage(5, 3, 0.02).mean());
        add("structure T3 = kofn_norepair", structure("T3(1|2|3|4|5)", 0.07), unrepaired);
        add(
                "structure of groups = nested_threshold",
                structure("T2(T2(1|2)|T2(3|4|5)|T2(6|7|8))", 0.05),
                ThresholdFamilies.tail(2, new double[] {ofGroup(2), ofGroup(3), ofGroup(3)}));
        add(
                "latency mean = first-passage mean",
                formula("latency_kth", "latency_kth-d01"),
                new FirstPassage(5, 3, 0.5).mean());
        double answered = formula("latency_kth", "latency_kth-d03");
        add(
                "latency_defective(a=1) = latency_kth CDF",
                BinomialTail.atLeast(5, 3, 1 * Occurrence.of(0.5 * 2)),
                answered);
        add(
                "latency_stages with no own stage = latency_kth",
                new Stages(List.of()).thenAnswers(3, 5, 0.5).by(2),
                answered);
        add("compound Poisson P(S>0) = 1-e^-L", new CompoundExponential(3, 100).exceeds(0), Occurrence.of(3));
        Lognormal severity = new Lognormal(1, 1);
        add(
                "negbin r=1e12 -> Poisson max (tol 1e-10)",
                new CompoundLognormal(new LossCount.NegativeBinomial(3, 1e12), severity).largestExceeds(30),
                new CompoundLognormal(new LossCount.Poisson(3), severity).largestExceeds(30),
                1e-10);
        add(
                "undetected_mass; fixed D>=T = kofn_norepair",
                new UndetectedExposure(5, 3, 0.07, new Dwell.Fixed(100 * DAYS)).by(10),
                unrepaired);
        add("scope_union; only rate_all", new ScopeUnion(0.01, 0, 0, 0, 5, 50, 20).pCell(), Occurrence.of(0.05));
        double busy = new BusyPeriod(0.5, 0.5).meanYears();
        add(
                "M/G/inf busy fraction: busy/(busy+1/lambda) = 1-e^{-lambda d}",
                busy / (busy + 1 / 0.5),
                Occurrence.of(0.25));
        add(
                "time scaling (rates x c; times / c)",
                measure(5, 3, 0.3, lognormal(0.5), 1, 10),
                7 * measure(5, 3, 2.1, lognormal(0.5 / 7), 1 / 7.0, 10 / 7.0));
        double twoFiner = epochSum(0.3, HALF_A_YEAR, 0.0125) - epochSum(0.3, HALF_A_YEAR, 0.025) / 2;
        add(
                "exposure_epochs; R->0 (Richardson) -> exposure_measure (tol 1e-3)",
                2 * twoFiner,
                measure(5, 3, 0.3, HALF_A_YEAR, 1, 10),
                1e-3);
        double simultaneous = BinomialTail.atLeast(5, 3, Occurrence.of(0.3 * HALF_A_YEAR.meanUpTo(10)));
        double sameEpoch = exposedEpoch(0.3, HALF_A_YEAR, 0, 39);
        add("simultaneous (M/G/inf at T) <= same epoch (last epoch)", simultaneous, sameEpoch);
        add("same epoch <= cumulative", sameEpoch, threeOfFive(0.3, 10));
        double[] exposed = IntStream.range(0, 40)
                .mapToDouble(j -> exposedEpoch(0.2, SNAPSHOT, 0.5, j))
                .toArray();
        double any = scan(0.2, 40, 2, 0);
        double independent = -StrictMath.expm1(
                Arrays.stream(exposed).map(p -> StrictMath.log1p(-p)).sum());
        add("max_j P(E_j) <= P(any)", Arrays.stream(exposed).max().orElseThrow(), any);
        add("P(any) <= 1-prod(1-P(E_j)) (association)", any, independent);
        add(
                "1-prod(1-P(E_j)) <= expected number of exposed epochs",
                independent,
                Arrays.stream(exposed).sum());
        add(
                "CTMC stationary fraction <= M/G/inf fraction (equal lambda; mean dwell)",
                five.fraction(3),
                threeOfFive(0.5, 0.5));
        double rekeyed = new RekeyAll(5, 3, 0.3, 4).by(10);
        double repaired = new Footholds(5, 0.3, 4).everBy(3, 10);
        add("whole-system re-key <= per-custodian repair (k=3)", rekeyed, repaired);
        add("ever-k with repair <= no repair", repaired, threeOfFive(0.3, 10));
        add(
                "more frequent refresh lowers P(any)",
                new Refresh(5, 3, 0.3, 0.25).by(10),
                new Refresh(5, 3, 0.3, 0.5).by(10));
        GrimesLeak leak = new GrimesLeak(411_000, 4e-6, 0);
        add("published Grimes <= per-person hazard", leak.published(3), leak.hazard(3));
        add("published Grimes <= 1-e^{-T} (saturation)", leak.published(3), Occurrence.of(3));
    }

    @Test
    void everyRelationOfTheTableIsHere() {
        assertThat(RELATIONS.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        table().map(row -> row.text("relation")).toList());
    }

    @TestFactory
    Stream<DynamicTest> everyRelationHolds() {
        return table().map(row -> DynamicTest.dynamicTest(row.text("relation"), () -> check(row)));
    }

    private static Stream<OracleCase> table() {
        return OracleCase.of("consistency").stream();
    }

    private static void check(OracleCase row) {
        Relation relation = RELATIONS.getOrDefault(row.text("relation"), new Relation(Double.NaN, Double.NaN, 0));
        if (row.text("kind").equals("=")) {
            assertThat(relation.left())
                    .isCloseTo(relation.right(), within(relation.tolerance() * Math.abs(relation.right())));
        } else {
            assertThat(relation.left()).isLessThanOrEqualTo(relation.right());
        }
        double near = Math.max(1e-11, relation.tolerance());
        assertThat(relation.left()).isCloseTo(row.number("left"), within(near * row.number("left")));
        assertThat(relation.right()).isCloseTo(row.number("right"), within(near * row.number("right")));
    }

    /** Two of so many, in ten years. */
    private static double ofGroup(int size) {
        return BinomialTail.atLeast(size, 2, Occurrence.of(0.5));
    }

    private static DwellLaw lognormal(double meanYears) {
        return new DwellLaw(new Dwell.Lognormal(meanYears * DAYS * StrictMath.exp(-0.72), 1.2));
    }

    private static double threeOfFive(double perYear, double years) {
        return BinomialTail.atLeast(5, 3, Occurrence.of(perYear * years));
    }

    private static double scan(double perYear, int epochs, int back, int forward) {
        return new RetentionScan(5, 3, Occurrence.of(perYear * 0.25), back, forward).any(epochs);
    }

    private static ExpectedExposure epochs(double perYear, DwellLaw dwell, double epochYears, double retentionYears) {
        return exposure(5, 3, perYear, dwell, new KeyTimes(epochYears, retentionYears, FOREVER, 10));
    }

    private static double epochSum(double perYear, DwellLaw dwell, double epochYears) {
        return epochs(perYear, dwell, epochYears, 1).userDays() / DAYS;
    }

    private static ExpectedExposure exposure(int n, int k, double perYear, DwellLaw dwell, KeyTimes keys) {
        return new ExpectedExposure(keys, held(n, k, perYear, dwell)::qualified, 1, 0, List.of(dwell.jumpYears()));
    }

    private static HeldShares held(int n, int k, double perYear, DwellLaw dwell) {
        List<String> names = Structure.names(n);
        return new HeldShares(
                Rule.atLeast(k, names),
                names,
                IntStream.range(0, n)
                        .mapToObj(i -> Hazard.at(i, perYear, dwell))
                        .toList());
    }

    /** 3 of 5, epochs of a quarter for ten years. */
    private static double exposedEpoch(double perYear, DwellLaw dwell, double retentionYears, int epoch) {
        KeyTimes keys = new KeyTimes(0.25, retentionYears, FOREVER, 10);
        return held(5, 3, perYear, dwell).qualified(keys.existing(keys.epochs().get(epoch), 0));
    }

    private static double measure(
            int n, int k, double perYear, DwellLaw dwell, double retentionYears, double horizonYears) {
        KeyTimes keys = new KeyTimes(0, retentionYears, FOREVER, horizonYears);
        return exposure(n, k, perYear, dwell, keys).userDays() / DAYS;
    }

    private static OracleCase coverage(String rate, String law, String dwell, String lookback) {
        return new OracleCase(Map.of(
                "lambda_per_year", rate,
                "horizon_years", "10",
                "dwell_dist", law,
                "dwell_mean_years", dwell,
                "lookback_years", lookback,
                "measure", "expected_covered_years"));
    }

    private static double structure(String text, double perYear) {
        Rule rule = Structure.parse(text);
        int n = rule.custodians().size();
        return Reliability.of(Structure.over(n, rule))
                .probability(Collections.nCopies(n, Occurrence.of(perYear * 10)).stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray());
    }

    private static double formula(String family, String name) {
        return Families.named(family)
                .formula()
                .applyAsDouble(OracleCase.of(family).stream()
                        .filter(c -> c.name().equals(name))
                        .findFirst()
                        .orElseThrow());
    }
}
