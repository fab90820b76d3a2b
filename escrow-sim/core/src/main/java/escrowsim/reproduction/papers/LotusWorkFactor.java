package escrowsim.reproduction.papers;

import escrowsim.attack.Draws;
import escrowsim.reproduction.Finding;
import escrowsim.reproduction.Inputs;
import escrowsim.reproduction.Method;
import escrowsim.reproduction.Run;
import escrowsim.reproduction.historic.WorkFactorReduction;
import escrowsim.reproduction.sampling.ParallelTrials;
import escrowsim.reproduction.sampling.Sample;
import java.util.List;
import java.util.function.LongToDoubleFunction;

/**
 * Message keys are really searched at a reduced size, most of their bits being known, by the government that opens the
 * field, by others who cannot, and by others who guess the field because its padding is known. A search of N keys takes
 * {@code (N + 1) / 2} tries on average, so N is {@code 2 tries - 1}; it is scaled to the full size.
 */
final class LotusWorkFactor implements Method {

    private static final long MESSAGES = 200;

    @Override
    public List<Finding> reproduce(Inputs inputs, Run run) {
        LotusMessage.Sizes full = new LotusMessage.Sizes(
                inputs.count("escrowed-bits"), inputs.count("key-bits") - inputs.count("escrowed-bits"));
        LotusMessage.Sizes reduced =
                new LotusMessage.Sizes(inputs.count("reduced.escrowed-bits"), inputs.count("reduced.residual-bits"));
        WorkFactorReduction government = WorkFactorReduction.drawn(run.draws("lotus-1996-workfactor", "government"));
        Draws messages = run.draws("lotus-1996-workfactor", "message");
        Keys lawful = keys(run.part(0, 0.1), i -> new LotusMessage(reduced, messages, i).residualTries(government));
        Keys fields = keys(run.part(0.1, 0.2), i -> new LotusMessage(reduced, messages, i).fieldTries(government));
        Keys others = keys(run.part(0.2, 1), i -> new LotusMessage(reduced, messages, i).allTries());
        return findings(full, reduced, lawful, fields, others);
    }

    private static List<Finding> findings(
            LotusMessage.Sizes full, LotusMessage.Sizes reduced, Keys lawful, Keys fields, Keys others) {
        int removed = full.escrowed() - reduced.escrowed();
        int shorter = full.residual() - reduced.residual();
        Keys lawfulFull = lawful.times(StrictMath.pow(2, shorter));
        Keys othersFull = others.times(StrictMath.pow(2, shorter + removed));
        Keys fieldsFull = fields.times(StrictMath.pow(2, removed));
        double advantage = othersFull.count() / lawfulFull.count();
        double relative = both(lawful.relativeError(), others.relativeError());
        return List.of(
                bits("government", full.residual()),
                lawfulFull.bits("government"),
                bits("others", full.all()),
                othersFull.bits("others"),
                bits("field", full.escrowed()),
                fieldsFull.bits("field"),
                Finding.closedForm("government", "advantage", "ratio", StrictMath.pow(2, full.escrowed())),
                Finding.estimate(
                        "government", "advantage", "ratio", advantage, advantage * relative, lawful.searches()),
                Finding.closedForm(
                        "padding-known",
                        "tries",
                        "trial",
                        StrictMath.pow(2, full.escrowed()) + StrictMath.pow(2, full.residual())),
                Finding.estimate(
                        "padding-known",
                        "tries",
                        "trial",
                        fieldsFull.count() + lawfulFull.count(),
                        both(fieldsFull.error(), lawfulFull.error()),
                        lawful.searches()));
    }

    /** Two independent errors together. */
    private static double both(double error, double other) {
        return Math.sqrt(error * error + other * other);
    }

    private static Finding bits(String design, double bits) {
        return Finding.closedForm(design, "work_bits", "bit", bits);
    }

    private static Keys keys(Run run, LongToDoubleFunction tries) {
        Sample sample = Sample.of(ParallelTrials.run(run.trials(MESSAGES), run, tries));
        return new Keys(2 * sample.mean() - 1, 2 * sample.standardError(), sample.count());
    }

    /** How many keys there are, as searching them tells. */
    private record Keys(double count, double error, int searches) {

        Keys times(double factor) {
            return new Keys(factor * count, factor * error, searches);
        }

        double relativeError() {
            return error / count;
        }

        Finding bits(String design) {
            double ln2 = StrictMath.log(2);
            return Finding.estimate(
                    design, "work_bits", "bit", StrictMath.log(count) / ln2, relativeError() / ln2, searches);
        }
    }
}
