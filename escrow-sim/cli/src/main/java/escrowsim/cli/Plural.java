package escrowsim.cli;

/** Counted words. */
final class Plural {

    private Plural() {}

    /** {@code 1 file}, {@code 2 files}. */
    static String of(long count, String word) {
        return count + " " + word + (count == 1 ? "" : "s");
    }
}
