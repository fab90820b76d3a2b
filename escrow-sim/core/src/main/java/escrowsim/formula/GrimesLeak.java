package escrowsim.formula;

/**
 * A secret that many people know leaks: the published forms and what they should have been.
 *
 * @param people who know it at the start
 * @param pPerPersonYear failure probability of one person in one year
 * @param departurePerYear g of {@code N(t) = people exp(-g t)}
 * @see <a href="https://doi.org/10.1371/journal.pone.0147905">Grimes, On the viability of conspiratorial beliefs (2016)</a>
 */
public record GrimesLeak(double people, double pPerPersonYear, double departurePerYear) {

    public GrimesLeak {
        Require.probability("p per person and year", pPerPersonYear);
        Require.notNegative("departure rate", departurePerYear);
    }

    /** As published, with the probability of any failure in a year in the place of a rate: {@code 1 - exp(-t (1-(1-p)^N))}. */
    public double published(double years) {
        return Occurrence.of(years * yearly());
    }

    /** As the erratum corrects it: {@code 1 - exp(-integral of 1-(1-p)^N(s))}. */
    public double corrected(double years) {
        double integral = Integral.of(
                s -> Occurrence.inAttempts(people * StrictMath.exp(-departurePerYear * s), pPerPersonYear), 0, years);
        return Occurrence.of(integral);
    }

    /** With p as a hazard of each person: {@code 1 - exp(-p integral of N(s))}. */
    public double hazard(double years) {
        return Occurrence.of(pPerPersonYear * people * Trend.years(-departurePerYear, 0, years));
    }

    /** With p as a yearly probability of each person, nobody leaving: {@code 1 - (1-p)^(N t)}. */
    public double annual(double years) {
        return Occurrence.inAttempts(people * years, pPerPersonYear);
    }

    /** When the published form reaches this level; infinite where it never does. */
    public double publishedTime(double level) {
        return -StrictMath.log1p(-level) / yearly();
    }

    /** When the hazard form does, nobody leaving. */
    public double hazardTime(double level) {
        return -StrictMath.log1p(-level) / (pPerPersonYear * people);
    }

    private double yearly() {
        return Occurrence.inAttempts(people, pPerPersonYear);
    }
}
