package escrowsim.scenario;

import java.util.List;
import java.util.Optional;

/** Reads text, choices and flags. */
final class WordReader {

    private static final List<String> FLAGS = List.of("true", "false");

    private final Problems problems;

    WordReader(Problems problems) {
        this.problems = problems;
    }

    Optional<Object> read(Parameter parameter, Node node) {
        if (node instanceof Node.Broken) {
            return Optional.empty();
        }
        if (!(node instanceof Node.Scalar scalar)) {
            problems.add(Problem.of(
                    ProblemId.E025,
                    node.place(),
                    parameter.key() + " takes a single value",
                    parameter.kind().says()));
            return Optional.empty();
        }
        if (scalar.isNull()) {
            problems.add(Unknown.noValue(parameter.key(), scalar.place()));
            return Optional.empty();
        }
        return word(parameter, scalar);
    }

    private Optional<Object> word(Parameter parameter, Node.Scalar scalar) {
        if (parameter.kind() instanceof Kind.Text text) {
            return text(parameter, text, scalar).map(t -> t);
        }
        if (parameter.kind() instanceof Kind.Choice choice) {
            return choice(parameter, choice, scalar).map(t -> t);
        }
        return oneOf(parameter, scalar, FLAGS).map(flag -> flag.equals("true"));
    }

    Optional<String> text(Parameter parameter, Kind.Text kind, Node.Scalar scalar) {
        if (scalar.text().matches(kind.pattern()) && !scalar.text().isBlank()) {
            return Optional.of(scalar.text());
        }
        ProblemId id = parameter.path().equals("run.seed") ? ProblemId.E026 : ProblemId.E029;
        String what = parameter.key() + " must be " + kind.rule() + ", was " + Quote.of(scalar.text());
        String fix = Quote.isCurly(scalar.text()) ? "these are a word processor's quotes: use \", or none" : "";
        problems.add(Problem.of(id, scalar.place(), what, fix));
        return Optional.empty();
    }

    private Optional<String> choice(Parameter parameter, Kind.Choice kind, Node.Scalar scalar) {
        return oneOf(
                parameter, scalar, kind.words().stream().map(Kind.Word::word).toList());
    }

    private Optional<String> oneOf(Parameter parameter, Node.Scalar scalar, List<String> words) {
        if (words.contains(scalar.text())) {
            return Optional.of(scalar.text());
        }
        String fix = DidYouMean.of(scalar.text(), words)
                .map(word -> "did you mean " + word + "?")
                .orElse("");
        String what = parameter.key() + " cannot be " + Quote.of(scalar.text());
        problems.add(
                Problem.of(ProblemId.E024, scalar.place(), what, fix, "it is one of: " + String.join(", ", words)));
        return Optional.empty();
    }
}
