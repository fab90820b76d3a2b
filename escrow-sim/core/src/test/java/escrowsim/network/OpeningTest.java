package escrowsim.network;

import static org.assertj.core.api.Assertions.assertThat;

import escrowsim.custody.CrumpleZone;
import escrowsim.custody.KeySearch;
import org.junit.jupiter.api.Test;

class OpeningTest {

    @Test
    void whereNobodyHoldsAShareNoneIsMissing() {
        CrumpleZone custody = new CrumpleZone(new KeySearch(22, 1, 12, 0));

        assertThat(Opening.of(custody, 90).keptDays()).isEqualTo(90);
    }
}
