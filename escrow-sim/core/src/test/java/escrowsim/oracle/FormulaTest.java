package escrowsim.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every closed form against every exact value of its family: 20 digits, computed with 50 and by two methods. */
class FormulaTest {

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
                .isLessThanOrEqualTo(family.reaches());
    }

    @Test
    void thereAreSixtyFourFamilies() {
        List<String> names = Families.all().stream().map(Family::name).toList();

        assertThat(names).hasSize(64).doesNotHaveDuplicates();
    }
}
