package escrowsim.story;

import escrowsim.summary.Wording;
import java.util.stream.Stream;

/** Lists and times as people say them. */
final class Words {

    private Words() {}

    /** Each once: {@code a}, {@code a and b}, {@code a, b and c}. */
    static String list(Stream<String> items) {
        return Wording.list(items.distinct().toList());
    }

    /** A length of time in days, three digits. */
    static String days(double days) {
        String number = Wording.number(days);
        return number + (number.equals("1") ? " day" : " days");
    }
}
