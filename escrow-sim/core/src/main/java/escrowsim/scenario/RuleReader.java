package escrowsim.scenario;

import escrowsim.custody.Rule;
import escrowsim.scenario.Setting.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads an access rule: a custodian, or {@code {at_least: k, of: [...]}} of rules. */
final class RuleReader {

    private static final Parameter AT_LEAST = part("at_least");
    private static final Parameter OF = part("of");
    private static final String SECTION = "custody.rule";

    private final Problems problems;
    private final List<Mention> mentions = new ArrayList<>();

    RuleReader(Problems problems) {
        this.problems = problems;
    }

    private static Parameter part(String key) {
        return CustodyParameters.ALL.stream()
                .filter(p -> p.path().equals(SECTION + "." + key))
                .findFirst()
                .orElseThrow();
    }

    List<Mention> mentions() {
        return mentions;
    }

    Optional<Rule> read(Node node, Place key) {
        if (node instanceof Node.Scalar scalar) {
            return holder(scalar);
        }
        if (node instanceof Node.Mapping mapping) {
            return atLeast(mapping, key);
        }
        if (node instanceof Node.Sequence list) {
            String fix = "write {at_least: 1, of: [...]} with the number that must agree";
            problems.add(Problem.of(ProblemId.E025, list.place(), "a rule says how many of the list must agree", fix));
        }
        return Optional.empty();
    }

    private Optional<Rule> holder(Node.Scalar scalar) {
        if (scalar.isNull()) {
            problems.add(Unknown.noValue("rule", scalar.place()));
            return Optional.empty();
        }
        mentions.add(new Mention(scalar.text(), scalar.place()));
        return Optional.of(Rule.holder(scalar.text()));
    }

    private Optional<Rule> atLeast(Node.Mapping mapping, Place key) {
        mapping.entries().forEach((name, entry) -> {
            if (!name.equals("at_least") && !name.equals("of")) {
                problems.add(
                        Unknown.setting(name, entry.key(), SECTION, List.of("at_least", "of"), List.of(AT_LEAST, OF)));
            }
        });
        Place place = mapping.place().line() > 0 ? mapping.place() : key;
        Optional<Node.Scalar> number = number(mapping, place);
        Optional<NumberReader.Read> threshold = number.flatMap(
                scalar -> new NumberReader(AT_LEAST, (Kind.Numeric) AT_LEAST.kind(), problems).read(scalar));
        Optional<List<Optional<Rule>>> parts = parts(mapping, place);
        return parts.flatMap(list -> threshold.flatMap(
                t -> rule((int) t.value(), list, number.orElseThrow().place())));
    }

    private Optional<Node.Scalar> number(Node.Mapping mapping, Place place) {
        Optional<Node> node = mapping.value("at_least");
        if (node.isEmpty()) {
            missing("at_least", place);
        } else if (node.get() instanceof Node.Scalar scalar) {
            return Optional.of(scalar);
        } else if (!(node.get() instanceof Node.Broken)) {
            problems.add(Problem.of(ProblemId.E025, node.get().place(), "at_least takes a whole number", ""));
        }
        return Optional.empty();
    }

    private Optional<List<Optional<Rule>>> parts(Node.Mapping mapping, Place place) {
        Optional<Node> node = mapping.value("of");
        if (node.isEmpty()) {
            missing("of", place);
        } else if (node.get() instanceof Node.Sequence list && !list.items().isEmpty()) {
            return Optional.of(
                    list.items().stream().map(item -> read(item, item.place())).collect(Collectors.toList()));
        } else if (!(node.get() instanceof Node.Broken)) {
            problems.add(Problem.of(
                    ProblemId.E043, node.get().place(), "of must list at least one custodian", "write [a, b, c]"));
        }
        return Optional.empty();
    }

    private Optional<Rule> rule(int threshold, List<Optional<Rule>> parts, Place number) {
        if (threshold > parts.size()) {
            boolean custodians = parts.stream().allMatch(p -> p.isEmpty() || p.get() instanceof Rule.Holder);
            String word = custodians ? "custodians" : "parts";
            String what = "the rule needs " + threshold + " " + word + " but names " + parts.size();
            String use = parts.size() == 1 ? "use 1" : "use a number from 1 to " + parts.size();
            problems.add(Problem.of(
                    ProblemId.E044,
                    number,
                    what,
                    use + ", or add a " + (custodians ? "custodian" : "part") + " to \"of\""));
            return Optional.empty();
        }
        boolean complete = parts.stream().allMatch(Optional::isPresent);
        return complete
                ? Optional.of(new Rule.AtLeast(
                        threshold, parts.stream().map(Optional::orElseThrow).toList()))
                : Optional.empty();
    }

    private void missing(String key, Place place) {
        problems.add(Unknown.missing(
                SECTION, key, place, Optional.of(part(key).explanation().meaning())));
    }

    /** The rule as it would be written. */
    static String text(Rule rule) {
        if (rule instanceof Rule.AtLeast atLeast) {
            String parts = atLeast.of().stream().map(RuleReader::text).collect(Collectors.joining(", "));
            return "{at_least: " + atLeast.threshold() + ", of: [" + parts + "]}";
        }
        return rule.custodians().stream().map(Quote::yaml).collect(Collectors.joining());
    }
}
