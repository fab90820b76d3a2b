package escrowsim.engine;

import escrowsim.trial.PairTally;
import escrowsim.trial.ParameterDraws;
import escrowsim.trial.TrialOutcome;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares every design with every other, world by world, while they run. The engine itself compares with one reference.
 * Mutable, for one run.
 */
public final class AllPairs implements Observer {

    private final int designs;
    private final boolean drawn;
    private final Observer next;
    private final List<PairTally> sums;

    /**
     * For designs, and by draw where their inputs are drawn.
     *
     * @param next follows the run too
     */
    public AllPairs(Designs designs, Observer next) {
        this.designs = designs.plans().size();
        this.drawn = designs.drawn();
        this.next = next;
        this.sums = tallies();
    }

    /** The first of two designs against the second, which stands before it in the run. */
    public PairTally of(int design, int earlier) {
        return sums.get(index(design, earlier));
    }

    private static int index(int design, int earlier) {
        if (earlier < 0 || earlier >= design) {
            throw new IllegalArgumentException("a pair is a design and one before it, was " + design + ", " + earlier);
        }
        return design * (design - 1) / 2 + earlier;
    }

    private List<PairTally> tallies() {
        List<PairTally> tallies = new ArrayList<>();
        for (int i = 0; i < designs * (designs - 1) / 2; i++) {
            tallies.add(new PairTally());
        }
        return List.copyOf(tallies);
    }

    @Override
    public Recorder recorder(long firstTrial) {
        return new Block(next.recorder(firstTrial));
    }

    /** The pairs of one block. The outcomes of a trial stay until its last design has been told. */
    private final class Block implements Recorder {

        private final Recorder others;
        private final List<PairTally> pairs = tallies();
        private final TrialOutcome[] outcomes = new TrialOutcome[designs];

        Block(Recorder others) {
            this.others = others;
        }

        @Override
        public void world(int design, long trial, TrialOutcome outcome) {
            others.world(design, trial, outcome);
            outcomes[design] = outcome;
            for (int earlier = 0; earlier < design; earlier++) {
                PairTally pair = pairs.get(index(design, earlier));
                if (drawn) {
                    pair.add(outcome, outcomes[earlier], ParameterDraws.of(trial));
                } else {
                    pair.add(outcome, outcomes[earlier]);
                }
            }
        }
    }

    @Override
    public boolean blockDone(BlockResult soFar, Recorder recorder) {
        Block block = (Block) recorder;
        for (int i = 0; i < sums.size(); i++) {
            sums.get(i).addAll(block.pairs.get(i));
        }
        return next.blockDone(soFar, block.others);
    }
}
