package escrowsim.trial;

/**
 * So much happened in one world that it does not fit. A plan that expects as much is refused before it runs; this is for one
 * whose worlds differ so wildly, by frailty or campaigns, that its mean says little.
 */
public final class CrowdedWorldException extends RuntimeException {

    private static final long serialVersionUID = 1;

    CrowdedWorldException(int most, String what) {
        super("one world has more than " + most + " " + what
                + ", the most that are computed: its rates are multiplied by a frailty or by campaigns");
    }
}
