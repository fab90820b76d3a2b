package escrowsim.cli.run;

import escrowsim.cli.study.FrontierAxes;
import escrowsim.cli.words.HelpGroup;
import escrowsim.scenario.Study;
import escrowsim.summary.Frontier.Axes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which risk is held against which benefit. */
final class FrontierOptions {

    @Option(
            names = "--frontier",
            paramLabel = "RISK,BENEFIT",
            order = HelpGroup.WHAT + 7,
            description = {"which designs ask for a choice between these two", "metrics [from the study]"})
    @Nullable
    private String axes;

    @Option(
            names = "--materiality",
            paramLabel = "risk=R,benefit=B",
            order = HelpGroup.WHAT + 8,
            description = "smaller differences count as none [0]")
    @Nullable
    private String materiality;

    /** The study with what was asked for, if anything was. */
    Study in(Study study) {
        return asked(study).map(asked -> FrontierAxes.in(study, asked)).orElse(study);
    }

    /** The study with what was asked for, or else with the usual two. */
    Study always(Study study) {
        Study asked = in(study);
        return FrontierAxes.of(asked).isPresent() ? asked : in(FrontierAxes.in(study, FrontierAxes.USUAL));
    }

    private Optional<Axes> asked(Study study) {
        Optional<Axes> named =
                Optional.ofNullable(axes).map(FrontierAxes::named).or(() -> FrontierAxes.of(study));
        Optional<String> thresholds = Optional.ofNullable(materiality);
        return named.map(asked -> thresholds
                .map(typed -> FrontierAxes.withMateriality(asked, typed))
                .orElse(asked));
    }
}
