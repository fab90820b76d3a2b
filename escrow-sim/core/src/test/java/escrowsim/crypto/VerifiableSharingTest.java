package escrowsim.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import escrowsim.crypto.JointSharing.Contribution;
import escrowsim.crypto.VerifiableSharing.Dealing;
import escrowsim.crypto.VerifiableSharing.Hiding;
import escrowsim.crypto.VerifiableSharing.Share;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VerifiableSharingTest {

    private static final PrimeGroup GROUP = PrimeGroup.P256;

    private final SecureRandom random = new SecureRandom();
    private final Scalar secret = GROUP.randomScalar(random);

    @ParameterizedTest
    @EnumSource
    void exactlyTheSubsetsOfThresholdSizeOrMoreRecoverTheSecret(Hiding hiding) {
        for (int n = 1; n <= 4; n++) {
            for (int threshold = 1; threshold <= n; threshold++) {
                VerifiableSharing sharing = new VerifiableSharing(GROUP, hiding, threshold, n);
                List<Share> shares = sharing.deal(secret, random).shares();
                for (int subset = 1; subset < 1 << n; subset++) {
                    assertThat(sharing.combine(chosen(shares, subset)).equals(secret))
                            .isEqualTo(Integer.bitCount(subset) >= threshold);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyShareVerifiesAndNoOther(Hiding hiding) {
        VerifiableSharing sharing = threeOfFive(hiding);
        Dealing dealing = sharing.deal(secret, random);
        Scalar one = GROUP.randomScalar(random);

        for (Share share : dealing.shares()) {
            Share raised = new Share(share.index(), share.value().plus(one), share.blinding());
            Share moved = new Share(share.index() % 5 + 1, share.value(), share.blinding());
            assertThat(sharing.verifies(share, dealing.commitments())).isTrue();
            assertThat(sharing.verifies(raised, dealing.commitments())).isFalse();
            assertThat(sharing.verifies(moved, dealing.commitments())).isFalse();
        }
    }

    @Test
    void aShareOutsideTheIndicesIsNone() {
        VerifiableSharing sharing = threeOfFive(Hiding.FELDMAN);
        Dealing dealing = sharing.deal(secret, random);

        // The value at 0 lies on the polynomial, but it is the secret and nobody's share.
        assertThat(sharing.verifies(new Share(0, secret, GROUP.zero()), dealing.commitments()))
                .isFalse();
    }

    /** Shares of a polynomial of higher degree all lie on it, and yet would not combine. */
    @Test
    void aPolynomialOfAnotherDegreeIsSeen() {
        Dealing higher = VerifiableSharing.feldman(4, 5).deal(secret, random);

        for (Share share : higher.shares()) {
            assertThat(threeOfFive(Hiding.FELDMAN).verifies(share, higher.commitments()))
                    .isFalse();
        }
    }

    @Test
    void feldmansConstantIsThePublicKey() {
        assertThat(threeOfFive(Hiding.FELDMAN)
                        .deal(secret, random)
                        .commitments()
                        .constant())
                .isEqualTo(GROUP.power(secret));
    }

    @Test
    void pedersensCommitmentsDifferEachTime() {
        VerifiableSharing sharing = threeOfFive(Hiding.PEDERSEN);

        assertThat(sharing.deal(secret, random).commitments().constant())
                .isNotEqualTo(sharing.deal(secret, random).commitments().constant());
    }

    @Test
    void sharesCombineInTheExponentToo() {
        VerifiableSharing sharing = threeOfFive(Hiding.FELDMAN);
        Map<Integer, Point> powers = sharing.deal(secret, random).shares().stream()
                .skip(2)
                .collect(Collectors.toMap(Share::index, share -> GROUP.power(share.value())));

        assertThat(sharing.combineInExponent(powers)).isEqualTo(GROUP.power(secret));
    }

    /** So a rule inside a rule is checked: what a gate shares is the share that its parent committed to. */
    @Test
    void aShareIsSharedAgainUnderItsOwnCommitment() {
        Dealing outer = threeOfFive(Hiding.FELDMAN).deal(secret, random);
        Dealing inner =
                VerifiableSharing.feldman(2, 3).deal(outer.shares().get(3).value(), random);

        assertThat(inner.commitments().constant()).isEqualTo(outer.commitments().at(4));
    }

    @ParameterizedTest
    @EnumSource
    void refreshKeepsTheSecretAndChangesEveryShare(Hiding hiding) {
        VerifiableSharing sharing = threeOfFive(hiding);
        Dealing old = sharing.deal(secret, random);

        JointSharing fresh = JointSharing.refresh(sharing, old, zeros(sharing));

        assertThat(fresh.cheaters()).isEmpty();
        assertThat(fresh.commitments().constant()).isEqualTo(old.commitments().constant());
        assertThat(sharing.combine(fresh.shares().subList(1, 4))).isEqualTo(secret);
        for (Share share : fresh.shares()) {
            assertThat(sharing.verifies(share, fresh.commitments())).isTrue();
            assertThat(sharing.verifies(share, old.commitments())).isFalse();
        }
        List<Share> mixed =
                List.of(old.shares().get(0), old.shares().get(1), fresh.shares().get(2));
        assertThat(sharing.combine(mixed)).isNotEqualTo(secret);
    }

    @ParameterizedTest
    @EnumSource
    void whoDealsSomethingElseThanZeroIsNamedAndLeftOut(Hiding hiding) {
        VerifiableSharing sharing = threeOfFive(hiding);
        Dealing old = sharing.deal(secret, random);
        List<Contribution> zeros = zeros(sharing);
        zeros.set(1, new Contribution(2, sharing.deal(GROUP.randomScalar(random), random)));

        JointSharing fresh = JointSharing.refresh(sharing, old, zeros);

        assertThat(fresh.cheaters()).containsExactly(2);
        assertThat(sharing.combine(fresh.shares().subList(2, 5))).isEqualTo(secret);
    }

    @ParameterizedTest
    @EnumSource
    void whoSendsOneCustodianAWrongShareIsNamedAndLeftOut(Hiding hiding) {
        VerifiableSharing sharing = threeOfFive(hiding);
        Dealing old = sharing.deal(secret, random);
        List<Contribution> zeros = zeros(sharing);
        Dealing fair = zeros.get(3).dealing();
        List<Share> shares = new ArrayList<>(fair.shares());
        shares.set(0, shares.get(0).plus(new Share(1, GROUP.randomScalar(random), GROUP.zero())));
        zeros.set(3, new Contribution(4, new Dealing(fair.commitments(), shares)));

        JointSharing fresh = JointSharing.refresh(sharing, old, zeros);

        assertThat(fresh.cheaters()).containsExactly(4);
        assertThat(sharing.combine(fresh.shares().subList(0, 3))).isEqualTo(secret);
    }

    @Test
    void togetherTheyMakeAKeyThatNobodyHeld() {
        VerifiableSharing sharing = threeOfFive(Hiding.FELDMAN);
        List<Scalar> secrets = List.of(secret, GROUP.randomScalar(random));
        List<Contribution> contributions = new ArrayList<>();
        for (Scalar contributed : secrets) {
            contributions.add(new Contribution(contributions.size() + 1, sharing.deal(contributed, random)));
        }

        JointSharing joint = JointSharing.generate(sharing, contributions);

        Scalar sum = secrets.get(0).plus(secrets.get(1));
        assertThat(joint.commitments().constant()).isEqualTo(GROUP.power(sum));
        assertThat(sharing.combine(joint.shares().subList(0, 3))).isEqualTo(sum);
    }

    @Test
    void refusesWhatCannotBelongTogether() {
        VerifiableSharing sharing = threeOfFive(Hiding.FELDMAN);
        Dealing old = sharing.deal(secret, random);
        Share first = old.shares().get(0);

        assertRefused(() -> VerifiableSharing.pedersen(4, 3), "threshold must be between 1 and the 3 shares, was 4");
        assertRefused(() -> sharing.combine(List.of()), "no share was given");
        assertRefused(() -> sharing.combine(List.of(first, first)), "two shares have index 1");
        assertRefused(() -> first.plus(old.shares().get(1)), "shares 1 and 2 cannot be added");
        assertRefused(
                () -> old.commitments()
                        .plus(VerifiableSharing.feldman(2, 3).dealZero(random).commitments()),
                "polynomials of 3 and 2 coefficients cannot be added");
        assertRefused(
                () -> JointSharing.refresh(sharing, old, List.of(new Contribution(1, old))),
                "none of the 1 dealings is fair");
    }

    private List<Contribution> zeros(VerifiableSharing sharing) {
        List<Contribution> zeros = new ArrayList<>();
        for (int dealer = 1; dealer <= sharing.shares(); dealer++) {
            zeros.add(new Contribution(dealer, sharing.dealZero(random)));
        }
        return zeros;
    }

    private static VerifiableSharing threeOfFive(Hiding hiding) {
        return new VerifiableSharing(GROUP, hiding, 3, 5);
    }

    private static void assertRefused(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    private static List<Share> chosen(List<Share> shares, int subset) {
        return shares.stream()
                .filter(share -> (subset >> (share.index() - 1) & 1) == 1)
                .toList();
    }
}
