package escrowsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import escrowsim.cli.study.KeyChecks;
import escrowsim.cli.study.StudyPlan;
import escrowsim.scenario.Design;
import escrowsim.scenario.Scenario;
import escrowsim.scenario.ScenarioFile;
import escrowsim.trial.ParameterDraws;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The worlds of a run that are replayed with real keys, asked for one by one. */
class KeyChecksTest {

    private static final long WORLDS = 2L * ParameterDraws.WORLDS;

    private static final Design KEPT = new Design("kept", "", scenario("""
            custody:
              model: threshold-shares
              rule: {at_least: 2, of: [a, b, c]}
              key_lifetime_days: {best_guess: 90, range90: [20, 365]}
            """));

    private static final Design BARE = new Design("bare", "", scenario("custody: {model: none}\n"));

    private static final StudyPlan PLAN = StudyPlan.of(KEPT.scenario().about(), List.of(BARE, KEPT));

    private static Scenario scenario(String custody) {
        return ScenarioFile.read("kept.yaml", """
                format: escrowsim/scenario/1
                about: {id: kept}
                horizon_years: 1
                population: {users: 1000}
                custodians: {a: {}, b: {}, c: {}}
                attacks:
                  breach: {model: external-breach, per_custodian_year: {best_guess: 3, range90: [1, 6]}}
                run: {seed: 3, trials: 1000, uncertainty: outcomes-and-parameters}
                """.concat(custody).getBytes(StandardCharsets.UTF_8));
    }

    private static LongFunction<OptionalLong> ofKept() {
        return new KeyChecks(PLAN, WORLDS).of(KEPT);
    }

    @Test
    void aWorldIsTheSameWhoeverAsksForItAndWhen() {
        long[] forwards = {0, 1, WORLDS / 2 - 1, WORLDS / 2, WORLDS - 1};
        long[] backwards = {WORLDS - 1, WORLDS / 2, WORLDS / 2 - 1, 1, 0};

        List<OptionalLong> inOrder = LongStream.of(forwards).mapToObj(ofKept()).toList();
        LongFunction<OptionalLong> shared = ofKept();
        List<OptionalLong> atOnce =
                LongStream.of(backwards).parallel().mapToObj(shared).toList();

        assertThat(inOrder).allMatch(messages -> messages.orElse(0) > 0).doesNotHaveDuplicates();
        assertThat(atOnce).containsExactlyInAnyOrderElementsOf(inOrder);
        assertThat(LongStream.of(forwards).mapToObj(shared)).isEqualTo(inOrder);
    }

    @Test
    void noOthersAreReplayedAndNoneWhereNobodyHoldsKeys() {
        KeyChecks two = new KeyChecks(PLAN, 2);

        assertThat(two.of(KEPT).apply(2)).isEmpty();
        assertThat(two.of(BARE).apply(0)).isEmpty();
        assertThat(two.messages())
                .isEqualTo(two.of(KEPT).apply(0).orElseThrow()
                        + two.of(KEPT).apply(1).orElseThrow());
    }

    @Test
    void aShortRunHasNoMoreThanItsWorlds() {
        StudyPlan one = PLAN.inTrials(1);

        assertThat(new KeyChecks(one, 20).messages())
                .isEqualTo(new KeyChecks(PLAN, 1).messages())
                .isPositive();
    }
}
