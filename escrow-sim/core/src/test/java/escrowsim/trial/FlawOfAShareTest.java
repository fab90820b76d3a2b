package escrowsim.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import escrowsim.attack.Answering;
import escrowsim.attack.Attack;
import escrowsim.attack.Custodian;
import escrowsim.attack.Dwell;
import escrowsim.attack.KeyStorage;
import escrowsim.attack.ProtocolFlaw;
import escrowsim.attack.RogueInsider;
import escrowsim.custody.CustodyModel;
import escrowsim.custody.DeviceVault;
import escrowsim.custody.KeySchedule;
import escrowsim.custody.Possession;
import escrowsim.custody.ProviderKey;
import escrowsim.custody.Response;
import escrowsim.custody.Rule;
import escrowsim.custody.Translucent;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A flaw of the protocol reads all that is stored, also where the design opens a share to its thieves. */
class FlawOfAShareTest {

    private static final double SHARE = 0.4;
    private static final int TRIALS = 2_000;
    private static final Rule AGENCY = Rule.holder("A");
    private static final KeySchedule YEARLY = new KeySchedule(365.25, Double.POSITIVE_INFINITY, 90);

    private static final Attack INSIDER =
            new Attack("insider", new RogueInsider(0.2, 1), List.of(), new Dwell.Exponential(90), 1);
    private static final Attack FLAW =
            new Attack("flaw", new ProtocolFlaw(0.1), List.of(), new Dwell.Exponential(200), 1);

    /** World by world: a share of what either reads, and the rest of what the flaw reads. */
    @Test
    void aFlawAddsTheRestOfWhatItReads() {
        CustodyModel translucent = new Translucent(AGENCY, SHARE, YEARLY, Response.EVICT);
        CustodyModel whole = new ProviderKey(AGENCY, false, YEARLY, Response.EVICT);
        TrialKernel both = kernel(translucent, INSIDER, FLAW);
        TrialKernel bothOfAll = kernel(whole, INSIDER, FLAW);
        TrialKernel flawAlone = kernel(whole, FLAW);
        long different = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            double ofAll = bothOfAll.run(trial).exposedUserDays;
            double byFlaw = flawAlone.run(trial).exposedUserDays;
            double expected = SHARE * ofAll + (1 - SHARE) * byFlaw;

            assertThat(both.run(trial).exposedUserDays).isCloseTo(expected, within(1e-9 * (1 + expected)));
            different += ofAll > byFlaw && byFlaw > 0 ? 1 : 0;
        }
        assertThat(different).isGreaterThan(TRIALS / 10);
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
        Custodian agency = new Custodian("A", "", 1, "", "", KeyStorage.EXPORTABLE, new Answering(1, 1));
        Service service = new Service(1_000, 0.02, 1, 0, 300);
        return new TrialKernel(new TrialPlan("flaw", 10, service, custody, List.of(agency), List.of(attacks)));
    }
}
