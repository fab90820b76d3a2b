package escrowsim.cli.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StudyChecksTest {

    /** When it moves, the changelog says why under Results that change. */
    @Test
    void theSmallStudyHasItsGoldenBytes() {
        assertThat(StudyChecks.summarySha256()).isEqualTo(StudyChecks.SUMMARY_SHA256);
    }
}
