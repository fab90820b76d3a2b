package escrowsim.scenario;

import java.util.Map;
import java.util.Optional;

/** What holds for the settings that a file leaves out: their defaults, or a problem. */
final class LeftOut {

    private final Settings settings;
    private final Problems problems;

    LeftOut(Settings settings, Problems problems) {
        this.settings = settings;
        this.problems = problems;
    }

    void fill(Context context, Node.Mapping given) {
        boolean isGivenAsAWhole = context.section().group().map(Group::whole).orElse(false)
                && !given.entries().isEmpty();
        if (isGivenAsAWhole) {
            return;
        }
        for (Map.Entry<String, Section> child : context.section().fixed().entrySet()) {
            boolean isLeftOut = !given.entries().containsKey(child.getKey());
            boolean isSaidOtherwise = RunParameters.isSaidOtherwise(context.path(), child.getKey(), given);
            if (isLeftOut && !isSaidOtherwise && child.getValue().belongsTo(context.model())) {
                fill(context, child.getKey(), child.getValue());
            }
        }
    }

    private void fill(Context context, String key, Section child) {
        Optional<Parameter> setting = child.setting(context.model());
        if (setting.isEmpty()) {
            section(context.below(child, key, context.key()));
        } else if (setting.get().fallback() instanceof Fallback.Required) {
            missing(context, setting.get());
        } else {
            Defaults.of(setting.get(), context.pathOf(key), context.key()).ifPresent(settings::put);
        }
    }

    /** A whole section; where a model would have to be chosen, nothing more can be said. */
    private void section(Context context) {
        if (context.section().group().map(Group::asked).orElse(false)) {
            return;
        }
        Optional<Parameter> choice = context.section().modelChoice();
        if (choice.isPresent()) {
            missing(context, choice.get());
        } else {
            fill(context, new Node.Mapping(context.key(), Map.of()));
        }
    }

    void missing(Context context, Parameter setting) {
        Optional<String> meaning = Optional.of(setting.explanation().meaning());
        problems.add(Unknown.missing(context.path(), setting.key(), context.key(), meaning));
    }
}
