package escrowsim.scenario;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as written: digits with underscores between them, a point, a power of ten, a percent sign.
 *
 * @param value without the percent sign: 35 for 35%
 */
record NumberText(BigDecimal value, boolean percent) {

    private static final int LONGEST = 60;
    private static final int MOST_POWER_DIGITS = 3;
    private static final Pattern NUMBER =
            Pattern.compile("([-+]?(?:[0-9](?:_?[0-9])*)?(?:\\.(?:[0-9](?:_?[0-9])*)?)?)(?:[eE]([-+]?[0-9]+))?(%?)");
    private static final Pattern GROUPED = Pattern.compile("([-+]?[1-9][0-9]{0,2})((?:[,. '][0-9]{3})+)");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("([-+]?[0-9]+),([0-9]+)(%?)");
    private static final Pattern WITH_WORD = Pattern.compile("([-+]?[0-9][0-9_.]*) ?([a-z%]+)");
    private static final Map<String, Integer> MULTIPLES =
            Map.of("k", 3, "thousand", 3, "m", 6, "million", 6, "mill", 6, "bn", 9, "b", 9, "billion", 9);

    static Optional<NumberText> of(String text) {
        Matcher number = NUMBER.matcher(text);
        if (text.length() > LONGEST
                || !number.matches()
                || number.group(1).chars().noneMatch(Character::isDigit)) {
            return Optional.empty();
        }
        String power = number.group(2) == null ? "0" : number.group(2);
        if (power.replaceAll("[-+]", "").replaceFirst("^0+", "").length() > MOST_POWER_DIGITS) {
            return Optional.empty();
        }
        BigDecimal digits = new BigDecimal(number.group(1).replace("_", ""));
        return Optional.of(new NumberText(
                digits.scaleByPowerOfTen(Integer.parseInt(power)),
                !number.group(3).isEmpty()));
    }

    /** The number that it stands for: a percent sign makes it a share. */
    BigDecimal number() {
        return percent ? value.movePointLeft(2) : value;
    }

    /** The whole number that it stands for, if it is one that fits. */
    Optional<Integer> whole() {
        boolean fits = !percent
                && value.stripTrailingZeros().scale() <= 0
                && value.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
        return fits ? Optional.of(value.intValueExact()) : Optional.empty();
    }

    /**
     * Whether the point of a number may have been meant to stand between thousands, as many countries write them.
     *
     * @param whole whether whole numbers are asked for, where {@code 2.500} is such a one too; else {@code 200.000} alone is
     */
    static boolean isGrouped(String text, boolean whole) {
        return text.contains(".") && GROUPED.matcher(text).matches() && (whole || text.endsWith(".000"));
    }

    /** What the author may have meant by text that is no number. */
    static String suggestion(String text) {
        if (Quote.isCurly(text)) {
            return "these are a word processor's quotes: remove them";
        }
        String lower = text.strip().toLowerCase(Locale.ROOT);
        Matcher grouped = GROUPED.matcher(lower);
        if (grouped.matches()) {
            String underscored = grouped.group(1) + grouped.group(2).replaceAll("[,. ']", "_");
            return "did you mean " + underscored + " or " + underscored.replace("_", "") + "?";
        }
        Matcher comma = DECIMAL_COMMA.matcher(lower);
        if (comma.matches()) {
            return "did you mean " + comma.group(1) + "." + comma.group(2) + comma.group(3) + "?";
        }
        Matcher word = WITH_WORD.matcher(lower);
        return word.matches()
                ? withoutWord(word.group(1), word.group(2))
                : "write digits, such as 1000000, 1e6 or 0.35";
    }

    private static String withoutWord(String digits, String word) {
        Optional<NumberText> number = of(digits);
        if (number.isEmpty()) {
            return "write digits, such as 1000000, 1e6 or 0.35";
        }
        if (word.equals("%")) {
            return "did you mean " + digits + "%?";
        }
        Integer power = MULTIPLES.get(word);
        return power == null
                ? "the unit is in the setting's name: did you mean " + digits + "?"
                : "did you mean " + Numbers.text(number.get().value.scaleByPowerOfTen(power)) + "?";
    }
}
