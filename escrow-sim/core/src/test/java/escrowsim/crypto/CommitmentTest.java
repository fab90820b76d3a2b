package escrowsim.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.MessageDigest;
import org.junit.jupiter.api.Test;

class CommitmentTest {

    private static final byte[] CONTEXT = {1, 2};

    private final Secret salt = Secret.copyOf(new byte[32]);
    private final Secret value = Secret.copyOf(new byte[] {5});

    @Test
    void itIsTheDigestOfContextSaltAndValueEachWithItsLength() throws Exception {
        byte[] committed = new byte[4 + 2 + 4 + 32 + 4 + 1];
        committed[3] = 2;
        committed[4] = 1;
        committed[5] = 2;
        committed[9] = 32;
        committed[45] = 1;
        committed[46] = 5;

        byte[] digest = MessageDigest.getInstance("SHA-256").digest(committed);

        assertThat(Commitment.to(CONTEXT, salt, value).digest()).isEqualTo(Bytes.copyOf(digest));
    }

    @Test
    void otherContextSaltOrValueIsAnotherCommitment() {
        Commitment commitment = Commitment.to(CONTEXT, salt, value);
        Secret otherSalt = Secret.copyOf(Bytes.utf8("a salt that is exactly 32 bytes "));
        Secret otherValue = Secret.copyOf(new byte[] {6});

        assertThat(Commitment.to(CONTEXT, salt, value)).isEqualTo(commitment);
        assertThat(Commitment.to(new byte[] {1}, salt, value)).isNotEqualTo(commitment);
        assertThat(Commitment.to(CONTEXT, otherSalt, value)).isNotEqualTo(commitment);
        assertThat(Commitment.to(CONTEXT, salt, otherValue)).isNotEqualTo(commitment);
    }

    @Test
    void aSaltHas32Bytes() {
        assertThatThrownBy(() -> Commitment.to(CONTEXT, value, value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a salt has 32 bytes, got 1");
    }
}
