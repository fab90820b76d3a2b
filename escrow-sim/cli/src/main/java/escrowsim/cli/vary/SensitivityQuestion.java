package escrowsim.cli.vary;

import escrowsim.cli.study.Input;
import escrowsim.cli.study.Question;
import escrowsim.cli.study.StudyPlan;
import escrowsim.scenario.Design;
import escrowsim.scenario.Resolved;
import escrowsim.scenario.Sensitivity;
import escrowsim.scenario.Study;
import escrowsim.scenario.UncertainInput;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A sensitivity analysis that can be run.
 *
 * @param study as it is without the analysis
 * @param doubtful the same, whose designs know the doubt about their inputs
 */
public record SensitivityQuestion(Input input, Study study, Study doubtful, Sensitivity asked, List<String> sets) {

    private static final String WITH_DOUBT = "run.uncertainty=outcomes-and-parameters";

    /**
     * What is asked of a study.
     *
     * @param asking reads it from the study whose designs know their doubt
     */
    public static SensitivityQuestion of(Input input, List<String> sets, Function<Study, Sensitivity> asking) {
        Study study = input.study(sets);
        List<String> all = new ArrayList<>(sets);
        all.add(WITH_DOUBT);
        Study doubtful = input.study(all);
        return new SensitivityQuestion(input, study, doubtful, asking.apply(doubtful), sets);
    }

    String id() {
        return study.about().id();
    }

    /** The designs in which inputs can matter. */
    List<Design> designs() {
        return doubtful.designs().stream()
                .filter(design -> design.scenario().hasEscrow())
                .toList();
    }

    List<UncertainInput> inputs(Design design) {
        return asked.inputs(design.scenario());
    }

    /** The study at its best guesses. */
    StudyPlan plan() {
        return StudyPlan.of(study.about(), study.designs());
    }

    /** The study as it is, for what stands in the manifest. */
    Question question() {
        Study asking = study.with("sensitivity", asked.section());
        return new Question(asking, plan(), Resolved::study, input.files().all(), sets);
    }
}
