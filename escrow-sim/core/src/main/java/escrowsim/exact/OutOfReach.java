package escrowsim.exact;

/** An assumption of the plan that a method cannot do with. The message names it, as a reader of the scenario knows it. */
final class OutOfReach extends Exception {

    private static final long serialVersionUID = 1;

    OutOfReach(String why) {
        super(why);
    }

    /** Its text, which it always has. */
    String why() {
        return String.valueOf(getMessage());
    }

    static void unless(boolean holds, String why) throws OutOfReach {
        if (!holds) {
            throw new OutOfReach(why);
        }
    }
}
