package escrowsim.reproduction.papers;

import escrowsim.reproduction.Finding;
import escrowsim.reproduction.Inputs;
import java.util.ArrayList;
import java.util.List;

/** Rates from incidents at comparable systems: incidents over system-years, with exact Poisson limits. */
final class WoodwardAnalogues {

    private static final List<Integer> PREMIUMS = List.of(3, 5, 10, 15);

    private WoodwardAnalogues() {}

    static List<Finding> findings(Inputs inputs) {
        List<Finding> findings = new ArrayList<>();
        for (String stream : inputs.namesAfter("incidents.")) {
            findings.addAll(
                    ofStream(stream, inputs.count("incidents." + stream), inputs.number("system-years." + stream)));
        }
        for (String stream : inputs.namesAfter("population-incidents.")) {
            findings.addAll(ofPopulation(
                    stream, inputs.count("population-incidents." + stream), inputs.number("population-years")));
        }
        for (String prior : inputs.namesAfter("prior-years.")) {
            findings.add(posterior(inputs, prior));
        }
        return findings;
    }

    private static List<Finding> ofStream(String stream, int incidents, double systemYears) {
        List<Finding> findings = new ArrayList<>(List.of(
                percent(stream, "rate", incidents / systemYears),
                percent(stream, "rate_low", Garwood.low(incidents) / systemYears),
                percent(stream, "rate_high", Garwood.high(incidents) / systemYears)));
        for (int premium : PREMIUMS) {
            findings.add(percent(stream, "projection_x" + premium, happens(premium * incidents / systemYears)));
        }
        return findings;
    }

    private static List<Finding> ofPopulation(String stream, int incidents, double years) {
        return List.of(
                percent(stream, "population", happens(incidents / years)),
                percent(stream, "population_low", happens(Garwood.low(incidents) / years)),
                percent(stream, "population_high", happens(Garwood.high(incidents) / years)));
    }

    /** The rate's Gamma prior meets the incidents of stream A. */
    private static Finding posterior(Inputs inputs, String prior) {
        double incidents = inputs.number("prior-incidents") + inputs.number("population-incidents.a-all");
        double years = inputs.number("prior-years." + prior) + inputs.number("population-years");
        return percent("prior-" + prior, "posterior", happens(incidents / years));
    }

    private static double happens(double ratePerYear) {
        return -StrictMath.expm1(-ratePerYear);
    }

    private static Finding percent(String design, String metric, double share) {
        return Finding.closedForm(design, metric, "%", 100 * share);
    }
}
