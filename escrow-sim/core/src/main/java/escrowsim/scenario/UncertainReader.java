package escrowsim.scenario;

import escrowsim.scenario.Assumption.Evidence;
import escrowsim.scenario.Assumption.Range90;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads {@code {best_guess, range90, shape, quality, source}}, which may stand for any number. */
final class UncertainReader {

    private static final Map<String, Parameter> PARTS =
            UncertainParameters.ALL.stream().collect(Collectors.toMap(Parameter::path, part -> part));

    private final NumberReader numbers;
    private final WordReader words;
    private final Problems problems;
    private final String path;

    UncertainReader(String path, NumberReader numbers, Problems problems) {
        this.path = path;
        this.numbers = numbers;
        this.words = new WordReader(problems);
        this.problems = problems;
    }

    record Read(NumberReader.Read best, Optional<Range90> range90, Evidence evidence) {}

    Optional<Read> read(Node.Mapping mapping, Place key) {
        List<String> known =
                UncertainParameters.ALL.stream().map(Parameter::path).toList();
        mapping.entries().forEach((name, entry) -> {
            if (!PARTS.containsKey(name)) {
                problems.add(Unknown.setting(name, entry.key(), path, known, UncertainParameters.ALL));
            }
        });
        Evidence evidence =
                new Evidence(word(mapping, UncertainParameters.QUALITY), word(mapping, UncertainParameters.SOURCE));
        String shape = word(mapping, UncertainParameters.SHAPE);
        Optional<NumberReader.Read> best = best(mapping, key);
        Optional<Range90> range = mapping.value("range90").flatMap(node -> range(node, shape));
        best.ifPresent(guess -> range.ifPresent(r -> requireAround(r, guess, mapping)));
        return best.map(guess -> new Read(guess, range, evidence));
    }

    private String word(Node.Mapping mapping, Parameter part) {
        return mapping.value(part.path())
                .flatMap(node -> words.read(part, node))
                .map(Object::toString)
                .orElse("");
    }

    private Optional<NumberReader.Read> best(Node.Mapping mapping, Place key) {
        Optional<Node> node = mapping.value("best_guess");
        if (node.isEmpty()) {
            problems.add(Problem.of(
                    ProblemId.E032, key, Quote.of(path) + " needs best_guess", "add best_guess: the value to use"));
        }
        return node.flatMap(this::number);
    }

    private Optional<NumberReader.Read> number(Node node) {
        if (node instanceof Node.Scalar scalar) {
            return numbers.read(scalar);
        }
        if (!(node instanceof Node.Broken)) {
            problems.add(Problem.of(ProblemId.E025, node.place(), "a single number is expected here", ""));
        }
        return Optional.empty();
    }

    private Optional<Range90> range(Node node, String shape) {
        if (!(node instanceof Node.Sequence ends) || ends.items().size() != 2) {
            if (!(node instanceof Node.Broken)) {
                problems.add(Problem.of(
                        ProblemId.E025, node.place(), "range90 is a list of two numbers", "write [low, high]"));
            }
            return Optional.empty();
        }
        Optional<NumberReader.Read> low = number(ends.items().get(0));
        Optional<NumberReader.Read> high = number(ends.items().get(1));
        return low.flatMap(l -> high.map(h -> new Range90(l.value(), h.value(), shape)));
    }

    private void requireAround(Range90 range, NumberReader.Read best, Node.Mapping mapping) {
        if (!(range.low() <= best.value() && best.value() <= range.high() && range.low() < range.high())) {
            Place place = mapping.value("range90").orElseThrow().place();
            String what = "range90 must hold best_guess " + best.text() + ", lower end first, was ["
                    + Numbers.text(range.low()) + ", " + Numbers.text(range.high()) + "]";
            String fix = range.low() > range.high() ? "the ends are the wrong way round" : "";
            problems.add(Problem.of(ProblemId.E028, place, what, fix));
        }
    }
}
