package escrowsim.cli.selftest;

import escrowsim.attack.Answering;
import escrowsim.attack.Attack;
import escrowsim.attack.AttackModel;
import escrowsim.attack.Custodian;
import escrowsim.attack.Dwell;
import escrowsim.attack.ExternalBreach;
import escrowsim.attack.KeyStorage;
import escrowsim.attack.SharedFlaw;
import escrowsim.custody.KeySchedule;
import escrowsim.custody.Response;
import escrowsim.custody.Rule;
import escrowsim.custody.ThresholdShares;
import escrowsim.engine.Designs;
import escrowsim.engine.LocalEngine;
import escrowsim.trial.Metric;
import escrowsim.trial.Service;
import escrowsim.trial.Tally;
import escrowsim.trial.TrialPlan;
import java.util.List;
import java.util.stream.IntStream;

/** Simulated chances beside their formulas, at a fixed seed, within four standard errors. */
public final class FormulaChecks {

    private static final long TRIALS = 20_000;
    private static final double STANDARD_ERRORS = 4;
    private static final int CUSTODIANS = 5;
    /** Each custodian is breached within the year with probability 0.1. */
    private static final AttackModel BREACH = new ExternalBreach(-StrictMath.log(0.9), 1);

    private static final AttackModel FLAW = new SharedFlaw(0.5, 0.4);

    private FormulaChecks() {}

    public static List<Check> all() {
        List<String> names = names();
        Rule pairs = new Rule.AtLeast(1, List.of(Rule.all(names.subList(0, 2)), Rule.all(names.subList(2, 4))));
        return List.of(
                chance("1 of 5 opens with the binomial tail", Rule.atLeast(1, names), BREACH, 0.40951),
                chance("2 of 5 opens with the binomial tail", Rule.atLeast(2, names), BREACH, 0.08146),
                chance("3 of 5 opens with the binomial tail", Rule.atLeast(3, names), BREACH, 0.00856),
                chance("either of two pairs opens as inclusion and exclusion say", pairs, BREACH, 0.0199),
                chance(
                        "a shared flaw opens 3 of 5 at once as Marshall and Olkin say",
                        Rule.atLeast(3, names),
                        FLAW,
                        sharedFlaw()),
                new Check("a stolen key exposes all that was stored: 1 - exp(-rate T)", FormulaChecks::exposesAll));
    }

    /**
     * With flaws at 0.5 a year, each reaching every custodian with 0.4, the number of custodians ever hit in a year: by the
     * number k of flaws, a custodian is spared by all with 0.6^k.
     */
    private static double sharedFlaw() {
        double chance = 0;
        double weight = StrictMath.exp(-0.5);
        for (int flaws = 0; flaws < 30; flaws++) {
            chance += weight * atLeastThreeOfFive(1 - StrictMath.pow(0.6, flaws));
            weight *= 0.5 / (flaws + 1);
        }
        return chance;
    }

    private static double atLeastThreeOfFive(double p) {
        double q = 1 - p;
        return 10 * p * p * p * q * q + 5 * p * p * p * p * q + p * p * p * p * p;
    }

    private static Check chance(String name, Rule rule, AttackModel attack, double expected) {
        return new Check(name, () -> {
            double simulated = run(rule, attack).of(Metric.P_ANY_EXPOSURE).mean();
            double standardError = Math.sqrt(expected * (1 - expected) / TRIALS);
            return Math.abs(simulated - expected) <= STANDARD_ERRORS * standardError;
        });
    }

    private static boolean exposesAll() {
        var days = run(Rule.holder(names().get(0)), BREACH).of(Metric.EXPOSED_USER_DAYS);
        return Math.abs(days.mean() / 365.25 - 0.1) <= STANDARD_ERRORS * days.standardError() / 365.25;
    }

    private static Tally run(Rule rule, AttackModel attack) {
        List<Custodian> custodians =
                names().stream().map(FormulaChecks::custodian).toList();
        TrialPlan plan = new TrialPlan(
                "20260101",
                1,
                new Service(1, 0, 1, 0, Double.POSITIVE_INFINITY),
                new ThresholdShares(rule, KeySchedule.ONE_KEY, Response.EVICT),
                custodians,
                List.of(new Attack("attack", attack, List.of(), Dwell.NONE, 1)));
        return new LocalEngine(1).run(Designs.of(plan), TRIALS).designs().get(0);
    }

    private static List<String> names() {
        return IntStream.rangeClosed(1, CUSTODIANS)
                .mapToObj(i -> "custodian-" + i)
                .toList();
    }

    private static Custodian custodian(String name) {
        return new Custodian(name, "company", 1, "supplier", "", KeyStorage.EXPORTABLE, new Answering(1, 0));
    }
}
