package escrowsim.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assertions.within;

import escrowsim.attack.Answering;
import escrowsim.attack.Dwell;
import escrowsim.attack.ForgedRequest;
import escrowsim.attack.KeyStorage;
import escrowsim.attack.Reach;
import escrowsim.attack.WeakestFirst;
import escrowsim.custody.KeySearch;
import escrowsim.engine.Designs;
import escrowsim.engine.LocalEngine;
import escrowsim.formula.BinomialTail;
import escrowsim.oracle.World;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What worlds had come to by each year of a grid. */
class CourseTest {

    private static final int TRIALS = 80;
    private static final Map<String, TrialPlan> PLANS = plans();

    private static World mixed(KeyStorage keys) {
        return World.of(5, keys)
                .atLeast(3)
                .years(6)
                .users(1_000, 0.1)
                .answering(new Answering(1, 0, 0.7, Double.POSITIVE_INFINITY))
                .breached(0.4)
                .sharedFlaw(0.2, 0.5)
                .dwelling(new Dwell.Exponential(150))
                .under("forger", new ForgedRequest(0.5, 30));
    }

    private static Map<String, TrialPlan> plans() {
        Map<String, TrialPlan> plans = new LinkedHashMap<>();
        plans.put("one key", mixed(KeyStorage.EXPORTABLE).plan());
        plans.put("epochs", mixed(KeyStorage.EXPORTABLE).epochs(0.6).keptFor(1).plan());
        plans.put("devices", mixed(KeyStorage.IN_HSM).epochs(0.6).keptFor(1).plan());
        plans.put(
                "evolving", mixed(KeyStorage.EXPORTABLE).epochs(0).keptFor(0.4).plan());
        plans.put("refresh", mixed(KeyStorage.EXPORTABLE).refreshedEvery(0.7).plan());
        plans.put(
                "stored",
                mixed(KeyStorage.EXPORTABLE)
                        .epochs(0.6)
                        .keptFor(2)
                        .storedFor(0.5)
                        .plan());
        plans.put("alone", mixed(KeyStorage.EXPORTABLE).atLeast(2).pooled(0.5).plan());
        plans.put(
                "rekey",
                mixed(KeyStorage.EXPORTABLE).rekey().epochs(2).keptFor(1).plan());
        plans.put(
                "flaw",
                mixed(KeyStorage.IN_HSM).protocolFlaw(0.2).storedFor(0.5).plan());
        plans.put(
                "search",
                Attacked.searched(
                        mixed(KeyStorage.EXPORTABLE).epochs(0.6).keptFor(1).plan(), new KeySearch(1, 1, 24, 300)));
        plans.put(
                "flaw beside a search",
                Attacked.searched(
                        mixed(KeyStorage.IN_HSM)
                                .epochs(0.6)
                                .keptFor(1)
                                .protocolFlaw(0.2)
                                .storedFor(0.5)
                                .plan(),
                        new KeySearch(1, 1, 24, 300)));
        plans.put(
                "reach beside a search",
                Attacked.searched(
                        mixed(KeyStorage.EXPORTABLE)
                                .epochs(0.6)
                                .keptFor(1)
                                .reaching(new Reach.Share(0.4))
                                .plan(),
                        new KeySearch(1, 1, 24, 300)));
        plans.put(
                "reach",
                mixed(KeyStorage.EXPORTABLE)
                        .epochs(0.6)
                        .keptFor(1)
                        .reaching(new Reach.Share(0.4))
                        .plan());
        plans.put(
                "buyer",
                mixed(KeyStorage.EXPORTABLE)
                        .forSale(10, 20, 30, 40, 50)
                        .under("buyer", new WeakestFirst(25))
                        .plan());
        WhatDiffersTest.models().forEach((name, model) -> plans.put(name, WhatDiffersTest.plan(model)));
        return plans;
    }

    private static double[] years(TrialPlan plan) {
        return new YearGrid(2, plan.horizonYears()).years();
    }

