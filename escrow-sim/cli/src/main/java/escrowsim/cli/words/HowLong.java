package escrowsim.cli.words;

import escrowsim.cli.terminal.Failure;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times as people type them: {@code 90s}, {@code 10m}, {@code 1.5h}. */
public final class HowLong {

    private static final Pattern FORM = Pattern.compile("(\\d{1,7}(?:\\.\\d{1,3})?)([smh])");

    private HowLong() {}

    public static Duration of(String option, String typed) {
        Matcher form = FORM.matcher(typed);
        Duration time = form.matches() ? time(form) : Duration.ZERO;
        if (time.isZero()) {
            throw Failure.usage("E005", option + " must be a time such as 90s, 10m or 1.5h, was \"" + typed + "\"");
        }
        return time;
    }

    private static Duration time(Matcher form) {
        long secondsInUnit = switch (form.group(2)) {
            case "h" -> 3_600;
            case "m" -> 60;
            default -> 1;
        };
        return Duration.ofMillis(Math.round(Double.parseDouble(form.group(1)) * secondsInUnit * 1_000));
    }
}
