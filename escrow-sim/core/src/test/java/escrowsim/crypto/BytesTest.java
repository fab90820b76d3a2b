package escrowsim.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BytesTest {

    @Test
    void framedListsThatDifferGiveDifferentBytes() {
        assertThat(Bytes.framed(new byte[] {1, 2}, new byte[] {3}))
                .isNotEqualTo(Bytes.framed(new byte[] {1}, new byte[] {2, 3}));
        assertThat(Bytes.framed(new byte[0], new byte[] {7})).containsExactly(0, 0, 0, 0, 0, 0, 0, 1, 7);
    }

    @Test
    void theyAreAValue() {
        byte[] array = {1, (byte) 0xff};
        Bytes bytes = Bytes.copyOf(array);

        array[0] = 9;
        bytes.toArray()[1] = 9;

        assertThat(bytes).isEqualTo(Bytes.ofHex("01ff")).hasSameHashCodeAs(Bytes.ofHex("01ff"));
        assertThat(bytes).hasToString("01ff").isNotEqualTo(Bytes.ofHex("01fe"));
        assertThat(bytes.length()).isEqualTo(2);
    }
}
