package escrowsim.reproduction;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What came of an attempt to reproduce a work.
 *
 * @param rows one for each claim, in the work's order
 * @param findings everything computed, claimed or not
 * @param comparable whether seed, trials and inputs are the published ones
 */
public record Reproduction(Analysis analysis, List<Row> rows, List<Finding> findings, boolean comparable) {

    public Reproduction {
        rows = List.copyOf(rows);
        findings = List.copyOf(findings);
    }

    /** A claim, our value, and the verdict. */
    public record Row(Claim claim, Optional<Finding> finding, Verdict verdict) {

        public boolean asDocumented() {
            return claim.expectation().documented().agreesWith(verdict);
        }
    }

    public static Reproduction run(Analysis analysis, Run run) {
        List<Finding> findings = analysis.method().reproduce(analysis.inputs(), run);
        boolean comparable = run.published()
                && analysis.inputs().all().stream()
                        .noneMatch(input -> input.label().equals(Inputs.OVERRIDDEN));
        return judge(analysis, findings, comparable);
    }

    /** The verdicts on values computed elsewhere, such as the tables of a study. */
    public static Reproduction judge(Analysis analysis, List<Finding> findings, boolean comparable) {
        Map<Place, Finding> found = findings.stream().collect(Collectors.toMap(Finding::place, Function.identity()));
        List<Row> rows = analysis.claims().stream()
                .map(claim -> row(claim, Optional.ofNullable(found.get(claim.place()))))
                .toList();
        return new Reproduction(analysis, rows, findings, comparable);
    }

    private static Row row(Claim claim, Optional<Finding> finding) {
        finding.map(Finding::unit).filter(unit -> !unit.equals(claim.unit())).ifPresent(unit -> {
            throw new IllegalArgumentException(claim.id() + " is printed in " + claim.unit() + ", ours is in " + unit);
        });
        return new Row(claim, finding, claim.judge(finding));
    }

    /** Whether every claim got the verdict that the analysis announces. */
    public boolean asDocumented() {
        return rows.stream().allMatch(Row::asDocumented);
    }

    /** Rows by verdict. */
    public long count(Verdict verdict) {
        return rows.stream().filter(row -> row.verdict() == verdict).count();
    }
}
