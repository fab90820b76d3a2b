package escrowsim.summary;

import escrowsim.trial.Amounts;

/**
 * Means of amounts over worlds, with intervals that stay honest where few worlds contribute.
 *
 * <p>How many contribute is {@code (sum of x)^2 / sum of x^2}: the number of worlds if all contribute alike, and less the
 * more a few dominate. From {@value #MANY} on the normal interval is used. Below, a normal interval would be too short
 * and reach below 0; the worlds with an amount are then taken as rare events, each with its weight, and their weighted sum
 * gets the gamma interval: exact where all weights are equal. With no such world at all, the upper end is what one world
 * could at most contribute times the limit for a count of 0.
 *
 * @see <a href="https://doi.org/10.1002/(SICI)1097-0258(19970415)16:7%3C791::AID-SIM500%3E3.0.CO;2-%23">Fay and Feuer,
 *     Confidence intervals for directly standardized rates (1997)</a>
 */
final class Means {

    static final double MANY = 50;

    private static final double TAIL = (1 - Quantiles.LEVEL) / 2;

    private Means() {}

    /**
     * The mean over all worlds, most of which may have none.
     *
     * @param events worlds with an amount
     * @param most that one world can have; infinity if unknown
     */
    static Estimate overAll(Amounts amounts, long events, double most) {
        double n = amounts.count();
        double sum = amounts.sum();
        double squares = sumOfSquares(amounts);
        if (sum * sum >= MANY * squares && sum > 0) {
            return normal(amounts, events, most);
        }
        double largest = sum > 0 ? largest(amounts) : most * amounts.heaviest();
        double low = sum > 0 ? gammaLow(sum / n, squares / (n * n)) : 0;
        double high = gammaHigh(sum / n, squares / (n * n), largest / n);
        return estimate(amounts, low, Math.min(high, most), IntervalMethod.GAMMA, amounts.count(), events);
    }

    private static double largest(Amounts amounts) {
        return amounts.isWeighted() ? amounts.largestContribution() : amounts.quantile(1);
    }

    /** The mean over the worlds with an amount, such as the year of the first exposure. */
    static Estimate overEvents(Amounts amounts, long trials, double most) {
        double events = amounts.isWeighted() ? amounts.effective() : amounts.count();
        double reach = events < 2
                ? Double.POSITIVE_INFINITY
                : amounts.standardError()
                        * (events < MANY
                                ? Quantiles.student(events - 1, Quantiles.LEVEL)
                                : Quantiles.normal(Quantiles.LEVEL));
        IntervalMethod method = events < MANY ? IntervalMethod.STUDENT_T : IntervalMethod.NORMAL;
        return estimate(
                amounts,
                Math.max(0, amounts.mean() - reach),
                Math.min(most, amounts.mean() + reach),
                method,
                trials,
                amounts.count());
    }

    private static Estimate normal(Amounts amounts, long events, double most) {
        double reach = Quantiles.normal(Quantiles.LEVEL) * amounts.standardError();
        double low = Math.max(0, amounts.mean() - reach);
        double high = Math.min(most, amounts.mean() + reach);
        return estimate(amounts, low, high, IntervalMethod.NORMAL, amounts.count(), events);
    }

    private static Estimate estimate(
            Amounts amounts, double low, double high, IntervalMethod method, long trials, long events) {
        double mean = amounts.mean();
        return new Estimate(
                mean,
                amounts.standardError(),
                Math.min(low, mean),
                Math.max(high, mean),
                amounts.isWeighted() ? IntervalMethod.WEIGHTED : method,
                trials,
                events);
    }

    private static double sumOfSquares(Amounts amounts) {
        double n = amounts.count();
        double error = amounts.standardError();
        return error * error * n * (n - 1) + amounts.sum() * amounts.sum() / n;
    }

    private static double gammaLow(double sum, double variance) {
        return variance / sum * Quantiles.gamma(sum * sum / variance, TAIL);
    }

    private static double gammaHigh(double sum, double variance, double largest) {
        double wider = variance + largest * largest;
        double further = sum + largest;
        if (wider == Double.POSITIVE_INFINITY) {
            return wider;
        }
        return further == 0 ? 0 : wider / further * Quantiles.gammaFromAbove(further * further / wider, TAIL);
    }
}
