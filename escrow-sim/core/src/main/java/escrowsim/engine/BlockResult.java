package escrowsim.engine;

import escrowsim.trial.Ledger;
import escrowsim.trial.PairTally;
import escrowsim.trial.Tally;
import java.util.ArrayList;
import java.util.List;

/** What the worlds of one block, or of all blocks folded in order, came to: for each design, and against the reference. */
public record BlockResult(List<Tally> designs, List<PairTally> againstReference) {

    /** Before the first block. */
    public static BlockResult empty(int designs) {
        List<Tally> tallies = new ArrayList<>();
        List<PairTally> pairs = new ArrayList<>();
        for (int d = 0; d < designs; d++) {
            tallies.add(new Tally());
            pairs.add(new PairTally());
        }
        return new BlockResult(List.copyOf(tallies), List.copyOf(pairs));
    }

    void addAll(BlockResult later) {
        for (int d = 0; d < designs.size(); d++) {
            designs.get(d).addAll(later.designs.get(d));
            againstReference.get(d).addAll(later.againstReference.get(d));
        }
    }

    /** As if it held no worlds; keeps its room for the next block. */
    void clear() {
        designs.forEach(Tally::clear);
        againstReference.forEach(PairTally::clear);
    }

    /** Saves or restores all of it. */
    void through(Ledger ledger) {
        for (int d = 0; d < designs.size(); d++) {
            designs.get(d).through(ledger.part("design_" + d));
            againstReference.get(d).through(ledger.part("pairs_" + d));
        }
    }

    public long trials() {
        return designs.get(0).trials();
    }
}
