package escrowsim.cli.run;

import escrowsim.cli.terminal.Wrap;
import escrowsim.cli.words.Plural;
import escrowsim.summary.DesignOutcomes;
import escrowsim.summary.Outcome;
import escrowsim.summary.OutcomeMetric;
import escrowsim.summary.ParameterBand;
import escrowsim.summary.Shown;
import escrowsim.summary.Wording;
import escrowsim.trial.ParameterDraws;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What other values of the inputs would make of the chance of a leak, where inputs are drawn.
 *
 * @param inputs how many are uncertain
 */
record DrawnDoubt(List<DesignOutcomes> designs, int inputs) {

    List<String> lines() {
        String uncertain = Plural.of(inputs, "uncertain input");
        List<String> ranges = new ArrayList<>();
        int draws = 0;
        for (DesignOutcomes design : designs) {
            Optional<ParameterBand> band =
                    design.of(OutcomeMetric.P_ANY_EXPOSURE).flatMap(Outcome::band);
            if (band.isPresent()) {
                ranges.add((designs.size() > 1 ? design.design() + " " : "")
                        + Shown.interval(
                                OutcomeMetric.P_ANY_EXPOSURE,
                                band.get().low(),
                                band.get().high()));
                draws = band.get().draws();
            }
        }
        String leak = ranges.isEmpty()
                ? " at least " + Wording.count((long) ParameterBand.LEAST_DRAWS * ParameterDraws.WORLDS)
                        + " trials show it for " + uncertain + "."
                : " chance of any leak " + String.join(", ", ranges) + " for 95 of 100 draws of " + uncertain + " ("
                        + draws + " drawn).";
        return Wrap.lines("Doubt about inputs:" + leak + " " + Wording.DOUBT, 2);
    }
}
