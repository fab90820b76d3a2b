package escrowsim.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The spread between worlds of the same inputs, on average over draws: doubt about inputs is no part of it. */
class LuckInDrawsTest {

    /** Inputs alone make the difference, so luck has no spread. */
    @Test
    void worldsThatAreAlikeInEachDrawDoNotSpread() {
        LuckInDraws luck = new LuckInDraws(false);
        for (int draw = 1; draw <= 4; draw++) {
            for (int world = 0; world < 128; world++) {
                luck.add(draw, 10 * draw);
            }
        }

        assertThat(luck.quantiles()).containsExactly(25, 25, 25, 25);
        assertThat(luck.tailMeans()).containsExactly(25, 25);
    }

    /** 1 to 100 and 101 to 200, by hand: the lower quantile at 5 % is the fifth, and the worst five are 96 to 100. */
    @Test
    void quantilesAreThoseOfADrawOnAverageOverDraws() {
        LuckInDraws first = draw(1, 0);
        LuckInDraws later = draw(2, 100);
        first.addAll(later);

        assertThat(first.quantiles()).containsExactly(55, 100, 145, 149);
        assertThat(first.tailMeans()[0]).isCloseTo(148, within(1e-9));
        assertThat(first.tailMeans()[1]).isCloseTo(150, within(1e-9));
    }

    /** The first year is known of the worlds with exposure alone, so draws count by their number. */
    @Test
    void drawsCountByTheirWorlds() {
        LuckInDraws luck = new LuckInDraws(true);
        luck.add(1, 2);
        luck.add(2, 5);
        luck.add(2, 5);
        luck.add(2, 5);

        assertThat(luck.quantiles()[1]).isEqualTo((2 + 3 * 5) / 4.0);
    }

    private static LuckInDraws draw(int draw, int from) {
        LuckInDraws luck = new LuckInDraws(false);
        for (int amount = 1; amount <= 100; amount++) {
            luck.add(draw, from + amount);
        }
        return luck;
    }
}
