package escrowsim.cli.vary;

import escrowsim.cli.answer.Publication.Published;
import escrowsim.cli.answer.ResultsJson;
import escrowsim.report.SweepTables.SweptDesign;
import escrowsim.scenario.SweepPoint;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A sweep as the members of a JSON document. */
final class SweepJson {

    private SweepJson() {}

    static Map<String, Object> of(SweepQuestion question, Published<List<SweptDesign>> published) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("format", "escrowsim/answer/1");
        members.put("study_id", question.id());
        members.put("title", question.study().about().title());
        members.put("method", question.sweep().method().word());
        members.put("parameters", question.sweep().paths());
        members.put(
                "points",
                question.sweep().points().stream()
                        .map(point -> point(point, question, published.results()))
                        .toList());
        members.put("out", published.placement().shown());
        members.put("results_sha256", published.placement().check().resultsSha256());
        return members;
    }

    private static Map<String, Object> point(SweepPoint point, SweepQuestion question, List<SweptDesign> results) {
        Map<String, Object> values = new LinkedHashMap<>();
        List<String> paths = question.sweep().paths();
        List<String> here = question.pointValues().get(point.id());
        for (int p = 0; p < paths.size(); p++) {
            values.put(paths.get(p), numberOrText(here.get(p)));
        }
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("point_id", point.id());
        members.put("values", values);
        members.put(
                "designs",
                results.stream()
                        .filter(design -> design.point() == point.id())
                        .map(SweepJson::design)
                        .toList());
        return members;
    }

    private static Map<String, Object> design(SweptDesign design) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", design.outcomes().design());
        members.put("metrics", ResultsJson.metrics(design.outcomes()));
        return members;
    }

    private static Object numberOrText(String value) {
        return value.matches("-?[0-9]{1,15}([.][0-9]+)?(e-?[0-9]{1,2})?") ? (Object) Double.valueOf(value) : value;
    }
}
