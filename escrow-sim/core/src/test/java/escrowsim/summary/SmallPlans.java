package escrowsim.summary;

import escrowsim.attack.Answering;
import escrowsim.attack.Attack;
import escrowsim.attack.Custodian;
import escrowsim.attack.Dwell;
import escrowsim.attack.ExternalBreach;
import escrowsim.attack.KeyStorage;
import escrowsim.attack.RogueInsider;
import escrowsim.attack.SharedFlaw;
import escrowsim.custody.CustodyModel;
import escrowsim.custody.KeySchedule;
import escrowsim.custody.NoEscrow;
import escrowsim.custody.Response;
import escrowsim.custody.Rule;
import escrowsim.custody.ThresholdShares;
import escrowsim.engine.BlockResult;
import escrowsim.engine.Designs;
import escrowsim.engine.LocalEngine;
import escrowsim.trial.Service;
import escrowsim.trial.TrialPlan;
import java.util.List;
import java.util.stream.IntStream;

/** Small plans for tests: five custodians, ten years, a million users who send 40 messages a day. */
public final class SmallPlans {

    private static final Service SERVICE = new Service(1_000_000, 0, 40, 0.1, 365);

    private SmallPlans() {}

    /** Any so many of five, with keys of 90 days. */
    public static TrialPlan anyOfFive(int atLeast) {
        return anyOfFive(atLeast, 90, SERVICE);
    }

    public static TrialPlan anyOfFive(int atLeast, double keyLifetimeDays, Service service) {
        Rule rule = Rule.atLeast(
                atLeast, IntStream.rangeClosed(1, 5).mapToObj(i -> "c" + i).toList());
        return plan(new ThresholdShares(rule, keys(keyLifetimeDays), Response.EVICT), service, 0.05);
    }

    /** The same custodians without anything to attack them. */
    public static TrialPlan unattacked() {
        Rule rule = Rule.atLeast(
                3, IntStream.rangeClosed(1, 5).mapToObj(i -> "c" + i).toList());
        return plan(new ThresholdShares(rule, keys(90), Response.EVICT), SERVICE, 0);
    }

    public static TrialPlan noEscrow() {
        return plan(new NoEscrow(), SERVICE, 0.05);
    }

    private static KeySchedule keys(double lifetimeDays) {
        return new KeySchedule(lifetimeDays, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    private static TrialPlan plan(CustodyModel custody, Service service, double perYear) {
        List<Custodian> custodians = IntStream.rangeClosed(1, 5)
                .mapToObj(i -> new Custodian(
                        "c" + i, "company", 10, "vendor", "uk", KeyStorage.EXPORTABLE, new Answering(1, 1)))
                .toList();
        Dwell dwell = new Dwell.Exponential(100);
        List<Attack> attacks = List.of(
                new Attack("staff", new RogueInsider(perYear / 10, 1), List.of(), dwell, 1),
                new Attack("breach", new ExternalBreach(perYear, 1), List.of(), dwell, 1),
                new Attack("flaw", new SharedFlaw(perYear / 5, 0.5), List.of(), dwell, 1));
        return new TrialPlan("20260101", 10, service, custody, custodians, attacks);
    }

    /** All meet the same worlds; the first is the reference. */
    public static BlockResult run(long trials, TrialPlan... plans) {
        return new LocalEngine(2).run(new Designs(List.of(plans), 0), trials);
    }
}
