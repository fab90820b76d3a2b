package escrowsim.reproduction.papers;

import escrowsim.reproduction.Finding;
import escrowsim.reproduction.Inputs;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * Secrets whose keepers die out. The first print takes the number of people at time t for all the time before; the
 * correction integrates.
 */
final class GrimesCurves {

    private static final int HALVES = 500;
    private static final double STEP = 0.001;

    private GrimesCurves() {}

    static List<Finding> findings(Inputs inputs) {
        double p = inputs.number("curves.p");
        double start = inputs.number("curves.people");
        DoubleUnaryOperator mortal = year -> start * gompertz(inputs, year);
        double halfLife = inputs.number("curves.half-life-years");
        DoubleUnaryOperator decaying = year -> start * StrictMath.pow(2, -year / halfLife);
        double mortalPeak = peak(mortal, p);
        double decayingPeak = peak(decaying, p);
        return List.of(
                Finding.closedForm("gompertz", "people_at_most", "person", largestMortalCircle(inputs)),
                Finding.closedForm("gompertz", "largest_leaked", "probability", asFirstPrinted(mortal, p, mortalPeak)),
                Finding.closedForm("gompertz", "year_of_largest", "year", mortalPeak),
                Finding.closedForm(
                        "half-life", "largest_leaked", "probability", asFirstPrinted(decaying, p, decayingPeak)),
                Finding.closedForm("half-life", "year_of_largest", "year", decayingPeak),
                Finding.closedForm("gompertz", "leaked_in_60_years", "probability", corrected(mortal, p, 60)),
                Finding.closedForm("half-life", "leaked_in_60_years", "probability", corrected(decaying, p, 60)));
    }

    /** The share of people of this age still alive, by Gompertz' law. */
    private static double gompertz(Inputs inputs, double year) {
        double growth = inputs.number("gompertz.beta");
        double age = year + inputs.number("gompertz.age");
        return StrictMath.exp(-inputs.number("gompertz.alpha") / growth * StrictMath.expm1(growth * age));
    }

    private static double asFirstPrinted(DoubleUnaryOperator people, double p, double year) {
        return -StrictMath.expm1(-year * GrimesInsiders.phi(people.applyAsDouble(year), p));
    }

    private static double corrected(DoubleUnaryOperator people, double p, double years) {
        return -StrictMath.expm1(
                -Formulas.integral(0, years, HALVES, year -> GrimesInsiders.phi(people.applyAsDouble(year), p)));
    }

    private static double peak(DoubleUnaryOperator people, double p) {
        double best = 0;
        for (int step = 1; step * STEP <= 80; step++) {
            if (asFirstPrinted(people, p, step * STEP) > asFirstPrinted(people, p, best)) {
                best = step * STEP;
            }
        }
        return best;
    }

    /** The most people at the start of whom, ageing, the secret leaks within ten years with probability 5 %. */
    private static double largestMortalCircle(Inputs inputs) {
        double p = inputs.number("p");
        return Formulas.zeroOfFalling(
                1, 1e6, people -> 0.05 - corrected(year -> people * gompertz(inputs, year), p, 10));
    }
}
