package escrowsim.reproduction;

import static escrowsim.reproduction.Fixtures.claim;
import static escrowsim.reproduction.Fixtures.found;
import static escrowsim.reproduction.Fixtures.tolerance;
import static escrowsim.reproduction.Fixtures.verdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import escrowsim.reproduction.Reproduction.Row;
import escrowsim.reproduction.Tolerance.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** All six verdicts, and where one ends and the next begins. */
class VerdictTest {

    private static final Tolerance EXACT = tolerance(Kind.EXACT, 0);

    @Test
    void everyVerdictCanBeReached() {
        List<Claim> claims = List.of(
                claim("same", "5", EXACT, Documented.MATCH),
                claim("rounded", "5.1", tolerance(Kind.PRINT_ROUNDING, 0.05), Documented.MATCH),
                claim("near", "5", tolerance(Kind.RELATIVE, 0.1), Documented.MATCH),
                claim("lucky", "5", tolerance(Kind.MONTE_CARLO, 4), Documented.MATCH),
                claim("wrong", "5", EXACT, Documented.MISMATCH),
                claim("unknown", "5", EXACT, Documented.NOT_RUN));
        List<Finding> findings = List.of(
                found("same", 5, 0),
                found("rounded", 5.14, 0),
                found("near", 5.4, 0),
                found("lucky", 8, 1),
                found("wrong", 6, 0));

        Reproduction reproduction = Reproduction.run(Fixtures.analysis(claims, findings), Run.asPublished(1));

        assertThat(reproduction.rows())
                .extracting(Row::verdict)
                .containsExactly(
                        Verdict.MATCH,
                        Verdict.MATCH_WITHIN_ROUNDING,
                        Verdict.MATCH_WITHIN_TOLERANCE,
                        Verdict.MATCH_WITHIN_MONTE_CARLO_ERROR,
                        Verdict.MISMATCH,
                        Verdict.NOT_RUN);
        assertThat(reproduction.asDocumented()).isTrue();
        assertThat(reproduction.count(Verdict.MISMATCH)).isEqualTo(1);
    }

    @Test
    void aVerdictThatIsNotTheAnnouncedOneIsNews() {
        List<Claim> claims = List.of(claim("c", "5", EXACT, Documented.MISMATCH));

        Reproduction reproduction =
                Reproduction.run(Fixtures.analysis(claims, List.of(found("c", 5, 0))), Run.asPublished(1));

        assertThat(reproduction.rows().get(0).verdict()).isEqualTo(Verdict.MATCH);
        assertThat(reproduction.asDocumented()).isFalse();
    }

    @Test
    void roundingReachesHalfAUnitOfTheLastPrintedDigit() {
        Tolerance half = tolerance(Kind.PRINT_ROUNDING, new Printed("0.50").halfUnit());

        assertThat(verdict("0.50", half, 0.505, 0)).isEqualTo(Verdict.MATCH_WITHIN_ROUNDING);
        assertThat(verdict("0.50", half, 0.495, 0)).isEqualTo(Verdict.MATCH_WITHIN_ROUNDING);
        assertThat(verdict("0.50", half, 0.5051, 0)).isEqualTo(Verdict.MISMATCH);
    }

    @Test
    void printedDigitsSayHowFarANumberWasRounded() {
        assertThat(new Printed("42").halfUnit()).isEqualTo(0.5);
        assertThat(new Printed("0.050").halfUnit()).isEqualTo(0.0005);
        assertThat(new Printed("3.3e-5").halfUnit()).isEqualTo(0.05e-5);
        assertThat(new Printed("3.3e-5").value()).isEqualTo(3.3e-5);
    }

    @Test
    void luckExplainsFourStandardErrorsAndTheRounding() {
        Tolerance luck = tolerance(Kind.MONTE_CARLO, 4);

        assertThat(verdict("10", luck, 14.5, 1)).isEqualTo(Verdict.MATCH_WITHIN_MONTE_CARLO_ERROR);
        assertThat(verdict("10", luck, 14.6, 1)).isEqualTo(Verdict.MISMATCH);
    }

    @Test
    void luckComesOnTopOfAToleranceAndIsNamed() {
        Tolerance tenth = tolerance(Kind.ABSOLUTE, 0.1);

        assertThat(verdict("1.0", tenth, 1.1, 0.01)).isEqualTo(Verdict.MATCH_WITHIN_TOLERANCE);
        assertThat(verdict("1.0", tenth, 1.14, 0.01)).isEqualTo(Verdict.MATCH_WITHIN_MONTE_CARLO_ERROR);
        assertThat(verdict("1.0", tenth, 1.141, 0.01)).isEqualTo(Verdict.MISMATCH);
    }

    @Test
    void aPrintedBoundIsMatchedFromItsOwnSideOnly() {
        assertThat(verdict("45", tolerance(Kind.AT_MOST, 0), 41.5, 0)).isEqualTo(Verdict.MATCH_WITHIN_TOLERANCE);
        assertThat(verdict("45", tolerance(Kind.AT_MOST, 0), 45.1, 0)).isEqualTo(Verdict.MISMATCH);
        assertThat(verdict("45", tolerance(Kind.AT_LEAST, 0), 41.5, 0)).isEqualTo(Verdict.MISMATCH);
        assertThat(verdict("45", tolerance(Kind.AT_LEAST, 0), 45, 0)).isEqualTo(Verdict.MATCH);
    }

    @Test
    void twelveDigitsAreTheSameNumber() {
        assertThat(verdict("0.3", EXACT, 0.1 + 0.2, 0)).isEqualTo(Verdict.MATCH);
        assertThat(verdict("0.3", EXACT, 0.300000000001, 0)).isEqualTo(Verdict.MISMATCH);
    }

    @Test
    void whatIsNotANumberMatchesNothing() {
        for (Kind kind : Kind.values()) {
            assertThat(verdict("1", tolerance(kind, 4), Double.NaN, 0)).isEqualTo(Verdict.MISMATCH);
        }
    }

    @Test
    void aValueInAnotherUnitIsNotCompared() {
        Finding metres = Finding.estimate("design", "c", "metre", 5, 0, 100);
        Analysis analysis = Fixtures.analysis(List.of(claim("c", "5", EXACT, Documented.MATCH)), List.of(metres));

        assertThatThrownBy(() -> Reproduction.run(analysis, Run.asPublished(1)))
                .hasMessage("c is printed in unit, ours is in metre");
    }

    @Test
    void idsAreTheWordsOfTheTable() {
        assertThat(Verdict.MATCH_WITHIN_MONTE_CARLO_ERROR.id()).isEqualTo("match-within-monte-carlo-error");
        assertThat(Verdict.NOT_RUN.id()).isEqualTo("not-run");
        assertThat(Documented.NOT_RUN.id()).isEqualTo("not-run");
        assertThat(Kind.PRINT_ROUNDING.id()).isEqualTo("print-rounding");
    }
}
