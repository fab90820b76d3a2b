package escrowsim.summary;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/** Numbers as people read them: three significant digits, no locale, never a zero that is not one. */
public final class Wording {

    /** What the spread between worlds means. */
    public static final String LUCK = "Even with these assumptions the future is a lottery: here is the spread.";
    /** What the interval of an estimate means. */
    public static final String TRIALS =
            "How far the estimate could move if we ran it again with other random draws. More trials shrink it.";
    /** What a range of inputs means. */
    public static final String DOUBT = "What we are unsure about in the world. More trials do not shrink it.";

    private static final MathContext THREE = new MathContext(3, RoundingMode.HALF_EVEN);

    private Wording() {}

    /** {@code a}, {@code a and b}, {@code a, b and c}. */
    public static String list(List<String> items) {
        int last = items.size() - 1;
        return last < 1
                ? String.join("", items)
                : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
    }

    /** Such as {@code 490}, {@code 5.3}, {@code 2.18 mill.}; a dash for what is not a number. */
    public static String number(double value) {
        if (!Double.isFinite(value)) {
            return "-";
        }
        BigDecimal rounded = BigDecimal.valueOf(value).round(THREE);
        double size = Math.abs(rounded.doubleValue());
        if (size >= 1e15) {
            return power(rounded);
        }
        if (size >= 1e9) {
            return grouped(rounded.movePointLeft(9)) + " bn.";
        }
        if (size >= 1e6) {
            return grouped(rounded.movePointLeft(6)) + " mill.";
        }
        return size < 1e-6 && size > 0 ? power(rounded) : grouped(rounded);
    }

    /** A whole number with thousands marks, such as {@code 20,000}. */
    public static String count(long value) {
        return grouped(BigDecimal.valueOf(value));
    }

    /** A probability or share as a percentage with three digits, such as {@code 0.545%}. */
    public static String percent(double share) {
        return percentNumber(share) + (Double.isFinite(share) ? "%" : "");
    }

    /** The same without the sign, for the ends of an interval. */
    public static String percentNumber(double share) {
        return number(100 * share);
    }

    /** A 95 % interval of a probability, such as {@code 0.448 to 0.657}. */
    public static String percentInterval(double low, double high) {
        return percentNumber(low) + " to " + percentNumber(high);
    }

    /** Any other interval. */
    public static String interval(double low, double high) {
        return number(low) + " to " + number(high);
    }

    /** A difference with its sign, such as {@code +0.99} or {@code -0.02}; 0 has none. */
    public static String signed(double value) {
        return value > 0 && Double.isFinite(value) ? "+" + number(value) : number(value);
    }

    /** An estimated probability as a frequency, such as {@code about 5 in 1,000} or {@code none in 20,000 (below 0.02%)}. */
    public static String frequency(Estimate probability) {
        if (probability.method() == IntervalMethod.EXACT && probability.value() == 0) {
            return "none, by design";
        }
        if (probability.value() == 0) {
            return none(probability.trials());
        }
        if (probability.value() == 1) {
            return "all of " + count(probability.trials());
        }
        return probability.value() > 0.995 ? "nearly all" : "about " + parts(probability.value());
    }

    /** No event in so many trials, with the exact one-sided 95 % bound, rounded up to one digit. */
    public static String none(long trials) {
        BigDecimal bound = BigDecimal.valueOf(100 * ClopperPearson.highAfterNone(trials, Quantiles.LEVEL))
                .round(new MathContext(1, RoundingMode.UP));
        return "none in " + count(trials) + " (below " + plain(bound) + "%)";
    }

    /** As many in 100, 1,000, ...: two digits from 1 % on, one below. */
    private static String parts(double probability) {
        if (probability < 1e-9) {
            return "1 in " + number(1 / probability);
        }
        long of = probability < 0.095 ? 1_000 : 100;
        while (of < 1_000_000_000_000L && probability * of < 0.95) {
            of *= 10;
        }
        return count(Math.max(1, (long) StrictMath.rint(probability * of))) + " in " + count(of);
    }

    private static String grouped(BigDecimal value) {
        String text = plain(value);
        int point = text.indexOf('.');
        StringBuilder digits = new StringBuilder(text);
        for (int i = (point < 0 ? text.length() : point) - 3; i > (text.startsWith("-") ? 1 : 0); i -= 3) {
            digits.insert(i, ',');
        }
        return digits.toString();
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static String power(BigDecimal value) {
        int exponent = value.precision() - value.scale() - 1;
        return plain(value.movePointLeft(exponent)) + "e" + exponent;
    }
}
