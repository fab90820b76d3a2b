package escrowsim.custody;

/**
 * What is left to search of a key when all that is escrowed of it is known: {@code 2^(b-1)} trials on average, whose price
 * falls by half in every halving time. The lawful side pays the same price.
 *
 * <p>An adversary spends a yearly budget continuously and saves nothing up: at time t it finds keys at the rate budget over
 * price. The number found between two times is {@code B/C(0) h/ln 2 (2^(t2/h) - 2^(t1/h))}.
 *
 * @param bits b, whole for a key and seldom whole for a PIN; with 0 nothing is left to search
 * @param costPerTrialUsd at the start
 * @param costHalvingMonths infinity for a price that stays
 */
public record KeySearch(double bits, double costPerTrialUsd, double costHalvingMonths, double budgetUsdPerYear) {

    private static final double MONTHS = 12;
    private static final double LN_2 = StrictMath.log(2);

    public KeySearch {
        if (!(bits >= 0 && bits <= 512)) {
            throw new IllegalArgumentException("unescrowed_bits must be between 0 and 512, was " + bits);
        }
        if (!(costPerTrialUsd > 0 && costPerTrialUsd < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("cost_per_trial_usd must be above 0, was " + costPerTrialUsd);
        }
        if (!(costHalvingMonths > 0)) {
            throw new IllegalArgumentException("cost_halving_months must be above 0, was " + costHalvingMonths);
        }
        if (!(budgetUsdPerYear >= 0 && budgetUsdPerYear < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("budget_usd_per_year must be 0 or more, was " + budgetUsdPerYear);
        }
    }

    /** The trials that one key takes on average. */
    public double trialsPerKey() {
        return bits == 0 ? 0 : StrictMath.pow(2, bits - 1);
    }

    /** What one key costs at a time. */
    public double costUsd(double year) {
        return trialsPerKey() * costPerTrialUsd * StrictMath.exp(-LN_2 * year / halvingYears());
    }

    /** From when on one key costs no more than this; 0 if it never costs more, infinity if it always does. */
    public double yearOfCost(double usd) {
        double halvings = StrictMath.log(costUsd(0) / usd) / LN_2;
        return halvings <= 0 ? 0 : halvings * halvingYears();
    }

    /** The keys that the budget finds between two times, in expectation; where nothing is left to search any number at once. */
    public double keysBetween(double fromYear, double toYear) {
        if (bits == 0 && toYear >= fromYear) {
            return Double.POSITIVE_INFINITY;
        }
        if (!(toYear > fromYear)) {
            return 0;
        }
        double first = budgetUsdPerYear / costUsd(fromYear);
        double years = toYear - fromYear;
        return halvingYears() == Double.POSITIVE_INFINITY
                ? first * years
                : first * halvingYears() / LN_2 * StrictMath.expm1(LN_2 * years / halvingYears());
    }

    /** When the budget has found that many keys, from a time on; infinity for never. */
    public double yearOfKeys(double fromYear, double keys) {
        if (bits == 0) {
            return fromYear;
        }
        double first = budgetUsdPerYear / costUsd(fromYear);
        if (first == 0) {
            return Double.POSITIVE_INFINITY;
        }
        double yearsAtFirst = keys / first;
        return halvingYears() == Double.POSITIVE_INFINITY
                ? fromYear + yearsAtFirst
                : fromYear + halvingYears() / LN_2 * StrictMath.log1p(yearsAtFirst * LN_2 / halvingYears());
    }

    private double halvingYears() {
        return costHalvingMonths / MONTHS;
    }
}
