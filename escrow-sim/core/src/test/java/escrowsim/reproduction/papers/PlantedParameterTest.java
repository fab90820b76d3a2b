package escrowsim.reproduction.papers;

import static org.assertj.core.api.Assertions.assertThat;

import escrowsim.reproduction.Analysis;
import escrowsim.reproduction.Reproduction;
import escrowsim.reproduction.Reproduction.Row;
import escrowsim.reproduction.Run;
import escrowsim.reproduction.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An input that is not the work's own turns a match into a mismatch. */
class PlantedParameterTest {

    @ParameterizedTest
    @CsvSource({
        "woodward-2026-threshold, custodians_needed, 4, s16-independent, 2000",
        "woodward-2026-layers, passes, 0.4, channels-ott, 2000",
        "woodward-2026-layers, incidents.b, 12, rate-b, 2000",
        "woodward-2026-campaigns, campaign.gamma, 0.5, uplift-t, 20000",
        "blaze-1994-leaf, ms-per-try, 50, search-minutes, 2",
        "skipjack-1993-report, key-bits, 79, parallel-risc, 2",
        "lotus-1996-workfactor, escrowed-bits, 25, government, 2",
        "bellare-rivest-1999, points-readable, 3, readable, 2",
        "dual-ec-2007, truncated-bits, 8, work, 2",
        "grimes-2016-insiders, p, 5e-6, circle-50, 100",
        "common-cause, beta, 0.3, beta-factor, 2000",
        "edwards-2015-breaches, back-fit.log-mean, 8, 10m-in-a-year-back-fit, 100",
        "wheatley-2016-tail, tail.exponent, 0.5, ten-million, 100",
        "jacobs-2014-cost, slope, 0.8, log-log, 100",
        "minimal-key-lengths-1996, asic.price, 10, asic-10m-56-time, 2",
        "wiretaps-2001-2024, authorised.2019, 3000, 2019-authorised-change, 2",
    })
    void aWrongInputIsNoticed(String id, String input, double wrong, String claim, long trials) {
        Analysis analysis = Analyses.find(id).orElseThrow().with(input, wrong);

        Reproduction reproduction =
                Reproduction.run(analysis, Run.asPublished(2).withTrials(trials));

        Row row = reproduction.rows().stream()
                .filter(r -> r.claim().id().equals(claim))
                .findFirst()
                .orElseThrow();
        assertThat(row.verdict()).isEqualTo(Verdict.MISMATCH);
        assertThat(reproduction.asDocumented()).isFalse();
        assertThat(reproduction.comparable()).isFalse();
    }
}
