package escrowsim.reproduction;

import static org.assertj.core.api.Assertions.assertThat;

import escrowsim.report.Table;
import escrowsim.reproduction.Tolerance.Kind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReproductionTablesTest {

    @Test
    void theTableBeginsWithTheAgreedColumns() {
        assertThat(ReproductionTables.REPRODUCTION.header().subList(0, 13))
                .containsExactly(
                        "claim_id",
                        "says",
                        "file",
                        "design_id",
                        "metric",
                        "column",
                        "published",
                        "reproduced",
                        "difference",
                        "tolerance_kind",
                        "tolerance",
                        "verdict",
                        "note");
    }

    @Test
    void aClaimIsARow() {
        Claim claim = Fixtures.claim("c", "5.0", new Tolerance(Kind.MONTE_CARLO, 4), Documented.MATCH);
        Finding finding = Fixtures.found("c", 5.5, 0.25);

        Reproduction reproduction =
                Reproduction.run(Fixtures.analysis(List.of(claim), List.of(finding)), Run.asPublished(1));

        assertThat(lines(ReproductionTables.reproduction(reproduction)))
                .endsWith("c,says 5.0,values.csv,design,c,estimate,5,5.5,0.5,monte-carlo,1.05,"
                        + "match-within-monte-carlo-error,a note,unit,Table 1,verified,match");
        assertThat(lines(ReproductionTables.values(reproduction))).endsWith("design,c,5.5,0.25,100,,unit");
    }

    @Test
    void whatWasNotRunHasEmptyCells() {
        Claim claim = Fixtures.claim("c", "5", new Tolerance(Kind.EXACT, 0), Documented.NOT_RUN);

        Reproduction reproduction = Reproduction.run(Fixtures.analysis(List.of(claim), List.of()), Run.asPublished(1));

        assertThat(lines(ReproductionTables.reproduction(reproduction)))
                .endsWith(
                        "c,says 5,values.csv,design,c,estimate,5,,,exact,,not-run,a note,unit,Table 1,verified,not-run");
    }

    private static List<String> lines(Table table) {
        return new String(table.csv(), StandardCharsets.UTF_8).lines().toList();
    }
}
