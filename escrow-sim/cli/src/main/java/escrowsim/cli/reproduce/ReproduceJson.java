package escrowsim.cli.reproduce;

import escrowsim.reproduction.Finding;
import escrowsim.reproduction.Reproduction;
import escrowsim.reproduction.Reproduction.Row;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reproductions as the members of a JSON document. The names are those of the table's columns. */
final class ReproduceJson {

    private ReproduceJson() {}

    static Map<String, Object> of(Reproduced reproduced) {
        Reproduction reproduction = reproduced.reproduction();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", reproduction.analysis().id());
        members.put("title", reproduction.analysis().about().title());
        members.put("as_documented", reproduction.asDocumented());
        members.put("comparable", reproduction.comparable());
        members.put(
                "claims", reproduction.rows().stream().map(ReproduceJson::claim).toList());
        members.put("out", reproduced.shown());
        members.put("results_sha256", reproduced.check().resultsSha256());
        return members;
    }

    private static Map<String, Object> claim(Row row) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("claim_id", row.claim().id());
        members.put("says", row.claim().says());
        members.put("column", row.claim().place().column());
        members.put("unit", row.claim().unit());
        members.put("published", row.claim().published().value());
        members.put("reproduced", row.finding().map(Finding::value).orElse(Double.NaN));
        members.put("verdict", row.verdict().id());
        members.put("documented", row.claim().expectation().documented().id());
        members.put("note", row.claim().expectation().note());
        return members;
    }
}
