package escrowsim.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import escrowsim.attack.Answering;
import escrowsim.attack.Attack;
import escrowsim.attack.Custodian;
import escrowsim.attack.Dwell;
import escrowsim.attack.ExternalBreach;
import escrowsim.attack.KeyStorage;
import escrowsim.custody.KeySchedule;
import escrowsim.custody.Response;
import escrowsim.custody.Rule;
import escrowsim.custody.ThresholdShares;
import escrowsim.trial.Metric;
import escrowsim.trial.Service;
import escrowsim.trial.Tally;
import escrowsim.trial.TrialKernel;
import escrowsim.trial.TrialPlan;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LocalEngineTest {

    static TrialPlan plan(int threshold) {
        List<Custodian> custodians = List.of(custodian("a"), custodian("b"), custodian("c"));
        Attack breach = new Attack("breach", new ExternalBreach(0.3, 0.5), List.of(), new Dwell.Lognormal(40, 1.5), 1);
        return new TrialPlan(
                "5",
                8,
                new Service(1000, 0.02, 10, 1, Double.POSITIVE_INFINITY),
                new ThresholdShares(
                        Rule.atLeast(threshold, List.of("a", "b", "c")), new KeySchedule(90, 30, 200), Response.EVICT),
                custodians,
                List.of(breach));
    }

    private static Custodian custodian(String name) {
        return new Custodian(name, "test", 1, "", "", KeyStorage.EXPORTABLE, new Answering(1, 0));
    }

    private static String bits(Tally tally) {
        StringBuilder text = new StringBuilder();
        for (Metric metric : Metric.values()) {
            text.append(metric)
                    .append(' ')
                    .append(Double.toHexString(tally.of(metric).sum()))
                    .append(' ')
                    .append(Double.toHexString(tally.of(metric).standardError()))
                    .append('\n');
        }
        return text.toString();
    }

    @Test
    void theNumberOfThreadsChangesNothing() {
        Designs designs = new Designs(List.of(plan(1), plan(2)), 1);

        BlockResult one = new LocalEngine(1).run(designs, 10_000);
        BlockResult four = new LocalEngine(4).run(designs, 10_000);

        for (int d = 0; d < 2; d++) {
            assertThat(bits(four.designs().get(d))).isEqualTo(bits(one.designs().get(d)));
        }
    }

    @Test
    void identicalDesignsDifferByExactlyZero() {
        BlockResult result = new LocalEngine(2).run(new Designs(List.of(plan(2), plan(2)), 0), 5_000);

        for (Metric metric : Metric.values()) {
            assertThat(result.againstReference().get(1).of(metric).mean()).isEqualTo(0);
            assertThat(result.againstReference().get(1).of(metric).standardError())
                    .isEqualTo(0);
            assertThat(result.againstReference().get(1).of(metric).higher()).isEqualTo(0);
        }
        assertThat(result.designs().get(0).events(Metric.P_ANY_EXPOSURE)).isPositive();
    }

    @Test
    void aTrialDoesNotDependOnWhatElseIsRun() {
        TrialKernel straight = new TrialKernel(plan(2));
        TrialKernel jumping = new TrialKernel(plan(2));
        List<Double> days = new ArrayList<>();
        for (int trial = 0; trial < 200; trial++) {
            days.add(straight.run(trial).exposedUserDays);
        }

        for (int trial = 199; trial >= 0; trial -= 3) {
            assertThat(jumping.run(trial).exposedUserDays).isEqualTo(days.get(trial));
        }
    }

    @Test
    void addingADesignMovesNoOther() {
        BlockResult alone = new LocalEngine(2).run(Designs.of(plan(2)), 3_000);
        BlockResult together = new LocalEngine(2).run(new Designs(List.of(plan(1), plan(2)), 0), 3_000);

        assertThat(bits(together.designs().get(1)))
                .isEqualTo(bits(alone.designs().get(0)));
    }

    @Test
    void anObserverStopsARunAtTheEndOfABlock() {
        BlockResult stopped = new LocalEngine(2).run(Designs.of(plan(2)), 1_000_000, new Observer() {
            @Override
            public boolean blockDone(BlockResult soFar, Recorder recorder) {
                return soFar.trials() < 3 * LocalEngine.BLOCK;
            }
        });
        BlockResult fixed = new LocalEngine(1).run(Designs.of(plan(2)), 3 * LocalEngine.BLOCK);

        assertThat(stopped.trials()).isEqualTo(3 * LocalEngine.BLOCK);
        assertThat(bits(stopped.designs().get(0)))
                .isEqualTo(bits(fixed.designs().get(0)));
    }

    @Test
    void aDesignThatCannotBeTheReferenceIsRefused() {
        assertThatThrownBy(() -> new Designs(List.of(plan(1)), 1))
                .hasMessage("the reference must be one of the 1 designs, was number 1");
        assertThatThrownBy(() -> new LocalEngine(0)).hasMessage("threads must be 1 or more, was 0");
    }
}
