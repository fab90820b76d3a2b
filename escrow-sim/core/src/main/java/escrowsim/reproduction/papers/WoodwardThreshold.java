package escrowsim.reproduction.papers;

import escrowsim.attack.Attack;
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
import escrowsim.summary.Estimate;
import escrowsim.trial.TrialPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Nine custodians of whom five are needed, each compromised in a year with probability p; with probability rho p all of them
 * at once.
 *
 * <p>The work mixes two kinds of years, {@code rho p + (1 - rho) P[Bin(9, p) >= 5]}. Here both dangers exist in every year:
 * a shared flaw of probability rho p and independent breaches of probability p, which is more by less than
 * {@code rho P[Bin(9, p) >= 5]}, at most 7e-6 in the table.
 */
final class WoodwardThreshold implements Method {

    private static final String ANY = "p_any_exposure";
    private static final String PERCENT = "exposed_a_year";
    private static final long TRIALS = 4_000_000;

    @Override
    public List<Finding> reproduce(Inputs inputs, Run run) {
        int custodians = inputs.count("custodians");
        int needed = inputs.count("custodians_needed");
        List<Finding> findings = new ArrayList<>();
        for (String p : inputs.namesAfter("p.")) {
            for (String rho : inputs.namesAfter("rho.")) {
                double probability = inputs.number("p." + p);
                double share = inputs.number("rho." + rho);
                String design = "p" + p + "-rho" + rho;
                TrialPlan plan = plan(run.seed(), custodians, needed, probability, share);
                findings.addAll(inBothUnits(design, Worlds.anyExposure(plan, run.trials(TRIALS), run)));
                findings.addAll(inBothUnits(
                        design,
                        share * probability + (1 - share) * Formulas.binomialTail(custodians, needed, probability)));
                run.progress().done(findings.size() / 32.0);
            }
        }
        return findings;
    }

    private static List<Finding> inBothUnits(String design, Estimate estimate) {
        return List.of(
                Finding.estimate(design, ANY, "probability", estimate),
                Finding.estimate(design, PERCENT, "", estimate).times(100, "%"));
    }

    private static List<Finding> inBothUnits(String design, double probability) {
        return List.of(
                Finding.closedForm(design, ANY, "probability", probability),
                Finding.closedForm(design, PERCENT, "%", 100 * probability));
    }

    private static TrialPlan plan(String seed, int custodians, int needed, double probability, double share) {
        List<String> names = IntStream.rangeClosed(1, custodians)
                .mapToObj(i -> "custodian-" + i)
                .toList();
        List<Custodian> holders =
                names.stream().map(name -> Plans.custodian(name, 0, "common")).toList();
        Attack independent = Plans.attack("breach", new ExternalBreach(Plans.ratePerYear(probability), 1));
        Attack common = Plans.attack("common-mode", new SharedFlaw(Plans.ratePerYear(share * probability), 1));
        return Plans.of(seed, 1, Rule.atLeast(needed, names), holders, List.of(independent, common));
    }
}
