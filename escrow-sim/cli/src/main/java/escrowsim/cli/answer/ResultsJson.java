package escrowsim.cli.answer;

import escrowsim.cli.study.StudyPlan;
import escrowsim.cli.study.StudyResults;
import escrowsim.cli.words.Ending;
import escrowsim.exact.ExactCheck;
import escrowsim.summary.Comparison;
import escrowsim.summary.Costs;
import escrowsim.summary.DesignOutcomes;
import escrowsim.summary.Difference;
import escrowsim.summary.Effort;
import escrowsim.summary.Estimate;
import escrowsim.summary.Frontier.Standing;
import escrowsim.summary.Headline;
import escrowsim.summary.Outcome;
import escrowsim.summary.ParameterBand;
import escrowsim.summary.Precision;
import escrowsim.summary.Spread;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Results as the members of a JSON document. The names are those of the tables' columns. */
public final class ResultsJson {

    private ResultsJson() {}

    public static Map<String, Object> of(Produced produced) {
        StudyResults results = produced.results();
        StudyPlan plan = results.plan();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("format", "escrowsim/answer/1");
        members.put("study_id", plan.id());
        members.put("title", plan.about().title());
        members.put("seed", plan.seed());
        members.put("trials", plan.trials());
        produced.precision().ifPresent(asked -> members.put("precision", precision(asked, produced.ending())));
        members.put("horizon_years", plan.horizonYears());
        members.put("reference_id", plan.reference());
        members.put(
                "designs",
                results.outcomes().stream()
                        .map(design -> design(
                                design,
                                Headline.of(design, plan.reference(), results.comparisons()),
                                results.checks(design.design()),
                                Optional.ofNullable(results.efforts().get(design.design()))))
                        .toList());
        members.put(
                "comparisons",
                results.comparisons().stream().map(ResultsJson::comparison).toList());
        if (!results.standings().isEmpty()) {
            members.put(
                    "frontier",
                    results.standings().stream().map(ResultsJson::standing).toList());
        }
        if (!results.costs().isEmpty()) {
            members.put(
                    "costs", results.costs().stream().map(ResultsJson::costs).toList());
        }
        members.put("out", produced.shown());
        members.put("results_sha256", produced.check().resultsSha256());
        return members;
    }

    private static Map<String, Object> costs(Costs design) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("design_id", design.design());
        design.items().forEach((item, estimate) -> {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("unit", item.unit());
            line.putAll(estimate(Optional.of(estimate)));
            line.putAll(band(design.band(item)));
            members.put(item.id(), line);
        });
        return members;
    }

    private static Map<String, Object> precision(Precision asked, Ending ending) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("metric", asked.metric().id());
        members.put("half_width", asked.halfWidth());
        members.put("max_trials", asked.mostTrials());
        members.put("reached", ending == Ending.PRECISE);
        return members;
    }

    private static Map<String, Object> design(
            DesignOutcomes design, Headline headline, List<ExactCheck> checks, Optional<Effort> effort) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", design.design());
        members.put("headline", headline(headline));
        members.put("metrics", metrics(design));
        members.put("closed_form", checks.stream().map(ResultsJson::check).toList());
        effort.ifPresent(worth -> {
            members.put("effective_worlds", worth.effectiveWorlds());
            members.put("crude_worlds", worth.crudeWorlds());
        });
        return members;
    }

    private static Map<String, Object> check(ExactCheck check) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("metric", check.exact().metric().id());
        members.put("formula", check.exact().value());
        members.put("estimate", check.estimate().value());
        members.put("inside_ci95", check.inside());
        return members;
    }

    public static Map<String, Object> metrics(DesignOutcomes design) {
        Map<String, Object> metrics = new LinkedHashMap<>();
        design.outcomes().forEach(outcome -> metrics.put(outcome.metric().id(), outcome(outcome)));
        return metrics;
    }

    private static Map<String, Object> headline(Headline headline) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("leak_chance", headline.leakText());
        members.put("leak_frequency", headline.leakFrequency());
        members.put("difference_points", headline.differenceText());
        headline.verdict().ifPresent(verdict -> members.put("verdict", verdict.id()));
        members.put("useful_per_year", headline.usefulText());
        return members;
    }

    private static Map<String, Object> outcome(Outcome outcome) {
        Map<String, Object> members = new LinkedHashMap<>();
        Optional<Estimate> estimate = outcome.estimate();
        members.put("unit", outcome.metric().unit());
        members.putAll(estimate(estimate));
        members.put("event_count", estimate.map(Estimate::events).orElse(0L));
        members.putAll(band(outcome.band()));
        outcome.spread().ifPresent(spread -> members.putAll(spread(spread)));
        return members;
    }

    private static Map<String, Object> estimate(Optional<Estimate> estimate) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("estimate", estimate.map(Estimate::value).orElse(Double.NaN));
        members.put("mc_std_error", estimate.map(Estimate::standardError).orElse(Double.NaN));
        members.put("ci95_low", estimate.map(Estimate::low).orElse(Double.NaN));
        members.put("ci95_high", estimate.map(Estimate::high).orElse(Double.NaN));
        members.put("ci_method", estimate.map(e -> e.method().id()).orElse(""));
        return members;
    }

    private static Map<String, Object> band(Optional<ParameterBand> doubt) {
        Map<String, Object> members = new LinkedHashMap<>();
        doubt.ifPresent(band -> {
            members.put("param_low95", band.low());
            members.put("param_high95", band.high());
        });
        return members;
    }

    private static Map<String, Object> spread(Spread spread) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("outcome_p05", spread.p05());
        members.put("outcome_p50", spread.p50());
        members.put("outcome_p95", spread.p95());
        members.put("outcome_p99", spread.p99());
        members.put("tvar95", spread.tvar95());
        members.put("tvar99", spread.tvar99());
        return members;
    }

    private static Map<String, Object> standing(Standing standing) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("design_id", standing.design());
        members.put("status", standing.status().word());
        standing.beatenBy().ifPresent(other -> members.put("beaten_by", other));
        return members;
    }

    private static Map<String, Object> comparison(Comparison comparison) {
        Map<String, Object> members = new LinkedHashMap<>();
        Optional<Difference> difference = comparison.difference();
        members.put("design_id", comparison.design());
        members.put("reference_id", comparison.reference());
        members.put("metric", comparison.metric().id());
        members.put("difference", difference.map(Difference::value).orElse(Double.NaN));
        members.put("ci95_low", difference.map(Difference::low).orElse(Double.NaN));
        members.put("ci95_high", difference.map(Difference::high).orElse(Double.NaN));
        members.put("ci_method", difference.map(d -> d.method().id()).orElse(""));
        members.putAll(band(comparison.band()));
        members.put("paired", difference.map(Difference::paired).orElse(false));
        members.put("verdict", comparison.verdict().id());
        return members;
    }
}
