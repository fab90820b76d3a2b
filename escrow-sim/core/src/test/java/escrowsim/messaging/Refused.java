package escrowsim.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import escrowsim.custody.Refusal;
import escrowsim.custody.RefusedException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** That something was refused, why, and in which words. */
final class Refused {

    private Refused() {}

    static void assertRefused(ThrowingCallable call, Refusal why, String message) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.why()).isEqualTo(why))
                .hasMessage(message);
    }
}
