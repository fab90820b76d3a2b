package escrowsim.attack;

import java.util.Optional;

/**
 * Operational time, in which an attack's events come at the rate that the author wrote, against the calendar, in which
 * that rate is multiplied by {@code m(t) = frailty * campaign(year of t) * exp(trend * t)}. An event at operational time u
 * happens when the integral of m reaches u. Mutable, for one thread.
 *
 * @see <a href="https://doi.org/10.1007/978-1-4613-8643-8">Devroye, Non-Uniform Random Variate Generation (1986), VI.1.3:
 *     inversion of the integrated rate</a>
 */
final class OperationalTime {

    private final boolean calendar;
    private final double trendPerYear;
    private final Optional<FrailtyFactor> frailty;
    private final Optional<CampaignYears> campaign;

    private long trial;
    private double horizonYears;
    private double frailtyNow = 1;
    /** The year the last event fell in, and the integral of m over all years before it, frailty apart. */
    private int year;

    private double before;

    OperationalTime(double trendPerYear, Optional<FrailtyFactor> frailty, Optional<CampaignYears> campaign) {
        this.calendar = trendPerYear == 0 && frailty.isEmpty() && campaign.isEmpty();
        this.trendPerYear = trendPerYear;
        this.frailty = frailty;
        this.campaign = campaign;
    }

    /** Whether the rate is what the author wrote, always. */
    boolean isCalendar() {
        return calendar;
    }

    /** The operational years of a world on average: those of a frailty have mean 1. */
    double meanWithin(double horizon) {
        double trended = trendPerYear == 0 ? horizon : StrictMath.expm1(trendPerYear * horizon) / trendPerYear;
        return campaign.isPresent() ? campaign.get().meanFactor() * trended : trended;
    }

    void begin(long nextTrial, double horizon) {
        if (!calendar) {
            trial = nextTrial;
            horizonYears = horizon;
            frailtyNow = frailty.isPresent() ? frailty.get().of(nextTrial) : 1;
            year = 0;
            before = 0;
        }
    }

    /** The calendar year of an operational year, which must not be less than the one asked before; infinity for never. */
    double calendarYear(double operationalYear) {
        if (calendar) {
            return operationalYear;
        }
        double reached = operationalYear / frailtyNow;
        return campaign.isPresent() ? throughCampaigns(campaign.get(), reached) : trended(0, reached);
    }

    private double throughCampaigns(CampaignYears years, double reached) {
        while (year < horizonYears) {
            double factor = years.factor(trial, year);
            double inThisYear = factor * growth(year);
            if (reached - before < inThisYear) {
                return Math.min(trended(year, (reached - before) / factor), Math.nextDown(year + 1.0));
            }
            before += inThisYear;
            year++;
        }
        return Double.POSITIVE_INFINITY;
    }

    /** The integral of {@code exp(trend * t)} over [from, from + 1). */
    private double growth(double from) {
        return trendPerYear == 0
                ? 1
                : StrictMath.exp(trendPerYear * from) * StrictMath.expm1(trendPerYear) / trendPerYear;
    }

    /** Where the integral of {@code exp(trend * t)} from {@code from} on reaches this value. */
    private double trended(double from, double reached) {
        if (trendPerYear == 0) {
            return from + reached;
        }
        double x = trendPerYear * reached * StrictMath.exp(-trendPerYear * from);
        return x > -1 ? from + StrictMath.log1p(x) / trendPerYear : Double.POSITIVE_INFINITY;
    }
}
