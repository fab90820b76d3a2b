package escrowsim.reproduction.papers;

import escrowsim.attack.Draws;
import escrowsim.reproduction.Finding;
import escrowsim.reproduction.Inputs;
import escrowsim.reproduction.Method;
import escrowsim.reproduction.Run;
import escrowsim.reproduction.sampling.GammaDraw;
import escrowsim.reproduction.sampling.ParallelTrials;
import escrowsim.reproduction.sampling.Sample;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.special.Erf;

/**
 * The chance that a breach of at least x records comes within t years: negative-binomial counts, lognormal sizes. The work's
 * own parameters are not printed; one set is fitted to the data it names, another to its printed chances.
 */
final class EdwardsBreaches implements Method {

    private static final long TRIALS = 20_000;
    private static final int INTENSITY = 0;
    private static final int GAP = 0;
    private static final int SIZE = 1;

    @Override
    public List<Finding> reproduce(Inputs inputs, Run run) {
        List<Finding> findings = new ArrayList<>();
        for (String fit : List.of("data-refit", "back-fit")) {
            for (String question : inputs.namesAfter("records.")) {
                Breaches breaches = new Breaches(inputs, fit, question);
                findings.add(Finding.closedForm(fit, question, "probability", breaches.probability()));
                Draws draws = run.draws("edwards-2015-breaches", fit + " " + question);
                Sample hits = Sample.of(ParallelTrials.run(
                        run.trials(TRIALS), run.unheard(), trial -> breaches.happen(draws, trial) ? 1 : 0));
                findings.add(Finding.estimate(
                        fit, question, "probability", hits.mean(), hits.standardError(), hits.count()));
                run.progress().done(findings.size() / 20.0);
            }
        }
        return findings;
    }

    /** Breaches in a window of time, and the size that is asked about. */
    private record Breaches(double mean, double size, double logMean, double logSd, double records) {

        Breaches(Inputs inputs, String fit, String question) {
            this(
                    inputs.number(fit + ".breaches-per-day") * inputs.number("days." + question),
                    inputs.number(fit + ".dispersion-per-day") * inputs.number("days." + question),
                    inputs.number(fit + ".log-mean"),
                    inputs.number(fit + ".log-sd"),
                    inputs.number("records." + question));
        }

        /** Variance {@code m + m^2 / k}; as k grows the counts become Poisson. */
        double probability() {
            double z = (StrictMath.log(records) - logMean) / logSd;
            double large = Erf.erfc(z / Math.sqrt(2)) / 2;
            return -StrictMath.expm1(-size * StrictMath.log1p(mean * large / size));
        }

        /** A Poisson process whose intensity is drawn first. */
        boolean happen(Draws draws, long trial) {
            double intensity = mean / size * GammaDraw.of(draws, trial, INTENSITY, size);
            double time = draws.exponential(trial, 1, GAP) / intensity;
            for (int event = 1; time < 1; event++) {
                if (StrictMath.exp(logMean + logSd * draws.gaussian(trial, event, SIZE)) >= records) {
                    return true;
                }
                time += draws.exponential(trial, event + 1, GAP) / intensity;
            }
            return false;
        }
    }
}
