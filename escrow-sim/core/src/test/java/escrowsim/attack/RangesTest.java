package escrowsim.attack;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What the records of the attacks refuse, word for word. */
class RangesTest {

    private static void refused(ThrowingCallable make, String message) {
        assertThatThrownBy(make).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    @Test
    void modifiersOutOfRange() {
        refused(() -> new Modifiers(11, Frailty.NONE), "trend_per_year must be between -10 and 10, was 11.0");
        refused(() -> new Modifiers(Double.NaN, Frailty.NONE), "trend_per_year must be between -10 and 10, was NaN");
        refused(() -> new Frailty(0, true), "shape must be above 0 and at most 1e9, was 0.0");
        refused(() -> new Frailty(Double.NaN, true), "shape must be above 0 and at most 1e9, was NaN");
    }

    @Test
    void campaignsOutOfRange() {
        refused(() -> new Campaigns(List.of(), 2, 0.6, 2), "gamma must be 0 or more and below the rate 2.0, was 2.0");
        refused(() -> new Campaigns(List.of(), -1, 0.6, 2), "gamma must be 0 or more and below the rate 2.0, was -1.0");
        refused(() -> new Campaigns(List.of(), 1, 0, 2), "shape must be above 0 and at most 1e9, was 0.0");
        refused(() -> new Campaigns(List.of(), 1, 1, Double.NaN), "rate must be above 0 and at most 1e9, was NaN");
        refused(
                () -> new Threats(List.of(), new Campaigns(List.of("breach"), 1, 1, 2)),
                "campaigns.attacks names \"breach\", which is no attack");
    }
}
