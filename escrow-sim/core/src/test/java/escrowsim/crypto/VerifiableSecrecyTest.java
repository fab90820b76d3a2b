package escrowsim.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import escrowsim.crypto.VerifiableSharing.Dealing;
import escrowsim.crypto.VerifiableSharing.Hiding;
import escrowsim.crypto.VerifiableSharing.Share;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.bouncycastle.math.ec.ECCurve;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.ec.WNafL2RMultiplier;
import org.junit.jupiter.api.Test;

/**
 * One share short reveals nothing: over a curve of seven points every choice of coefficients is enumerated, and whatever the
 * secret, every view of the shares at hand comes up equally often. A sharing that never draws a zero coefficient fails here.
 */
class VerifiableSecrecyTest {

    private static final int ORDER = 7;

    /** y^2 = x^3 + 2x + 7 modulo 11, which has the six points (6, 2), (6, 9), (7, 1), (7, 10), (10, 2), (10, 9). */
    private static final PrimeGroup SEVEN = seven();

    private static PrimeGroup seven() {
        ECCurve curve = new ECCurve.Fp(
                BigInteger.valueOf(11),
                BigInteger.TWO,
                BigInteger.valueOf(7),
                BigInteger.valueOf(ORDER),
                BigInteger.ONE,
                true); // spares the search for small factors, which would find 11 in 11
        ECPoint generator = curve.validatePoint(BigInteger.valueOf(6), BigInteger.TWO);
        ECPoint blindingBase = curve.validatePoint(BigInteger.valueOf(7), BigInteger.ONE);
        // A comb's table would hold multiples of so small an order.
        return new PrimeGroup(generator, blindingBase, new WNafL2RMultiplier());
    }

    @Test
    void twoOfThreeSharesOfFeldmanSayNothing() {
        VerifiableSharing sharing = new VerifiableSharing(SEVEN, Hiding.FELDMAN, 3, 4);
        for (List<Integer> seen : List.of(List.of(0, 1), List.of(0, 3), List.of(1, 2), List.of(2, 3))) {
            for (int secret = 0; secret < ORDER; secret++) {
                Map<List<Object>, Integer> views = views(
                        sharing,
                        secret,
                        2,
                        dealing -> seen.stream()
                                .<Object>map(i -> value(dealing.shares().get(i).value()))
                                .toList());

                assertThat(views).hasSize(ORDER * ORDER);
                assertThat(views.values()).containsOnly(1);
            }
        }
    }

    @Test
    void oneShareOfTwoOfPedersenSaysNothingWithAllThatIsPublished() {
        VerifiableSharing sharing = new VerifiableSharing(SEVEN, Hiding.PEDERSEN, 2, 3);
        for (int secret = 0; secret < ORDER; secret++) {
            List<Dealing> dealings = dealings(sharing, secret, 3);
            for (int seen = 0; seen < 3; seen++) {
                int index = seen;
                Map<List<Object>, Integer> views = count(dealings, dealing -> {
                    Share share = dealing.shares().get(index);
                    return List.of(value(share.value()), value(share.blinding()), dealing.commitments());
                });

                assertThat(views).hasSize(ORDER * ORDER * ORDER);
                assertThat(views.values()).containsOnly(1);
            }
        }
    }

    /** A public key is that: in seven points everybody finds the logarithm, on P-256 nobody does. */
    @Test
    void theCommitmentsOfFeldmanShowTheGeneratorRaisedToTheSecret() {
        VerifiableSharing sharing = new VerifiableSharing(SEVEN, Hiding.FELDMAN, 2, 3);
        for (int secret = 0; secret < ORDER; secret++) {
            Point power = SEVEN.power(scalar(secret));
            assertThat(views(
                            sharing,
                            secret,
                            1,
                            dealing -> List.of(dealing.commitments().constant())))
                    .containsOnlyKeys(List.<Object>of(power));
        }
    }

    @Test
    void tooFewSharesCombineToUniformValues() {
        VerifiableSharing sharing = new VerifiableSharing(SEVEN, Hiding.FELDMAN, 3, 4);
        for (int secret = 0; secret < ORDER; secret++) {
            Map<List<Object>, Integer> combined = views(sharing, secret, 2, dealing -> {
                List<Share> two =
                        List.of(dealing.shares().get(0), dealing.shares().get(2));
                return List.of(value(sharing.combine(two)));
            });

            assertThat(combined).hasSize(ORDER);
            assertThat(combined.values()).containsOnly(ORDER);
        }
    }

    /** How often each view comes up over all choices of the {@code drawn} random scalars. */
    private static Map<List<Object>, Integer> views(
            VerifiableSharing sharing, int secret, int drawn, Function<Dealing, List<Object>> view) {
        return count(dealings(sharing, secret, drawn), view);
    }

    private static List<Dealing> dealings(VerifiableSharing sharing, int secret, int drawn) {
        int choices = IntStream.range(0, drawn).reduce(1, (product, i) -> product * ORDER);
        return IntStream.range(0, choices)
                .mapToObj(choice -> sharing.deal(scalar(secret), new Digits(ORDER, choice)))
                .toList();
    }

    private static Map<List<Object>, Integer> count(List<Dealing> dealings, Function<Dealing, List<Object>> view) {
        Map<List<Object>, Integer> counts = new HashMap<>();
        dealings.forEach(dealing -> counts.merge(view.apply(dealing), 1, Integer::sum));
        return counts;
    }

    private static Scalar scalar(int number) {
        return SEVEN.scalar(BigInteger.valueOf(number));
    }

    private static int value(Scalar scalar) {
        return scalar.number().intValue();
    }
}
