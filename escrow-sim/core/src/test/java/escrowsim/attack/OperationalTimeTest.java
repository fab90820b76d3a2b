package escrowsim.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import escrowsim.random.Streams;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OperationalTimeTest {

    private static final Streams STREAMS = new Streams("3");
    private static final Campaigns BAD_YEARS = new Campaigns(List.of("breach"), 1, 0.6, 2);

    private static OperationalTime trend(double perYear) {
        return new OperationalTime(perYear, Optional.empty(), Optional.empty());
    }

    private static FrailtyFactor frailty() {
        return new FrailtyFactor(STREAMS.role("breach", "frailty of c1"), 0.35);
    }

    @Test
    void withoutModifiersTheCalendarIsOperationalTime() {
        OperationalTime time = trend(0);
        time.begin(0, 10);

        assertThat(time.calendarYear(0.1 + 0.2)).isEqualTo(0.1 + 0.2);
    }

    /** The integral of exp(g t) over [0, t] is (exp(g t) - 1) / g. */
    @ParameterizedTest
    @ValueSource(doubles = {-3, -0.2, -1e-12, 1e-12, 0.02, 0.3, 5})
    void aTrendIsInvertedInClosedForm(double g) {
        OperationalTime time = trend(g);
        time.begin(0, 10);
        for (double year = 0; year < 5; year += 0.37) {
            double integral = Math.abs(g) < 1e-9 ? year : Math.expm1(g * year) / g;

            assertThat(time.calendarYear(integral)).isCloseTo(year, within(1e-9 * (1 + year)));
        }
    }

    @Test
    void aFallingRateBringsOnlySoManyEvents() {
        OperationalTime time = trend(-0.5);
        time.begin(0, 1_000);

        assertThat(time.calendarYear(1.999)).isFinite();
        assertThat(time.calendarYear(2)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(time.calendarYear(50)).isEqualTo(Double.POSITIVE_INFINITY);
    }

    /** Whatever the combination, the multiplier integrated (here by the midpoint rule) up to the year gives back the input. */
    @ParameterizedTest
    @CsvSource({"0,false,true", "0,true,false", "0.3,true,false", "-0.2,false,true", "0.3,true,true", "-0.4,true,true"})
    void theMultiplierIntegratedUpToAnEventIsItsOperationalTime(double g, boolean frail, boolean campaign) {
        OperationalTime time = new OperationalTime(
                g,
                frail ? Optional.of(frailty()) : Optional.empty(),
                campaign ? Optional.of(new CampaignYears(BAD_YEARS, STREAMS)) : Optional.empty());
        CampaignYears years = new CampaignYears(BAD_YEARS, STREAMS);
        for (long trial = 0; trial < 50; trial++) {
            time.begin(trial, 8);
            double scale = frail ? frailty().of(trial) : 1;
            double integral = 0;
            double step = 1.0 / 1_000;
            for (int i = 0; i < 8_000; i++) {
                double middle = (i + 0.5) * step;
                double factor = campaign ? years.factor(trial, (int) middle) : 1;
                integral += scale * factor * Math.exp(g * middle) * step;
                if (i % 500 == 250) {
                    assertThat(time.calendarYear(integral)).isCloseTo(middle + step / 2, within(1e-5));
                }
            }
            assertThat(time.calendarYear(1.0001 * integral + 1e-9)).isGreaterThan(7.999);
        }
    }

    @Test
    void nothingHappensAfterTheHorizonOfACampaign() {
        OperationalTime time =
                new OperationalTime(0, Optional.empty(), Optional.of(new CampaignYears(BAD_YEARS, STREAMS)));
        time.begin(0, 2.5);

        assertThat(time.calendarYear(1e6)).isEqualTo(Double.POSITIVE_INFINITY);
    }

    /** Moments of the factor: the moment generating function of the gamma law at gamma and at 2 gamma. */
    @Test
    void campaignFactorsHaveTheirMeanAndAreFreshEachYear() {
        Campaigns campaigns = new Campaigns(List.of(), 0.5, 0.6, 4);
        CampaignYears years = new CampaignYears(campaigns, STREAMS);
        double mean = Math.pow(4 / 3.5, 0.6);
        double variance = Math.pow(4 / 3.0, 0.6) - mean * mean;
        int n = 200_000;
        double sum = 0;
        double products = 0;
        for (int trial = 0; trial < n; trial++) {
            double first = years.factor(trial, 0);
            double third = years.factor(trial, 2);
            sum += first + third;
            products += (first - mean) * (third - mean);
        }

        assertThat(campaigns.meanFactor()).isCloseTo(mean, within(1e-12));
        assertThat(sum / (2 * n)).isCloseTo(mean, within(4 * Math.sqrt(variance / (2 * n))));
        assertThat(products / n).isCloseTo(0, within(4 * variance / Math.sqrt(n)));
    }

    @Test
    void aYearsFactorDoesNotDependOnTheYearsAskedBefore() {
        CampaignYears walking = new CampaignYears(BAD_YEARS, STREAMS);
        CampaignYears jumping = new CampaignYears(BAD_YEARS, STREAMS);
        for (int year = 0; year < 40; year++) {
            walking.factor(7, year);
        }
        jumping.factor(6, 3);

        assertThat(jumping.factor(7, 39)).isEqualTo(walking.factor(7, 39));
    }
}
