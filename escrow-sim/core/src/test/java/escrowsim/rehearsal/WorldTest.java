package escrowsim.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import escrowsim.attack.Custodian;
import escrowsim.attack.IncidentSink;
import escrowsim.custody.CustodyModel;
import escrowsim.custody.KeySchedule;
import escrowsim.custody.NoEscrow;
import escrowsim.custody.Response;
import escrowsim.custody.Response.OnDetection;
import escrowsim.custody.Response.RepeatIncidents;
import escrowsim.custody.Rule;
import escrowsim.custody.ThresholdShares;
import escrowsim.trial.Incidents;
import escrowsim.trial.Service;
import escrowsim.trial.TrialPlan;
import escrowsim.trial.Years;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The sentences of the model, one by one, with answers worked out by hand. Times are in years, of one. */
class WorldTest {

    private static final double NEVER = Double.POSITIVE_INFINITY;
    private static final Response REKEY = new Response(OnDetection.REKEY, RepeatIncidents.OVERLAP);
    private static final Response IGNORED = new Response(OnDetection.EVICT, RepeatIncidents.IGNORED);

    private final Incidents incidents = new Incidents();
    private String storage = "exportable";
    private double storedYears = NEVER;

    @Test
    void theSecondCopyOpensEverythingBeforeAndAfter() {
        incident(0.2, 0, 0);
        incident(0.5, 0, 1);

        assertRead(keys(NEVER, NEVER, NEVER), Response.EVICT, 0.1, 0.5);
        assertRead(keys(NEVER, NEVER, NEVER), Response.EVICT, 0.6, 0.6);
    }

    @Test
    void oneCopyOfTwoOpensNothing() {
        incident(0.2, 0, 0);
        incident(0.5, 0, 0);

        assertRead(keys(NEVER, NEVER, NEVER), Response.EVICT, 0.1, NEVER);
    }

    @Test
    void unpooledIncidentsDoNotCombine() {
        lone(0.2, 0, 0);
        lone(0.5, 0, 1);

        assertRead(keys(NEVER, NEVER, NEVER), Response.EVICT, 0.1, NEVER);
    }

    @Test
    void anUnpooledIncidentAtEverybodyIsEnoughAlone() {
        lone(0.5, 0, 0, 1);

        assertRead(keys(NEVER, NEVER, NEVER), Response.EVICT, 0.1, 0.5);
    }

    @Test
    void aCopyServesItsEpochOnly() {
        incident(0.1, 0, 0);
        incident(0.2, 0, 1);

        assertRead(keys(0.25, NEVER, 0), Response.EVICT, 0.05, 0.2);
        assertRead(keys(0.25, NEVER, 0), Response.EVICT, 0.24, 0.24);
        assertRead(keys(0.25, NEVER, 0), Response.EVICT, 0.26, NEVER);
    }

    @Test
    void sharesAreStealableForTheirRetention() {
        incident(0.3, 0, 0, 1);

        assertRead(keys(0.25, NEVER, 0.1), Response.EVICT, 0.01, 0.3);
        assertRead(keys(0.25, NEVER, 0.04), Response.EVICT, 0.01, NEVER);
    }

    @Test
    void aWindowAcrossABoundaryCountsOnBothSides() {
        incident(0.2, 0.1, 0, 1);

        assertRead(keys(0.25, NEVER, 0), Response.EVICT, 0.01, 0.2);
        assertRead(keys(0.25, NEVER, 0), Response.EVICT, 0.4, 0.4);
        assertRead(keys(0.25, NEVER, 0), Response.EVICT, 0.51, NEVER);
    }

    @Test
    void devicesWorkWhileEverybodyIsInside() {
        storage = "in-hsm";
        incident(0.2, 0.2, 0);
        incident(0.3, 0.2, 1);

        assertRead(keys(NEVER, NEVER, NEVER), Response.EVICT, 0.1, 0.3);
        assertRead(keys(NEVER, NEVER, NEVER), Response.EVICT, 0.35, 0.35);
        assertRead(keys(NEVER, NEVER, NEVER), Response.EVICT, 0.45, NEVER);
    }

