package escrowsim.cli.told;

import escrowsim.cli.study.Input;
import escrowsim.cli.study.RunOptions;
import escrowsim.cli.terminal.Io;
import escrowsim.cli.vary.SensitivityQuestion;
import escrowsim.cli.vary.SensitivityRunner;
import escrowsim.cli.words.TablePresentation;
import escrowsim.report.SensitivityTable.Ranked;
import escrowsim.scenario.Sensitivity.Method;
import escrowsim.scenario.SensitivityReader;
import escrowsim.summary.Effect;
import escrowsim.summary.Estimate;
import escrowsim.summary.Headline;
import escrowsim.summary.Influence.Finding;
import escrowsim.summary.Shown;
import escrowsim.summary.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an input does to a scenario or the designs of a study, for {@code explain}. */
record EffectOfInput(Ranked ranked) {

    /** An outcome that doubles, and one that moves by a fifth. */
    private static final double LARGE = 2;

    private static final double MODERATE = 1.2;

    /**
     * In a few lines.
     *
     * @param path of an input that has a range90, or of a section with some
     * @param file a path, {@code -}, or the id of a bundled scenario or study
     */
    static List<String> lines(String path, String file, Io io) {
        SensitivityQuestion question = SensitivityQuestion.of(
                Input.read(file, io),
                List.of(),
                study -> SensitivityReader.ofOptions(
                        study, List.of(path), Method.ONE_AT_A_TIME, List.of(Headline.RISK), Optional.empty()));
        SensitivityRunner runner = new SensitivityRunner(io, new TablePresentation(), new RunOptions());
        List<String> lines = new ArrayList<>();
        for (Ranked ranked : runner.run(question, () -> {}).influences()) {
            EffectOfInput effect = new EffectOfInput(ranked);
            String input = ranked.input().path().equals(path)
                    ? ""
                    : " of " + ranked.input().path();
            lines.add("  Effect" + input + " on the chance of a leak with " + ranked.design() + ": " + effect.size());
            lines.add("    " + effect.end(ranked.input().low(), effect.effect().low()) + "     "
                    + effect.end(ranked.input().high(), effect.effect().high()));
        }
        return lines;
    }

    private Effect effect() {
        return (Effect) ranked.influence();
    }

    private String size() {
        if (effect().finding() != Finding.DETECTED) {
            return effect().isNone() ? "none" : effect().finding().words();
        }
        double low = effect().low().map(Estimate::value).orElse(0.0);
        double high = effect().high().map(Estimate::value).orElse(0.0);
        double factor = Math.max(low, high) / Math.min(low, high);
        return factor >= LARGE ? "LARGE" : factor >= MODERATE ? "MODERATE" : "SMALL";
    }

    private String end(double value, Optional<Estimate> outcome) {
        return Wording.number(value) + " -> "
                + outcome.map(estimate -> Shown.value(Headline.RISK, estimate)).orElse("-");
    }
}
