package escrowsim.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is varied, as it was written: with the option {@code --vary}, or in a section of a study; and all that is wrong with it.
 * Mutable, for one reader.
 */
final class VariedWords {

    static final String METHOD = "method";
    static final String POINTS = "points";

    /** More points are read by nobody. */
    static final int MOST_POINTS = 16_384;

    private static final String OPTION = "--vary ";

    private final String section;
    private final Problems problems = new Problems();

    /** @param section of a study that says the same */
    VariedWords(String section) {
        this.section = section + ": ";
    }

    /** A list stands for its values between commas. */
    static String text(Object data) {
        return data instanceof List<?> list
                ? list.stream().map(VariedWords::value).collect(Collectors.joining(","))
                : value(data);
    }

    private static String value(Object data) {
        return data instanceof String text ? text : PlainData.yaml(data);
    }

    static Place option(String written) {
        return place(OPTION + written, OPTION.length());
    }

    Place entry(String key, String value) {
        return place(section + key + ": " + value, section.length());
    }

    static Place place(String text, int before) {
        return new Place(Source.option(text), 1, before + 1, Math.max(1, text.length() - before));
    }

    /** @param word of a method */
    <M> Optional<M> method(M[] methods, Function<M, String> word, String typed, Place place) {
        Optional<M> method = Arrays.stream(methods)
                .filter(known -> word.apply(known).equals(typed))
                .findFirst();
        if (method.isEmpty()) {
            String words = Arrays.stream(methods).map(word).collect(Collectors.joining(", "));
            refuse(place, "no method is called " + Quote.of(typed) + "; there are " + words, "");
        }
        return method;
    }

    Optional<Integer> points(String typed, Place place) {
        Optional<Integer> points = NumberText.of(typed).flatMap(NumberText::whole);
        if (points.isEmpty()) {
            refuse(place, "points must be a whole number", "");
        }
        return points;
    }

    /** Points fill a space evenly when their number is a power of two. */
    void requirePoints(int points, int least, Place place) {
        if (points < least || points > MOST_POINTS || Integer.bitCount(points) != 1) {
            refuse(
                    place,
                    "the number of points must be a power of two from " + least + " to " + MOST_POINTS + ", was "
                            + points,
                    "");
        }
    }

    void refuseTwice(String path, Place place) {
        refuse(place, Quote.of(path) + " is varied twice", "");
    }

    void refuseWithoutPath(Place place, String what, String example) {
        problems.add(Problem.of(ProblemId.E004, place, "--vary needs " + what, "such as " + example));
    }

    void refuse(Place place, String what, String fix) {
        problems.add(Problem.of(ProblemId.E054, place, what, fix));
    }

    Problems problems() {
        return problems;
    }
}
