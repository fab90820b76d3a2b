package escrowsim.reproduction;

import java.util.Optional;

/**
 * One number of a published work, and what is expected of us. A number that is reproduced in two ways, by simulation and
 * by formula, is two claims with one id.
 *
 * @param says in our words
 * @param place where our value stands
 */
public record Claim(
        String id, String says, String unit, Printed published, Source source, Place place, Expectation expectation) {

    /**
     * What we announce about our own value.
     *
     * @param documented the verdict that the analysis announces
     * @param note why it deviates, or what the reader should know
     */
    public record Expectation(Tolerance tolerance, Documented documented, String note) {
        public Expectation {
            if (documented != Documented.MATCH && note.isBlank()) {
                throw new IllegalArgumentException("a claim that is not reproduced needs a note that says why");
            }
        }
    }

    /** The verdict on a value, or {@link Verdict#NOT_RUN} where there is none. */
    public Verdict judge(Optional<Finding> finding) {
        return finding.map(f -> expectation.tolerance().judge(published, f)).orElse(Verdict.NOT_RUN);
    }

    /** The same claim with another printed value. */
    public Claim printing(String text) {
        return new Claim(id, says, unit, new Printed(text), source, place, expectation);
    }
}
