package escrowsim.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SecretTest {

    private final Secret secret = Secret.copyOf(new byte[] {1, 2, 3});

    @Test
    void printingHidesIt() {
        assertThat(secret).hasToString("Secret[3 bytes, hidden]");
    }

    @Test
    void hashesTellNoTwoSecretsOfOneLengthApart() {
        assertThat(secret).hasSameHashCodeAs(Secret.copyOf(new byte[] {9, 9, 9}));
    }

    @Test
    void equalsComparesTheBytes() {
        assertThat(secret).isEqualTo(Secret.copyOf(new byte[] {1, 2, 3}));
        assertThat(secret).isNotEqualTo(Secret.copyOf(new byte[] {1, 2, 4}));
        assertThat(secret).isNotEqualTo(Secret.copyOf(new byte[] {1, 2}));
    }

    @Test
    void theArraysGivenAndTakenAreCopies() {
        byte[] given = {1, 2, 3};
        Secret taken = Secret.copyOf(given);

        given[0] = 9;
        taken.copy()[1] = 9;

        assertThat(taken).isEqualTo(secret);
    }

    @Test
    void partsAreJoinedAgain() {
        try (Secret start = secret.part(0, 1);
                Secret rest = secret.part(1, 3)) {
            assertThat(start.then(rest)).isEqualTo(secret);
        }
    }

    @Test
    void additionIsExclusiveOr() {
        assertThat(secret.plus(Secret.copyOf(new byte[] {3, 2, 1}))).isEqualTo(Secret.copyOf(new byte[] {2, 0, 2}));
    }

    @Test
    void secretsOfDifferentLengthAreNotAdded() {
        assertThatThrownBy(() -> secret.plus(Secret.copyOf(new byte[2])))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("secrets of 3 and 2 bytes cannot be added");
    }

    @Test
    void closingErasesTheBytes() {
        byte[] held = secret.exposed();

        secret.close();

        assertThat(held).containsOnly(0);
        assertThatThrownBy(secret::copy)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the secret has been erased");
    }
}
