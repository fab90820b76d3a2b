package escrowsim.trial;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Sums of the draws of the inputs, whatever the order in which draws have something to add. */
class ByDrawTest {

    /** After two million worlds draws come round again, and one that had no exposure in the first round may have one then. */
    @Test
    void aDrawMayComeThatIsBeforeTheFirst() {
        ByDraw sums = new ByDraw();
        sums.add(7, 3);
        sums.add(9, 5);
        sums.add(2, 4);
        ByDraw later = new ByDraw();
        later.add(1, 6);
        sums.addAll(later);

        assertThat(sums.draws()).isEqualTo(9);
        assertThat(sums.sum(0)).isEqualTo(6);
        assertThat(sums.sum(1)).isEqualTo(4);
        assertThat(sums.sumOfSquares(1)).isEqualTo(16);
        assertThat(sums.sum(6)).isEqualTo(3);
        assertThat(sums.sum(8)).isEqualTo(5);
        assertThat(sums.count(3)).isZero();
        assertThat(sums.count(8)).isEqualTo(1);
    }

    @Test
    void thoseAmongOthersKeepTheirCounts() {
        ByDraw all = new ByDraw();
        for (int draw = 1; draw <= 3; draw++) {
            all.add(draw, 1);
            all.add(draw, 1);
        }
        ByDraw some = new ByDraw();
        some.add(2, 1);

        ByDraw share = some.among(all);

        assertThat(share.draws()).isEqualTo(3);
        assertThat(share.count(1)).isEqualTo(2);
        assertThat(share.sum(0)).isZero();
        assertThat(share.sum(1)).isEqualTo(1);
        assertThat(share.sum(2)).isZero();
    }
}
