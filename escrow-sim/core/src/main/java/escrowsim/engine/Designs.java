package escrowsim.engine;

import escrowsim.trial.ParameterDraws;
import escrowsim.trial.Sampling;
import escrowsim.trial.TrialPlan;
import escrowsim.trial.YearGrid;
import java.util.Collections;
import java.util.List;

/**
 * The designs of one run. All that draw crude worlds meet the same, trial by trial; one that draws rare worlds has its own,
 * and is compared with nobody world by world.
 *
 * @param plans one for each design, at the best guesses
 * @param reference index of the design that the others are compared with
 * @param draws where the inputs are drawn, one for each design; else empty
 * @param samplings how each design's worlds are drawn; as they come where the inputs are drawn
 * @param grids the years at which each design's worlds are looked at on their way; empty for not at all
 */
public record Designs(
        List<TrialPlan> plans,
        int reference,
        List<ParameterDraws> draws,
        List<Sampling> samplings,
        List<YearGrid> grids) {

    public Designs {
        plans = List.copyOf(plans);
        draws = List.copyOf(draws);
        samplings = List.copyOf(samplings);
        grids = List.copyOf(grids);
        if (samplings.size() != plans.size()) {
            throw new IllegalArgumentException(
                    "each of the " + plans.size() + " designs needs its sampling, got " + samplings.size());
        }
        if (reference < 0 || reference >= plans.size()) {
            throw new IllegalArgumentException(
                    "the reference must be one of the " + plans.size() + " designs, was number " + reference);
        }
        if (!draws.isEmpty() && draws.size() != plans.size()) {
            throw new IllegalArgumentException(
                    "each of the " + plans.size() + " designs has its draws, or none, was " + draws.size());
        }
        if (!grids.isEmpty() && grids.size() != plans.size()) {
            throw new IllegalArgumentException(
                    "each of the " + plans.size() + " designs has its years, or none, was " + grids.size());
        }
    }

    /** Looked at when they are over. */
    public Designs(List<TrialPlan> plans, int reference, List<ParameterDraws> draws, List<Sampling> samplings) {
        this(plans, reference, draws, samplings, List.of());
    }

    /** Designs whose inputs are what they are. */
    public Designs(List<TrialPlan> plans, int reference) {
        this(plans, reference, List.of());
    }

    /** Crude worlds for all. */
    public Designs(List<TrialPlan> plans, int reference, List<ParameterDraws> draws) {
        this(plans, reference, draws, Collections.nCopies(plans.size(), Sampling.CRUDE));
    }

    /** Crude worlds of one design. */
    public static Designs of(TrialPlan plan) {
        return new Designs(List.of(plan), 0);
    }

    /** The same, looked at on the way too. */
    public Designs lookingAt(List<YearGrid> years) {
        return new Designs(plans, reference, draws, samplings, years);
    }

    double[] years(int design) {
        return grids.isEmpty() ? new double[0] : grids.get(design).years();
    }

    boolean drawn() {
        return !draws.isEmpty();
    }

    /** Whether a design and the reference meet the same worlds. */
    boolean paired(int design) {
        return samplings.get(design) == Sampling.CRUDE && samplings.get(reference) == Sampling.CRUDE;
    }
}
