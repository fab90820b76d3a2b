package escrowsim.cli.study;

import escrowsim.report.Manifest.HashedFile;
import escrowsim.scenario.Assumption;
import escrowsim.scenario.Design;
import escrowsim.scenario.Resolved;
import escrowsim.scenario.Study;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is asked: a study, what it was read from, and what the command line changed in it.
 *
 * @param form writes the study with every value that is used, as a file
 * @param overrides {@code PATH=VALUE} each
 */
public record Question(
        Study study, StudyPlan plan, Function<Study, String> form, List<HashedFile> inputs, List<String> overrides) {

    public Question {
        inputs = List.copyOf(inputs);
        overrides = List.copyOf(overrides);
    }

    /** One scenario, as a study of one design. */
    public static Question ofScenario(Study study, Input input, List<String> overrides) {
        Design design = study.designs().get(0);
        return new Question(
                study,
                StudyPlan.of(study, Optional.of(design.id()), () -> input.withoutEscrow(overrides)),
                one -> Resolved.scenario(one.designs().get(0).scenario()),
                input.files().all(),
                overrides);
    }

    /** @param inputs what the study was read from; the first gives the baseline if it has none */
    static Question ofStudy(Study study, Optional<String> reference, List<Input> inputs, List<String> overrides) {
        List<HashedFile> opened = inputs.stream()
                .flatMap(input -> input.files().all().stream())
                .distinct()
                .toList();
        StudyPlan plan = StudyPlan.of(study, reference, () -> inputs.get(0).withoutEscrow(overrides));
        return new Question(study, plan, Resolved::study, opened, overrides);
    }

    /** The same question in exactly so many worlds: the one that a run answered which could have stopped elsewhere. */
    public Question inTrials(long trials) {
        Study counted = new Study(
                study.about(),
                study.designs().stream().map(design -> design.inTrials(trials)).toList(),
                study.compareTo(),
                study.claims(),
                study.further(),
                study.warnings());
        return new Question(counted, plan.inTrials(trials), form, inputs, overrides);
    }

    public String resolved() {
        return form.apply(study);
    }

    /** The same, its designs without rare worlds if {@code only}. */
    public Question inCrudeWorlds(boolean only) {
        return only ? new Question(study, plan.crude(), form, inputs, overrides) : this;
    }

    /** Every value that is used, by design. */
    public Map<String, List<Assumption>> assumptions() {
        Map<String, List<Assumption>> byDesign = new LinkedHashMap<>();
        study.designs()
                .forEach(design -> byDesign.put(design.id(), design.scenario().assumptions()));
        return byDesign;
    }
}
