package escrowsim.reproduction.sampling;

import escrowsim.attack.Answering;
import escrowsim.attack.Attack;
import escrowsim.attack.AttackModel;
import escrowsim.attack.Custodian;
import escrowsim.attack.Dwell;
import escrowsim.attack.KeyStorage;
import escrowsim.custody.KeySchedule;
import escrowsim.custody.Response;
import escrowsim.custody.Rule;
import escrowsim.custody.ThresholdShares;
import escrowsim.trial.Service;
import escrowsim.trial.TrialPlan;
import java.util.List;

/**
 * Plans of the world that most published formulas describe: one key for ever, incidents without duration, everything
 * recorded and pooled.
 */
public final class Plans {

    private static final Service SERVICE = new Service(1, 0, 1, 0, Double.POSITIVE_INFINITY);
    private static final Answering ALWAYS = new Answering(1, 0);

    private Plans() {}

    public static TrialPlan of(
            String seed, double horizonYears, Rule rule, List<Custodian> custodians, List<Attack> attacks) {
        return new TrialPlan(
                seed,
                horizonYears,
                SERVICE,
                new ThresholdShares(rule, KeySchedule.ONE_KEY, Response.EVICT),
                custodians,
                attacks);
    }

    /** One holder of everything. */
    public static TrialPlan ofOneHolder(String seed, double horizonYears, double staff, List<Attack> attacks) {
        return of(seed, horizonYears, Rule.holder("holder"), List.of(custodian("holder", staff, "")), attacks);
    }

    public static Custodian custodian(String name, double staff, String supplier) {
        return new Custodian(name, "", staff, supplier, "", KeyStorage.EXPORTABLE, ALWAYS);
    }

    /** An attack without duration on these custodians, or on all. */
    public static Attack attack(String name, AttackModel model, String... on) {
        return new Attack(name, model, List.of(on), Dwell.NONE, 1);
    }

    /** The rate of events per year that happen within a year with this probability. */
    public static double ratePerYear(double annualProbability) {
        return -StrictMath.log1p(-annualProbability);
    }
}
