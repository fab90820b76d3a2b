package escrowsim.attack;

import java.util.Arrays;

/** How bad each year of a trial is, drawn when first asked for, the same for all who ask. Mutable, for one thread. */
final class CampaignYears {

    private final Campaigns campaigns;
    private final Draws draws;
    private long drawnFor = Long.MIN_VALUE;
    private int known;
    private double[] factor = new double[16];

    CampaignYears(Campaigns campaigns, Randomness randomness) {
        this.campaigns = campaigns;
        this.draws = randomness.role("all campaigns", "bad years");
    }

    double meanFactor() {
        return campaigns.meanFactor();
    }

    /** By what the rates are multiplied in [year, year + 1). */
    double factor(long trial, int year) {
        if (trial != drawnFor) {
            drawnFor = trial;
            known = 0;
        }
        if (year >= factor.length) {
            factor = Arrays.copyOf(factor, 2 * year);
        }
        for (; known <= year; known++) {
            double z = GammaDeviate.draw(draws, trial, known, campaigns.shape()) / campaigns.rate();
            factor[known] = StrictMath.exp(campaigns.gamma() * z);
        }
        return factor[year];
    }
}
