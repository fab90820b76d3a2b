package escrowsim.cli.bench;

import escrowsim.attack.Answering;
import escrowsim.attack.Attack;
import escrowsim.attack.Custodian;
import escrowsim.attack.Dwell;
import escrowsim.attack.ExternalBreach;
import escrowsim.attack.KeyStorage;
import escrowsim.attack.SharedFlaw;
import escrowsim.custody.KeySchedule;
import escrowsim.custody.Response;
import escrowsim.custody.Rule;
import escrowsim.custody.ThresholdShares;
import escrowsim.trial.Service;
import escrowsim.trial.TrialPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The benchmark K2: five custodians whose keys are in HSMs, breached at different rates and sometimes by one flaw
 * together; any three inside at once can read what was sent since the last yearly key.
 */
public final class ThresholdsInTime {

    static final double HORIZON_YEARS = 10;
    static final int NEEDED = 3;
    static final double[] BREACHES_PER_YEAR = {0.10, 0.15, 0.20, 0.25, 0.30};
    static final double FLAWS_PER_YEAR = 0.10;
    static final double FLAW_REACHES_SHARE = 0.4;
    static final double MEAN_DWELL_YEARS = 0.5;

    /** What comes out: 2 x 10^7 trials of {@link ScalarLoop}, standard errors 0.00011 and 0.00018. */
    public static final double ANY_EXPOSURE = 0.5398;

    public static final double EXPOSED_YEARS = 0.6423;

    private static final double DAYS_PER_YEAR = 365.25;

    private ThresholdsInTime() {}

    /** The benchmark as the engine sees it. One user, so that exposed user-days are days. */
    public static TrialPlan plan(String seed) {
        Service oneUser = new Service(1, 0, 1, 0, Double.POSITIVE_INFINITY);
        List<Custodian> custodians = IntStream.range(0, BREACHES_PER_YEAR.length)
                .mapToObj(i -> custodian("custodian-" + (i + 1)))
                .toList();
        KeySchedule yearly = new KeySchedule(DAYS_PER_YEAR, Double.POSITIVE_INFINITY, 0);
        Rule rule =
                Rule.atLeast(NEEDED, custodians.stream().map(Custodian::name).toList());
        return new TrialPlan(
                seed,
                HORIZON_YEARS,
                oneUser,
                new ThresholdShares(rule, yearly, Response.EVICT),
                custodians,
                attacks(custodians));
    }

    private static Custodian custodian(String name) {
        return new Custodian(name, "company", 1, "one-supplier", "", KeyStorage.IN_HSM, new Answering(1, 0));
    }

    private static List<Attack> attacks(List<Custodian> custodians) {
        Dwell dwell = new Dwell.Exponential(MEAN_DWELL_YEARS * DAYS_PER_YEAR);
        List<Attack> attacks = new ArrayList<>();
        for (int i = 0; i < custodians.size(); i++) {
            String name = custodians.get(i).name();
            attacks.add(new Attack(
                    "breach of " + name, new ExternalBreach(BREACHES_PER_YEAR[i], 1), List.of(name), dwell, 1));
        }
        attacks.add(new Attack("shared flaw", new SharedFlaw(FLAWS_PER_YEAR, FLAW_REACHES_SHARE), List.of(), dwell, 1));
        return attacks;
    }
}
