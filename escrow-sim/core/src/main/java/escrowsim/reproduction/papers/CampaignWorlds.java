package escrowsim.reproduction.papers;

import escrowsim.attack.Draws;
import escrowsim.reproduction.Inputs;
import escrowsim.reproduction.Run;
import escrowsim.reproduction.sampling.GammaDraw;
import escrowsim.reproduction.sampling.ParallelTrials;
import escrowsim.reproduction.sampling.Sample;
import java.util.function.LongToDoubleFunction;

/**
 * Worlds that differ in what is doubted, the same in all years, and in the campaigns of their years. In a year with campaign
 * factor Z a hazard is multiplied by {@code exp(gamma Z)}; its part that crosses platforms by {@code exp(gamma ratio Z)}.
 *
 * <p>All variants see the same worlds.
 */
final class CampaignWorlds {

    private final Run run;
    private final Draws campaigns;
    private final double shape;
    private final double rate;
    private final double gamma;
    private final LongToDoubleFunction ratio;
    /** Annual hazards without campaigns. */
    private final double[] inside;

    private final double[] across;

    /** Without campaigns. */
    CampaignWorlds(ChannelHazards hazards, Inputs inputs, long trials, Run run) {
        this.run = run.unheard();
        this.campaigns = run.draws("woodward-2026-campaigns", "campaign");
        this.shape = inputs.number("campaign.shape");
        this.rate = inputs.number("campaign.rate");
        this.gamma = 0;
        this.ratio = world -> 1;
        this.inside = ParallelTrials.run(trials, this.run, hazards::inside);
        this.across = ParallelTrials.run(trials, this.run, hazards::across);
    }

    private CampaignWorlds(CampaignWorlds same, double gamma, LongToDoubleFunction ratio) {
        this.run = same.run;
        this.campaigns = same.campaigns;
        this.shape = same.shape;
        this.rate = same.rate;
        this.gamma = gamma;
        this.ratio = ratio;
        this.inside = same.inside;
        this.across = same.across;
    }

    /** The same worlds with campaigns and one ratio of gammas everywhere. */
    CampaignWorlds pinned(double withGamma, double everywhere) {
        return new CampaignWorlds(this, withGamma, world -> everywhere);
    }

    /** The same worlds with campaigns and a ratio of 1 plus a lognormal. */
    CampaignWorlds crossing(double withGamma, double median, double sigma) {
        Draws ratios = run.draws("woodward-2026-campaigns", "crossing ratio");
        return new CampaignWorlds(
                this, withGamma, world -> 1 + (median - 1) * StrictMath.exp(sigma * ratios.gaussian(world, 0, 0)));
    }

    /** How many there are. */
    int count() {
        return inside.length;
    }

    Sample ratios() {
        return Sample.of(ParallelTrials.run(inside.length, run, ratio));
    }

    /** The hazard of every world after one more year, counted from 0. */
    double[] afterYear(int year, double[] before) {
        return ParallelTrials.run(inside.length, run, world -> {
            int i = (int) world;
            double z = gamma == 0 ? 0 : gamma * GammaDraw.of(campaigns, world, year, shape) / rate;
            double crossing = across[i] == 0 ? 0 : across[i] * StrictMath.exp(ratio.applyAsDouble(world) * z);
            return before[i] + inside[i] * StrictMath.exp(z) + crossing;
        });
    }

    /** The chance of at least one compromise under a hazard. */
    static Sample chances(double[] hazards) {
        double[] chances = new double[hazards.length];
        for (int i = 0; i < chances.length; i++) {
            chances[i] = -StrictMath.expm1(-hazards[i]);
        }
        return Sample.of(chances);
    }

    Sample chancesAfter(int years) {
        double[] hazards = new double[inside.length];
        for (int year = 0; year < years; year++) {
            hazards = afterYear(year, hazards);
        }
        return chances(hazards);
    }
}
