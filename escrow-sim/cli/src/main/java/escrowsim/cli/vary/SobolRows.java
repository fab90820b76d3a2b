package escrowsim.cli.vary;

import escrowsim.attack.Draws;
import escrowsim.cli.vary.PointWorlds.At;
import escrowsim.scenario.UncertainInput;
import escrowsim.summary.Comparison;
import escrowsim.summary.OutcomeMetric;
import escrowsim.summary.SobolIndex;
import escrowsim.summary.SobolSample;
import escrowsim.summary.VarianceShare;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** One metric at the points of a Sobol sample. Filled row by row, by one thread. */
final class SobolRows {

    private final OutcomeMetric metric;
    /** At A, at B, and at A with each input from B. */
    private final double[][] values;
    /** By input: half the mean square of the Monte Carlo error of what it changes. */
    private final double[] noise;

    SobolRows(OutcomeMetric metric, int inputs, int points) {
        this.metric = metric;
        this.values = new double[inputs + 2][points];
        this.noise = new double[inputs];
    }

    void put(int j, List<At> row) {
        for (int c = 0; c < values.length; c++) {
            values[c][j] = VariedInputs.value(metric, row.get(c).outcomes());
        }
        for (int i = 0; i < noise.length; i++) {
            double error = error(row.get(i + 2), row.get(0));
            noise[i] += error * error / (2.0 * values[0].length);
        }
    }

    private double error(At point, At first) {
        boolean isUnknown = Double.isNaN(VariedInputs.value(metric, point.outcomes()))
                || Double.isNaN(VariedInputs.value(metric, first.outcomes()));
        return isUnknown ? 0 : Comparison.error(metric, point.outcomes(), first.outcomes(), point.againstFirst());
    }

    List<VarianceShare> shares(List<UncertainInput> inputs, Draws bootstrap, long trials) {
        SobolSample sample =
                new SobolSample(values[0], values[1], List.of(values).subList(2, values.length));
        List<SobolIndex> indices = VariedInputs.isKnownConstant(metric, values[0]) && sample.variance() == 0
                ? Collections.nCopies(inputs.size(), SobolIndex.NONE)
                : sample.indices(bootstrap);
        double variance = sample.variance();
        List<VarianceShare> shares = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            String path = inputs.get(i).path();
            double share = variance > 0 ? noise[i] / variance : 0;
            shares.add(new VarianceShare(path, metric, indices.get(i), share, values[0].length, trials));
        }
        return shares;
    }
}
