package escrowsim.scenario;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** Reads one number of one kind, or says what is wrong with it. */
final class NumberReader {

    private final Parameter parameter;
    private final Kind.Numeric kind;
    private final Problems problems;

    NumberReader(Parameter parameter, Kind.Numeric kind, Problems problems) {
        this.parameter = parameter;
        this.kind = kind;
        this.problems = problems;
    }

    /** @param text as it is written into tables and resolved files */
    record Read(double value, String text) {}

    Optional<Read> read(Node.Scalar scalar) {
        for (Map.Entry<String, Double> word : kind.words().entrySet()) {
            if (scalar.text().equals(word.getKey())) {
                return Optional.of(new Read(word.getValue(), word.getKey()));
            }
        }
        Optional<NumberText> number = NumberText.of(scalar.text());
        if (number.isEmpty()) {
            return refuse(ProblemId.E020, scalar, notANumber(scalar), orWord(scalar.text()));
        }
        return scalar.quoted()
                ? refuse(
                        ProblemId.E020,
                        scalar,
                        Quote.of(scalar.text()) + " in quotes is text, not a number",
                        "remove the quotes")
                : scaled(number.get(), scalar).flatMap(value -> inRange(value, scalar));
    }

    private String notANumber(Node.Scalar scalar) {
        String or = kind.words().isEmpty() ? "" : " or " + String.join(" or ", kind.wordList());
        return parameter.key() + " needs a number" + or + ", not " + Quote.of(scalar.text());
    }

    private String orWord(String text) {
        return DidYouMean.of(text, kind.wordList())
                .map(word -> "did you mean " + word + "?")
                .orElseGet(() -> NumberText.suggestion(text));
    }

    private Optional<BigDecimal> scaled(NumberText number, Node.Scalar scalar) {
        BigDecimal value = number.number();
        if (number.percent() && !kind.scale().takesPercent()) {
            String what = parameter.key() + " is not a share, so it takes no %";
            return refuse(ProblemId.E020, scalar, what, "did you mean " + Numbers.text(value) + "?");
        }
        if (kind.scale() == Kind.Scale.SHARE && (value.signum() < 0 || exceedsOne(value))) {
            String what = "a share must be between 0 and 1, or end in %";
            return refuse(ProblemId.E022, scalar, what, asPercent(value, number.percent()));
        }
        if (kind.scale() == Kind.Scale.GROWTH && !number.percent() && exceedsOne(value.abs())) {
            String what = "a yearly change must be between -1 and 1, or end in %";
            return refuse(ProblemId.E022, scalar, what, asPercent(value, false));
        }
        return Optional.of(value);
    }

    private static boolean exceedsOne(BigDecimal value) {
        return value.compareTo(BigDecimal.ONE) > 0;
    }

    private static String asPercent(BigDecimal value, boolean wasPercent) {
        boolean usable = !wasPercent && value.abs().compareTo(BigDecimal.valueOf(100)) <= 0;
        boolean meantForShare = usable && value.signum() >= 0;
        return meantForShare
                ? "did you mean " + Numbers.text(value) + "% or "
                        + value.movePointLeft(2).toPlainString() + "?"
                : "use a number from 0 to 1, or from 0% to 100%";
    }

    private Optional<Read> inRange(BigDecimal value, Node.Scalar scalar) {
        double number = value.doubleValue();
        if (!kind.range().holds(number)) {
            String what = must(kind.range().asked(number), scalar);
            String meaning = parameter.explanation().meaning();
            problems.add(Problem.of(ProblemId.E021, scalar.place(), what, "", meaning));
            return Optional.empty();
        }
        if (NumberText.isGrouped(scalar.text(), kind.scale() == Kind.Scale.COUNT)) {
            return refuse(
                    ProblemId.E020,
                    scalar,
                    "a point stands before decimals here: " + scalar.text() + " is " + Numbers.text(value),
                    NumberText.suggestion(scalar.text()).replace("?", "") + ", or " + Numbers.text(value) + "?");
        }
        boolean isWhole = value.stripTrailingZeros().scale() <= 0;
        return kind.scale() == Kind.Scale.COUNT && !isWhole
                ? refuse(
                        ProblemId.E023,
                        scalar,
                        must("a whole number", scalar),
                        "did you mean " + value.toBigInteger() + "?")
                : Optional.of(new Read(number, Numbers.text(value)));
    }

    private String must(String be, Node.Scalar scalar) {
        return parameter.key() + " must be " + be + ", was " + Quote.visible(scalar.text());
    }

    private <T> Optional<T> refuse(ProblemId id, Node.Scalar scalar, String what, String fix) {
        problems.add(Problem.of(id, scalar.place(), what, fix));
        return Optional.empty();
    }
}