    private static TrialPlan until(double year, TrialPlan plan) {
        return new TrialPlan(
                plan.seed(), year, plan.service(), plan.custody(), plan.custodians(), plan.attacks(), plan.campaigns());
    }

    static List<String> names() {
        return List.copyOf(PLANS.keySet());
    }

    static List<String> namesWithoutSearch() {
        return PLANS.entrySet().stream()
                .filter(plan -> plan.getValue().custody().search().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static TrialPlan plan(String name) {
        return Optional.ofNullable(PLANS.get(name)).orElseThrow();
    }

    private static boolean isClose(double some, double others) {
        return Math.abs(some - others) <= 1e-9 * Math.abs(others) + 1e-6;
    }

    /**
     * The same incidents meet a world that ends sooner, and what is detected or read later has no part in it: so it is the
     * beginning of the longer one. Where keys are searched, where an epoch is cut short decides which key is next.
     */
    @ParameterizedTest
    @MethodSource("namesWithoutSearch")
    void aWorldThatEndsSoonerIsTheBeginningOfTheLonger(String name) {
        TrialPlan plan = plan(name);
        double[] years = years(plan);
        for (int p = 1; p < years.length; p++) {
            TrialKernel whole = new TrialKernel(plan, Sampling.CRUDE, years);
            TrialKernel part = new TrialKernel(until(years[p], plan));
            for (int trial = 0; trial < TRIALS; trial++) {
                TrialOutcome all = whole.run(trial);
                TrialOutcome begun = part.run(trial);
                double days = begun.exposedUserDays + begun.frontDoorUserDays;
                boolean exposed = all.anyExposure && all.firstExposureYear <= years[p];
                if (exposed != begun.anyExposure || !isClose(all.course.userDays(p), days)) {
                    fail("trial %d has %s user-days by year %s, and %s in a world that ends then"
                            .formatted(trial, all.course.userDays(p), years[p], days));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void itRisesToWhatTheWorldComesTo(String name) {
        TrialPlan plan = plan(name);
        double[] years = years(plan);
        TrialKernel kernel = new TrialKernel(plan, Sampling.CRUDE, years);
        int last = years.length - 1;
        for (int trial = 0; trial < TRIALS; trial++) {
            TrialOutcome outcome = kernel.run(trial);
            double most = outcome.exposedUserDays + outcome.frontDoorUserDays;
            for (int p = 1; p <= last; p++) {
                double days = outcome.course.userDays(p);
                double before = outcome.course.userDays(p - 1);
                if ((days < before && !isClose(days, before)) || (days > most && !isClose(days, most))) {
                    fail("trial %d has %s user-days by year %s, and %s a year before"
                            .formatted(trial, days, years[p], before));
                }
            }
            assertThat(outcome.course.userDays(last)).isEqualTo(most);
        }
    }

    /** Whether what is sent is read at once is asked of the same worlds, day by day. */
    @ParameterizedTest
    @ValueSource(strings = {"epochs", "devices", "evolving", "flaw", "carrier-tap"})
    void whatIsReadAsItIsSentIsWhatTheKernelSays(String name) {
        TrialPlan plan = plan(name);
        double[] years = new YearGrid(0.25, plan.horizonYears()).years();
        TrialKernel kernel = new TrialKernel(plan, Sampling.CRUDE, years);
        int live = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            TrialOutcome outcome = kernel.run(trial);
            for (int p = 1; p < years.length; p++) {
                double sent = years[p] - 1e-9;
                assertThat(outcome.course.readLive(p)).isEqualTo(kernel.readableFrom(sent) <= sent);
                live += outcome.course.readLive(p) ? 1 : 0;
            }
        }
        assertThat(live).isPositive();
    }

    /**
     * Three of five shares, each stolen at 0.1 a year and good for ever, of one key: by year y they are lost with the binomial
     * tail at 1 - exp(-0.1 y), everything sent by then is exposed, and what is sent is read at once from then on.
     */
    @Test
    void withOneKeyForEverTheChanceIsTheBinomialTail() {
        TrialPlan plan =
                World.threshold(3, 5).years(10).users(7, 0).breached(0.1).plan();
        long trials = 20_000;

        CourseTally tally = run(plan, trials);

        for (int year = 1; year <= 10; year++) {
            double exact = BinomialTail.atLeast(5, 3, -Math.expm1(-0.1 * year));
            double error = Math.sqrt(exact * (1 - exact) / trials);
            YearSums sums = tally.at(year);
            assertThat(sums.exposed().mean()).as("year %d", year).isCloseTo(exact, within(4 * error));
            assertThat(sums.readLive().mean()).isEqualTo(sums.exposed().mean());
            assertThat(sums.userDays().mean())
                    .isCloseTo(7 * year * 365.25 * sums.exposed().mean(), within(1e-6));
        }
    }

    private static CourseTally run(TrialPlan plan, long trials) {
        Designs designs = Designs.of(plan).lookingAt(List.of(new YearGrid(1, plan.horizonYears())));
        return new LocalEngine(2).run(designs, trials).designs().get(0).course();
    }

    @Test
    void atTheHorizonItIsWhatTheTallySays() {
        for (TrialPlan plan : List.of(plan("epochs"), plan("reach"), plan("device-vault"))) {
            Designs designs = Designs.of(plan).lookingAt(List.of(YearGrid.to(plan.horizonYears())));

            Tally tally = new LocalEngine(2).run(designs, 3_000).designs().get(0);

            YearSums last = tally.course().at(tally.course().points() - 1);
            assertThat(last.exposed().positive()).isEqualTo(tally.events(Metric.P_ANY_EXPOSURE));
            assertThat(last.exposed().count()).isEqualTo(3_000);
            assertThat(last.userDays().mean())
                    .isEqualTo(tally.of(Metric.EXPOSED_USER_DAYS).mean());
            assertThat(last.userDays().quantile(0.95))
                    .isEqualTo(tally.of(Metric.EXPOSED_USER_DAYS).quantile(0.95));
        }
    }

    /** The design is too safe for crude worlds; source of the exact value: the binomial tail. */
    @Test
    void rareWorldsHaveTheirWeights() {
        TrialPlan plan = World.threshold(3, 5).years(10).breached(1e-4).plan();
        Designs designs = new Designs(List.of(plan), 0, List.of(), List.of(Sampling.of(plan)))
                .lookingAt(List.of(new YearGrid(5, 10)));

        CourseTally tally =
                new LocalEngine(2).run(designs, 20_000).designs().get(0).course();

        for (int p = 1; p <= 2; p++) {
            double exact = BinomialTail.atLeast(5, 3, -Math.expm1(-5e-4 * p));
            Amounts exposed = tally.at(p).exposed();
            assertThat(exposed.isWeighted()).isTrue();
            assertThat(exposed.mean()).isCloseTo(exact, within(4 * exposed.standardError()));
        }
    }

    @Test
    void aGridEndsWithTheHorizon() {
        assertThat(new YearGrid(1, 3).years()).containsExactly(0, 1, 2, 3);
        assertThat(new YearGrid(1, 2.5).years()).containsExactly(0, 1, 2, 2.5);
        assertThat(new YearGrid(0.1, 0.3).years()).containsExactly(0, 0.1, 0.2, 0.3);
        assertThat(new YearGrid(1, 0.01).years()).containsExactly(0, 0.01);
        assertThat(YearGrid.to(100).stepYears()).isEqualTo(1);
        assertThat(YearGrid.to(101).stepYears()).isEqualTo(2);
        assertThat(YearGrid.to(1_000).stepYears()).isEqualTo(10);
        assertThat(YearGrid.to(10_000).stepYears()).isEqualTo(100);
        assertThatThrownBy(() -> new YearGrid(0.01, 10))
                .hasMessage("timeline_step_years must be 0.04 or more, for at most 250 steps to the horizon, was 0.01");
        assertThatThrownBy(() -> new YearGrid(Double.NaN, 10)).hasMessageContaining("was NaN");
    }
}
