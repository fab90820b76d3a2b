package escrowsim.reproduction.papers;

import escrowsim.attack.Draws;
import escrowsim.reproduction.Finding;
import escrowsim.reproduction.Inputs;
import escrowsim.reproduction.Method;
import escrowsim.reproduction.Run;
import escrowsim.reproduction.sampling.ParallelTrials;
import escrowsim.reproduction.sampling.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/**
 * Cost of a breach by number of records: flat, linear, and log-log. The companies' figures are not ours to ship, so the
 * regression is run on simulated companies that have the spread of records which the printed standard errors imply.
 */
final class JacobsCost implements Method {

    private static final long SAMPLES = 2_000;

    @Override
    public List<Finding> reproduce(Inputs inputs, Run run) {
        List<Finding> findings = new ArrayList<>(predictions(inputs));
        Regression model = new Regression(inputs);
        findings.addAll(model.fromPrintedErrors());
        findings.add(estimate("slope", model, SimpleRegression::getSlope, run));
        findings.add(estimate("intercept", model, SimpleRegression::getIntercept, run));
        findings.add(estimate("slope_std_error", model, SimpleRegression::getSlopeStdErr, run));
        findings.add(estimate("intercept_std_error", model, SimpleRegression::getInterceptStdErr, run));
        findings.add(estimate("r_squared", model, SimpleRegression::getRSquare, run));
        return findings;
    }

    private static List<Finding> predictions(Inputs inputs) {
        double records = inputs.number("records");
        List<Finding> findings = new ArrayList<>();
        for (String year : List.of("2013", "2014")) {
            double perRecord = inputs.number("total-cost." + year) / inputs.number("total-records." + year);
            findings.add(Finding.closedForm("flat-" + year, "cost_per_record", "USD", perRecord));
        }
        findings.add(Finding.closedForm("flat", "cost", "USD", inputs.number("flat.per-record") * records));
        findings.add(Finding.closedForm(
                "linear",
                "cost",
                "USD",
                inputs.number("linear.constant") + inputs.number("linear.per-record") * records));
        findings.add(Finding.closedForm("log-log", "cost", "USD", logLog(inputs, records)));
        for (String size : inputs.namesAfter("example.")) {
            double many = inputs.number("example." + size);
            findings.add(
                    Finding.closedForm("log-log", "cost_per_record_at_" + size, "USD", logLog(inputs, many) / many));
        }
        return findings;
    }

    private static double logLog(Inputs inputs, double records) {
        return StrictMath.exp(inputs.number("intercept") + inputs.number("slope") * StrictMath.log(records));
    }

    private static Finding estimate(String metric, Regression model, ToDoubleFunction<SimpleRegression> part, Run run) {
        Draws draws = run.draws("jacobs-2014-cost", "companies");
        Sample sample = Sample.of(ParallelTrials.run(
                run.trials(SAMPLES),
                run.unheard(),
                trial -> part.applyAsDouble(model.ofSimulatedCompanies(draws, trial))));
        return Finding.estimate("log-log", metric, "", sample.mean(), sample.standardError(), sample.count());
    }

    /** The printed line, and what its standard errors say about the companies. */
    private record Regression(
            int companies, double intercept, double slope, double residual, double squares, double meanLogRecords) {

        Regression(Inputs inputs) {
            this(
                    inputs.count("companies"),
                    inputs.number("intercept"),
                    inputs.number("slope"),
                    inputs.number("residual-std-error"),
                    StrictMath.pow(inputs.number("residual-std-error") / inputs.number("slope-std-error"), 2),
                    inputs.number("mean-log-records"));
        }

        List<Finding> fromPrintedErrors() {
            double explained = slope * slope * squares;
            double rest = residual * residual * (companies - 2);
            double interceptError = residual * Math.sqrt(1.0 / companies + meanLogRecords * meanLogRecords / squares);
            return List.of(
                    Finding.closedForm("log-log", "r_squared", "", explained / (explained + rest)),
                    Finding.closedForm("log-log", "intercept_std_error", "", interceptError));
        }

        /** Companies with exactly this mean and spread of log records, and normal residuals. */
        SimpleRegression ofSimulatedCompanies(Draws draws, long trial) {
            double[] x = new double[companies];
            double mean = 0;
            for (int i = 0; i < companies; i++) {
                x[i] = draws.gaussian(trial, i, 0);
                mean += x[i] / companies;
            }
            double sum = 0;
            for (double value : x) {
                sum += (value - mean) * (value - mean);
            }
            SimpleRegression regression = new SimpleRegression();
            for (int i = 0; i < companies; i++) {
                double logRecords = meanLogRecords + (x[i] - mean) * Math.sqrt(squares / sum);
                double noise = residual * draws.gaussian(trial, i, 1);
                regression.addData(logRecords, intercept + slope * logRecords + noise);
            }
            return regression;
        }
    }
}
