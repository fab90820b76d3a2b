package escrowsim.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import escrowsim.attack.Answering;
import escrowsim.attack.Custodian;
import escrowsim.attack.Dwell;
import escrowsim.attack.KeyStorage;
import escrowsim.custody.CustodyModel;
import escrowsim.custody.KeySearch;
import escrowsim.custody.PartialKey;
import escrowsim.oracle.World;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a world came to, found as the definitions say: for every sending time the first moment at which usable shares suffice,
 * and who is in a qualified set then. Of a threshold everybody who is there belongs to some minimal one.
 */
class DefinitionsTest {

    static final double HORIZON_YEARS = 5;
    private static final int TRIALS = 150;

    /**
     * What a case varies: custodians whose keys are copied and whose are in devices, how many are needed, times in
     * years, and how many keys a budget finds in a year, or 0 where nothing is left to search.
     */
    record Design(
            int needed,
            int copies,
            int devices,
            double lifetime,
            double retention,
            double refresh,
            double flaws,
            double keysPerYear,
            double stored) {

        TrialPlan plan() {
            TrialPlan plan = World.of(copies + devices)
                    .atLeast(needed)
                    .years(HORIZON_YEARS)
                    .epochs(lifetime)
                    .keptFor(retention)
                    .refreshedEvery(refresh)
                    .storedFor(stored)
                    .dwelling(new Dwell.Exponential(300))
                    .breached(0.25)
                    .sharedFlaw(0.15, 0.5)
                    .protocolFlaw(flaws)
                    .plan();
            List<Custodian> custodians = new ArrayList<>();
            for (Custodian c : plan.custodians()) {
                KeyStorage keys = custodians.size() < copies ? KeyStorage.EXPORTABLE : KeyStorage.IN_HSM;
                custodians.add(new Custodian(c.name(), c.kind(), 1, c.supplier(), "", keys, new Answering(1, 0)));
            }
            return new TrialPlan(
                    plan.seed(),
                    plan.horizonYears(),
                    plan.service(),
                    model(plan.custody()),
                    custodians,
                    plan.attacks());
        }

        private CustodyModel model(CustodyModel shares) {
            return keysPerYear == 0
                    ? shares
                    : new PartialKey(shares.holders().orElseThrow(), shares.keys(), shares.response(), search());
        }

        /** One trial a key, for a dollar. */
        KeySearch search() {
            return new KeySearch(1, 1, Double.POSITIVE_INFINITY, keysPerYear);
        }
    }

    @ParameterizedTest(
            name = "{0} of {1} copies and {2} devices, epochs of {3} kept for {4}, refreshed every {5}, {6} flaws")
    @CsvSource({
        "1, 4, 0, 0.7, 0, 9, 0",
        "1, 4, 0, 0.7, 0.9, 9, 0",
        "1, 4, 0, 0, 0.9, 9, 0",
        "1, 4, 0, 0.7, 0.9, 9, 0.2",
        "2, 5, 0, 0.7, 0, 9, 0",
        "2, 5, 0, 0.7, 0.9, 9, 0",
        "2, 5, 0, 0, 0.9, 9, 0",
        "2, 5, 0, 0.7, 0.9, 9, 0.2",
        "2, 5, 0, 0.7, 0.9, 0.3, 0",
        "3, 6, 0, 1.1, 0.4, 9, 0",
        "1, 0, 4, 0.7, 0.9, 9, 0",
        "2, 0, 5, 0.7, 0.9, 9, 0",
        "2, 0, 5, 0.7, 0.9, 0.3, 0.2",
        "1, 2, 2, 0.7, 0, 9, 0",
        "2, 3, 3, 0.7, 0.9, 9, 0",
        "2, 3, 3, 0.7, 0.9, 0.3, 0.2",
        "2, 5, 0, 5, 0, 9, 0",
    })
    void aWorldComesToWhatTheDefinitionsSay(
            int needed, int copies, int devices, double lifetime, double retention, double refresh, double flaws) {
        check(new Design(needed, copies, devices, lifetime, retention, refresh, flaws, 0, Double.POSITIVE_INFINITY));
    }

    /** Of one user: his keys are searched in the order in which they come out, and the older first of those that come together. */
    @ParameterizedTest(
            name =
                    "{0} of {1} copies and {2} devices, epochs of {3} kept for {4}, refreshed every {5}, {6} flaws, {7} keys, stored for {8}")
    @CsvSource({
        "1, 4, 0, 0.7, 0.9, 9, 0, 2, 9",
        "2, 5, 0, 0.3, 0.9, 9, 0, 2, 9",
        "2, 5, 0, 0.3, 0.9, 0.3, 0, 3, 9",
        "2, 5, 0, 5, 0, 9, 0, 9, 9",
        "1, 0, 4, 0.3, 0.5, 9, 0, 4, 9",
        "2, 3, 3, 0.3, 0.9, 9, 0, 3, 9",
        "1, 4, 0, 0.7, 0.9, 9, 0.2, 1, 9",
        "2, 5, 0, 0.3, 0.9, 9, 0.2, 2, 9",
        "2, 5, 0, 0.3, 0.9, 0.3, 0.2, 3, 9",
        "2, 0, 5, 0.3, 0.9, 0.3, 0.2, 3, 9",
        "2, 3, 3, 0.3, 0.5, 9, 0.2, 3, 9",
        "2, 5, 0, 5, 0, 9, 0.2, 1, 9",
        "1, 4, 0, 0.2, 0.9, 9, 0.2, 2, 0.5",
        "2, 5, 0, 0.1, 0.9, 9, 0.3, 4, 0.6",
        "2, 0, 5, 0.2, 0.9, 9, 0.2, 3, 0.5",
    })
    void aWorldWhereKeysAreSearchedComesToWhatTheDefinitionsSay(
            int needed,
            int copies,
            int devices,
            double lifetime,
            double retention,
            double refresh,
            double flaws,
            double keysPerYear,
            double stored) {
        check(new Design(needed, copies, devices, lifetime, retention, refresh, flaws, keysPerYear, stored));
    }

    private static void check(Design design) {
        TrialPlan plan = design.plan();
        TrialKernel kernel = new TrialKernel(plan);
        int unnoticed = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            TrialOutcome outcome = kernel.run(trial);
            LiteralWorld world = new LiteralWorld(design, kernel.incidents());
            assertThat(told(outcome)).as("trial %d", trial).containsExactly(world.outcomes(), within(1e-4));
            unnoticed += outcome.unnoticedDays > 0 ? 1 : 0;
        }
        assertThat(unnoticed).isGreaterThan(TRIALS / 5);
    }

    private static double[] told(TrialOutcome outcome) {
        return new double[] {
            outcome.firstExposureYear,
            (double) outcome.firstCause,
            outcome.exposedUndetected ? 1 : 0,
            outcome.exposedDays,
            outcome.exposureEvents,
            (double) outcome.exposedEpochs,
            outcome.unnoticedDays
        };
    }
}
