package escrowsim.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import escrowsim.crypto.Shamir.Share;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bouncycastle.crypto.threshold.ShamirSecretSplitter;
import org.bouncycastle.crypto.threshold.ShamirSecretSplitter.Algorithm;
import org.bouncycastle.crypto.threshold.ShamirSplitSecret;
import org.bouncycastle.crypto.threshold.ShamirSplitSecretShare;
import org.junit.jupiter.api.Test;

class ShamirTest {

    private final SecureRandom random = new SecureRandom();
    private final Secret secret = Secret.random(32, random);

    @Test
    void exactlyTheSubsetsOfThresholdSizeOrMoreRecoverTheSecret() {
        for (int n = 1; n <= 7; n++) {
            for (int threshold = 1; threshold <= n; threshold++) {
                Shamir shamir = new Shamir(threshold, n);
                List<Share> shares = shamir.split(secret, random);
                for (int subset = 1; subset < 1 << n; subset++) {
                    Secret combined = shamir.combine(chosen(shares, subset));
                    assertThat(combined.equals(secret)).isEqualTo(Integer.bitCount(subset) >= threshold);
                }
            }
        }
    }

    @Test
    void theOrderOfTheSharesDoesNotMatter() {
        List<Share> shares = new Shamir(3, 5).split(secret, random);

        assertThat(new Shamir(3, 5).combine(List.of(shares.get(4), shares.get(0), shares.get(2))))
                .isEqualTo(secret);
    }

    @Test
    void beyond255SharesTheFieldIsLarger() {
        Shamir shamir = new Shamir(3, 1_000);
        List<Share> shares = shamir.split(secret, random);

        assertThat(shamir.combine(List.of(shares.get(999), shares.get(0), shares.get(499))))
                .isEqualTo(secret);
        assertThat(shamir.combine(List.of(shares.get(999), shares.get(0)))).isNotEqualTo(secret);
    }

    @Test
    void sharesOfTwoSecretsAddUpToSharesOfTheirSum() {
        Shamir shamir = new Shamir(2, 3);
        Secret other = Secret.random(32, random);
        List<Share> first = shamir.split(secret, random);
        List<Share> second = shamir.split(other, random);

        List<Share> sums = IntStream.of(0, 2)
                .mapToObj(i ->
                        new Share(i + 1, first.get(i).value().plus(second.get(i).value())))
                .toList();

        assertThat(shamir.combine(sums)).isEqualTo(secret.plus(other));
    }

    /** Bouncy Castle evaluates at 1, 2, ... in the field of AES too, so its shares are ours. */
    @Test
    void combinesTheSharesOfBouncyCastle() throws IOException {
        ShamirSplitSecret theirs =
                ShamirSecretSplitter.getInstance(Algorithm.AES, 32, random).split(3, 5);
        ShamirSplitSecretShare[] shares = theirs.getSecretShares();

        List<Share> ours = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            ours.add(new Share(i + 1, Secret.copyOf(shares[i].getEncoded())));
        }

        assertThat(new Shamir(3, 5).combine(ours).copy()).isEqualTo(theirs.getSecret());
    }

    @Test
    void bouncyCastleCombinesOurs() throws IOException {
        List<Share> ours = new Shamir(3, 5).split(secret, random);
        ShamirSplitSecretShare[] shares = ours.stream()
                .skip(1)
                .limit(3)
                .map(share -> new ShamirSplitSecretShare(share.value().copy(), share.index()))
                .toArray(ShamirSplitSecretShare[]::new);

        ShamirSplitSecret theirs = ShamirSplitSecret.getInstance(Algorithm.AES, shares);

        assertThat(theirs.getSecret()).isEqualTo(secret.copy());
    }

    @Test
    void refusesWhatIsNoSharing() {
        assertRefused(() -> new Shamir(4, 3), "threshold must be between 1 and the 3 shares, was 4");
        assertRefused(() -> new Shamir(0, 3), "threshold must be between 1 and the 3 shares, was 0");
        assertRefused(() -> new Shamir(1, 65_536), "shares must be between 1 and 65535, was 65536");
        assertRefused(
                () -> new Shamir(2, 256).split(Secret.copyOf(new byte[33]), random),
                "among more than 255 shares a secret needs an even number of bytes, got 33");
    }

    @Test
    void refusesSharesThatCannotBelongTogether() {
        Shamir shamir = new Shamir(2, 3);
        Share one = new Share(1, secret);

        assertRefused(() -> shamir.combine(List.of()), "no share was given");
        assertRefused(() -> shamir.combine(List.of(one, one)), "two shares have index 1");
        assertRefused(
                () -> shamir.combine(List.of(new Share(0, secret))), "a share's index must be between 1 and 3, was 0");
        assertRefused(
                () -> shamir.combine(List.of(new Share(4, secret))), "a share's index must be between 1 and 3, was 4");
        assertRefused(
                () -> shamir.combine(List.of(one, new Share(2, Secret.copyOf(new byte[31])))),
                "shares differ in length: 32 and 31 bytes");
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
