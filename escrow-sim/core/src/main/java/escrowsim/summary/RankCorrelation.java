package escrowsim.summary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.ranking.NaturalRanking;

/**
 * How closely an outcome rises or falls with one input over a sample of all inputs, by ranks: as it is (Spearman), and with what
 * the other inputs explain taken away from both (partial). Says nothing of a relation that turns round.
 *
 * @param spearman not a number where the outcome does not vary
 * @param partial likewise
 * @see <a href="https://doi.org/10.2307/1403510">Iman and Conover, The use of the rank transform in regression (1979)</a>
 */
public record RankCorrelation(
        String input, OutcomeMetric metric, Correlation spearman, Correlation partial, int points, long trials)
        implements Influence {

    /** A correlation that should not go unseen. */
    private static final double CORRELATION_THAT_MATTERS = 0.5;

    /** A correlation with its 95 % interval by Fisher's transformation. */
    public record Correlation(double value, double low, double high) {

        static final Correlation NONE = new Correlation(0, 0, 0);
        static final Correlation UNDEFINED = new Correlation(Double.NaN, Double.NaN, Double.NaN);

        /**
         * Fisher's transformation.
         *
         * @param variance of the transformed, times the degrees of freedom: 1.06 for ranks
         * @see <a href="https://doi.org/10.1093/biomet/44.3-4.470">Fieller, Hartley and Pearson, Tests for rank correlation
         *     coefficients (1957)</a>
         */
        static Correlation of(double value, double degreesOfFreedom, double variance) {
            if (!Double.isFinite(value)) {
                return UNDEFINED;
            }
            double bounded = Math.max(-1, Math.min(1, value));
            if (!(degreesOfFreedom > 0)) {
                return new Correlation(bounded, -1, 1);
            }
            double reach = Quantiles.normal(Quantiles.LEVEL) * Math.sqrt(variance / degreesOfFreedom);
            double centre = 0.5 * (StrictMath.log1p(bounded) - StrictMath.log1p(-bounded));
            return new Correlation(bounded, StrictMath.tanh(centre - reach), StrictMath.tanh(centre + reach));
        }
    }

    private static final double RANKS = 1.06;
    private static final double ROUNDING = 1e-9;

    /**
     * The correlations of an outcome with all inputs.
     *
     * @param names of the inputs
     * @param points the values of all inputs, one row for each point
     * @param outcomes one for each point; with one that is not a number, nothing is known
     */
    public static List<RankCorrelation> of(
            List<String> names, OutcomeMetric metric, double[][] points, double[] outcomes, long trials) {
        int inputs = names.size();
        if (Arrays.stream(outcomes).anyMatch(Double::isNaN)) {
            return names.stream()
                    .map(name -> new RankCorrelation(
                            name, metric, Correlation.UNDEFINED, Correlation.UNDEFINED, outcomes.length, trials))
                    .toList();
        }
        double[][] columns = new double[inputs + 1][];
        for (int i = 0; i < inputs; i++) {
            columns[i] = ranks(column(points, i));
        }
        columns[inputs] = ranks(outcomes);
        RealMatrix correlations = new PearsonsCorrelation()
                .computeCorrelationMatrix(MatrixUtils.createRealMatrix(columns).transpose());
        double[] whole =
                correlations.getSubMatrix(0, inputs - 1, inputs, inputs).getColumn(0);
        double[] partial = partial(correlations.getSubMatrix(0, inputs - 1, 0, inputs - 1), whole);
        List<RankCorrelation> all = new ArrayList<>();
        for (int i = 0; i < inputs; i++) {
            all.add(new RankCorrelation(
                    names.get(i),
                    metric,
                    Correlation.of(whole[i], outcomes.length - 3.0, RANKS),
                    Correlation.of(partial[i], outcomes.length - 2.0 - inputs, RANKS),
                    outcomes.length,
                    trials));
        }
        return all;
    }

    /** An outcome that is known not to vary with any of the inputs. */
    public static List<RankCorrelation> none(List<String> names, OutcomeMetric metric, int points, long trials) {
        return names.stream()
                .map(name -> new RankCorrelation(name, metric, Correlation.NONE, Correlation.NONE, points, trials))
                .toList();
    }

    private static double[] column(double[][] points, int input) {
        double[] column = new double[points.length];
        for (int p = 0; p < points.length; p++) {
            column[p] = points[p][input];
        }
        return column;
    }

    /** Equal values share the mean of their ranks. */
    private static double[] ranks(double[] values) {
        return new NaturalRanking().rank(values);
    }

    /**
     * With b the coefficients of the regression of the outcome's ranks on all inputs', all standardised, R^2 what it explains and
     * C the inverse of the inputs' correlations: {@code b_i / sqrt(b_i^2 + (1 - R^2) C_ii)}, which holds where nothing is left to
     * explain too.
     */
    private static double[] partial(RealMatrix inputs, double[] whole) {
        double[] partial = new double[whole.length];
        DecompositionSolver solver = new LUDecomposition(inputs).getSolver();
        if (Arrays.stream(whole).anyMatch(Double::isNaN) || !solver.isNonSingular()) {
            Arrays.fill(partial, Double.NaN);
            return partial;
        }
        RealMatrix inverse = solver.getInverse();
        double[] coefficients = inverse.operate(whole);
        double unexplained = 1;
        for (int i = 0; i < whole.length; i++) {
            unexplained -= coefficients[i] * whole[i];
        }
        unexplained = unexplained < ROUNDING ? 0 : unexplained;
        for (int i = 0; i < whole.length; i++) {
            double b = Math.abs(coefficients[i]) < ROUNDING ? 0 : coefficients[i];
            partial[i] = b == 0 ? 0 : b / Math.sqrt(b * b + unexplained * inverse.getEntry(i, i));
        }
        return partial;
    }

    @Override
    public double size() {
        return Double.isFinite(partial.value()) ? Math.abs(partial.value()) : 0;
    }

    @Override
    public Finding finding() {
        if (!Double.isFinite(partial.value())) {
            return Finding.TOO_FEW_TRIALS;
        }
        if (partial.low() > 0 || partial.high() < 0) {
            return Finding.DETECTED;
        }
        double reach = Math.max(-partial.low(), partial.high());
        return reach <= CORRELATION_THAT_MATTERS ? Finding.NOT_DETECTED : Finding.TOO_FEW_TRIALS;
    }
}
