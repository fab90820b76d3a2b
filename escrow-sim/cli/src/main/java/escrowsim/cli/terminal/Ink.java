package escrowsim.cli.terminal;

/**
 * Colours, where they are wanted. A word that is coloured says the same without its colour.
 *
 * @param on whether to write escape sequences at all
 */
public record Ink(boolean on) {

    public static final Ink NONE = new Ink(false);

    public String red(String text) {
        return code(31, text);
    }

    public String yellow(String text) {
        return code(33, text);
    }

    public String bold(String text) {
        return code(1, text);
    }

    private String code(int number, String text) {
        return on ? "\u001b[" + number + "m" + text + "\u001b[0m" : text;
    }
}
