package escrowsim.scenario;

/**
 * The numbers that a setting takes.
 *
 * @param leastExcluded whether {@code least} itself is too small
 */
public record Range(double least, boolean leastExcluded, double most) {

    /** Beyond this an upper end only guards against overflow and is not worth mentioning. */
    private static final double PRACTICALLY_NO_LIMIT = 1e9;

    static Range of(double least, double most) {
        return new Range(least, false, most);
    }

    static Range above(double least, double most) {
        return new Range(least, true, most);
    }

    boolean holds(double value) {
        return value <= most && (leastExcluded ? value > least : value >= least);
    }

    /** What a number outside must be instead. */
    String asked(double outside) {
        return most >= PRACTICALLY_NO_LIMIT && outside > most ? "at most " + limit() : toString();
    }

    /** With underscores, as one may write it. */
    private String limit() {
        return Numbers.text(most).replaceAll("(?<=[0-9])(?=([0-9]{3})+$)", "_");
    }

    @Override
    public String toString() {
        String lower = Numbers.text(least);
        if (most >= PRACTICALLY_NO_LIMIT) {
            return leastExcluded ? "above " + lower : lower + " or more";
        }
        String upper = Numbers.text(most);
        return leastExcluded ? "above " + lower + " and at most " + upper : "between " + lower + " and " + upper;
    }
}
