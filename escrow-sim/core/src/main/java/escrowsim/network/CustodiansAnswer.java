package escrowsim.network;

import escrowsim.attack.Answering;
import escrowsim.attack.Custodian;
import escrowsim.attack.Draws;
import escrowsim.attack.Randomness;
import escrowsim.custody.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The first moment at which those custodians qualify who have answered: all are asked at once, each answers with its
 * probability after an exponential time. For a threshold it is the k-th answer.
 *
 * @see escrowsim.access.AnswerTimes its law in closed form
 */
final class CustodiansAnswer implements Answer {

    private static final double HOURS_PER_DAY = 24;

    private final Rule rule;
    private final Map<String, Answering> answering = new HashMap<>();
    private final Map<String, Draws> draws = new HashMap<>();

    CustodiansAnswer(Rule rule, List<Custodian> custodians, Randomness randomness) {
        this.rule = rule;
        for (Custodian custodian : custodians) {
            answering.put(custodian.name(), custodian.answering());
            draws.put(custodian.name(), randomness.role(Chaining.ROLE + " answers", custodian.name()));
        }
    }

    @Override
    public double days(long world, int account) {
        return hours(rule, world, account) / HOURS_PER_DAY;
    }

    private double hours(Rule part, long world, int account) {
        if (part instanceof Rule.AtLeast some) {
            double[] hours = some.of().stream()
                    .mapToDouble(child -> hours(child, world, account))
                    .sorted()
                    .toArray();
            return hours[some.threshold() - 1];
        }
        String custodian = ((Rule.Holder) part).custodian();
        Answering how = required(answering.get(custodian));
        Draws own = required(draws.get(custodian));
        return own.uniform(world, account, 0) < how.share()
                ? how.meanHours() * own.exponential(world, account, 1)
                : Double.POSITIVE_INFINITY;
    }

    private static <T> T required(@Nullable T known) {
        if (known == null) {
            throw new AssertionError("a rule names custodians only");
        }
        return known;
    }
}
