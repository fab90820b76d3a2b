package escrowsim.reproduction.papers;

import escrowsim.attack.Draws;
import escrowsim.reproduction.Finding;
import escrowsim.reproduction.Inputs;
import escrowsim.reproduction.Method;
import escrowsim.reproduction.Run;
import escrowsim.reproduction.historic.DualEcGenerator;
import escrowsim.reproduction.sampling.DrawnBytes;
import escrowsim.reproduction.sampling.ParallelTrials;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One output is seen in full, another one to check with. Every possible value of the dropped bits is tried; those that make a
 * point of the curve are candidates, each costs two multiplications, and the one that explains the second output foretells
 * the third. The search is the full one: 16 bits on P-256.
 */
final class DualEc implements Method {

    private static final int NO_POINT = 0;
    private static final int CANDIDATE = 1;
    private static final int FOUND = 2;

    @Override
    public List<Finding> reproduce(Inputs inputs, Run run) {
        int truncated = inputs.count("truncated-bits");
        Draws draws = run.draws("dual-ec-2007", "generator");
        DualEcGenerator generator =
                new DualEcGenerator(DrawnBytes.scalar(draws, 0, 0, DualEcGenerator.order()), truncated);
        BigInteger first = DrawnBytes.scalar(draws, 1, 0, DualEcGenerator.order());
        BigInteger second = generator.nextState(first);
        BigInteger third = generator.nextState(second);
        BigInteger seen = generator.output(first);
        BigInteger check = generator.output(second);
        double[] kinds = ParallelTrials.run(1L << truncated, run, dropped -> kind(generator, seen, check, dropped));
        long candidates = Arrays.stream(kinds).filter(kind -> kind != NO_POINT).count();
        long found = Arrays.stream(kinds).filter(kind -> kind == FOUND).count();
        boolean foretold = generator.output(third).equals(foretold(generator, seen, kinds));
        double values = StrictMath.pow(2, truncated);
        return List.of(
                Finding.closedForm("attacker", "candidates", "state", values / 2),
                Finding.estimate("attacker", "candidates", "state", (double) candidates, Math.sqrt(values) / 2, 1),
                Finding.estimate("attacker", "states_left", "state", (double) found, 0, 1),
                Finding.estimate("attacker", "next_output_foretold", "", foretold ? 1 : 0, 0, 1));
    }

    private static int kind(DualEcGenerator generator, BigInteger seen, BigInteger check, long dropped) {
        Optional<BigInteger> state = generator.stateAfter(seen, (int) dropped);
        if (state.isEmpty()) {
            return NO_POINT;
        }
        return generator.output(state.get()).equals(check) ? FOUND : CANDIDATE;
    }

    private static BigInteger foretold(DualEcGenerator generator, BigInteger seen, double[] kinds) {
        int dropped = 0;
        while (dropped < kinds.length && kinds[dropped] != FOUND) {
            dropped++;
        }
        return generator
                .stateAfter(seen, dropped % kinds.length)
                .map(state -> generator.output(generator.nextState(state)))
                .orElse(BigInteger.valueOf(-1));
    }
}