    @Test
    void aSnapshotOfDevicesOpensWhatWasSentBefore() {
        storage = "in-hsm";
        incident(0.3, 0, 0, 1);

        assertRead(keys(NEVER, NEVER, NEVER), Response.EVICT, 0.1, 0.3);
        assertRead(keys(NEVER, NEVER, NEVER), Response.EVICT, 0.31, NEVER);
    }

    @Test
    void aDeviceOpensAnOldEpochOnlyWhileItsShareExists() {
        storage = "in-hsm";
        incident(0.3, 0.1, 0, 1);

        assertRead(keys(0.25, NEVER, 0.1), Response.EVICT, 0.2, 0.3);
        assertRead(keys(0.25, NEVER, 0.04), Response.EVICT, 0.2, NEVER);
    }

    @Test
    void aCopyAndADeviceWorkTogether() {
        storage = "mixed";
        incident(0.1, 0, 0);
        incident(0.3, 0.1, 1);

        assertRead(keys(NEVER, NEVER, NEVER), Response.EVICT, 0.05, 0.3);
        assertRead(keys(NEVER, NEVER, NEVER), Response.EVICT, 0.35, 0.35);
        assertRead(keys(NEVER, NEVER, NEVER), Response.EVICT, 0.45, NEVER);
    }

    @Test
    void sharesOfTwoVersionsDoNotCombine() {
        incident(0.1, 0, 0);
        incident(0.3, 0, 1);

        assertRead(keys(NEVER, 0.25, NEVER), Response.EVICT, 0.05, NEVER);
        assertRead(keys(NEVER, 0.35, NEVER), Response.EVICT, 0.05, 0.3);
    }

    @Test
    void anIntruderWhoStaysGetsEveryVersion() {
        incident(0.1, 0.7, 0);
        incident(0.6, 0, 1);

        assertRead(keys(NEVER, 0.125, NEVER), Response.EVICT, 0.05, 0.6);
    }

    /** The copy is of the version of 0.1, the device answers with that of 0.3. */
    @Test
    void aCopyAndADeviceOfTwoVersionsDoNotWorkTogether() {
        storage = "mixed";
        incident(0.1, 0, 0);
        incident(0.3, 0.1, 1);

        assertRead(keys(NEVER, 0.25, NEVER), Response.EVICT, 0.05, NEVER);
    }

    @Test
    void refreshDoesNotHinderOneIncidentAtEverybody() {
        storage = "in-hsm";
        lone(0.2, 0.3, 0, 1);

        assertRead(keys(NEVER, 0.0625, NEVER), Response.EVICT, 0.4, 0.4);
    }

    @Test
    void aRekeyThrowsOutEverybodyAndBeginsAnEpoch() {
        incident(0.1, 0.2, 0);
        incident(0.2, 0.7, 1);

        assertRead(keys(NEVER, NEVER, NEVER), REKEY, 0.05, 0.2);
        assertRead(keys(NEVER, NEVER, NEVER), REKEY, 0.29, 0.29);
        assertRead(keys(NEVER, NEVER, NEVER), REKEY, 0.31, NEVER);
        assertRead(keys(NEVER, NEVER, NEVER), Response.EVICT, 0.31, 0.31);
    }

    /** Re-keyed at 0.3, the next epoch is [0.3, 0.8). */
    @Test
    void aRekeyRestartsTheRotationClock() {
        incident(0.2, 0.1, 0);
        incident(0.55, 0, 0, 1);

        assertRead(keys(0.5, NEVER, 0), REKEY, 0.45, 0.55);
        assertRead(keys(0.5, NEVER, 0), Response.EVICT, 0.45, NEVER);
    }

