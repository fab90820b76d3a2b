package escrowsim.reproduction.papers;

import escrowsim.reproduction.Finding;
import escrowsim.reproduction.Inputs;
import escrowsim.reproduction.Method;
import escrowsim.reproduction.Run;
import escrowsim.reproduction.sampling.Sample;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.special.Erf;

/**
 * Annual and ten-year chances when a campaign factor, fresh each year and shared by all channels, multiplies every hazard.
 *
 * <p>The work does not print its base hazard nor the form of its doubt about each channel. Here the doubt is lognormal and
 * independent by channel, and two numbers for each class are fitted to the column without campaigns.
 */
final class WoodwardCampaigns implements Method {

    private static final long TRIALS = 400_000;
    private static final int MOST_YEARS = 60;

    @Override
    public List<Finding> reproduce(Inputs inputs, Run run) {
        List<Finding> findings = new ArrayList<>();
        for (String access : List.of("t", "ott")) {
            CampaignWorlds quiet =
                    new CampaignWorlds(new ChannelHazards(access, inputs, run), inputs, run.trials(TRIALS), run);
            CampaignWorlds usual = crossing(quiet, inputs, "crossing.median", "crossing.sigma");
            Sample without = annualAndTenYear(quiet, access + "-independent", inputs, findings);
            Sample with = annualAndTenYear(usual, access + "-dependent", inputs, findings);
            findings.add(uplift(access + "-dependent", with, without));
            findings.addAll(firstYears(usual, access + "-dependent", inputs));
            run.progress().done(access.equals("t") ? 0.4 : 0.8);
            if (access.equals("ott")) {
                findings.addAll(variants(quiet, without, inputs));
            }
        }
        return findings;
    }

    private static CampaignWorlds crossing(CampaignWorlds quiet, Inputs inputs, String median, String sigma) {
        return quiet.crossing(inputs.number("campaign.gamma"), inputs.number(median), inputs.number(sigma));
    }

    private static Sample annualAndTenYear(
            CampaignWorlds worlds, String design, Inputs inputs, List<Finding> findings) {
        Sample annual = worlds.chancesAfter(1);
        findings.addAll(quantiles(design, "q1", annual));
        findings.addAll(quantiles(design, "q10", worlds.chancesAfter(10)));
        for (String bound : inputs.namesAfter("bound.")) {
            findings.add(above(design, bound, annual, inputs.number("bound." + bound)));
        }
        return annual;
    }

    /** The first year after which the median chance is above each limit. */
    private static List<Finding> firstYears(CampaignWorlds worlds, String design, Inputs inputs) {
        List<Finding> findings = new ArrayList<>();
        List<String> limits = new ArrayList<>(inputs.namesAfter("limit."));
        double[] hazards = new double[worlds.count()];
        for (int year = 1; year <= MOST_YEARS && !limits.isEmpty(); year++) {
            hazards = worlds.afterYear(year - 1, hazards);
            double median = CampaignWorlds.chances(hazards).quantile(0.5);
            while (!limits.isEmpty() && median > inputs.number("limit." + limits.get(0))) {
                String metric = "first_year_above_" + limits.remove(0);
                findings.add(Finding.estimate(design, metric, "year", year, 0, worlds.count()));
            }
        }
        return findings;
    }

    private static List<Finding> variants(CampaignWorlds quiet, Sample without, Inputs inputs) {
        List<Finding> findings = new ArrayList<>();
        for (String ratio : inputs.namesAfter("pinned.")) {
            CampaignWorlds pinned = quiet.pinned(inputs.number("campaign.gamma"), inputs.number("pinned." + ratio));
            findings.add(uplift("ott-pinned-" + ratio, pinned.chancesAfter(1), without));
        }
        for (String sigma : inputs.namesAfter("sigma.")) {
            CampaignWorlds variant = crossing(quiet, inputs, "crossing.median", "sigma." + sigma);
            findings.addAll(annual("ott-sigma-" + sigma, variant, without));
            findings.addAll(ratio95("ott-sigma-" + sigma, variant, inputs, sigma));
        }
        for (String median : inputs.namesAfter("m.")) {
            CampaignWorlds variant = crossing(quiet, inputs, "m." + median, "crossing.sigma");
            findings.addAll(annual("ott-m-" + median, variant, without));
            findings.addAll(quantiles("ott-m-" + median, "q10", variant.chancesAfter(10)));
        }
        return findings;
    }

    private static List<Finding> annual(String design, CampaignWorlds worlds, Sample without) {
        Sample chances = worlds.chancesAfter(1);
        List<Finding> findings = new ArrayList<>(quantiles(design, "q1", chances));
        findings.add(uplift(design, chances, without));
        return findings;
    }

    private static List<Finding> quantiles(String design, String metric, Sample chances) {
        return List.of(
                quantile(design, "p05_" + metric, chances, 0.05).times(100, "%"),
                quantile(design, "median_" + metric, chances, 0.5).times(100, "%"),
                quantile(design, "p95_" + metric, chances, 0.95).times(100, "%"),
                quantile(design, "p99_" + metric, chances, 0.99).times(100, "%"));
    }

    private static Finding quantile(String design, String metric, Sample sample, double level) {
        return Finding.estimate(
                design, metric, "ratio", sample.quantile(level), sample.quantileError(level), sample.count());
    }

    private static Finding above(String design, String bound, Sample chances, double atBound) {
        double share = (double) chances.above(atBound) / chances.count();
        double error = Math.sqrt(share * (1 - share) / chances.count());
        return Finding.estimate(design, "above_" + bound, "probability", share, error, chances.count());
    }

    /** How many times higher the 95th percentile is with campaigns than without. */
    private static Finding uplift(String design, Sample with, Sample without) {
        double ratio = with.quantile(0.95) / without.quantile(0.95);
        double errorWith = with.quantileError(0.95) / with.quantile(0.95);
        double errorWithout = without.quantileError(0.95) / without.quantile(0.95);
        double error = ratio * Math.sqrt(errorWith * errorWith + errorWithout * errorWithout);
        return Finding.estimate(design, "p95_uplift", "ratio", ratio, error, with.count());
    }

    private static List<Finding> ratio95(String design, CampaignWorlds variant, Inputs inputs, String sigma) {
        double normal95 = Math.sqrt(2) * Erf.erfInv(0.9);
        double spread = StrictMath.exp(inputs.number("sigma." + sigma) * normal95);
        return List.of(
                quantile(design, "p95_crossing", variant.ratios(), 0.95),
                Finding.closedForm(
                        design, "p95_crossing", "ratio", 1 + (inputs.number("crossing.median") - 1) * spread));
    }
}
