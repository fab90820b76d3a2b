package escrowsim.reproduction.papers;

import escrowsim.attack.Attack;
import escrowsim.attack.ExternalBreach;
import escrowsim.reproduction.Finding;
import escrowsim.reproduction.Inputs;
import escrowsim.reproduction.Run;
import escrowsim.reproduction.sampling.Plans;
import escrowsim.reproduction.sampling.Worlds;
import escrowsim.summary.Estimate;
import java.util.ArrayList;
import java.util.List;

/** The same annual chance, year after year. */
final class WoodwardCumulative {

    private static final long TRIALS = 200_000;

    private WoodwardCumulative() {}

    static List<Finding> findings(Inputs inputs, Run run) {
        List<Finding> findings = new ArrayList<>();
        for (String design : inputs.namesAfter("annual.")) {
            double annual = inputs.number("annual." + design);
            for (int years : List.of(5, 10, 25)) {
                findings.addAll(after(years, design, annual, run));
            }
        }
        for (String design : inputs.namesAfter("median.")) {
            for (String limit : inputs.namesAfter("limit.")) {
                double year = firstYearAbove(inputs.number("limit." + limit), inputs.number("median." + design));
                findings.add(Finding.closedForm(design, "first_year_above_" + limit, "year", year));
            }
        }
        findings.add(growing(inputs));
        return findings;
    }

    private static List<Finding> after(int years, String design, double annual, Run run) {
        Attack attack = Plans.attack("compromise", new ExternalBreach(Plans.ratePerYear(annual), 1));
        Estimate estimate =
                Worlds.anyExposure(Plans.ofOneHolder(run.seed(), years, 0, List.of(attack)), run.trials(TRIALS), run);
        String metric = "after_" + years + "_years";
        return List.of(
                Finding.closedForm(design, metric, "%", 100 * Formulas.within(years, annual)),
                Finding.estimate(design, metric, "", estimate).times(100, "%"));
    }

    private static int firstYearAbove(double limit, double annual) {
        int year = 1;
        while (!(Formulas.within(year, annual) > limit)) {
            year++;
        }
        return year;
    }

    private static Finding growing(Inputs inputs) {
        double none = 1;
        double annual = inputs.number("growing.start");
        for (int year = 1; year <= 10; year++) {
            none *= 1 - annual;
            annual *= 1 + inputs.number("growing.per-year");
        }
        return Finding.closedForm("t-growing", "after_10_years", "%", 100 * (1 - none));
    }
}