    @Test
    void afterARekeyOldSharesStayForTheirRetention() {
        incident(0.2, 0.1, 0);
        incident(0.35, 0, 0, 1);

        assertRead(keys(NEVER, NEVER, 0.1), REKEY, 0.1, 0.35);
        assertRead(keys(NEVER, NEVER, 0.04), REKEY, 0.1, NEVER);
    }

    /** A snapshot is found at once, and its own catch is from before the re-key. */
    @Test
    void aSnapshotRekeysToo() {
        incident(0.2, 0, 0, 1);

        assertRead(keys(NEVER, NEVER, NEVER), REKEY, 0.1, 0.2);
        assertRead(keys(NEVER, NEVER, NEVER), REKEY, 0.21, NEVER);
    }

    @Test
    void aDetectionBeyondTheHorizonDoesNotHappen() {
        incident(0.2, 5, 0, 1);

        assertRead(keys(NEVER, NEVER, NEVER), REKEY, 0.9, 0.9);
    }

    /** The second intruder at custodian 0 would stay until 0.9; ignored, nobody is inside at 0.6. */
    @Test
    void anIgnoredIncidentOpensNoWindow() {
        storage = "in-hsm";
        incident(0.1, 0.3, 0);
        incident(0.2, 0.7, 0);
        incident(0.6, 0, 1);

        assertRead(keys(NEVER, NEVER, NEVER), IGNORED, 0.05, NEVER);
        assertRead(keys(NEVER, NEVER, NEVER), Response.EVICT, 0.05, 0.6);
    }

    /** Ignored at custodian 0, the shared incident still gets into custodian 1. */
    @Test
    void anIncidentIsIgnoredOnlyWhereSomebodyIsInside() {
        incident(0.1, 0.3, 0);
        incident(0.2, 0, 0, 1);

        assertRead(keys(NEVER, NEVER, NEVER), IGNORED, 0.05, 0.2);
    }

    /** Were its clock running, the ignored snapshot would re-key at 0.2 and keep what is sent later safe. */
    @Test
    void anIgnoredIncidentStartsNoClock() {
        incident(0.1, 0.5, 0, 1);
        incident(0.2, 0, 0);

        assertRead(keys(NEVER, NEVER, NEVER), new Response(OnDetection.REKEY, RepeatIncidents.IGNORED), 0.3, 0.3);
        assertRead(keys(NEVER, NEVER, NEVER), REKEY, 0.3, NEVER);
    }

    @Test
    void whatTheServiceNoLongerStoresCannotBeRead() {
        incident(0.5, 0, 0, 1);

        storedYears = 0.1;
        assertRead(keys(NEVER, NEVER, NEVER), Response.EVICT, 0.39, NEVER);
        assertRead(keys(NEVER, NEVER, NEVER), Response.EVICT, 0.41, 0.5);
        storedYears = 0;
        assertRead(keys(NEVER, NEVER, NEVER), Response.EVICT, 0.49, NEVER);
        assertRead(keys(NEVER, NEVER, NEVER), Response.EVICT, 0.51, 0.51);
    }

    @Test
    void keysThatEvolveContinuouslyLoseWhatTheWindowMeets() {
        incident(0.2, 0.2, 0, 1);

        assertRead(keys(0, NEVER, 0.05), Response.EVICT, 0.14, NEVER);
        assertRead(keys(0, NEVER, 0.05), Response.EVICT, 0.16, 0.2);
        assertRead(keys(0, NEVER, 0.05), Response.EVICT, 0.3, 0.3);
        assertRead(keys(0, NEVER, 0.05), Response.EVICT, 0.41, NEVER);
    }

    @Test
    void withoutEscrowNobodyEverReads() {
        incident(0.2, 0.5, 0, 1);

        assertThat(readYear(new NoEscrow(), 0.3)).isEqualTo(NEVER);
    }

