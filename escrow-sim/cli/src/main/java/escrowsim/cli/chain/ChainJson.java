package escrowsim.cli.chain;

import escrowsim.cli.answer.Publication.Published;
import escrowsim.report.ChainingTable.Chained;
import escrowsim.summary.ChainMetric;
import escrowsim.summary.Estimate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Contact chaining as the members of a JSON document. */
final class ChainJson {

    private ChainJson() {}

    static Map<String, Object> of(String study, Published<List<Chained>> published) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("format", "escrowsim/answer/1");
        members.put("study_id", study);
        members.put("chains", published.results().stream().map(ChainJson::chain).toList());
        members.put("out", published.placement().shown());
        members.put("results_sha256", published.placement().check().resultsSha256());
        return members;
    }

    private static Map<String, Object> chain(Chained one) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("design_id", one.design());
        members.put("means", one.means().id());
        members.put("hops", one.asked().hops());
        List<Map<String, Object>> days = new ArrayList<>();
        for (int day = 0; day < one.asked().reportDays().size(); day++) {
            Map<String, Object> byDay = new LinkedHashMap<>();
            byDay.put("by_day", one.asked().reportDays().get(day));
            for (ChainMetric metric : ChainMetric.values()) {
                byDay.put(metric.id(), estimate(one.byDay(metric, day)));
            }
            days.add(byDay);
        }
        members.put("days", days);
        return members;
    }

    private static Map<String, Object> estimate(Optional<Estimate> estimate) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("estimate", estimate.map(Estimate::value).orElse(Double.NaN));
        members.put("ci95_low", estimate.map(Estimate::low).orElse(Double.NaN));
        members.put("ci95_high", estimate.map(Estimate::high).orElse(Double.NaN));
        return members;
    }
}
