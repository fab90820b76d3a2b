package escrowsim.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LawfulDemandTest {

    private static final LawfulDemand.Targets TARGETS = new LawfulDemand.Targets(0.65, 0.3, 0.06, 0.6, 1);

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "30.5, 0.1585",
        "61, 0.317",
        "213, 0.557",
        "365, 0.797",
        "456.5, 0.8885",
        "548, 0.98",
        "10000, 0.98",
        "Infinity, 0.98"
    })
    void betweenTheGivenDaysTheRetainedShareIsLinear(double days, double share) {
        assertThat(retaining(Map.of(61.0, 0.317, 365.0, 0.797, 548.0, 0.98)).retainedShare(days))
                .isCloseTo(share, within(1e-15));
    }

    @Test
    void whatIsGivenForZeroDaysIsTakenAsGiven() {
        LawfulDemand demand = retaining(Map.of(0.0, 0.2, 10.0, 0.4));

        assertThat(demand.retainedShare(0)).isEqualTo(0.2);
        assertThat(demand.retainedShare(5)).isCloseTo(0.3, within(1e-15));
    }

    /** The mean of 1 - 2^(-t/h) over [0, T] is 1 - (1 - 2^(-T/h)) / (ln 2 T/h). */
    @ParameterizedTest
    @CsvSource({"1, 1, 0.278652479555518", "1, 10, 0.85587138409869", "0, 10, 1", "Infinity, 10, 0", "1e12, 1, 0"})
    void thoseWhoLeaveDoSoWithTheirHalfLife(double halfLifeYears, double years, double share) {
        LawfulDemand.Targets targets = new LawfulDemand.Targets(1, 0, 1, 1, halfLifeYears);

        assertThat(targets.goneShare(years)).isCloseTo(share, within(1e-12));
    }

    @Test
    void nonsenseIsRefusedByItsName() {
        assertThatThrownBy(() -> new LawfulDemand.Targets(1.5, 0, 0, 0, 1))
                .hasMessage("on_service_share must be between 0 and 1, was 1.5");
        assertThatThrownBy(() -> new LawfulDemand.Targets(1, 0, 0, 0, Double.NaN))
                .hasMessage("displaced.half_life_years must be 0 or more, was NaN");
        assertThatThrownBy(() -> retaining(Map.of()))
                .hasMessage("retained needs at least one number of days with its share");
        assertThatThrownBy(() -> retaining(Map.of(-1.0, 0.5))).hasMessage("retained needs days of 0 or more, was -1.0");
        assertThatThrownBy(() -> retaining(Map.of(1.0, 35.0))).hasMessage("retained must be between 0 and 1, was 35.0");
        assertThatThrownBy(() -> new LawfulDemand(-1, TARGETS, 0, retained(Map.of(1.0, 1.0)), 72, 1, 0))
                .hasMessage("requests_per_year must be between 0 and 1e12, was -1.0");
        assertThatThrownBy(() -> new LawfulDemand(1, TARGETS, 0, retained(Map.of(1.0, 1.0)), -1, 1, 0))
                .hasMessage("useful_within_hours must be 0 or more, was -1.0");
    }

    private static LawfulDemand retaining(Map<Double, Double> retained) {
        return new LawfulDemand(1, TARGETS, 0, retained(retained), 72, 1, 0);
    }

    private static SortedMap<Double, Double> retained(Map<Double, Double> points) {
        return new TreeMap<>(points);
    }
}
