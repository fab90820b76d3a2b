package escrowsim.summary;

import escrowsim.engine.BlockResult;
import escrowsim.engine.Observer;
import escrowsim.trial.Amounts;
import escrowsim.trial.TrialOutcome;
import escrowsim.trial.TrialPlan;
import java.util.List;
import java.util.stream.Stream;

/**
 * What exposures cost in each world of each design, while a run goes on. All that is exposed through custody in one world is
 * one loss; its records are the users exposed, on average over the exposed days. Mutable, for one run.
 */
public final class Losses implements Observer {

    private final List<TrialPlan> plans;
    private final List<Prices.Loss> laws;
    private final Observer next;
    private final List<Amounts> sums;

    /**
     * The losses of designs.
     *
     * @param plans by design
     * @param laws by design
     * @param next follows the run too
     */
    public Losses(List<TrialPlan> plans, List<Prices.Loss> laws, Observer next) {
        this.plans = List.copyOf(plans);
        this.laws = List.copyOf(laws);
        this.next = next;
        this.sums = empty();
    }

    private List<Amounts> empty() {
        return Stream.generate(Amounts::new).limit(laws.size()).toList();
    }

    /** US dollars in an average year, of all worlds so far. */
    public Estimate usdPerYear(int design) {
        TrialPlan plan = plans.get(design);
        Amounts amounts = sums.get(design);
        return plan.escrow().isEmpty()
                ? Estimate.exact(0, amounts.count())
                : Means.overAll(amounts, amounts.positive(), mostUsd(plan, laws.get(design)))
                        .times(1 / plan.horizonYears());
    }

    /** Everybody's. */
    private static double mostUsd(TrialPlan plan, Prices.Loss law) {
        double users = Math.max(plan.service().users(), plan.service().usersAt(plan.horizonYears()));
        return law.meanUsd(users);
    }

    @Override
    public Recorder recorder(long firstTrial) {
        return new Block(next.recorder(firstTrial));
    }

    private final class Block implements Recorder {

        private final Recorder others;
        private final List<Amounts> losses = empty();

        Block(Recorder others) {
            this.others = others;
        }

        @Override
        public void world(int design, long trial, TrialOutcome outcome) {
            others.world(design, trial, outcome);
            losses.get(design).add(loss(laws.get(design), outcome), outcome.weight);
        }
    }

    private static double loss(Prices.Loss law, TrialOutcome outcome) {
        return outcome.exposedUserDays > 0 && outcome.exposedDays > 0
                ? law.meanUsd(outcome.exposedUserDays / outcome.exposedDays)
                : 0;
    }

    @Override
    public boolean blockDone(BlockResult soFar, Recorder recorder) {
        Block block = (Block) recorder;
        for (int design = 0; design < sums.size(); design++) {
            sums.get(design).addAll(block.losses.get(design));
        }
        return next.blockDone(soFar, block.others);
    }
}
