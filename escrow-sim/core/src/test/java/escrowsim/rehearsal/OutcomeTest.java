package escrowsim.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import escrowsim.custody.NoEscrow;
import escrowsim.trial.Service;
import escrowsim.trial.TrialKernel;
import escrowsim.trial.TrialPlan;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomeTest {

    private static final double NEVER = Double.POSITIVE_INFINITY;

    /** A design and a trial in which traffic is exposed. */
    private final TrialPlan plan =
            DesignSpace.plan("design 2", DesignSpace.levels(3).get(2));

    @Test
    void aFalseClaimIsReportedInPlainWords() {
        Claims nothingIsEverExposed = new Claims() {
            @Override
            public double readableFrom(double sentYear) {
                return NEVER;
            }

            @Override
            public double[] breakpoints() {
                return new double[] {0};
            }
        };
        Rehearsal rehearsal = new Rehearsal(plan);
        RehearsalOutcome honest = rehearsal.replay(0);

        RehearsalOutcome outcome = rehearsal.replay(0, nothingIsEverExposed);

        assertThat(honest.messagesRead()).isPositive();
        assertThat(honest.failures()).isEmpty();
        assertThat(outcome.failures()).hasSize((int) outcome.messagesRead());
        assertThat(outcome.failures().get(0))
                .matches(
                        "trial 0: a message sent in year \\d\\.\\d{9} was read in year \\d\\.\\d{9}, the kernel says never");
    }

    @Test
    void disagreementsAreWorded() {
        assertThat(new MessageCheck(0.5, 1, NEVER).describe())
                .isEqualTo("a message sent in year 0.500000000 was never read, the kernel says readable from year"
                        + " 1.000000000");
        assertThat(new MessageCheck(0.5, NEVER, NEVER).agrees()).isTrue();
        assertThat(new MessageCheck(0.5, 0.7, 0.7 + 1e-12).agrees()).isTrue();
        assertThat(new MessageCheck(0.5, 0.7, 0.7 + 1e-7).agrees()).isFalse();
        assertThat(new MessageCheck(0.5, 0.7, NEVER).agrees()).isFalse();
    }

    @Test
    void aRehearsalRepeats() {
        assertThat(new Rehearsal(plan).replay(1)).isEqualTo(new Rehearsal(plan).replay(1));
    }

    @Test
    void withoutEscrowMessagesAreSentAndNeverRead() {
        TrialPlan none = new TrialPlan(
                plan.seed(),
                plan.horizonYears(),
                new Service(1, 0, 1, 0, NEVER),
                new NoEscrow(),
                plan.custodians(),
                plan.attacks());

        RehearsalOutcome outcome = new Rehearsal(none).replay(0);

        assertThat(outcome.checks()).hasSizeGreaterThanOrEqualTo(SendingTimes.RANDOM);
        assertThat(outcome.messagesRead()).isZero();
        assertThat(outcome.failures()).isEmpty();
    }

    @Test
    void messagesAreSentAtBothSidesOfEveryBreakpoint() {
        TrialKernel kernel = new TrialKernel(plan);
        kernel.run(0);

        RehearsalOutcome outcome = new Rehearsal(plan).replay(0);

        List<Double> sent =
                outcome.checks().stream().map(MessageCheck::sentYear).toList();
        for (double breakpoint : kernel.breakpoints()) {
            if (breakpoint > 0 && breakpoint < plan.horizonYears()) {
                assertThat(sent).anyMatch(year -> year < breakpoint && year > breakpoint - 2e-7);
                assertThat(sent).anyMatch(year -> year > breakpoint && year < breakpoint + 2e-7);
            }
        }
    }
}
