package escrowsim.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** Values as the text of a cell. The same in every locale; an empty cell is a missing value. */
public final class Cell {

    public static final String MISSING = "";

    /** In front of text that a spreadsheet program would run, and of text that already begins with it. */
    private static final char MARK = '\'';

    private static final String RUNS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+([.][0-9]+)?([eE][-+]?[0-9]{1,3})?");
    private static final MathContext DIGITS = new MathContext(12, RoundingMode.HALF_EVEN);

    private Cell() {}

    /**
     * Text. Where a spreadsheet program would take it for a formula (it begins with {@code = + - @}, their full-width
     * forms, a tab or a line break) it gets an apostrophe in front, and so does text that begins with an apostrophe: to
     * read it back, take one apostrophe away where there is one. Numbers never get one.
     */
    public static String text(String value) {
        boolean marked = !value.isEmpty() && (value.charAt(0) == MARK || RUNS.indexOf(value.charAt(0)) >= 0);
        return marked ? MARK + value : value;
    }

    /** What {@link #text} was made from. */
    public static String originalText(String cell) {
        return !cell.isEmpty() && cell.charAt(0) == MARK ? cell.substring(1) : cell;
    }

    /**
     * A number in 12 significant digits, rounded half to even, no more of them than needed: plain from 1e-6 to 1e15, with
     * an exponent such as {@code 3.5e-12} beyond. A value that is not finite is missing.
     */
    public static String number(double value) {
        if (!Double.isFinite(value)) {
            return MISSING;
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        return exponent >= -6 && exponent < 15
                ? rounded.toPlainString()
                : rounded.movePointLeft(exponent).stripTrailingZeros().toPlainString() + "e" + exponent;
    }

    /** A scenario's value: its number if it is one, with all its digits if they are more than a table's; else its text. */
    static String numberOrText(String value) {
        String digits = value.replace("_", "");
        if (!NUMBER.matcher(digits).matches()) {
            return text(value);
        }
        return new BigDecimal(digits).stripTrailingZeros().precision() > DIGITS.getPrecision()
                ? digits
                : number(Double.parseDouble(digits));
    }

    /** Whether a cell holds a number. */
    static boolean isNumber(String cell) {
        return NUMBER.matcher(cell).matches();
    }

    public static String integer(long value) {
        return Long.toString(value);
    }

    public static String truth(boolean value) {
        return value ? "true" : "false";
    }
}
