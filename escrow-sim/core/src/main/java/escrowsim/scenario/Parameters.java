package escrowsim.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All settings of a kind of file. The one list that everything else follows from. */
public final class Parameters {

    public static final Parameters SCENARIO = new Parameters(
            join(Stream.of(
                    AboutParameters.ALL,
                    ServiceParameters.ALL,
                    CustodyParameters.ALL,
                    CustodyModelParameters.ALL,
                    CustodianParameters.ALL,
                    AttackParameters.ALL,
                    AttackModelParameters.ALL,
                    BenefitParameters.ALL,
                    CostParameters.ALL,
                    ChainingParameters.ALL,
                    RunParameters.ALL)),
            join(Stream.of(
                    AboutParameters.GROUPS,
                    ServiceParameters.GROUPS,
                    CustodyParameters.GROUPS,
                    CustodianParameters.GROUPS,
                    AttackParameters.GROUPS,
                    BenefitParameters.GROUPS,
                    CostParameters.GROUPS,
                    ChainingParameters.GROUPS,
                    RunParameters.GROUPS)));

    public static final Parameters STUDY = new Parameters(
            join(Stream.of(withoutExtends(AboutParameters.ALL), StudyParameters.ALL, ClaimParameters.ALL)),
            join(Stream.of(AboutParameters.GROUPS, StudyParameters.GROUPS, ClaimParameters.GROUPS)));

    private final List<Parameter> all;
    private final List<Group> groups;
    private final Section root;

    private Parameters(List<Parameter> parameters, List<Group> groups) {
        this.groups = groups;
        this.all = withEvidence(parameters, groups);
        Map<String, Section> sections = new LinkedHashMap<>();
        this.root = section("", sections);
        all.forEach(parameter -> section(parameter.path(), sections));
    }

    /** Every section that asks for sources takes {@code source} and {@code quality} for all its values. */
    private static List<Parameter> withEvidence(List<Parameter> parameters, List<Group> groups) {
        List<Parameter> all = new ArrayList<>(parameters);
        groups.stream().filter(Group::evidence).forEach(group -> {
            for (Parameter part : List.of(UncertainParameters.QUALITY, UncertainParameters.SOURCE)) {
                String meaning = part.explanation().meaning() + " For all values of the section that give none.";
                all.add(Parameter.setting(group.path() + "." + part.path(), part.kind(), meaning));
            }
        });
        return List.copyOf(all);
    }

    private Section section(String pattern, Map<String, Section> made) {
        Section known = made.get(pattern);
        if (known != null) {
            return known;
        }
        List<Parameter> here =
                all.stream().filter(p -> p.path().equals(pattern)).toList();
        Section section = new Section(pattern, here, group(pattern));
        made.put(pattern, section);
        if (!pattern.isEmpty()) {
            int dot = pattern.lastIndexOf('.');
            section(dot < 0 ? "" : pattern.substring(0, dot), made).add(pattern.substring(dot + 1), section);
        }
        return section;
    }

    public List<Parameter> all() {
        return all;
    }

    public List<Group> groups() {
        return groups;
    }

    Section root() {
        return root;
    }

    public Optional<Group> group(String pattern) {
        return groups.stream().filter(group -> group.path().equals(pattern)).findFirst();
    }

    /** The settings at a path as a user writes it, with real names or with {@code *}: one for each model that differs. */
    public List<Parameter> at(String path) {
        return sectionAt(path)
                .map(section -> all.stream()
                        .filter(p -> p.path().equals(section.pattern()))
                        .toList())
                .orElse(List.of());
    }

    /** The section at a path as a user writes it. */
    public Optional<Group> groupAt(String path) {
        return sectionAt(path).flatMap(Section::group);
    }

    Optional<Section> sectionAt(String path) {
        Optional<Section> section = Optional.of(root);
        for (String key : path.split("\\.", -1)) {
            section = section.flatMap(s -> s.child(key).or(s::listItem));
        }
        return section;
    }

    private static <T> List<T> join(Stream<List<T>> lists) {
        return lists.flatMap(List::stream).toList();
    }

    private static List<Parameter> withoutExtends(List<Parameter> parameters) {
        return parameters.stream().filter(p -> !p.path().equals("extends")).toList();
    }
}
