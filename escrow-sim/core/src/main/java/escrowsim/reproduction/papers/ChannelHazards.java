package escrowsim.reproduction.papers;

import escrowsim.attack.Draws;
import escrowsim.reproduction.Inputs;
import escrowsim.reproduction.Run;
import java.util.List;

/**
 * Annual hazards without campaigns, as far as they are doubted: three factors that all channels share, each 1 plus a
 * lognormal, and lognormal noise of each channel on its own.
 */
final class ChannelHazards {

    private static final List<String> FACTORS = List.of("access", "target", "concentration");

    private final Draws doubts;
    private final double[] medians;
    private final double[] sigmas;
    private final double noiseSigma;
    /** Of each channel, without noise. */
    private final double[] inside;

    private final double[] across;

    /** @param access {@code t} for the transmission layer, {@code ott} for over the top */
    ChannelHazards(String access, Inputs inputs, Run run) {
        doubts = run.draws("woodward-2026-campaigns", "doubt " + access);
        medians = FACTORS.stream()
                .mapToDouble(f -> inputs.number(access + "." + f + ".median"))
                .toArray();
        sigmas = FACTORS.stream()
                .mapToDouble(f -> inputs.number(access + "." + f + ".sigma"))
                .toArray();
        noiseSigma = inputs.number(access + ".noise-sigma");
        List<String> channels = inputs.namesAfter("channel.");
        boolean platforms = access.equals("ott");
        double scale = platforms ? inputs.number("ott.channel-scale") : inputs.number("t.base-hazard") / all(inputs);
        inside = new double[channels.size()];
        across = new double[channels.size()];
        for (int i = 0; i < inside.length; i++) {
            double hazard = scale * inputs.number("channel." + channels.get(i));
            double xi = platforms ? inputs.number("xi.channel." + channels.get(i)) : 0;
            double passes = platforms ? inputs.number("passes") : 1;
            inside[i] = hazard * (1 - xi) * passes;
            across[i] = hazard * xi;
        }
    }

    private static double all(Inputs inputs) {
        return inputs.namesAfter("channel.").stream()
                .mapToDouble(channel -> inputs.number("channel." + channel))
                .sum();
    }

    /** Everything, in the transmission layer; over the top what stays in its platform and passes the other stages. */
    double inside(long world) {
        return sum(world, inside);
    }

    /** What reaches across platforms. */
    double across(long world) {
        return sum(world, across);
    }

    private double sum(long world, double[] hazards) {
        double sum = 0;
        for (int channel = 0; channel < hazards.length; channel++) {
            sum += hazards[channel] * StrictMath.exp(noiseSigma * doubts.gaussian(world, channel, 1));
        }
        for (int i = 0; i < medians.length; i++) {
            sum *= 1 + (medians[i] - 1) * StrictMath.exp(sigmas[i] * doubts.gaussian(world, i, 0));
        }
        return sum;
    }
}
