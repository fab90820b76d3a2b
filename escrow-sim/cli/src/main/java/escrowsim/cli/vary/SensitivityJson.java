package escrowsim.cli.vary;

import escrowsim.cli.answer.Publication.Published;
import escrowsim.report.SensitivityTable.Ranked;
import escrowsim.summary.Difference;
import escrowsim.summary.Effect;
import escrowsim.summary.Estimate;
import escrowsim.summary.Influence;
import escrowsim.summary.OutcomeMetric;
import escrowsim.summary.RankCorrelation;
import escrowsim.summary.VarianceShare;
import java.util.LinkedHashMap;
import java.util.Map;

/** A sensitivity analysis as the members of a JSON document. */
final class SensitivityJson {

    private SensitivityJson() {}

    static Map<String, Object> of(SensitivityQuestion question, Published<SensitivityResults> published) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("format", "escrowsim/answer/1");
        members.put("study_id", question.id());
        members.put("title", question.study().about().title());
        members.put("method", question.asked().method().word());
        members.put(
                "metrics",
                question.asked().metrics().stream().map(OutcomeMetric::id).toList());
        members.put(
                "influences",
                published.results().influences().stream()
                        .map(SensitivityJson::influence)
                        .toList());
        members.put("out", published.placement().shown());
        members.put("results_sha256", published.placement().check().resultsSha256());
        return members;
    }

    private static Map<String, Object> influence(Ranked ranked) {
        Influence influence = ranked.influence();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("design_id", ranked.design());
        members.put("parameter", influence.input());
        members.put("value_low", ranked.input().low());
        members.put("value_high", ranked.input().high());
        members.put("quality", ranked.input().quality());
        members.put("metric", influence.metric().id());
        members.put("rank", ranked.rank());
        members.put("verdict", influence.finding().id());
        if (influence instanceof Effect effect) {
            put(members, effect);
        } else if (influence instanceof VarianceShare share) {
            put(members, share);
        } else if (influence instanceof RankCorrelation ranks) {
            members.put("rank_correlation", ranks.spearman().value());
            put(members, "partial_rank_correlation", ranks.partial());
        }
        return members;
    }

    private static void put(Map<String, Object> members, Effect effect) {
        members.put("estimate_low", effect.low().map(Estimate::value).orElse(Double.NaN));
        members.put("estimate_high", effect.high().map(Estimate::value).orElse(Double.NaN));
        members.put("difference", effect.difference().map(Difference::value).orElse(Double.NaN));
        members.put(
                "difference_ci95_low", effect.difference().map(Difference::low).orElse(Double.NaN));
        members.put(
                "difference_ci95_high",
                effect.difference().map(Difference::high).orElse(Double.NaN));
    }

    private static void put(Map<String, Object> members, VarianceShare share) {
        members.put("first_order", share.indices().first());
        members.put("first_order_ci95_low", share.indices().firstLow());
        members.put("first_order_ci95_high", share.indices().firstHigh());
        members.put("total", share.indices().total());
        members.put("total_ci95_low", share.indices().totalLow());
        members.put("total_ci95_high", share.indices().totalHigh());
        members.put("total_noise", share.noise());
    }

    private static void put(Map<String, Object> members, String name, RankCorrelation.Correlation correlation) {
        members.put(name, correlation.value());
        members.put(name + "_ci95_low", correlation.low());
        members.put(name + "_ci95_high", correlation.high());
    }
}
