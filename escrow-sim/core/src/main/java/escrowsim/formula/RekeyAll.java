package escrowsim.formula;

import escrowsim.formula.MarkovChain.Transition;
import java.util.ArrayList;
import java.util.List;

/**
 * A race: n custodians are compromised at {@code perYear} each, every intruder is found out at {@code detectedPerYear}, and the
 * first detection makes new keys for everybody. Up from j at {@code (n-j) perYear}, back to 0 at {@code j detectedPerYear}.
 */
public record RekeyAll(int n, int k, double perYear, double detectedPerYear) {

    public RekeyAll {
        Require.threshold(k, n);
        Require.notNegative("rate", perYear);
        Require.notNegative("detection rate", detectedPerYear);
    }

    /** The probability that k were compromised between two re-keyings by then. */
    public double by(double years) {
        MarkovChain chain = chain();
        return chain.after(years, chain.in(0))[k];
    }

    public double meanYears() {
        return chain().meanTimeToLast();
    }

    /** The probability that k are reached before the first detection: a product of races. */
    public double beforeDetection() {
        double product = 1;
        for (int j = 1; j < k; j++) {
            double up = (n - j) * perYear;
            product *= up / (up + j * detectedPerYear);
        }
        return product;
    }

    private MarkovChain chain() {
        List<Transition> transitions = new ArrayList<>();
        for (int j = 0; j < k; j++) {
            transitions.add(new Transition(j, j + 1, (n - j) * perYear));
            transitions.add(new Transition(j, 0, j * detectedPerYear));
        }
        return new MarkovChain(k + 1, transitions);
    }
}
