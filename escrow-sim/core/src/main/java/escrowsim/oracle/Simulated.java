package escrowsim.oracle;

import escrowsim.trial.Amounts;
import escrowsim.trial.TrialKernel;
import escrowsim.trial.TrialOutcome;
import escrowsim.trial.TrialPlan;
import java.util.Arrays;

/**
 * A case as a plan, and what is measured in each of its worlds.
 *
 * @param variance whether the exact value is the variance between worlds rather than what the measure's name says
 */
public record Simulated(TrialPlan plan, Measure measure, boolean variance) {

    Simulated(TrialPlan plan, Measure measure) {
        this(plan, measure, false);
    }

    /** A number that a world has. */
    @FunctionalInterface
    public interface Measure {
        double of(TrialKernel kernel, TrialOutcome outcome);
    }

    /**
     * How many standard errors the simulation is from the exact value.
     *
     * <p>For a quantile, of the share of worlds at or below it; 0 where the quantile is an atom that enough worlds lie on.
     */
    public double standardErrors(OracleCase of, int trials) {
        double[] values = new double[trials];
        TrialKernel kernel = new TrialKernel(plan);
        Arrays.setAll(values, trial -> measure.of(kernel, kernel.run(trial)));
        if (of.measure().startsWith("var_")) {
            return ofQuantile(values, of.number("level"), of.value());
        }
        if (of.measure().startsWith("tvar_")) {
            return ofTail(values, of.number("level"), of.value());
        }
        if (variance || of.measure().contains("variance")) {
            double mean = Arrays.stream(values).average().orElseThrow();
            return ofMean(
                    Arrays.stream(values).map(x -> (x - mean) * (x - mean)).toArray(), of.value());
        }
        return ofMean(values, of.value());
    }

    private static double ofMean(double[] values, double exact) {
        double mean = Arrays.stream(values).average().orElseThrow();
        double squares = Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum();
        double standardError = Math.sqrt(squares / (values.length - 1) / values.length);
        return mean == exact ? 0 : (mean - exact) / standardError;
    }

    private static double ofQuantile(double[] values, double level, double exact) {
        double below = Arrays.stream(values).filter(x -> x <= exact).count() / (double) values.length;
        double standardError = Math.sqrt(level * (1 - level) / values.length);
        return exact == 0 && below >= level ? 0 : (below - level) / standardError;
    }

    private static double ofTail(double[] values, double level, double exact) {
        Amounts amounts = new Amounts();
        Arrays.stream(values).forEach(amounts::add);
        double var = amounts.quantile(level);
        return ofMean(
                Arrays.stream(values)
                        .map(x -> var + Math.max(0, x - var) / (1 - level))
                        .toArray(),
                exact);
    }
}
