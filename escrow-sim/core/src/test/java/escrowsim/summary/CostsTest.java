package escrowsim.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import escrowsim.attack.Answering;
import escrowsim.attack.Attack;
import escrowsim.attack.Custodian;
import escrowsim.attack.Dwell;
import escrowsim.attack.ExternalBreach;
import escrowsim.attack.KeyStorage;
import escrowsim.custody.CustodyModel;
import escrowsim.custody.KeySchedule;
import escrowsim.custody.NoEscrow;
import escrowsim.custody.Response;
import escrowsim.custody.Rule;
import escrowsim.custody.ThresholdShares;
import escrowsim.engine.Designs;
import escrowsim.engine.LocalEngine;
import escrowsim.engine.Observer;
import escrowsim.summary.Costs.Item;
import escrowsim.trial.Service;
import escrowsim.trial.TrialPlan;
import java.util.List;
import org.junit.jupiter.api.Test;

class CostsTest {

    /** The coefficients with all printed digits, and the median: no residual. */
    private static final Prices.Loss JACOBS = new Prices.Loss(7.6799625, 0.7583576, 0);

    private static final double TRIALS = 20_000;

    /** Jacobs 2014: predicted loss for 32,311 records, 5,689,385 dollars; recomputed from these digits 5,689,387.069. */
    @Test
    void theLawOfLossesIsThatOfItsSource() {
        assertThat(JACOBS.meanUsd(32_311)).isCloseTo(5_689_387.069, within(0.5));
        assertThat(JACOBS.meanUsd(1e6) / 1e6).isCloseTo(76.82647994, withinPercentage(0.001));
        assertThat(new Prices.Loss(7.68, 0.7584, 0.523).meanUsd(1e6) / new Prices.Loss(7.68, 0.7584, 0).meanUsd(1e6))
                .isCloseTo(StrictMath.exp(0.523 * 0.523 / 2), within(1e-12));
    }

    /** One custodian of two hundred users, broken into with probability 0.1 in a year. */
    @Test
    void lossesAreThoseOfTheWorldsWithAnExposure() {
        Estimate lost = losses(plan(Rule.holder("a"))).usdPerYear(0);

        double expected = 0.1 * JACOBS.meanUsd(200);
        double standardError = JACOBS.meanUsd(200) * Math.sqrt(0.1 * 0.9 / TRIALS);
        assertThat(lost.value()).isCloseTo(expected, within(4 * standardError));
        assertThat(lost.standardError()).isCloseTo(standardError, within(0.05 * standardError));
    }

    @Test
    void withoutEscrowNothingIsLostByDesign() {
        TrialPlan none = plan(new NoEscrow());

        assertThat(losses(none).usdPerYear(0)).isEqualTo(Estimate.exact(0, (long) TRIALS));
    }

    /** 400 accesses at (10 + 2) dollars, a thousand for custody, a loss of 200 (150 to 250): 6,000 for 100 useful ones. */
    @Test
    void theBreakEvenIsTheTotalForEachUsefulAccess() {
        Estimate loss = new Estimate(200, 25, 150, 250, IntervalMethod.NORMAL, 100, 50);
        Costs.Year year = new Costs.Year(
                Estimate.exact(400 * (10 + 2), 100), Estimate.exact(1_000, 100), loss, Estimate.exact(100, 100));

        Costs costs = Costs.of("d", year);

        assertThat(costs.of(Item.ACCESSES).orElseThrow().value()).isEqualTo(4_800);
        Estimate total = costs.of(Item.TOTAL).orElseThrow();
        assertThat(List.of(total.value(), total.low(), total.high(), total.standardError()))
                .isEqualTo(List.of(6_000.0, 5_950.0, 6_050.0, 25.0));
        Estimate breakEven = costs.of(Item.BREAK_EVEN).orElseThrow();
        assertThat(breakEven.value()).isEqualTo(60);
        assertThat(breakEven.low()).isCloseTo(59.5, within(1e-9));
        assertThat(breakEven.standardError()).isCloseTo(0.25, within(1e-12));
    }

    @Test
    void whereNothingIsOfUseThereIsNoBreakEven() {
        Estimate nothing = Estimate.exact(0, 100);

        Costs costs = Costs.of("d", new Costs.Year(nothing, nothing, nothing, nothing));

        assertThat(costs.of(Item.BREAK_EVEN)).isEmpty();
        assertThat(costs.of(Item.TOTAL).orElseThrow()).isEqualTo(nothing);
    }

    @Test
    void pricesAreAmounts() {
        assertThatThrownBy(() -> new Prices(-1, 0, JACOBS)).hasMessage("usd_per_access must be 0 or more, was -1.0");
        assertThatThrownBy(() -> new Prices(1, Double.NaN, JACOBS))
                .hasMessage("custody_usd_per_year must be 0 or more, was NaN");
        assertThatThrownBy(() -> new Prices.Loss(Double.NaN, 1, 1))
                .hasMessage("loss_intercept must be a number, was NaN");
    }

    private static Losses losses(TrialPlan plan) {
        Losses losses = new Losses(List.of(plan), List.of(draw -> JACOBS), false, Observer.NONE);
        new LocalEngine(2).run(Designs.of(plan), (long) TRIALS, losses);
        return losses;
    }

    private static TrialPlan plan(Rule rule) {
        return plan(new ThresholdShares(rule, KeySchedule.ONE_KEY, Response.EVICT));
    }

    private static TrialPlan plan(CustodyModel custody) {
        return new TrialPlan(
                "20260101",
                1,
                new Service(200, 0, 1, 0, Double.POSITIVE_INFINITY),
                custody,
                List.of(new Custodian("a", "", 1, "", "", KeyStorage.EXPORTABLE, new Answering(1, 0))),
                List.of(new Attack("breach", new ExternalBreach(-StrictMath.log(0.9), 1), List.of(), Dwell.NONE, 1)));
    }
}
