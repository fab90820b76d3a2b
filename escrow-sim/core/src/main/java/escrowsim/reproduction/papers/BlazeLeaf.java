package escrowsim.reproduction.papers;

import escrowsim.attack.Draws;
import escrowsim.crypto.historic.ClipperChip;
import escrowsim.crypto.historic.Leaf;
import escrowsim.crypto.historic.Skipjack;
import escrowsim.reproduction.Finding;
import escrowsim.reproduction.Inputs;
import escrowsim.reproduction.Method;
import escrowsim.reproduction.Run;
import escrowsim.reproduction.sampling.DrawnBytes;
import escrowsim.reproduction.sampling.ParallelTrials;
import escrowsim.reproduction.sampling.Sample;
import java.util.List;
import java.util.stream.Stream;

/**
 * A sender who does not want to be overheard puts random fields in front of a real receiver until one is accepted. The
 * accepted one opens nothing for the escrow agents.
 */
final class BlazeLeaf implements Method {

    private static final String RECEIVER = "receiver";
    private static final long FORGERIES = 256;
    private static final int PREFIXES = 4;
    private static final double MS_PER_MINUTE = 60_000;

    @Override
    public List<Finding> reproduce(Inputs inputs, Run run) {
        Sample tries =
                Sample.of(ParallelTrials.run(run.trials(FORGERIES), run.part(0, 0.97), trial -> forge(trial, run)));
        return Stream.of(layout(inputs, run), searches(tries, inputs), times(tries, inputs))
                .flatMap(List::stream)
                .toList();
    }

    /** How many random fields it takes. */
    private static int forge(long trial, Run run) {
        ClipperSession session = new ClipperSession(run.draws("blaze-1994-leaf", "session"), trial);
        ClipperChip.Receiver receiver = session.receiver();
        Draws guesses = run.draws("blaze-1994-leaf", "guess");
        int tries = 0;
        byte[] leaf;
        do {
            tries++;
            leaf = DrawnBytes.of(guesses, trial, tries, Leaf.BYTES);
        } while (!receiver.accepts(leaf));
        if (session.agentsRead(leaf)) {
            throw new AssertionError("a guessed field holds the session key with probability 2^-80");
        }
        return tries;
    }

    private static List<Finding> layout(Inputs inputs, Run run) {
        double bits = Leaf.BYTES * Byte.SIZE;
        double checked = inputs.number("checksum-bits");
        double accepted = acceptedOfEachPrefix(run);
        double escrowed = inputs.number("escrowed-key-bits");
        return List.of(
                Finding.closedForm(RECEIVER, "leaf_bits", "bit", bits),
                Finding.closedForm(RECEIVER, "valid_leafs", "LEAF", StrictMath.pow(2, bits - checked)),
                Finding.estimate(
                        RECEIVER, "valid_leafs", "LEAF", accepted * StrictMath.pow(2, bits - 16), 0, PREFIXES << 16),
                Finding.closedForm(
                        "longer-checksum", "checksum_bits", "bit", bits - Leaf.UNIT_ID_BYTES * Byte.SIZE - escrowed));
    }

    /** Of the 65,536 fields that differ in the checksum alone, how many the receiver accepts, on average. */
    private static double acceptedOfEachPrefix(Run run) {
        int accepted = 0;
        for (int prefix = 0; prefix < PREFIXES; prefix++) {
            ClipperSession session = new ClipperSession(run.draws("blaze-1994-leaf", "session"), prefix);
            ClipperChip.Receiver receiver = session.receiver();
            Skipjack familyCipher = session.familyCipher();
            byte[] text = DrawnBytes.of(run.draws("blaze-1994-leaf", "prefix"), prefix, 0, Leaf.BYTES);
            for (int checksum = 0; checksum < 1 << 16; checksum++) {
                text[Leaf.BYTES - 2] = (byte) (checksum >> 8);
                text[Leaf.BYTES - 1] = (byte) checksum;
                accepted += receiver.accepts(Leaf.of(text).sealed(familyCipher)) ? 1 : 0;
            }
        }
        return (double) accepted / PREFIXES;
    }

    private static List<Finding> searches(Sample tries, Inputs inputs) {
        double probability = StrictMath.pow(2, -inputs.number("checksum-bits"));
        double median = StrictMath.ceil(StrictMath.log(0.5) / StrictMath.log1p(-probability));
        double share = 1 / tries.mean();
        double shareError = share * tries.standardError() / tries.mean();
        return List.of(
                Finding.closedForm(RECEIVER, "acceptance", "probability", probability),
                Finding.estimate(RECEIVER, "acceptance", "probability", share, shareError, tries.count()),
                Finding.closedForm(RECEIVER, "mean_tries", "trial", 1 / probability),
                Finding.estimate(RECEIVER, "mean_tries", "trial", tries.mean(), tries.standardError(), tries.count()),
                Finding.closedForm(RECEIVER, "median_tries", "trial", median),
                Finding.estimate(
                        RECEIVER,
                        "median_tries",
                        "trial",
                        tries.quantile(0.5),
                        tries.quantileError(0.5),
                        tries.count()));
    }

    private static List<Finding> times(Sample tries, Inputs inputs) {
        double ms = inputs.number("ms-per-try");
        double mean = StrictMath.pow(2, inputs.number("checksum-bits")) * ms;
        Finding simulated = Finding.estimate(
                RECEIVER, "mean_search_ms", "ms", ms * tries.mean(), ms * tries.standardError(), tries.count());
        return List.of(
                Finding.closedForm(RECEIVER, "mean_search_ms", "ms", mean),
                simulated,
                Finding.closedForm(RECEIVER, "mean_search", "minute", mean / MS_PER_MINUTE),
                Finding.estimate(
                        RECEIVER,
                        "mean_search",
                        "minute",
                        simulated.value() / MS_PER_MINUTE,
                        simulated.standardError() / MS_PER_MINUTE,
                        tries.count()),
                Finding.closedForm("many-cards", "mean_search", "second", mean / 1000 / inputs.number("cards")),
                Finding.closedForm("slow-check", "slowdown", "ratio", 1000 * inputs.number("delay-seconds") / ms));
    }
}
