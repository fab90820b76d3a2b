package escrowsim.scenario;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What distinguishes scenarios, by path. */
final class Differences {

    private final List<Map<String, Assumption>> scenarios;

    private Differences(List<Map<String, Assumption>> scenarios) {
        this.scenarios = scenarios;
    }

    static List<String> between(List<Scenario> scenarios) {
        return new Differences(scenarios.stream().map(Differences::byPath).toList()).paths();
    }

    private static Map<String, Assumption> byPath(Scenario scenario) {
        Map<String, Assumption> byPath = new LinkedHashMap<>();
        scenario.assumptions().stream()
                .filter(assumption -> !assumption.path().startsWith("about."))
                .forEach(assumption -> byPath.put(assumption.path(), assumption));
        return byPath;
    }

    private List<String> paths() {
        Set<String> all = new LinkedHashSet<>();
        scenarios.forEach(scenario -> all.addAll(scenario.keySet()));
        Set<String> differing = new LinkedHashSet<>();
        for (String path : all) {
            String owner = owner(path);
            boolean isNotInAll = !owner.isEmpty() && scenarios.stream().anyMatch(s -> lacks(s, owner));
            if (isNotInAll) {
                differing.add(owner);
            } else if (differs(path)) {
                differing.add(asOneValue(path));
            }
        }
        return List.copyOf(differing);
    }

    private boolean differs(String path) {
        Map<String, Set<Optional<Assumption>>> byModel = new LinkedHashMap<>();
        Set<Assumption> present = new LinkedHashSet<>();
        for (Map<String, Assumption> scenario : scenarios) {
            Optional<Assumption> here = Optional.ofNullable(scenario.get(path));
            here.ifPresent(present::add);
            byModel.computeIfAbsent(model(scenario, path), model -> new LinkedHashSet<>())
                    .add(here);
        }
        return present.size() > 1 || byModel.values().stream().anyMatch(values -> values.size() > 1);
    }

    private static String model(Map<String, Assumption> scenario, String path) {
        String section = path.startsWith("custody.") ? "custody" : owner(path);
        return Optional.ofNullable(scenario.get(section + ".model"))
                .map(Assumption::value)
                .orElse("");
    }

    private static boolean lacks(Map<String, Assumption> scenario, String owner) {
        return scenario.keySet().stream().noneMatch(path -> path.startsWith(owner + "."));
    }

    /** What a path belongs to that a scenario may lack: a custodian, an attack, the campaigns; else empty. */
    static String owner(String path) {
        String[] words = path.split("\\.", 3);
        boolean isNamed = words.length == 3 && List.of("attacks", "custodians").contains(words[0]);
        return isNamed ? words[0] + "." + words[1] : words[0].equals("campaigns") ? words[0] : "";
    }

    /** Parts of one value, such as the two numbers of a dwell, differ as that value. */
    private static String asOneValue(String path) {
        int dot = path.lastIndexOf('.');
        String section = dot < 0 ? "" : path.substring(0, dot);
        boolean isWhole = Parameters.SCENARIO.groupAt(section).map(Group::whole).orElse(false);
        return isWhole ? section : path;
    }
}
