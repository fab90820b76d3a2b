package escrowsim.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The kinds that several settings share. */
final class Kinds {

    private static final double LARGE = 1e9;

    private Kinds() {}

    static Kind line() {
        return new Kind.Text("(?s).{1,10000}", "text of 1 to 10000 characters");
    }

    static Kind id() {
        return new Kind.Text(
                "[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?",
                "1 to 64 small letters, digits and hyphens, such as any-3-of-5");
    }

    /** A name that the author gives; without a point, because points separate the words of a path. */
    static Kind.Text name() {
        return new Kind.Text(
                "[\\p{L}\\p{N}][\\p{L}\\p{N} _'-]{0,63}",
                "1 to 64 letters, digits, spaces, hyphens or underscores, beginning with a letter or digit");
    }

    static Kind seed() {
        return new Kind.Text("[0-9]{1,19}", "1 to 19 digits");
    }

    static Kind share() {
        return new Kind.Numeric(Kind.Scale.SHARE, "share", Range.of(0, 1), Map.of());
    }

    static Kind growth() {
        return new Kind.Numeric(Kind.Scale.GROWTH, "share/year", Range.of(-10, 10), Map.of());
    }

    static Kind rate(String unit) {
        return number(unit, Range.of(0, LARGE));
    }

    static Kind days(String... wordsForEver) {
        return withWords("day", Range.of(0, LARGE), wordsForEver);
    }

    static Kind number(String unit, Range range) {
        return withWords(unit, range);
    }

    static Kind withWords(String unit, Range range, String... wordsForEver) {
        Map<String, Double> words = Arrays.stream(wordsForEver)
                .collect(java.util.stream.Collectors.toMap(word -> word, word -> Double.POSITIVE_INFINITY));
        return new Kind.Numeric(Kind.Scale.PLAIN, unit, range, words);
    }

    static Kind count(String unit, double least, double most) {
        return new Kind.Numeric(Kind.Scale.COUNT, unit, Range.of(least, most), Map.of());
    }

    static Kind flag() {
        return new Kind.Flag();
    }

    static Kind choice(Kind.Word... words) {
        return new Kind.Choice(List.of(words));
    }

    static Kind.Word word(String word, String meaning) {
        return new Kind.Word(word, meaning);
    }
}
