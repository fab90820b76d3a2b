package escrowsim.crypto.historic;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TranslucentEscrowTest {

    private static final byte[] KEY = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
    private static final BigInteger EPHEMERAL = new BigInteger("123456789123456789123456789");

    private final TranslucentEscrow escrow = new TranslucentEscrow(
            5, new TreeMap<>(Map.of(2, BigInteger.valueOf(987_654_321), 5, BigInteger.valueOf(192_837_465))));

    @Test
    void theAuthorityReadsWhatIsEncryptedToItsPoints() {
        for (int point = 1; point <= 5; point++) {
            byte[] opened = escrow.openedByAuthority(escrow.seal(KEY, point, EPHEMERAL));

            if (point == 2 || point == 5) {
                assertThat(opened).isEqualTo(KEY);
            } else {
                assertThat(opened).isEmpty();
            }
        }
    }

    @Test
    void everybodyCanCheckThePoints() {
        assertThat(escrow.satisfiesItsEquations()).isTrue();
    }

    @Test
    void sealingHidesTheKey() {
        assertThat(escrow.seal(KEY, 1, EPHEMERAL).hidden().toArray())
                .isNotEqualTo(KEY)
                .hasSize(KEY.length);
    }
}
