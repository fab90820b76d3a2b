package escrowsim.report.page;

import escrowsim.report.Provenance;
import escrowsim.summary.Wording;
import java.util.ArrayList;
import java.util.List;

/** What a reader has to know before anything else. */
final class Banners {

    private Banners() {}

    static List<String> of(Provenance provenance) {
        List<String> banners = new ArrayList<>();
        if (!provenance.state().complete()) {
            banners.add("This run was stopped early: the numbers are those of the worlds simulated until then.");
        }
        if (!provenance.state().comparableToPublished()) {
            banners.add("NOT COMPARABLE with the scenario as published: changed on the command line were "
                    + String.join(", ", provenance.state().overrides()) + ".");
        }
        if (provenance.checks().cryptoFailed() > 0) {
            banners.add(
                    Wording.count(provenance.checks().cryptoFailed())
                            + " checks with real keys FAILED: the program contradicts itself, and its numbers cannot be trusted.");
        }
        return banners;
    }
}
