package escrowsim.reproduction;

import java.util.List;
import java.util.Optional;

/** A small work that was never written, for tests of the verdicts. */
final class Fixtures {

    static final Work WORK = new Work("misc", List.of("Doe, J."), 1999, "A work", "A journal, 1", "");
    static final About ABOUT = new About("doe-1999", "A work", "What is it?", "One number.", 1, Optional.of(WORK));

    private Fixtures() {}

    static Claim claim(String id, String published, Tolerance tolerance, Documented documented) {
        return new Claim(
                id,
                "says " + published,
                "unit",
                new Printed(published),
                new Source("Table 1", Evidence.VERIFIED),
                Place.of("design", id, Place.ESTIMATE),
                new Claim.Expectation(tolerance, documented, "a note"));
    }

    static Tolerance tolerance(Tolerance.Kind kind, double size) {
        return new Tolerance(kind, size);
    }

    static Finding found(String id, double value, double standardError) {
        return Finding.estimate("design", id, "unit", value, standardError, 100);
    }

    static Verdict verdict(String published, Tolerance tolerance, double value, double standardError) {
        return claim("c", published, tolerance, Documented.MATCH).judge(Optional.of(found("c", value, standardError)));
    }

    static Analysis analysis(List<Claim> claims, List<Finding> findings) {
        return new Analysis(ABOUT, claims, new Inputs(List.of()), (inputs, run) -> findings);
    }
}
