package escrowsim.summary;

import escrowsim.attack.Draws;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A function at the points that Sobol indices are made of: at the rows of two independent samples A and B of its inputs, and at
 * those of A with one input taken from B.
 *
 * <p>First order: {@code mean of f(B) (f(AB_i) - f(A)) / V} (Saltelli and others, table 2, b). Total: {@code mean of
 * (f(A) - f(AB_i))^2 / 2 / V} (Jansen; the same table, f). V is the variance over A and B together. The values are taken from
 * their mean first, which changes no expectation and makes the first much less noisy. Intervals are percentiles of
 * {@value #RESAMPLES} bootstrap samples of the rows, which for the even points of a Sobol sequence are rather too wide.
 *
 * @see <a href="https://doi.org/10.1016/j.cpc.2009.09.018">Saltelli and others, Variance based sensitivity analysis of model
 *     output (2010)</a>
 * @see <a href="https://doi.org/10.1016/S0010-4655(98)00154-4">Jansen, Analysis of variance designs for model output (1999)</a>
 */
public final class SobolSample {

    private static final int RESAMPLES = 1_000;
    private static final double TAIL = (1 - Quantiles.LEVEL) / 2;

    private final double[] a;
    private final double[] b;
    private final List<double[]> mixed;

    /** @param mixed for each input the values at A with that input from B */
    public SobolSample(double[] a, double[] b, List<double[]> mixed) {
        int rows = a.length;
        this.a = a.clone();
        this.b = b.clone();
        this.mixed = List.copyOf(mixed);
        if (rows < 2 || b.length != rows || mixed.stream().anyMatch(values -> values.length != rows)) {
            throw new IllegalArgumentException("all parts of a Sobol sample have the same rows, at least 2");
        }
    }

    /** The variance of the function over its inputs. */
    public double variance() {
        return new Rows(identity()).variance();
    }

    /**
     * The indices of all inputs.
     *
     * @param draws for the bootstrap
     */
    public List<SobolIndex> indices(Draws draws) {
        Rows all = new Rows(identity());
        if (!(all.variance() > 0)) {
            return mixed.stream().map(values -> SobolIndex.UNDEFINED).toList();
        }
        double[][] firsts = new double[mixed.size()][RESAMPLES];
        double[][] totals = new double[mixed.size()][RESAMPLES];
        for (int r = 0; r < RESAMPLES; r++) {
            Rows resample = new Rows(resampled(draws, r));
            for (int i = 0; i < mixed.size(); i++) {
                firsts[i][r] = resample.first(i);
                totals[i][r] = resample.total(i);
            }
        }
        List<SobolIndex> indices = new ArrayList<>();
        for (int i = 0; i < mixed.size(); i++) {
            indices.add(index(all.first(i), firsts[i], all.total(i), totals[i]));
        }
        return indices;
    }

    private static SobolIndex index(double first, double[] firsts, double total, double[] totals) {
        Arrays.sort(firsts);
        Arrays.sort(totals);
        return new SobolIndex(first, low(firsts), high(firsts), total, low(totals), high(totals));
    }

    private static double low(double[] sorted) {
        return sorted[(int) Math.floor(TAIL * (sorted.length - 1))];
    }

    private static double high(double[] sorted) {
        return sorted[(int) Math.ceil((1 - TAIL) * (sorted.length - 1))];
    }

    private int[] identity() {
        int[] rows = new int[a.length];
        Arrays.setAll(rows, j -> j);
        return rows;
    }

    private int[] resampled(Draws draws, int resample) {
        int[] rows = new int[a.length];
        Arrays.setAll(rows, j -> (int) (draws.uniform(resample, j, 0) * rows.length));
        return rows;
    }

    /** Some rows of the sample, with repetitions. */
    private final class Rows {

        private final int[] rows;
        private final double mean;
        private final double variance;

        Rows(int[] rows) {
            this.rows = rows;
            double sum = 0;
            for (int j : rows) {
                sum += a[j] + b[j];
            }
            mean = sum / (2.0 * rows.length);
            double squares = 0;
            for (int j : rows) {
                squares += (a[j] - mean) * (a[j] - mean) + (b[j] - mean) * (b[j] - mean);
            }
            variance = squares / (2.0 * rows.length - 1);
        }

        double variance() {
            return variance;
        }

        double first(int input) {
            double[] ab = mixed.get(input);
            double sum = 0;
            for (int j : rows) {
                sum += (b[j] - mean) * (ab[j] - a[j]);
            }
            return share(sum / rows.length);
        }

        double total(int input) {
            double[] ab = mixed.get(input);
            double sum = 0;
            for (int j : rows) {
                sum += (a[j] - ab[j]) * (a[j] - ab[j]);
            }
            return share(sum / (2.0 * rows.length));
        }

        /** A resample in which nothing varies says nothing of anybody's share. */
        private double share(double part) {
            return variance > 0 ? part / variance : 0;
        }
    }
}
