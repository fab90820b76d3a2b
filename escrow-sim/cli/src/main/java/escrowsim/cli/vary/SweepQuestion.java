package escrowsim.cli.vary;

import escrowsim.cli.study.Input;
import escrowsim.cli.study.Question;
import escrowsim.cli.study.StudyPlan;
import escrowsim.custody.Rule;
import escrowsim.report.SweepTables.Setting;
import escrowsim.scenario.Assumption;
import escrowsim.scenario.Design;
import escrowsim.scenario.Parameter;
import escrowsim.scenario.Parameters;
import escrowsim.scenario.Problem;
import escrowsim.scenario.Resolved;
import escrowsim.scenario.ScenarioException;
import escrowsim.scenario.Study;
import escrowsim.scenario.Sweep;
import escrowsim.scenario.SweepPoint;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A sweep that can be run: the scenario of every point has been read, as if it were alone, and is without errors.
 *
 * @param study as it is without the sweep
 * @param crude whether all worlds are drawn as they come, those of rare designs too
 * @param first the studies of the first points, as they were read; those beyond are read again when it is their turn
 */
record SweepQuestion(Input input, Study study, Sweep sweep, List<String> sets, boolean crude, List<Study> first) {

    private static final int ENOUGH_PROBLEMS = 20;

    private static final int MOST_KEPT = 64;

    SweepQuestion {
        first = List.copyOf(first);
    }

    /** All that is wrong at any point, each once; enough of it is enough. */
    static SweepQuestion of(Input input, Study study, Sweep sweep, List<String> sets, boolean crude) {
        Set<Problem> problems = new LinkedHashSet<>();
        List<Study> first = new ArrayList<>();
        for (SweepPoint point : sweep.points()) {
            try {
                Study here = input.study(sets, point);
                if (first.size() < MOST_KEPT) {
                    first.add(here);
                }
            } catch (ScenarioException e) {
                e.problems().stream().filter(Problem::isError).forEach(problems::add);
            }
            if (problems.size() >= ENOUGH_PROBLEMS) {
                break;
            }
        }
        if (!problems.isEmpty()) {
            throw new ScenarioException(List.copyOf(problems));
        }
        return new SweepQuestion(input, study, sweep, sets, crude, first);
    }

    String id() {
        return study.about().id();
    }

    /** The designs at a point, which all meet the same worlds. */
    StudyPlan plan(SweepPoint point) {
        Study here = point.id() < first.size() ? first.get(point.id()) : input.study(sets, point);
        return StudyPlan.of(study.about(), here.designs(), crude);
    }

    /** The study as it is, for what stands in the manifest. */
    Question question() {
        Study swept = study.with("sweep", sweep.section());
        StudyPlan plan = StudyPlan.of(study.about(), study.designs(), crude);
        return new Question(swept, plan, Resolved::study, input.files().all(), sets);
    }

    List<Setting> settings() {
        return sweep.paths().stream().map(path -> new Setting(path, unit(path))).toList();
    }

    private static String unit(String path) {
        return Parameters.SCENARIO.at(path).stream()
                .map(Parameter::unit)
                .findFirst()
                .orElse("");
    }

    /** The values of all varied settings in a design at a point. */
    List<String> values(SweepPoint point, Design design) {
        return sweep.paths().stream().map(path -> value(point, design, path)).toList();
    }

    /** The values at each point: those of the first design that has the setting. */
    List<List<String>> pointValues() {
        return sweep.points().stream().map(this::pointValues).toList();
    }

    private List<String> pointValues(SweepPoint point) {
        return sweep.paths().stream()
                .map(path -> point.value(path)
                        .orElseGet(() -> study.designs().stream()
                                .map(design -> value(point, design, path))
                                .filter(value -> !value.isEmpty())
                                .findFirst()
                                .orElse("")))
                .toList();
    }

    /** As the design has it; as written where the path reaches into a value; empty where the design has no such setting. */
    private static String value(SweepPoint point, Design design, String path) {
        List<Assumption> assumptions = design.scenario().assumptions();
        Optional<String> whole = assumptions.stream()
                .filter(assumption -> assumption.path().equals(path))
                .map(Assumption::value)
                .findFirst();
        boolean partOf = assumptions.stream()
                .map(Assumption::path)
                .anyMatch(known -> path.startsWith(known + ".") || known.startsWith(path + "."));
        return whole.orElse(
                partOf ? point.value(path).or(() -> threshold(design, path)).orElse("") : "");
    }

    /** How many must agree, which is a part of the rule. */
    private static Optional<String> threshold(Design design, String path) {
        return design.scenario()
                .world()
                .custody()
                .holders()
                .filter(rule -> path.equals("custody.rule.at_least"))
                .filter(Rule.AtLeast.class::isInstance)
                .map(rule -> Integer.toString(((Rule.AtLeast) rule).threshold()));
    }
}
