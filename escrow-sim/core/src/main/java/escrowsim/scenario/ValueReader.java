package escrowsim.scenario;

import escrowsim.scenario.Assumption.Evidence;
import escrowsim.scenario.Assumption.Range90;
import escrowsim.scenario.Setting.Mention;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the value of one setting, as its kind has it. */
final class ValueReader {

    private final Problems problems;
    private final Parameter parameter;
    private final String path;
    private final Evidence inherited;
    private final Node.Entry entry;

    /** @param inherited evidence of the sections around it */
    ValueReader(Parameter parameter, String path, Node.Entry entry, Evidence inherited, Problems problems) {
        this.parameter = parameter;
        this.path = path;
        this.entry = entry;
        this.inherited = inherited;
        this.problems = problems;
    }

    Optional<Setting> read() {
        Node node = entry.value();
        if (node instanceof Node.Broken) {
            return Optional.empty();
        }
        if (node instanceof Node.Scalar scalar && scalar.isNull()) {
            problems.add(Unknown.noValue(parameter.key(), entry.key()));
            return Optional.empty();
        }
        return value(parameter.kind(), node);
    }

    private Optional<Setting> value(Kind kind, Node node) {
        if (kind instanceof Kind.Numeric number) {
            return number(number, node);
        }
        if (kind instanceof Kind.RuleTree) {
            RuleReader rules = new RuleReader(problems);
            return rules.read(node, entry.key()).map(rule -> setting(rule, RuleReader.text(rule), rules.mentions()));
        }
        if (kind instanceof Kind.Names) {
            return names(node);
        }
        return kind instanceof Kind.Data
                ? Optional.of(setting(node, "", List.of()))
                : new WordReader(problems).read(parameter, node).map(word -> setting(word, word.toString(), List.of()));
    }

    private Optional<Setting> number(Kind.Numeric kind, Node node) {
        NumberReader numbers = new NumberReader(parameter, kind, problems);
        if (node instanceof Node.Mapping mapping) {
            return new UncertainReader(path, numbers, problems)
                    .read(mapping, entry.key())
                    .map(read -> setting(read.best(), read.range90(), read.evidence()));
        }
        if (node instanceof Node.Scalar scalar) {
            return numbers.read(scalar).map(read -> setting(read, Optional.empty(), Evidence.NONE));
        }
        problems.add(
                Problem.of(ProblemId.E025, node.place(), parameter.key() + " takes a single number, not a list", ""));
        return Optional.empty();
    }

    private Setting setting(NumberReader.Read read, Optional<Range90> range, Evidence own) {
        Evidence evidence = parameter.scope().evidence() ? own.or(inherited) : own;
        if (range.isEmpty() && evidence.equals(Evidence.NONE)) {
            Optional<Assumption> fallback = Defaults.of(parameter, path).map(Setting::assumption);
            if (fallback.isPresent() && fallback.get().value().equals(read.text())) {
                return new Setting(
                        parameter,
                        fallback.get(),
                        read.value(),
                        entry.key(),
                        entry.value().place(),
                        List.of());
            }
        }
        Assumption assumption = new Assumption(path, read.text(), parameter.unit(), range, evidence, false);
        return new Setting(
                parameter, assumption, read.value(), entry.key(), entry.value().place(), List.of());
    }

    private Setting setting(Object value, String text, List<Mention> mentions) {
        boolean isDefault = parameter.fallback() instanceof Fallback.Value fallback
                && fallback.value().equals(text);
        Evidence evidence = isDefault ? Defaults.evidence(parameter) : Evidence.NONE;
        Assumption assumption = new Assumption(path, text, "", Optional.empty(), evidence, isDefault);
        return new Setting(
                parameter, assumption, value, entry.key(), entry.value().place(), mentions);
    }

    private Optional<Setting> names(Node node) {
        if (!(node instanceof Node.Sequence list)) {
            problems.add(Problem.of(ProblemId.E025, node.place(), parameter.key() + " takes a list", "write [a, b]"));
            return Optional.empty();
        }
        if (list.items().isEmpty()) {
            problems.add(Problem.of(
                    ProblemId.E043, node.place(), "an empty list reaches nobody", "remove the line for all"));
            return Optional.empty();
        }
        List<Mention> mentions = list.items().stream()
                .filter(Node.Scalar.class::isInstance)
                .map(item -> new Mention(((Node.Scalar) item).text(), item.place()))
                .toList();
        list.items().stream()
                .filter(item -> !(item instanceof Node.Scalar) && !(item instanceof Node.Broken))
                .forEach(item -> problems.add(Problem.of(ProblemId.E025, item.place(), "a name is expected here", "")));
        String text = mentions.stream().map(Mention::name).map(Quote::yaml).collect(Collectors.joining(", ", "[", "]"));
        List<String> names = mentions.stream().map(Mention::name).toList();
        return Optional.of(setting(names, text, mentions));
    }
}
