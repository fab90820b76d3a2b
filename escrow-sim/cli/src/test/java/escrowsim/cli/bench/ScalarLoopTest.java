package escrowsim.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import escrowsim.engine.Designs;
import escrowsim.engine.LocalEngine;
import org.junit.jupiter.api.Test;

class ScalarLoopTest {

    private static final long TRIALS = 100_000;

    /** Two programs, two generators, one answer. */
    @Test
    void thePlainLoopComputesWhatTheEngineComputes() {
        Answer loop = new ScalarLoop(7).run(TRIALS);
        Answer engine = Answer.of(new LocalEngine(2)
                .run(Designs.of(ThresholdsInTime.plan("7")), TRIALS)
                .designs()
                .get(0));

        assertThat(loop.agreesWith(engine)).as("%s, %s", loop, engine).isTrue();
        assertThat(engine.isExpected()).as("%s", engine).isTrue();
    }

    /**
     * Incidents hit one custodian each at 1 a year in all, and 0.4 x 5 = 2 at 0.1 a year: over ten years 12 intruders, each
     * of whom comes and goes.
     */
    @Test
    void aTrialHasTwentyFourEvents() {
        ScalarLoop loop = new ScalarLoop(7);

        loop.run(TRIALS);

        assertThat(loop.eventsPerTrial(TRIALS)).isCloseTo(24, within(0.2));
    }

    @Test
    void exponentialsHaveMeanAndVarianceOne() {
        Xoshiro random = new Xoshiro(7);
        double sum = 0;
        double squares = 0;
        int draws = 1_000_000;
        for (int i = 0; i < draws; i++) {
            double x = random.exponential();
            sum += x;
            squares += x * x;
        }

        assertThat(sum / draws).isCloseTo(1, within(4e-3));
        assertThat(squares / draws).isCloseTo(2, within(4 * 4.5e-3));
    }
}
