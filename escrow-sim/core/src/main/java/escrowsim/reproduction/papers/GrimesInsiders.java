package escrowsim.reproduction.papers;

import escrowsim.attack.Attack;
import escrowsim.attack.AttackModel;
import escrowsim.attack.ExternalBreach;
import escrowsim.attack.RogueInsider;
import escrowsim.reproduction.Finding;
import escrowsim.reproduction.Inputs;
import escrowsim.reproduction.Method;
import escrowsim.reproduction.Run;
import escrowsim.reproduction.sampling.Plans;
import escrowsim.reproduction.sampling.Sample;
import escrowsim.reproduction.sampling.Worlds;
import escrowsim.trial.TrialPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How long a secret lasts that N people share, each of whom betrays it with probability p a year.
 *
 * <p>The work takes {@code phi = 1 - (1 - p)^N}, a probability, for the rate at which the secret fails. A rate built that way
 * is never above one a year. Independent people fail at the rate N p; both rules are computed.
 */
final class GrimesInsiders implements Method {

    private static final long TRIALS = 131_072;
    /** Worlds without a leak by then are fewer than one in 10^15. */
    private static final double MEAN_LIVES = 35;

    private static final String T95 = "years_to_95";

    @Override
    public List<Finding> reproduce(Inputs inputs, Run run) {
        double p = inputs.number("p");
        List<Finding> findings = new ArrayList<>(leakRates(inputs));
        List<String> secrets = inputs.namesAfter("people.");
        for (String secret : secrets) {
            double people = inputs.number("people." + secret);
            double phi = phi(people, p);
            findings.addAll(lifetime(secret, phi, people, new ExternalBreach(phi, 1), run));
            findings.addAll(lifetime(secret + "-independent", people * p, people, new RogueInsider(p, 1), run));
            run.progress().done(0.8 * findings.size() / (4.0 * secrets.size() + 3));
        }
        findings.add(Finding.closedForm("rule", "shortest_years_to_95", "year", -StrictMath.log(0.05)));
        findings.addAll(largestCircles(inputs, p, run));
        return Stream.concat(findings.stream(), GrimesCurves.findings(inputs).stream())
                .toList();
    }

    static double phi(double people, double p) {
        return -StrictMath.expm1(people * StrictMath.log1p(-p));
    }

    /** p from a secret of N people that came out after t years. */
    private static List<Finding> leakRates(Inputs inputs) {
        return inputs.namesAfter("leak-years.").stream()
                .map(secret -> {
                    double years = inputs.number("leak-years." + secret);
                    double people = inputs.number("leak-people." + secret);
                    double p = -StrictMath.expm1(StrictMath.log1p(-StrictMath.log(2) / years) / people);
                    return Finding.closedForm(secret, "p_leak", "probability a year", p);
                })
                .toList();
    }

    private static List<Finding> lifetime(String design, double rate, double people, AttackModel model, Run run) {
        TrialPlan plan = Plans.ofOneHolder(run.seed(), MEAN_LIVES / rate, people, List.of(Plans.attack("leak", model)));
        Sample years = Worlds.firstExposureYears(plan, run.trials(TRIALS), run);
        return List.of(
                Finding.closedForm(design, T95, "year", -StrictMath.log(0.05) / rate),
                Finding.estimate(design, T95, "year", years.quantile(0.95), years.quantileError(0.95), years.count()));
    }

    /** The most people who keep a secret for so many years with probability 95 %, and whether the printed number does. */
    private static List<Finding> largestCircles(Inputs inputs, double p, Run run) {
        List<Finding> findings = new ArrayList<>();
        for (String years : inputs.namesAfter("people-at-most.")) {
            double t = Double.parseDouble(years);
            double people = StrictMath.log1p(StrictMath.log(0.95) / t) / StrictMath.log1p(-p);
            String design = "circle-" + years + "-years";
            findings.add(Finding.closedForm(design, "people_at_most", "person", people));
            double rate = phi(inputs.number("people-at-most." + years), p);
            Attack leak = Plans.attack("leak", new ExternalBreach(rate, 1));
            TrialPlan plan = Plans.ofOneHolder(run.seed(), t, 0, List.of(leak));
            findings.add(Finding.closedForm(design, "leaked", "%", -100 * StrictMath.expm1(-rate * t)));
            findings.add(Finding.estimate(design, "leaked", "", Worlds.anyExposure(plan, run.trials(TRIALS), run))
                    .times(100, "%"));
        }
        return findings;
    }
}
