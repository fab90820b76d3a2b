package escrowsim.scenario;

import escrowsim.scenario.Assumption.Evidence;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the tree of settings against the registry: what is known, of the chosen model, and there. */
final class SettingsReader {

    private final Parameters parameters;
    private final Problems problems;
    private final Settings settings = new Settings();
    private final LeftOut leftOut;

    private SettingsReader(Parameters parameters, Problems problems) {
        this.parameters = parameters;
        this.problems = problems;
        this.leftOut = new LeftOut(settings, problems);
    }

    static Settings read(Node.Mapping root, Parameters parameters, Problems problems) {
        SettingsReader reader = new SettingsReader(parameters, problems);
        Place top = root.entries().values().stream()
                .findFirst()
                .map(Node.Entry::key)
                .orElse(root.place());
        reader.section(new Context(parameters.root(), "", top, "", Evidence.NONE), root);
        return reader.settings;
    }

    private void section(Context outer, Node.Mapping mapping) {
        Optional<String> model = model(outer, mapping);
        Context context = outer.with(model.orElse(""), evidence(outer, mapping));
        mapping.entries().forEach((key, entry) -> entry(context, key, entry));
        forms(context, mapping);
        if (model.isPresent()) {
            leftOut.fill(context, mapping);
        }
    }

    /** The model in force here; nothing if one is due but not known, so that nothing more can be said. */
    private Optional<String> model(Context context, Node.Mapping mapping) {
        Optional<Parameter> choice = context.section().modelChoice();
        if (choice.isEmpty()) {
            return Optional.of(context.model());
        }
        if (!mapping.entries().containsKey("model")) {
            leftOut.missing(context, choice.get());
        }
        return mapping.text("model")
                .filter(context.section().models()::contains)
                .flatMap(model -> model.equals(Wrapping.OUTER) ? around(context, mapping) : Optional.of(model));
    }

    /** With the model that it wraps; nothing if that is not known. */
    private Optional<String> around(Context context, Node.Mapping mapping) {
        if (!mapping.entries().containsKey(Wrapping.INNER)) {
            context.section()
                    .child(Wrapping.INNER)
                    .flatMap(Section::setting)
                    .ifPresent(wraps -> leftOut.missing(context, wraps));
        }
        return mapping.text(Wrapping.INNER).flatMap(inner -> Wrapping.of(Wrapping.OUTER, inner));
    }

    private Evidence evidence(Context context, Node.Mapping mapping) {
        return context.takesEvidence()
                ? new Evidence(
                        mapping.text("quality").orElse(""),
                        mapping.text("source").orElse(""))
                : Evidence.NONE;
    }

    private void entry(Context context, String key, Node.Entry entry) {
        Optional<Section> child = context.section().child(key);
        if (child.isEmpty()
                && key.contains(".")
                && parameters.sectionAt(context.pathOf(key)).isPresent()) {
            problems.add(Unknown.path(key, entry.key()));
        } else if (child.isEmpty()) {
            problems.add(Unknown.setting(
                    key, entry.key(), context.path(), context.section().keys(context.model()), below(context)));
        } else if (!context.model().isEmpty() && !child.get().belongsTo(context.model())) {
            problems.add(Unknown.ofOtherModel(
                    key, entry.key(), context.model(), context.section().keys(context.model())));
        } else if (isNameAllowed(context, key, entry)) {
            known(context, child.get(), key, entry);
        }
    }

    private List<Parameter> below(Context context) {
        String prefix =
                context.section().pattern().isEmpty() ? "" : context.section().pattern() + ".";
        return parameters.all().stream()
                .filter(p -> p.path().equals(prefix + p.key()))
                .filter(p -> context.model().isEmpty() || p.belongsTo(context.model()))
                .toList();
    }

    private boolean isNameAllowed(Context context, String key, Node.Entry entry) {
        if (!context.section().isName(key)) {
            return true;
        }
        Kind.Text names = context.section().group().map(Group::names).orElse(Kinds.name());
        if (!key.matches(names.pattern())) {
            List<String> known = context.section().keys(context.model());
            String what = Quote.of(key) + " is no name for here: it must be " + names.rule();
            problems.add(
                    DidYouMean.of(key, known).isPresent()
                            ? Unknown.setting(key, entry.key(), context.path(), known, below(context))
                            : Problem.of(ProblemId.E029, entry.key(), what, ""));
            settings.broken(context.path());
            return false;
        }
        return true;
    }

    private void known(Context context, Section child, String key, Node.Entry entry) {
        Optional<Parameter> setting = context.model().isEmpty() ? child.setting() : child.setting(context.model());
        if (setting.isPresent()) {
            Optional<Setting> read =
                    new ValueReader(setting.get(), context.pathOf(key), entry, context.evidence(), problems).read();
            if (read.isEmpty()) {
                settings.broken(context.path());
            }
            read.filter(value -> !isSectionEvidence(context, key)).ifPresent(settings::put);
        } else {
            subsection(context.below(child, key, entry.key()), entry.value());
        }
    }

    private static boolean isSectionEvidence(Context context, String key) {
        return context.takesEvidence() && (key.equals("quality") || key.equals("source"));
    }

    private void subsection(Context context, Node node) {
        settings.section(context.path(), context.key());
        Optional<Section> item = context.section().listItem();
        if (node instanceof Node.Mapping mapping && item.isEmpty()) {
            section(context, mapping);
        } else if (node instanceof Node.Sequence list && item.isPresent()) {
            for (int i = 0; i < list.items().size(); i++) {
                Node element = list.items().get(i);
                subsection(context.below(item.get(), String.valueOf(i), element.place()), element);
            }
        } else if (node instanceof Node.Scalar scalar && scalar.isNull()) {
            problems.add(Unknown.noValue(context.path(), context.key()));
        } else if (!(node instanceof Node.Broken)) {
            String what = Quote.of(context.path()) + (item.isPresent() ? " is a list" : " is a section of settings");
            String fix = item.isPresent() ? "write [{...}, {...}]" : "write its settings below it, indented";
            problems.add(Problem.of(ProblemId.E025, node.place(), what, fix));
        }
    }

    private void forms(Context context, Node.Mapping mapping) {
        List<Set<String>> forms = context.section().group().map(Group::forms).orElse(List.of());
        Set<String> given = new HashSet<>(mapping.entries().keySet());
        given.retainAll(forms.stream().flatMap(Set::stream).toList());
        boolean allKnown = mapping.entries().keySet().stream()
                .allMatch(key -> context.section().child(key).isPresent());
        if (!given.isEmpty() && !forms.contains(given) && allKnown) {
            String all = String.join(", ", forms.get(0).stream().sorted().toList());
            String what = Quote.of(context.path())
                    + (forms.size() == 1 ? " needs all of: " + all : " must be given in exactly one way");
            String[] ways = forms.size() == 1
                    ? new String[0]
                    : new String[] {context.section().ways()};
            problems.add(Problem.of(ProblemId.E035, context.key(), what, "", ways));
        }
    }
}
