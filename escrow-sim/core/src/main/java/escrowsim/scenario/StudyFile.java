package escrowsim.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads a study or a scenario, with all its problems at once. */
public final class StudyFile {

    private static final String FRONTIER = "frontier.";

    private final List<SetOption> options;
    private final Layers layers;
    private final ContactLists lists;
    private final Problems problems;

    private StudyFile(OtherFiles others, List<String> sets, List<Varied> point, Problems problems) {
        this.problems = problems;
        this.layers = new Layers(others, problems);
        this.lists = new ContactLists(others, problems);
        this.options = Stream.concat(
                        sets.stream().map(set -> SetOption.of(set, problems)),
                        point.stream().map(varied -> SetOption.of(varied, problems)))
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * A study or scenario in one file.
     *
     * @param name of the file, for messages
     * @throws ScenarioException if anything is wrong with it
     */
    public static Study read(String name, byte[] bytes) {
        return read(name, bytes, OtherFiles.NONE, List.of());
    }

    /**
     * A study or scenario that may name other files, with options laid over it.
     *
     * @param name of the file, for messages
     * @param others where the files are that it names
     * @param sets {@code PATH=VALUE} each, laid over every design that has such a setting, in this order
     * @throws ScenarioException if anything is wrong with it
     */
    public static Study read(String name, byte[] bytes, OtherFiles others, List<String> sets) {
        return read(name, bytes, others, sets, List.of());
    }

    /**
     * The same at one point of a sweep.
     *
     * @param point laid over every design after {@code sets}, and checked like them
     * @throws ScenarioException if anything is wrong with it
     */
    public static Study read(String name, byte[] bytes, OtherFiles others, List<String> sets, List<Varied> point) {
        Problems problems = new Problems();
        StudyFile file = new StudyFile(others, sets, point, problems);
        Optional<Study> study = YamlTree.ofFile(name, bytes, problems).flatMap(root -> file.study(root));
        problems.throwIfAnyErrors();
        return study.orElseThrow(() -> new AssertionError("a file without a study has errors"));
    }

    /**
     * What a study or scenario calls itself and its designs. Nothing else of it is checked.
     *
     * @param name of the file, for messages
     * @param others where the files are that it names
     * @throws ScenarioException if anything is wrong with what was read
     */
    public static Outline outline(String name, byte[] bytes, OtherFiles others) {
        Problems problems = new Problems();
        StudyFile file = new StudyFile(others, List.of(), List.of(), problems);
        Optional<Outline> outline = YamlTree.ofFile(name, bytes, problems).map(root -> file.outline(root));
        problems.throwIfAnyErrors();
        return outline.orElseThrow(() -> new AssertionError("a file without an outline has errors"));
    }

    private Outline outline(Node.Mapping written) {
        Node.Mapping root = Formats.checked(written, problems);
        if (!Formats.isStudy(root)) {
            StudyTree.Overlaid own =
                    StudyTree.about(layers.extended(root, root.place().source().name()));
            return new Outline(own.title(), Map.of(own.id(), own.title()));
        }
        Map<String, String> designs = new LinkedHashMap<>();
        StudyTree.designs(StudyTree.withListedDesigns(root), problems)
                .forEach(design -> designs.put(design.id(), design.title()));
        return new Outline(StudyTree.about(root).title(), designs);
    }

    private Optional<Study> study(Node.Mapping written) {
        Node.Mapping root = Formats.checked(written, problems);
        return Formats.isStudy(root) ? ofDesigns(StudyTree.withListedDesigns(root)) : ofScenario(root);
    }

    private Optional<Study> ofScenario(Node.Mapping root) {
        return scenarios(List.of(layers.extended(root, root.place().source().name())))
                .map(scenarios -> {
                    Scenario scenario = scenarios.get(0);
                    return new Study(
                            scenario.about(),
                            List.of(Design.of(scenario)),
                            Optional.empty(),
                            List.of(),
                            Map.of(),
                            scenario.warnings());
                });
    }

    private Optional<Study> ofDesigns(Node.Mapping root) {
        Settings settings = SettingsReader.read(root, Parameters.STUDY, problems);
        Optional<Node.Mapping> base = root.value("base").flatMap(node -> layers.base(node));
        List<StudyTree.Overlaid> designs = StudyTree.designs(root, problems);
        List<Node.Mapping> trees = new ArrayList<>();
        if (base.isPresent()) {
            Overlay overlay = new Overlay(problems);
            designs.forEach(design -> trees.add(design.over(base.get(), root, overlay)));
        }
        List<String> ids = ids(designs);
        requireDesign(settings, ids);
        List<StudyClaim> claims = StudyClaim.of(settings, ids, problems);
        return scenarios(trees)
                .filter(all -> !all.isEmpty())
                .map(all -> new Study(
                        About.of(settings),
                        all.stream().map(Design::of).toList(),
                        settings.find("compare_to").map(setting -> (String) setting.value()),
                        claims,
                        further(settings, root),
                        all.get(0).warnings()));
    }

    private static List<String> ids(List<StudyTree.Overlaid> designs) {
        return designs.stream()
                .map(StudyTree.Overlaid::id)
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
    }

    private void requireDesign(Settings settings, List<String> ids) {
        settings.find("compare_to")
                .filter(setting -> !ids.contains(setting.value()))
                .ifPresent(setting -> {
                    String fix = DidYouMean.of((String) setting.value(), ids)
                            .map(id -> "did you mean " + id + "?")
                            .orElse("");
                    String what = "no design is called " + Quote.of((String) setting.value());
                    problems.add(
                            Problem.of(ProblemId.E053, setting.at(), what, fix, "designs: " + String.join(", ", ids)));
                });
    }

    private static Map<String, Object> further(Settings settings, Node.Mapping root) {
        Map<String, Object> further = new HashMap<>();
        root.value("claims").ifPresent(node -> further.put("claims", PlainData.of(node)));
        for (String key : List.of("sweep", "sensitivity")) {
            settings.find(key).ifPresent(setting -> further.put(key, PlainData.of((Node) setting.value())));
        }
        Map<String, Object> frontier = new LinkedHashMap<>();
        settings.all().stream()
                .filter(setting -> setting.path().startsWith(FRONTIER))
                .forEach(setting -> frontier.put(
                        setting.path().substring(FRONTIER.length()),
                        setting.assumption().value()));
        if (!frontier.isEmpty()) {
            further.put("frontier", frontier);
        }
        return further;
    }

    /** The scenarios of these trees, or nothing if any has errors. */
    private Optional<List<Scenario>> scenarios(List<Node.Mapping> trees) {
        List<Settings> designs = new ArrayList<>();
        List<Scenario> scenarios = new ArrayList<>();
        for (Node.Mapping tree : SetOption.applied(options, trees, problems)) {
            Settings settings = SettingsReader.read(tree, Parameters.SCENARIO, problems);
            new Checks(settings, problems).all();
            designs.add(settings);
            new Assembly(settings, tree.place(), lists, problems).scenario().ifPresent(scenarios::add);
        }
        Checks.warnOfUnused(designs, problems);
        List<Problem> warnings = problems.warnings();
        return problems.anyErrors()
                ? Optional.empty()
                : Optional.of(scenarios.stream()
                        .map(scenario -> scenario.with(warnings))
                        .toList());
    }
}
