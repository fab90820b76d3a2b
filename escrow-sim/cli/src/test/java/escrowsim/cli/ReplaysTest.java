package escrowsim.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import escrowsim.cli.study.Replays;
import escrowsim.engine.BlockResult;
import escrowsim.engine.Designs;
import escrowsim.engine.LocalEngine;
import escrowsim.engine.Observer;
import escrowsim.rehearsal.MessageCheck;
import escrowsim.rehearsal.RehearsalOutcome;
import escrowsim.scenario.Scenario;
import escrowsim.scenario.ScenarioFile;
import escrowsim.trial.ParameterDraws;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Worlds of drawn inputs with real keys: each has those of its draw, as the run that counted it. */
class ReplaysTest {

    private static final int DRAWS = 12;

    /** Rates, dwell, what thieves pool, and how long keys, shares and messages last: all that a draw can move of a world. */
    private static final Scenario SCENARIO = ScenarioFile.read("drawn.yaml", """
            format: escrowsim/scenario/1
            about: {id: drawn}
            horizon_years: 2
            population: {users: {best_guess: 1000, range90: [500, 2000]}}
            traffic: {stored_days: {best_guess: 90, range90: [10, 400]}}
            custody:
              model: threshold-shares
              rule: {at_least: 2, of: [a, b, c]}
              key_lifetime_days: {best_guess: 90, range90: [20, 365]}
              share_retention_days: {best_guess: 60, range90: [5, 400]}
            custodians:
              a: {staff_with_access: {best_guess: 10, range90: [2, 40]}, keys: in-hsm}
              b: {staff_with_access: 10}
              c: {staff_with_access: 10}
            attacks:
              insider:
                model: rogue-insider
                per_staff_year: {best_guess: 0.05, range90: [0.01, 0.25]}
                dwell: {mean_days: {best_guess: 60, range90: [5, 300]}}
                pooled_share: {best_guess: 70%, range90: [20%, 95%]}
            run: {seed: 3, trials: 1536, uncertainty: outcomes-and-parameters}
            """.getBytes(StandardCharsets.UTF_8));

    /** The first year of each world, infinity where nothing was exposed. */
    private static double[] counted() {
        double[] years = new double[DRAWS * ParameterDraws.WORLDS];
        Observer keeping = new Observer() {
            @Override
            public Recorder recorder(long firstTrial) {
                return (design, trial, outcome) -> years[(int) trial] = outcome.firstExposureYear;
            }
        };
        Designs designs = new Designs(List.of(SCENARIO.plan()), 0, List.of(SCENARIO));
        BlockResult worlds = new LocalEngine(2).run(designs, years.length, keeping);
        assertThat(worlds.trials()).isEqualTo(years.length);
        return years;
    }

    /** The last world of a draw and the first of the next, forwards and then a world of the first draw again. */
    @Test
    void aReplayedWorldIsTheOneThatWasCounted() {
        double[] counted = counted();
        Replays replays = new Replays(SCENARIO);
        long read = 0;

        for (long trial : LongStream.concat(
                        LongStream.range(0, DRAWS)
                                .flatMap(draw -> LongStream.of(0, ParameterDraws.WORLDS - 1)
                                        .map(world -> draw * ParameterDraws.WORLDS + world)),
                        LongStream.of(5))
                .toArray()) {
            RehearsalOutcome outcome = replays.of(trial);

            assertThat(outcome.givenUp()).isFalse();
            assertThat(outcome.failures()).isEmpty();
            double first = outcome.checks().stream()
                    .mapToDouble(MessageCheck::readYear)
                    .min()
                    .orElse(Double.POSITIVE_INFINITY);
            if (Double.isInfinite(counted[(int) trial])) {
                assertThat(first).as("world " + trial).isInfinite();
            } else {
                assertThat(first).as("world " + trial).isCloseTo(counted[(int) trial], within(1e-6));
                read++;
            }
        }

        assertThat(read).isBetween(5L, 20L);
    }
}
