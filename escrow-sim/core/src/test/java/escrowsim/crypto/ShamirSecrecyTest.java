package escrowsim.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import escrowsim.crypto.Shamir.Share;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * One share short reveals nothing: over GF(8) all coefficients are enumerated, and whatever the secret, every value of the
 * shares at hand comes up equally often. A sharing that never draws a zero leading coefficient fails here.
 */
class ShamirSecrecyTest {

    /** x^3 + x + 1. */
    private static final BinaryField GF_8 = new BinaryField(3, 0b1011);

    private static final int ELEMENTS = 8;

    @Test
    void oneShareOfTwoSaysNothing() {
        Shamir shamir = new Shamir(2, 3);
        for (int seen = 0; seen < 3; seen++) {
            for (int secret = 0; secret < ELEMENTS; secret++) {
                assertUniform(views(shamir, secret, List.of(seen)), ELEMENTS, 1);
            }
        }
    }

    @Test
    void twoSharesOfThreeSayNothing() {
        Shamir shamir = new Shamir(3, 4);
        for (List<Integer> seen : List.of(List.of(0, 1), List.of(0, 3), List.of(1, 2), List.of(2, 3))) {
            for (int secret = 0; secret < ELEMENTS; secret++) {
                assertUniform(views(shamir, secret, seen), ELEMENTS * ELEMENTS, 1);
            }
        }
    }

    @Test
    void oneShareOfThreeSaysNothing() {
        for (int secret = 0; secret < ELEMENTS; secret++) {
            assertUniform(views(new Shamir(3, 4), secret, List.of(2)), ELEMENTS, ELEMENTS);
        }
    }

    /** The fault that the enumeration is there for: without a zero leading coefficient the share at hand is never the secret. */
    @Test
    void aForcedLeadingCoefficientRulesOutOneValue() {
        Shamir shamir = new Shamir(2, 3);
        for (int secret = 0; secret < ELEMENTS; secret++) {
            Map<List<Integer>, Integer> views = new HashMap<>();
            for (int leading = 1; leading < ELEMENTS; leading++) {
                Share seen = split(shamir, secret, leading).get(0);
                views.merge(List.of((int) seen.value().copy()[0]), 1, Integer::sum);
            }

            assertThat(views).hasSize(ELEMENTS - 1).doesNotContainKey(List.of(secret));
        }
    }

    /** What too few shares interpolate to is uniform too, and so passes a check of 16 bytes with probability 2^-128. */
    @Test
    void tooFewSharesInterpolateToUniformValues() {
        Shamir shamir = new Shamir(3, 4);
        for (int secret = 0; secret < ELEMENTS; secret++) {
            Map<List<Integer>, Integer> combined = new HashMap<>();
            for (int coefficients = 0; coefficients < ELEMENTS * ELEMENTS; coefficients++) {
                List<Share> shares = split(shamir, secret, coefficients);
                Secret value = shamir.combine(List.of(shares.get(0), shares.get(2)), GF_8);
                combined.merge(List.of((int) value.copy()[0]), 1, Integer::sum);
            }
            assertUniform(combined, ELEMENTS, ELEMENTS);
        }
    }

    private static void assertUniform(Map<List<Integer>, Integer> counts, int values, int each) {
        assertThat(counts).hasSize(values);
        assertThat(counts.values()).containsOnly(each);
    }

    /** How often each view of the shares seen comes up over all coefficients. */
    private static Map<List<Integer>, Integer> views(Shamir shamir, int secret, List<Integer> seen) {
        Map<List<Integer>, Integer> counts = new HashMap<>();
        int choices = 1;
        for (int power = 1; power < shamir.threshold(); power++) {
            choices *= ELEMENTS;
        }
        for (int coefficients = 0; coefficients < choices; coefficients++) {
            List<Share> shares = split(shamir, secret, coefficients);
            List<Integer> view = seen.stream()
                    .map(i -> (int) shares.get(i).value().copy()[0])
                    .collect(Collectors.toList());
            counts.merge(view, 1, Integer::sum);
        }
        return counts;
    }

    private static List<Share> split(Shamir shamir, int secret, int coefficients) {
        return shamir.split(Secret.copyOf(new byte[] {(byte) secret}), new Digits(ELEMENTS, coefficients), GF_8);
    }
}
