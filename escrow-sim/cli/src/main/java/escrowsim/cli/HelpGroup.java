package escrowsim.cli;

/** Under which heading an option stands in a command's help: its {@code order}, in hundreds. */
final class HelpGroup {

    static final int WHAT = 100;
    static final int HOW_LONG = 200;
    static final int WHERE = 300;
    static final int LOOKS = 400;

    private HelpGroup() {}

    static String heading(int order) {
        return switch (order / 100 * 100) {
            case WHAT -> "What";
            case HOW_LONG -> "How long";
            case WHERE -> "Where it goes";
            default -> "How it looks";
        };
    }
}
