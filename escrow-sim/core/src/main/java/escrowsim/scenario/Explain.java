package escrowsim.scenario;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What {@code explain} tells about settings, sections and problems. */
public final class Explain {

    private static final String CUSTODY = "custody.";

    private Explain() {}

    /** In a few lines, if the topic is a path, the last words of one, a model, or the id of a problem. */
    public static Optional<String> topic(String topic) {
        Optional<String> problem =
                ProblemId.of(topic).map(id -> id + "   " + id.title() + "\n" + Wrap.paragraph(id.explanation()));
        return problem.or(() -> custody(topic))
                .or(() -> Stream.of(Parameters.SCENARIO, Parameters.STUDY)
                        .flatMap(parameters -> at(parameters, topic).stream())
                        .findFirst());
    }

    /** The setting at a path, as it is under these models alone. */
    public static Optional<String> settingOf(Set<String> models, String path) {
        List<Parameter> own = Parameters.SCENARIO.at(path).stream()
                .filter(parameter -> models.stream().anyMatch(parameter::belongsTo))
                .toList();
        return own.isEmpty()
                ? topic(path)
                : Optional.of(own.stream()
                        .map(parameter -> parameter(path, parameter))
                        .distinct()
                        .collect(Collectors.joining("\n\n")));
    }

    /** The known topic that is nearest to one that is not. */
    public static Optional<String> nearest(String topic) {
        Set<String> known = new LinkedHashSet<>();
        for (Parameters parameters : List.of(Parameters.SCENARIO, Parameters.STUDY)) {
            parameters.groups().forEach(group -> known.add(group.path()));
            parameters.all().forEach(parameter -> known.add(parameter.path()));
            parameters.all().forEach(parameter -> known.add(parameter.key()));
        }
        Stream.of(ProblemId.values()).forEach(id -> known.add(id.name()));
        return DidYouMean.of(topic, known);
    }

    /** {@code custody.MODEL}: the model in plain words, and its settings. */
    private static Optional<String> custody(String topic) {
        String word = topic.startsWith(CUSTODY) ? topic.substring(CUSTODY.length()) : topic;
        return CustodyStories.of(word)
                .map(story -> model(word).orElseThrow() + "\n" + story + "\n" + Wrap.paragraph(settingsOf(word)));
    }

    private static String settingsOf(String model) {
        return "Settings: "
                + Parameters.SCENARIO.all().stream()
                        .filter(p -> p.path().startsWith(CUSTODY))
                        .filter(p -> p.scope().models().isEmpty()
                                || p.scope().models().contains(model))
                        .map(Parameter::key)
                        .filter(key -> !key.equals("at_least") && !key.equals("of"))
                        .distinct()
                        .collect(Collectors.joining(", "))
                + (model.equals(Wrapping.OUTER) ? ", and those of the model that it wraps." : ".");
    }

    private static Optional<String> at(Parameters parameters, String topic) {
        Optional<Section> section = parameters.sectionAt(topic);
        if (section.isPresent()) {
            return Optional.of(section(parameters, topic, section.get()));
        }
        List<Parameter> byKey = Stream.concat(parameters.all().stream(), UncertainParameters.ALL.stream())
                .filter(p -> p.key().equals(topic) || p.path().endsWith("." + topic))
                .toList();
        return byKey.isEmpty()
                ? model(topic)
                : Optional.of(byKey.stream()
                        .map(p -> parameter(p.path(), p))
                        .distinct()
                        .collect(Collectors.joining("\n\n")));
    }

    private static Optional<String> model(String word) {
        return Parameters.SCENARIO.all().stream()
                .filter(p -> p.kind() instanceof Kind.Choice)
                .flatMap(p -> ((Kind.Choice) p.kind())
                        .words().stream().filter(w -> w.word().equals(word)).map(w -> p.path() + ": " + word(w)))
                .findFirst();
    }

    private static String word(Kind.Word word) {
        return word.word() + "   " + word.meaning();
    }

    private static String section(Parameters parameters, String topic, Section section) {
        String settings = parameters.at(topic).stream()
                .map(parameter -> parameter(topic, parameter))
                .distinct()
                .collect(Collectors.joining("\n\n"));
        if (section.children().isEmpty()) {
            return settings + ofWhichModel(topic, settings);
        }
        String meaning = section.group().map(Group::meaning).orElse("");
        String head = settings.isEmpty() ? topic + "\n" + Wrap.paragraph(meaning) : settings;
        Section shown = section.listItem()
                .or(() -> Optional.ofNullable(section.children().get(Section.ANY_NAME)))
                .orElse(section);
        return head + "\n" + Wrap.paragraph("It knows: " + String.join(", ", shown.keys("")) + ".");
    }

    /** Several models have a setting of this name: a file says which is meant. */
    private static String ofWhichModel(String topic, String settings) {
        boolean several = settings.contains("\n\n");
        return several && topic.startsWith("attacks.") && !topic.contains("*")
                ? "\n\n" + Wrap.paragraph("Which of these it is, the attack's model decides. Of the attack in a file:")
                        + "\n    escrowsim explain " + topic + " FILE"
                : "";
    }

    private static String parameter(String path, Parameter p) {
        List<String> lines = new ArrayList<>();
        lines.add(path + "   " + takes(p.kind()));
        fallback(p).ifPresent(text -> lines.add(Wrap.paragraph(text)));
        lines.add(Wrap.paragraph(p.explanation().meaning()));
        if (p.kind() instanceof Kind.Choice choice) {
            choice.words().forEach(w -> lines.add("    " + word(w)));
        }
        Stream.of(
                        p.explanation().effect().isEmpty()
                                ? ""
                                : "Effect: " + p.explanation().effect(),
                        models(p).isEmpty() ? "" : "Models: " + String.join(", ", models(p)))
                .filter(text -> !text.isEmpty())
                .forEach(text -> lines.add(Wrap.paragraph(text)));
        return String.join("\n", lines);
    }

    private static String takes(Kind kind) {
        boolean hasUnit = kind instanceof Kind.Numeric number && !number.unit().isEmpty();
        return hasUnit
                ? kind.says().replaceFirst("^[^,]*", kind instanceof Kind.Numeric n ? n.unit() : "")
                : kind.says();
    }

    private static List<String> models(Parameter p) {
        Stream<String> all = Parameters.SCENARIO.all().stream()
                .filter(choice -> choice.key().equals("model"))
                .flatMap(choice -> ((Kind.Choice) choice.kind()).words().stream())
                .map(Kind.Word::word);
        return p.scope().models().isEmpty()
                ? List.of()
                : all.filter(p::belongsTo).toList();
    }

    private static Optional<String> fallback(Parameter p) {
        if (p.fallback() instanceof Fallback.Required) {
            return Optional.of("required");
        }
        if (p.fallback() instanceof Fallback.Value value) {
            String range = value.range90().isEmpty() ? "" : "   90% range " + value.range90();
            String quality = value.quality().isEmpty()
                    ? ""
                    : "   quality " + value.quality().toUpperCase(java.util.Locale.ROOT);
            return Optional.of("default " + value.value() + range + quality + "   source: " + value.source());
        }
        return Optional.empty();
    }

    /** For an editor's tooltip, on one line. */
    static String summary(Parameter p) {
        String unit = p.unit().isEmpty() ? "" : " Unit: " + p.unit() + ".";
        String fallback = p.fallback() instanceof Fallback.Value value ? " Default: " + value.value() + "." : "";
        return p.explanation().meaning() + unit + fallback;
    }
}
