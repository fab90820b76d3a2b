package escrowsim.cli.words;

import escrowsim.summary.Wording;

/** Counted words. */
public final class Plural {

    private Plural() {}

    /** {@code 1 file}, {@code 2 files}. */
    public static String of(long count, String word) {
        return count + " " + word + (count == 1 ? "" : "s");
    }

    /** {@code 1 day}, {@code 1.5 days}; of what reads as one. */
    public static String measured(double amount, String word) {
        String number = Wording.number(amount);
        return number + " " + word + (number.equals("1") ? "" : "s");
    }
}
