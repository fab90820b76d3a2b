package escrowsim.reproduction.papers;

import escrowsim.attack.Draws;
import escrowsim.reproduction.Finding;
import escrowsim.reproduction.Inputs;
import escrowsim.reproduction.Method;
import escrowsim.reproduction.Run;
import escrowsim.reproduction.sampling.ParallelTrials;
import escrowsim.reproduction.sampling.Sample;
import escrowsim.summary.ClopperPearson;
import java.util.List;

/** Sizes of large breaches: a Pareto law cut off at the largest breach there can be. */
final class WheatleyTail implements Method {

    private static final long TRIALS = 1_000_000;

    @Override
    public List<Finding> reproduce(Inputs inputs, Run run) {
        double alpha = inputs.number("tail.exponent");
        double lowest = inputs.number("tail.lowest");
        double beyond = StrictMath.pow(inputs.number("tail.highest") / lowest, -alpha);
        double asked = inputs.number("tail.asked");
        Draws draws = run.draws("wheatley-2016-tail", "size");
        Sample above = Sample.of(ParallelTrials.run(run.trials(TRIALS), run, trial -> {
            double survival = beyond + draws.uniform(trial, 0, 0) * (1 - beyond);
            return lowest * StrictMath.pow(survival, -1 / alpha) > asked ? 1 : 0;
        }));
        double share = (StrictMath.pow(asked / lowest, -alpha) - beyond) / (1 - beyond);
        int counted = inputs.count("empirical.above");
        int among = inputs.count("empirical.all");
        return List.of(
                Finding.closedForm("model-2015", "above", "probability", share),
                Finding.estimate(
                        "model-2015", "above", "probability", above.mean(), above.standardError(), above.count()),
                Finding.closedForm("data-2014-2015", "above", "probability", (double) counted / among),
                Finding.closedForm(
                        "data-2014-2015", "above_low", "probability", ClopperPearson.low(counted, among, 0.95)),
                Finding.closedForm(
                        "data-2014-2015", "above_high", "probability", ClopperPearson.high(counted, among, 0.95)),
                Finding.closedForm("losses", "growth_exponent", "", 1 / inputs.number("early.exponent")));
    }
}
