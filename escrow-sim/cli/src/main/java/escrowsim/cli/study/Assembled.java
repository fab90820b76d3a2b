package escrowsim.cli.study;

import escrowsim.cli.terminal.Io;
import escrowsim.scenario.About;
import escrowsim.scenario.Design;
import escrowsim.scenario.Problem;
import escrowsim.scenario.Scenario;
import escrowsim.scenario.Study;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A study out of what was named: one study file, or several scenarios that become its designs. */
public final class Assembled {

    private static final int LONGEST_ID = 64;

    private Assembled() {}

    /**
     * What is asked of one study, or of several scenarios side by side.
     *
     * @param asking adds what the command line asks of the study
     */
    public static Question question(
            List<String> files, List<String> sets, Optional<String> reference, UnaryOperator<Study> asking, Io io) {
        List<Input> inputs = files.stream().map(file -> Input.read(file, io)).toList();
        Study study = inputs.size() == 1 ? inputs.get(0).study(sets) : study(inputs, sets);
        return Question.ofStudy(asking.apply(study), reference, inputs, sets);
    }

    private static Study study(List<Input> inputs, List<String> sets) {
        List<Design> designs = new ArrayList<>();
        List<Problem> warnings = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Input input : inputs) {
            Scenario scenario = input.scenario(sets);
            designs.add(new Design(
                    unique(scenario.about().id(), ids), scenario.about().title(), scenario));
            warnings.addAll(scenario.warnings());
        }
        return new Study(about(designs), designs, Optional.empty(), List.of(), Map.of(), warnings);
    }

    /** The same scenario twice is a fair question too: the difference is 0. */
    private static String unique(String id, Set<String> taken) {
        String free = id;
        for (int number = 2; !taken.add(free); number++) {
            free = id + "-" + number;
        }
        return free;
    }

    private static About about(List<Design> designs) {
        String id = designs.stream().map(Design::id).collect(Collectors.joining("-vs-"));
        String title = designs.stream().map(Design::id).collect(Collectors.joining(", "));
        String shortId = id.length() <= LONGEST_ID ? id : designs.get(0).id() + "-vs-others";
        return new About(shortId, title, "", "", List.of(), List.of());
    }
}
