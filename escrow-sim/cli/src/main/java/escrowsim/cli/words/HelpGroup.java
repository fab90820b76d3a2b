package escrowsim.cli.words;

/** Under which heading an option stands in a command's help: its {@code order}, in hundreds. */
public final class HelpGroup {

    public static final int WHAT = 100;
    public static final int HOW_LONG = 200;
    public static final int WHERE = 300;
    public static final int LOOKS = 400;

    private HelpGroup() {}

    public static String heading(int order) {
        return switch (order / 100 * 100) {
            case WHAT -> "What";
            case HOW_LONG -> "How long";
            case WHERE -> "Where it goes";
            default -> "How it looks";
        };
    }
}
