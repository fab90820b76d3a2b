package escrowsim.trial;

/**
 * A design under doubt about its inputs: the plan of every draw of them.
 *
 * <p>Which draw a trial belongs to depends on its number alone: {@value #WORLDS} worlds for each draw, one draw after the
 * other, from 1; after {@value #MOST} draws they come round again. So more trials first bring more draws and then more worlds
 * for each, and the sums by draw stay bounded. Number 0 stands for the best guesses.
 */
@FunctionalInterface
public interface ParameterDraws {

    int WORLDS = 128;
    int MOST = 16_384;

    TrialPlan plan(int draw);

    /** The draw that a trial belongs to. */
    static int of(long trial) {
        return 1 + (int) (trial / WORLDS % MOST);
    }

    /** How many draws there are in so many trials. */
    static int in(long trials) {
        return (int) Math.min(MOST, (trials + WORLDS - 1) / WORLDS);
    }
}
