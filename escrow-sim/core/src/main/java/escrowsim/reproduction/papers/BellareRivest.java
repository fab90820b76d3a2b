package escrowsim.reproduction.papers;

import escrowsim.attack.Draws;
import escrowsim.crypto.historic.TranslucentEscrow;
import escrowsim.reproduction.Finding;
import escrowsim.reproduction.Inputs;
import escrowsim.reproduction.Method;
import escrowsim.reproduction.Run;
import escrowsim.reproduction.sampling.DrawnBytes;
import escrowsim.reproduction.sampling.ParallelTrials;
import escrowsim.reproduction.sampling.Sample;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Messages are really encrypted to points chosen at random, and the authority opens those that it can. */
final class BellareRivest implements Method {

    private static final long MESSAGES = 5_000;
    private static final int KEY_BYTES = 16;

    @Override
    public List<Finding> reproduce(Inputs inputs, Run run) {
        int points = inputs.count("points");
        int known = inputs.count("points-readable");
        TranslucentEscrow escrow = escrow(points, known, run.draws("bellare-rivest-1999", "authority"));
        if (!escrow.satisfiesItsEquations()) {
            throw new AssertionError("the points were solved from these equations");
        }
        Draws senders = run.draws("bellare-rivest-1999", "senders");
        Sample read = Sample.of(ParallelTrials.run(
                run.trials(MESSAGES), run, message -> reads(escrow, points, senders, message) ? 1 : 0));
        return List.of(
                Finding.closedForm("authority", "messages_read", "per 100", 100.0 * known / points),
                Finding.estimate(
                        "authority",
                        "messages_read",
                        "per 100",
                        100 * read.mean(),
                        100 * read.standardError(),
                        read.count()));
    }

    private static TranslucentEscrow escrow(int points, int known, Draws draws) {
        SortedMap<Integer, BigInteger> logarithms = new TreeMap<>();
        for (int attempt = 0; logarithms.size() < known; attempt++) {
            int point = 1 + (int) (draws.uniform(0, attempt, 0) * points);
            logarithms.put(point, DrawnBytes.scalar(draws, 1, 2 * attempt, TranslucentEscrow.order()));
        }
        return new TranslucentEscrow(points, logarithms);
    }

    private static boolean reads(TranslucentEscrow escrow, int points, Draws senders, long message) {
        byte[] key = DrawnBytes.of(senders, message, 0, KEY_BYTES);
        int point = 1 + (int) (senders.uniform(message, 1, 0) * points);
        BigInteger ephemeral = DrawnBytes.scalar(senders, message, 2, TranslucentEscrow.order());
        return Arrays.equals(escrow.openedByAuthority(escrow.seal(key, point, ephemeral)), key);
    }
}