    @Test
    void aWorldThatTakesTooLongIsGivenUp() {
        incident(0.1, 0.9, 0);

        World world = world(escrow(keys(NEVER, 1e-6, NEVER), Response.EVICT), 0.05);

        assertThat(world.live()).isFalse();
    }

    /** What is sent before is read at once, what is sent while it lasts as it is sent; shares and rule do not matter. */
    @Test
    void aFlawOfTheProtocolOpensWhatIsStoredWithoutAShare() {
        storage = "in-hsm";
        lone(0.4, 0.2, IncidentSink.EVERYTHING);

        assertRead(keys(0.05, 0.01, 0), Response.EVICT, 0.1, 0.4);
        assertRead(keys(0.05, 0.01, 0), Response.EVICT, 0.5, 0.5);
        assertRead(keys(0.05, 0.01, 0), Response.EVICT, 0.61, NEVER);
        assertRead(keys(0, NEVER, 0), Response.EVICT, 0.1, 0.4);
        storedYears = 0.1;
        assertRead(keys(NEVER, NEVER, NEVER), Response.EVICT, 0.29, NEVER);
        assertRead(keys(NEVER, NEVER, NEVER), Response.EVICT, 0.31, 0.4);
    }

    /** The intruder is found at 0.3, and the new clients have no flaw that anybody knows of. */
    @Test
    void aRekeyEndsTheUseOfAFlaw() {
        lone(0.1, 5, IncidentSink.EVERYTHING);
        incident(0.2, 0.1, 0);

        assertRead(keys(NEVER, NEVER, NEVER), REKEY, 0.29, 0.29);
        assertRead(keys(NEVER, NEVER, NEVER), REKEY, 0.31, NEVER);
        assertRead(keys(NEVER, NEVER, NEVER), IGNORED, 0.31, 0.31);
    }

    @Test
    void withoutEscrowThereIsNoProtocolToBeFlawed() {
        lone(0.2, 0.5, IncidentSink.EVERYTHING);

        assertThat(readYear(new NoEscrow(), 0.3)).isEqualTo(NEVER);
    }

    private void incident(double start, double dwell, int... custodians) {
        incidents.incident(0, start, dwell, true);
        for (int custodian : custodians) {
            incidents.hit(custodian);
        }
    }

    private void lone(double start, double dwell, int... custodians) {
        incidents.incident(0, start, dwell, false);
        for (int custodian : custodians) {
            incidents.hit(custodian);
        }
    }

    private static KeySchedule keys(double lifetimeYears, double refreshYears, double retentionYears) {
        return new KeySchedule(lifetimeYears * Years.DAYS, refreshYears * Years.DAYS, retentionYears * Years.DAYS);
    }

    private void assertRead(KeySchedule keys, Response response, double sentYear, double expectedYear) {
        double year = readYear(escrow(keys, response), sentYear);
        if (expectedYear == NEVER) {
            assertThat(year).isEqualTo(NEVER);
        } else {
            assertThat(year).isCloseTo(expectedYear, within(1e-12));
        }
    }

    private static CustodyModel escrow(KeySchedule keys, Response response) {
        return new ThresholdShares(Rule.all(List.of("A", "B")), keys, response);
    }

    private double readYear(CustodyModel model, double sentYear) {
        World world = world(model, sentYear);
        assertThat(world.live()).isTrue();
        return world.messages().get(0).readYear();
    }

    private World world(CustodyModel model, double sentYear) {
        List<Custodian> custodians = DesignSpace.custodians(Set.of("A"), storage);
        custodians.addAll(DesignSpace.custodians(Set.of("B"), storage.equals("mixed") ? "in-hsm" : storage));
        Service service = new Service(1, 0, 1, 0, storedYears * Years.DAYS);
        TrialPlan plan = new TrialPlan("world", 1, service, model, custodians, List.of());
        return new World(
                plan, incidents, Loot.ALL, new double[] {sentYear}, new double[0], RepeatableRandom.of("world", 0));
    }
}
