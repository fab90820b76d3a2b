package escrowsim.reproduction.papers;

import escrowsim.attack.Attack;
import escrowsim.attack.ExternalBreach;
import escrowsim.reproduction.Finding;
import escrowsim.reproduction.Inputs;
import escrowsim.reproduction.Run;
import escrowsim.reproduction.sampling.Plans;
import escrowsim.reproduction.sampling.Worlds;
import escrowsim.trial.TrialPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Two ways of adding up what can go wrong in a year, seven scenarios and four channels. In transmission-layer access each
 * suffices. In over-the-top access the share xi of each reaches across platforms and suffices too; the rest must still pass
 * two stages.
 */
final class WoodwardPathways {

    private static final long TRIALS = 1_000_000;
    private static final List<String> LAYERS = List.of("scenario", "channel");

    private WoodwardPathways() {}

    static List<Finding> findings(Inputs inputs, Run run) {
        List<Finding> findings = new ArrayList<>();
        for (String layer : LAYERS) {
            List<Double> transmission = probabilities(inputs, layer);
            List<Double> overTheTop = effective(inputs, layer, inputs.number("passes"), 1);
            findings.addAll(aggregates("t-" + layer, transmission, run));
            findings.addAll(aggregates("ott-" + layer, overTheTop, run));
            findings.addAll(grid(inputs, layer));
        }
        List<String> channels = inputs.namesAfter("channel.");
        List<Double> each = effective(inputs, "channel", inputs.number("passes"), 1);
        for (int i = 0; i < channels.size(); i++) {
            findings.add(percent("ott-channel", channels.get(i), each.get(i)));
        }
        findings.add(doubled(inputs));
        return findings;
    }

    private static List<Double> probabilities(Inputs inputs, String layer) {
        return inputs.namesAfter(layer + ".").stream()
                .map(name -> inputs.number(layer + "." + name))
                .toList();
    }

    /** @param crossing factor on every share that reaches across platforms, which stays at most 1 */
    private static List<Double> effective(Inputs inputs, String layer, double passes, double crossing) {
        return inputs.namesAfter(layer + ".").stream()
                .map(name -> {
                    double xi = Math.min(1, crossing * inputs.number("xi." + layer + "." + name));
                    return inputs.number(layer + "." + name) * (xi + (1 - xi) * passes);
                })
                .toList();
    }

    private static List<Finding> aggregates(String design, List<Double> probabilities, Run run) {
        TrialPlan plan = Plans.ofOneHolder(run.seed(), 1, 0, attacks(probabilities));
        return List.of(
                percent(design, "largest", Formulas.largest(probabilities)),
                percent(design, "sum", Formulas.sum(probabilities)),
                percent(design, "independent", Formulas.atLeastOne(probabilities)),
                Finding.estimate(design, "independent", "", Worlds.anyExposure(plan, run.trials(TRIALS), run))
                        .times(100, "%"));
    }

    private static List<Attack> attacks(List<Double> probabilities) {
        return IntStream.range(0, probabilities.size())
                .mapToObj(i -> Plans.attack(
                        "pathway-" + (i + 1), new ExternalBreach(Plans.ratePerYear(probabilities.get(i)), 1)))
                .toList();
    }

    private static List<Finding> grid(Inputs inputs, String layer) {
        List<Finding> findings = new ArrayList<>();
        for (String passes : inputs.namesAfter("grid.passes.")) {
            for (String crossing : inputs.namesAfter("grid.crossing.")) {
                List<Double> cell = effective(
                        inputs,
                        layer,
                        inputs.number("grid.passes." + passes),
                        inputs.number("grid.crossing." + crossing));
                findings.add(percent("ott-" + layer, "grid_" + passes + "_" + crossing, Formulas.atLeastOne(cell)));
            }
        }
        return findings;
    }

    /** Zero-days and supply-chain attacks twice as likely. */
    private static Finding doubled(Inputs inputs) {
        Inputs worse = inputs.with("channel.zero-day", 2 * inputs.number("channel.zero-day"))
                .with("channel.supply-chain", 2 * inputs.number("channel.supply-chain"));
        return percent(
                "ott-channel",
                "independent_doubled",
                Formulas.atLeastOne(effective(worse, "channel", inputs.number("passes"), 1)));
    }

    private static Finding percent(String design, String metric, double share) {
        return Finding.closedForm(design, metric, "%", 100 * share);
    }
}
