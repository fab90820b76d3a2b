package escrowsim.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DidYouMeanTest {

    private static final List<String> KNOWN =
            List.of("at_least", "of", "in-hsm", "exportable", "rogue-insider", "seed");

    @Test
    void slipsOfTheFingerAreUnderstood() {
        assertThat(DidYouMean.of("at_lest", KNOWN)).contains("at_least");
        assertThat(DidYouMean.of("At-Least", KNOWN)).contains("at_least");
        assertThat(DidYouMean.of("fo", KNOWN)).contains("of");
        assertThat(DidYouMean.of("rouge-insider", KNOWN)).contains("rogue-insider");
        assertThat(DidYouMean.of("hsm", KNOWN)).contains("in-hsm");
    }

    @Test
    void nothingIsGuessedFromAfar() {
        assertThat(DidYouMean.of("x", KNOWN)).isEmpty();
        assertThat(DidYouMean.of("need", List.of("of"))).isEmpty();
        assertThat(DidYouMean.of("banana", KNOWN)).isEmpty();
        assertThat(DidYouMean.of("s".repeat(1_000_000), KNOWN)).isEmpty();
    }

    @Test
    void neighboursSwappedAreOneSlip() {
        assertThat(DidYouMean.distance("seed", "sede")).isEqualTo(1);
        assertThat(DidYouMean.distance("seed", "sed")).isEqualTo(1);
        assertThat(DidYouMean.distance("", "seed")).isEqualTo(4);
    }
}
