package escrowsim.crypto.historic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class ClipperChipTest {

    private static final HexFormat HEX = HexFormat.of();
    private static final byte[] UNIT_ID = HEX.parseHex("000003e9");
    private static final byte[] FAMILY_KEY = HEX.parseHex("ffeeddccbbaa99887766");
    private static final byte[] SESSION_KEY = HEX.parseHex("0123456789abcdef0123");
    private static final byte[] IV = HEX.parseHex("a0a1a2a3a4a5a6a7");

    private static final byte[] SEED_1 = HEX.parseHex("00010203040506070809");
    private static final byte[] SEED_2 = HEX.parseHex("10111213141516171819");

    private final ProgrammingSession session = new ProgrammingSession(SEED_1, SEED_2);
    private final UnitComponents components = session.componentsOf(1001);
    private final ClipperChip chip = new ClipperChip(UNIT_ID, components.unitKey(), FAMILY_KEY);

    @Test
    void anHonestFieldIsAcceptedAndOpensForBothAgents() {
        byte[] leaf = chip.leaf(SESSION_KEY, IV);

        assertThat(leaf).hasSize(16);
        assertThat(chip.receiver(SESSION_KEY, IV).accepts(leaf)).isTrue();
        Leaf opened = Leaf.opened(leaf, new Skipjack(FAMILY_KEY));
        assertThat(opened.unitId().toArray()).isEqualTo(UNIT_ID);
        assertThat(new Skipjack(components.unitKey())
                        .unwrapKey(opened.wrappedKey().toArray()))
                .isEqualTo(SESSION_KEY);
    }

    @Test
    void theFieldOfAnotherSessionIsRefused() {
        byte[] leaf = chip.leaf(SESSION_KEY, IV);
        byte[] otherIv = IV.clone();
        otherIv[0] ^= 1;

        assertThat(chip.receiver(SESSION_KEY, otherIv).accepts(leaf)).isFalse();
    }

    /** A change anywhere makes a random checksum; that none of 128 is right by luck is 99.8 % likely, and fixed here. */
    @Test
    void aChangedBitAnywhereIsRefused() {
        byte[] leaf = chip.leaf(SESSION_KEY, IV);

        for (int bit = 0; bit < 128; bit++) {
            byte[] changed = leaf.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);

            assertThat(chip.receiver(SESSION_KEY, IV).accepts(changed)).isFalse();
        }
    }

    @Test
    void theSeedsOfTheSessionRebuildEveryUnitKey() {
        ProgrammingSession again = new ProgrammingSession(SEED_1, SEED_2);
        ProgrammingSession otherSeed = new ProgrammingSession(SEED_1, SEED_1);

        assertThat(again.componentsOf(1001).unitKey()).isEqualTo(components.unitKey());
        assertThat(again.componentsOf(1002).unitKey()).isNotEqualTo(components.unitKey());
        assertThat(otherSeed.componentsOf(1001).unitKey()).isNotEqualTo(components.unitKey());
    }

    /** The formula of 1993, {@code E[D[E[N; S1]; S2]; S1]}, on the first block, by hand. */
    @Test
    void componentsAreCutFromThreeEncryptedSerials() {
        Skipjack first = new Skipjack(SEED_1);
        Skipjack second = new Skipjack(SEED_2);
        byte[] padded = HEX.parseHex(String.format("%016x", (1001L << 34) | 1));

        byte[] block = first.encrypt(second.decrypt(first.encrypt(padded)));

        assertThat(Arrays.copyOf(components.first(), 8)).isEqualTo(block);
        assertThat(components.first()).hasSize(10);
        assertThat(components.second()).hasSize(10).isNotEqualTo(components.first());
    }

    @Test
    void aSerialNumberHasThirtyBits() {
        assertThatThrownBy(() -> session.componentsOf(1 << 30))
                .hasMessage("a serial number has 30 bits, was 1073741824");
    }
}
