package escrowsim.summary;

import escrowsim.engine.BlockResult;
import escrowsim.engine.Observer;
import escrowsim.trial.Amounts;
import escrowsim.trial.ByDraw;
import escrowsim.trial.ParameterDraws;
import escrowsim.trial.TrialOutcome;
import escrowsim.trial.TrialPlan;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * What exposures cost in each world of each design, while a run goes on. All that is exposed through custody in one world is
 * one loss; its records are the users exposed, on average over the exposed days. Mutable, for one run.
 */
public final class Losses implements Observer {

    private final List<TrialPlan> plans;
    private final List<IntFunction<Prices.Loss>> laws;
    private final boolean drawn;
    private final Observer next;
    private final List<Sums> sums;

    /** Of one design. */
    private record Sums(Amounts all, ByDraw byDraw) {
        Sums() {
            this(new Amounts(), new ByDraw());
        }

        void addAll(Sums later) {
            all.addAll(later.all);
            byDraw.addAll(later.byDraw);
        }
    }

    /**
     * The losses of designs.
     *
     * @param plans by design, at the best guesses
     * @param laws by design, in each draw of the inputs; number 0 stands for the best guesses
     * @param drawn whether inputs are drawn
     * @param next follows the run too
     */
    public Losses(List<TrialPlan> plans, List<IntFunction<Prices.Loss>> laws, boolean drawn, Observer next) {
        this.plans = List.copyOf(plans);
        this.laws = List.copyOf(laws);
        this.drawn = drawn;
        this.next = next;
        this.sums = empty();
    }

    private List<Sums> empty() {
        return Stream.generate(Sums::new).limit(laws.size()).toList();
    }

    private List<Prices.Loss> laws(int draw) {
        return laws.stream().map(law -> law.apply(draw)).toList();
    }

    /** US dollars in an average year, of all worlds so far. */
    public Estimate usdPerYear(int design) {
        TrialPlan plan = plans.get(design);
        Amounts amounts = sums.get(design).all();
        return plan.escrow().isEmpty()
                ? Estimate.exact(0, amounts.count())
                : Means.overAll(
                                amounts,
                                amounts.positive(),
                                mostUsd(plan, laws.get(design).apply(0)))
                        .clustered(sums.get(design).byDraw(), Double.POSITIVE_INFINITY)
                        .times(1 / plan.horizonYears());
    }

    /** The same of single worlds, in each draw of the inputs; without draws where these are fixed. */
    public ByDraw usdPerYearByDraw(int design) {
        ByDraw byDraw = sums.get(design).byDraw();
        double[] perYear = new double[byDraw.draws()];
        Arrays.fill(perYear, 1 / plans.get(design).horizonYears());
        return byDraw.times(perYear);
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
        private final List<Sums> losses = empty();
        private List<Prices.Loss> here = laws(0);
        private int draw;

        Block(Recorder others) {
            this.others = others;
        }

        @Override
        public void world(int design, long trial, TrialOutcome outcome) {
            others.world(design, trial, outcome);
            turnTo(drawn ? ParameterDraws.of(trial) : 0);
            double usd = loss(here.get(design), outcome);
            losses.get(design).all().add(usd, outcome.weight);
            if (drawn) {
                losses.get(design).byDraw().add(draw, usd);
            }
        }

        private void turnTo(int wanted) {
            if (wanted != draw) {
                here = laws(wanted);
                draw = wanted;
            }
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
