package escrowsim.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import escrowsim.attack.Answering;
import escrowsim.attack.Attack;
import escrowsim.attack.Custodian;
import escrowsim.attack.Dwell;
import escrowsim.attack.KeyStorage;
import escrowsim.attack.Modifiers;
import escrowsim.attack.ProtocolFlaw;
import escrowsim.attack.Reach;
import escrowsim.attack.RogueInsider;
import escrowsim.attack.SharedFlaw;
import escrowsim.custody.ClipperLeaf;
import escrowsim.custody.CustodyModel;
import escrowsim.custody.DeviceVault;
import escrowsim.custody.KeySchedule;
import escrowsim.custody.Possession;
import escrowsim.custody.ProviderKey;
import escrowsim.custody.Response;
import escrowsim.custody.Response.RepeatIncidents;
import escrowsim.custody.Rule;
import escrowsim.custody.Translucent;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A flaw of the protocol reads all that is stored, also where the design opens a share to its thieves. */
class FlawOfAShareTest {

    private static final double SHARE = 0.4;
    private static final Rule AGENCY = Rule.holder("A");
    private static final KeySchedule YEARLY = new KeySchedule(365.25, Double.POSITIVE_INFINITY, 90);

    private static final Attack INSIDER =
            new Attack("insider", new RogueInsider(0.2, 1), List.of(), new Dwell.Exponential(90), 1);
    private static final Attack FLAW =
            new Attack("flaw", new ProtocolFlaw(0.1), List.of(), new Dwell.Exponential(200), 1);

    /** World by world, and year by year: a share of what either reads, and the rest of what the flaw reads. */
    @Test
    void aFlawAddsTheRestOfWhatItReads() {
        CustodyModel translucent = new Translucent(AGENCY, SHARE, YEARLY, Response.EVICT);
        CustodyModel whole = new ProviderKey(AGENCY, false, YEARLY, Response.EVICT);

        check(2_000, translucent, whole, INSIDER);
    }

    /** Incidents that take some users' records open a share of theirs, and the flaw everything of everybody's. */
    @Test
    void aFlawReadsForgedFieldsOfThoseWhomIncidentsDoNotReachToo() {
        Rule all = Rule.all(List.of("A", "B", "C"));
        double life = YEARLY.keyLifetimeDays();
        CustodyModel forging = new ClipperLeaf(all, life, false, 1 - SHARE, RepeatIncidents.OVERLAP);
        CustodyModel honest = new ClipperLeaf(all, life, false, 0, RepeatIncidents.OVERLAP);
        Attack flaws = new Attack(
                "supplier",
                new SharedFlaw(0.3, 0.9),
                List.of(),
                new Dwell.Exponential(90),
                new Reach.Share(0.3),
                1,
                Modifiers.NONE);

        check(100, forging, honest, flaws);
    }

    private static void check(int trials, CustodyModel ofAShare, CustodyModel whole, Attack attack) {
        TrialKernel both = kernel(ofAShare, attack, FLAW);
        TrialKernel bothOfAll = kernel(whole, attack, FLAW);
        TrialKernel flawAlone = kernel(whole, FLAW);
        long different = 0;
        for (int trial = 0; trial < trials; trial++) {
            TrialOutcome ofAll = bothOfAll.run(trial);
            TrialOutcome byFlaw = flawAlone.run(trial);
            TrialOutcome outcome = both.run(trial);

            checkSum(outcome.exposedUserDays, ofAll.exposedUserDays, byFlaw.exposedUserDays);
            for (int p = 0; p < outcome.course.points(); p++) {
                checkSum(outcome.course.userDays(p), ofAll.course.userDays(p), byFlaw.course.userDays(p));
            }
            different += ofAll.exposedUserDays > byFlaw.exposedUserDays && byFlaw.exposedUserDays > 0 ? 1 : 0;
        }
        assertThat(different).isGreaterThan(trials / 10);
    }

    private static void checkSum(double userDays, double ofAll, double byFlaw) {
        double expected = SHARE * ofAll + (1 - SHARE) * byFlaw;
        assertThat(userDays).isCloseTo(expected, within(1e-9 * (1 + expected)));
    }

    @Test
    void whereTheProtocolHasNoPartInTheLossAFlawIsRefused() {
        CustodyModel vault = new DeviceVault(AGENCY, new Possession(1, 365, 3), YEARLY, Response.EVICT);

        assertThatThrownBy(() -> kernel(vault, FLAW))
                .hasMessage(
                        "flaw is not computed under device-vault, where messages on their way are not touched, so that"
                                + " their protocol has no part in what is lost; a flaw that unlocks devices is"
                                + " external-breach at the vendor");
    }

    private static TrialKernel kernel(CustodyModel custody, Attack... attacks) {
        List<Custodian> custodians = Stream.of("A", "B", "C")
                .map(name -> new Custodian(name, "", 1, "all", "", KeyStorage.EXPORTABLE, new Answering(1, 1)))
                .toList();
        Service service = new Service(1_000, 0.02, 1, 0, 300);
        return new TrialKernel(
                new TrialPlan("flaw", 10, service, custody, custodians, List.of(attacks)),
                Sampling.CRUDE,
                new YearGrid(1, 10).years());
    }
}
