package escrowsim.reproduction.historic;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Values of another implementation, affine formulas on whole numbers in Python, for {@code Q = G / d}. */
class DualEcGeneratorTest {

    private static final BigInteger SECRET = hex("1234567890abcdef1234567890abcdef");
    private static final BigInteger STATE = hex("fedcba0987654321");
    private static final BigInteger NEXT = hex("52c6ff5b71de65d83c75d393e249ec03894370515d0b229b1c6224681f2a5030");
    private static final int DROPPED = 43_351;

    private final DualEcGenerator generator = new DualEcGenerator(SECRET, 16);

    @Test
    void statesAndOutputsAreThoseOfAnotherImplementation() {
        assertThat(generator.output(STATE))
                .isEqualTo(hex("f73e8c54450bfa1fa57bff1ffda2a72bbbadf8b302a297fa50889c0fef0f"));
        assertThat(generator.nextState(STATE)).isEqualTo(NEXT);
        assertThat(generator.output(NEXT))
                .isEqualTo(hex("d6298ee7be59930aee0b93b60c1ece8ea616aa4952c2e21348377e88acae"));
    }

    @Test
    void whoeverKnowsTheSecretTurnsAnOutputIntoTheNextState() {
        assertThat(generator.stateAfter(generator.output(STATE), DROPPED)).contains(NEXT);
    }

    @Test
    void whoeverDoesNotLearnsNothing() {
        DualEcGenerator guess = new DualEcGenerator(SECRET.add(BigInteger.ONE), 16);

        assertThat(guess.stateAfter(generator.output(STATE), DROPPED)).isNotEqualTo(Optional.of(NEXT));
    }

    @Test
    void aCoordinateBeyondTheFieldIsNoPoint() {
        BigInteger allOnes = BigInteger.ONE.shiftLeft(240).subtract(BigInteger.ONE);

        assertThat(generator.stateAfter(allOnes, 0xffff)).isEmpty();
    }

    private static BigInteger hex(String digits) {
        return new BigInteger(digits, 16);
    }
}
