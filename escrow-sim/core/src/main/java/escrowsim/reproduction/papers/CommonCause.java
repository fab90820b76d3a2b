package escrowsim.reproduction.papers;

import escrowsim.attack.Attack;
import escrowsim.attack.AttackModel;
import escrowsim.attack.Custodian;
import escrowsim.attack.ExternalBreach;
import escrowsim.attack.SharedFlaw;
import escrowsim.custody.Rule;
import escrowsim.reproduction.Finding;
import escrowsim.reproduction.Inputs;
import escrowsim.reproduction.Method;
import escrowsim.reproduction.Run;
import escrowsim.reproduction.sampling.Plans;
import escrowsim.reproduction.sampling.Worlds;
import escrowsim.trial.TrialPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Three trains, each lost with its pump or its valve; the pumps fail for common causes, and so do the valves. As custody: six
 * custodians, everything is open when of every pair at least one is compromised.
 */
final class CommonCause implements Method {

    private static final String LOST = "all_trains_lost";
    private static final long TRIALS = 2_000_000;

    @Override
    public List<Finding> reproduce(Inputs inputs, Run run) {
        List<Finding> findings = new ArrayList<>();
        for (CauseModel model : CauseModel.all(inputs)) {
            CutSets cuts = new CutSets(model);
            findings.add(Finding.closedForm(model.name(), LOST, "probability", cuts.probability()));
            findings.add(Finding.closedForm(model.name(), "rare_event_sum", "probability", cuts.rareEventSum()));
            findings.add(Finding.closedForm(model.name(), "minimal_cut_sets", "set", cuts.minimal()));
            findings.add(Finding.estimate(
                    model.name(),
                    LOST,
                    "probability",
                    Worlds.anyExposure(plan(model, run.seed()), run.trials(TRIALS), run)));
            run.progress().done(findings.size() / 20.0);
        }
        findings.addAll(voting(inputs, run));
        for (String beta : inputs.namesAfter("best-reduction.beta.")) {
            double limit = 1 / inputs.number("best-reduction.beta." + beta);
            findings.add(Finding.closedForm("beta-" + beta, "best_reduction", "ratio", limit));
        }
        return findings;
    }

    private static TrialPlan plan(CauseModel model, String seed) {
        List<Custodian> custodians = Stream.of("pump", "valve")
                .flatMap(kind -> Stream.of(1, 2, 3).map(i -> Plans.custodian(kind + "-" + i, 0, kind + "s")))
                .toList();
        List<Rule> trains = Stream.of(1, 2, 3)
                .map(i -> Rule.atLeast(1, List.of("pump-" + i, "valve-" + i)))
                .toList();
        List<Attack> causes = Stream.of("pump", "valve")
                .flatMap(kind -> causes(kind, model).stream())
                .toList();
        return Plans.of(seed, 1, new Rule.AtLeast(3, trains), custodians, causes);
    }

    /** One attack for every set of components of a kind that can fail together. */
    private static List<Attack> causes(String kind, CauseModel model) {
        List<Attack> causes = new ArrayList<>();
        for (int set = 1; set < 8; set++) {
            double rate = Plans.ratePerYear(model.probabilityOf(set));
            AttackModel attack = Integer.bitCount(set) == 1 ? new ExternalBreach(rate, 1) : new SharedFlaw(rate, 1);
            int hit = set;
            String[] names = Stream.of(1, 2, 3)
                    .filter(i -> (hit >> (i - 1) & 1) == 1)
                    .map(i -> kind + "-" + i)
                    .toArray(String[]::new);
            causes.add(Plans.attack(String.join(" and ", names), attack, names));
        }
        return causes;
    }

    /** Two of three channels must fail; a share beta of the failures is common. */
    private static List<Finding> voting(Inputs inputs, Run run) {
        double p = inputs.number("voting.p");
        double common = inputs.number("voting.beta") * p;
        double alone = p - common;
        double lost = common + 3 * alone * alone;
        List<String> names = List.of("channel-1", "channel-2", "channel-3");
        TrialPlan plan = Plans.of(
                run.seed(),
                1,
                Rule.atLeast(2, names),
                names.stream().map(name -> Plans.custodian(name, 0, "common")).toList(),
                List.of(
                        Plans.attack("alone", new ExternalBreach(Plans.ratePerYear(alone), 1)),
                        Plans.attack("together", new SharedFlaw(Plans.ratePerYear(common), 1))));
        return List.of(
                Finding.closedForm("voting", "lost", "probability", lost),
                Finding.estimate(
                        "voting", "lost", "probability", Worlds.anyExposure(plan, run.trials(2 * TRIALS), run)),
                Finding.closedForm("voting", "improvement", "ratio", p / lost));
    }
}
