package escrowsim.cli.told;

import escrowsim.cli.study.Input;
import escrowsim.cli.terminal.Io;
import escrowsim.custody.MinimalSets;
import escrowsim.custody.Rule;
import escrowsim.report.Json;
import escrowsim.scenario.Design;
import escrowsim.scenario.RuleExplained;
import escrowsim.scenario.Study;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Who can open together in each design of a study, drawn. */
final class RuleOfStudy {

    static final String TOPIC = "custody.rule";

    private final Study study;
    private final Io io;

    private RuleOfStudy(Study study, Io io) {
        this.study = study;
        this.io = io;
    }

    /** @param file a path, {@code -}, or the id of a bundled scenario or study */
    static RuleOfStudy of(String file, Io io) {
        return new RuleOfStudy(Input.read(file, io).study(List.of()), io);
    }

    void print(boolean json) {
        if (json) {
            Map<String, Object> members = new LinkedHashMap<>();
            members.put("topic", TOPIC);
            members.put(
                    "designs",
                    study.designs().stream().map(RuleOfStudy::members).toList());
            io.out().print(Json.of(members));
            return;
        }
        List<String> blocks = new ArrayList<>();
        byRule().forEach((rule, designs) -> blocks.add(block(rule, designs)));
        io.out().println(String.join("\n\n", blocks));
    }

    /** Designs that share a rule are shown together. */
    private Map<Optional<Rule>, List<Design>> byRule() {
        return study.designs().stream()
                .collect(Collectors.groupingBy(RuleOfStudy::rule, LinkedHashMap::new, Collectors.toList()));
    }

    private static Optional<Rule> rule(Design design) {
        return design.scenario().world().custody().holders();
    }

    private static String block(Optional<Rule> rule, List<Design> designs) {
        List<String> lines = new ArrayList<>();
        designs.forEach(design -> lines.add(
                design.id() + "   " + design.scenario().world().custody().id()));
        if (rule.isPresent()) {
            lines.addAll(RuleExplained.of(rule.get()).lines());
        } else {
            lines.add("  No custodian has a part in it, so there is no rule.");
        }
        return String.join("\n", lines);
    }

    private static Map<String, Object> members(Design design) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("design_id", design.id());
        members.put("custody", design.scenario().world().custody().id());
        rule(design).map(RuleExplained::of).ifPresent(explained -> {
            members.put("tree", explained.tree());
            members.put("unlock", members(explained.unlock()));
            members.put("block", members(explained.block()));
        });
        return members;
    }

    private static Map<String, Object> members(MinimalSets minimal) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("minimal_sets", minimal.count().toString());
        members.put("exact", minimal.exact());
        members.put("complete", minimal.complete());
        members.put("sets", minimal.sets().stream().map(List::copyOf).toList());
        return members;
    }
}
