package escrowsim.cli.words;

import escrowsim.cli.terminal.Failure;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whole numbers as people type them: {@code 20000}, {@code 20_000}, {@code 20k}, {@code 1.5M}, {@code 1e6}. */
public final class Counts {

    private static final long MOST = 1_000_000_000_000L;
    private static final Pattern NUMBER = Pattern.compile("(\\d[\\d_]*(?:\\.\\d+)?(?:[eE]\\d{1,2})?)([kKmM]?)");

    /** Thousands with points between them, as many countries write them: 2.000 worlds are not 2. */
    private static final Pattern GROUPED = Pattern.compile("[1-9]\\d{0,2}(\\.\\d{3})+");

    private Counts() {}

    /** Of a sample, if it was given; what is not possible is refused where the sample is known. */
    public static Optional<Integer> points(@Nullable String typed) {
        return Optional.ofNullable(typed)
                .map(count -> (int) Math.min(Integer.MAX_VALUE, atLeastOne("--points", count)));
    }

    /** The number that {@code option} was given, 1 or more. */
    public static long atLeastOne(String option, String typed) {
        return read(typed)
                .orElseThrow(() -> Failure.usage(
                        "E005",
                        option + " must be a whole number of 1 or more, such as 20000, 20_000 or 20k, was \"" + typed
                                + "\""));
    }

    /** A number as somebody would type it: {@code 80k}. */
    public static String typed(long number) {
        if (number % 1_000_000 == 0) {
            return number / 1_000_000 + "M";
        }
        return number % 1_000 == 0 ? number / 1_000 + "k" : Long.toString(number);
    }

    private static Optional<Long> read(String typed) {
        Matcher number = NUMBER.matcher(typed);
        if (!number.matches() || GROUPED.matcher(typed).matches()) {
            return Optional.empty();
        }
        double factor = switch (number.group(2).toLowerCase(Locale.ROOT)) {
            case "k" -> 1e3;
            case "m" -> 1e6;
            default -> 1;
        };
        double value = Double.parseDouble(number.group(1).replace("_", "")) * factor;
        boolean whole = value == Math.rint(value) && value >= 1 && value <= MOST;
        return whole ? Optional.of((long) value) : Optional.empty();
    }
}
