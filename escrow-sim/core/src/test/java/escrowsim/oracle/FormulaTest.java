package escrowsim.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every closed form against every exact value of its family: 20 digits, computed with 50 and by two methods. */
class FormulaTest {

    private static final double RELATIVE_ERROR = 1e-12;

    /** Where less is reached, and why. */
    private static final Map<String, Double> LESS = Map.of(
            // Confidence limits are rounded to ten digits, so that they are the same on every machine.
            "interval_estimates", 1e-9);

    @TestFactory
    Stream<DynamicContainer> everyFormulaReachesItsFamily() {
        return Families.all().stream()
                .map(family -> DynamicContainer.dynamicContainer(
                        family.name(),
                        family.cases().stream().map(c -> DynamicTest.dynamicTest(c.name(), () -> check(family, c)))));
    }

    private static void check(Family family, OracleCase c) {
        assertThat(family.error(c))
                .as("%s instead of %s", family.formula().applyAsDouble(c), c.text("value"))
                .isLessThanOrEqualTo(LESS.getOrDefault(family.name(), RELATIVE_ERROR));
    }

    @Test
    void thereAreSixtyFourFamilies() {
        List<String> names = Families.all().stream().map(Family::name).toList();

        assertThat(names).hasSize(64).doesNotHaveDuplicates();
    }
}
