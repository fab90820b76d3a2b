package escrowsim.reproduction;

import java.util.ArrayList;
import java.util.List;

/** How many claims got which verdict, in words. A claim that is computed in two ways counts twice. */
public record Tallies(long claims, long matching, long documentedDeviations, long notRun, long news) {

    public static Tallies of(Reproduction reproduction) {
        return new Tallies(
                reproduction.rows().size(),
                reproduction.rows().stream()
                        .filter(row -> row.verdict().matches() && row.asDocumented())
                        .count(),
                reproduction.rows().stream()
                        .filter(row -> row.verdict() == Verdict.MISMATCH && row.asDocumented())
                        .count(),
                reproduction.rows().stream()
                        .filter(row -> row.verdict() == Verdict.NOT_RUN && row.asDocumented())
                        .count(),
                reproduction.rows().stream().filter(row -> !row.asDocumented()).count());
    }

    /** Such as {@code 19 of 21 claims match; 2 deviate as documented.} */
    public String sentence() {
        List<String> parts = new ArrayList<>();
        parts.add(matching + " of " + claims + (claims == 1 ? " claim" : " claims")
                + (matching == 1 || claims == 1 ? " matches" : " match"));
        if (documentedDeviations > 0) {
            parts.add(documentedDeviations + (documentedDeviations == 1 ? " deviates" : " deviate") + " as documented");
        }
        if (notRun > 0) {
            parts.add(notRun + (notRun == 1 ? " is" : " are") + " not computed, as documented");
        }
        if (news > 0) {
            parts.add(news + (news == 1 ? " has" : " have") + " another verdict than the documented one");
        }
        return String.join("; ", parts) + ".";
    }
}
