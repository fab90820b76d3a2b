package escrowsim.cli.told;

import escrowsim.cli.study.Input;
import escrowsim.cli.terminal.Failure;
import escrowsim.cli.terminal.Io;
import escrowsim.cli.terminal.Wrap;
import escrowsim.scenario.Assumption;
import escrowsim.scenario.Design;
import escrowsim.scenario.DidYouMean;
import escrowsim.scenario.Explain;
import escrowsim.scenario.Study;
import escrowsim.summary.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A setting as it stands in a scenario or study: what it means there, its value, and what it does to the result. */
record SettingOfFile(String path, String file, Study study, Io io) {

    private static final String ATTACKS = "attacks.";

    /** @param file a path, {@code -}, or the id of a bundled scenario or study */
    static SettingOfFile of(String path, String file, Io io) {
        return new SettingOfFile(path, file, Input.read(file, io).study(List.of()), io);
    }

    /** In a few lines; empty where nothing is called that. */
    Optional<String> text() {
        Set<String> models = modelsOfTheAttack();
        Optional<String> meaning = models.isEmpty() ? Explanations.of(path) : Explain.settingOf(models, path);
        return meaning.map(text -> {
            List<String> lines = new ArrayList<>(List.of(text));
            lines.addAll(values());
            lines.addAll(effect());
            return String.join("\n", lines);
        });
    }

    /** The models that an attack of this name has in the designs; none where the path is not of a named attack. */
    private Set<String> modelsOfTheAttack() {
        String[] keys = path.split("\\.", -1);
        if (!path.startsWith(ATTACKS) || keys.length < 3 || keys[1].equals("*")) {
            return Set.of();
        }
        Set<String> models = new TreeSet<>();
        Set<String> named = new TreeSet<>();
        assumptions().keySet().stream()
                .filter(assumption -> assumption.path().matches("attacks\\.[^.]+\\.model"))
                .forEach(assumption -> {
                    String name = assumption.path().split("\\.", -1)[1];
                    named.add(name);
                    if (name.equals(keys[1])) {
                        models.add(assumption.value());
                    }
                });
        if (models.isEmpty()) {
            String meant = DidYouMean.of(keys[1], named)
                    .map(name -> ". Did you mean " + name + "?")
                    .orElse("");
            throw Failure.usage(
                    "E003",
                    "no attack of " + file + " is called \"" + keys[1] + "\"" + meant,
                    named.isEmpty() ? "It has none." : "Its attacks are " + String.join(", ", named) + ".");
        }
        return models;
    }

    /** Each value at the path, with the designs that have it. */
    private Map<Assumption, List<String>> assumptions() {
        Map<Assumption, List<String>> values = new LinkedHashMap<>();
        for (Design design : study.designs()) {
            design.scenario()
                    .assumptions()
                    .forEach(assumption -> values.computeIfAbsent(assumption, same -> new ArrayList<>())
                            .add(design.id()));
        }
        return values;
    }

    private List<String> values() {
        List<String> lines = new ArrayList<>();
        assumptions().forEach((assumption, designs) -> {
            if (assumption.path().equals(path)) {
                boolean everywhere = designs.size() == study.designs().size();
                String where = everywhere ? study.about().id() : String.join(", ", designs);
                lines.addAll(Wrap.lines("In " + where + ": " + said(assumption), 2));
            }
        });
        return lines;
    }

    private static String said(Assumption assumption) {
        List<String> parts = new ArrayList<>(List.of(assumption.value()));
        assumption
                .range90()
                .ifPresent(range ->
                        parts.add("90% range " + Wording.number(range.low()) + " to " + Wording.number(range.high())));
        if (!assumption.quality().isEmpty()) {
            parts.add("quality " + assumption.quality().toUpperCase(Locale.ROOT));
        }
        if (assumption.isDefault()) {
            parts.add("the default");
        } else if (!assumption.source().isEmpty()) {
            parts.add("source: " + assumption.source());
        }
        return parts.stream().collect(Collectors.joining("; "));
    }

    private List<String> effect() {
        List<Assumption> here = assumptions().keySet().stream()
                .filter(assumption ->
                        assumption.path().equals(path) || assumption.path().startsWith(path + "."))
                .toList();
        boolean uncertain =
                here.stream().anyMatch(assumption -> assumption.range90().isPresent());
        if (here.isEmpty() || uncertain) {
            return EffectOfInput.lines(path, file, io);
        }
        return here.stream().anyMatch(SettingOfFile::isNumber)
                ? List.of(
                        "  It has no range90 there. What it does to the result:",
                        "    escrowsim sensitivity " + file + " --vary "
                                + here.get(0).path() + "=LOW..HIGH")
                : List.of();
    }

    private static boolean isNumber(Assumption assumption) {
        return assumption.value().matches("[-+0-9.e]+");
    }
}
