package escrowsim.engine;

import escrowsim.trial.ParameterDraws;
import escrowsim.trial.Sampling;
import escrowsim.trial.TrialKernel;
import escrowsim.trial.TrialOutcome;
import java.util.Arrays;

/** The kernels of all designs, for one thread. Where the inputs are drawn, those of one draw at a time. */
final class Kernels {

    private final Designs designs;
    private final TrialKernel[] kernels;
    private int draw;

    Kernels(Designs designs) {
        this.designs = designs;
        this.kernels = new TrialKernel[designs.plans().size()];
        Arrays.setAll(
                kernels,
                d -> new TrialKernel(designs.plans().get(d), designs.samplings().get(d), designs.years(d)));
    }

    /** The draw that a trial belongs to; 0 where inputs are not drawn. */
    int turnTo(long trial) {
        int wanted = designs.drawn() ? ParameterDraws.of(trial) : 0;
        if (wanted != draw) {
            for (int d = 0; d < kernels.length; d++) {
                kernels[d] = new TrialKernel(designs.draws().get(d).plan(wanted), Sampling.CRUDE, designs.years(d));
            }
            draw = wanted;
        }
        return draw;
    }

    TrialOutcome run(int design, long trial) {
        return kernels[design].run(trial);
    }
}
