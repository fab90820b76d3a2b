package escrowsim.access;

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
 * probability after an exponential time. For a threshold it is the k-th answer. Every custodian answers with draws of its own,
 * so that two rules meet the same answers.
 *
 * @see AnswerTimes its law in closed form
 */
public final class JointAnswer {

    private static final int ANSWERS = 0;
    private static final int ANSWER_TIME = 1;

    private final Rule rule;
    private final Map<String, Answering> answering = new HashMap<>();
    private final Map<String, Draws> draws = new HashMap<>();

    /**
     * The answers of those whom a rule names.
     *
     * @param custodians those whom the rule names among them
     * @param role of their draws; the custodian's name is added
     */
    public JointAnswer(Rule rule, List<Custodian> custodians, Randomness randomness, String role) {
        this.rule = rule;
        for (Custodian custodian : custodians) {
            answering.put(custodian.name(), custodian.answering());
            draws.put(custodian.name(), randomness.role(role, custodian.name()));
        }
    }

    /** Hours from a request of a world to its answer; infinity for one that is never answered. */
    public double hours(long world, int request) {
        return hours(rule, world, request);
    }

    private double hours(Rule part, long world, int request) {
        if (part instanceof Rule.AtLeast some) {
            double[] hours = some.of().stream()
                    .mapToDouble(child -> hours(child, world, request))
                    .sorted()
                    .toArray();
            return hours[some.threshold() - 1];
        }
        String custodian = ((Rule.Holder) part).custodian();
        Answering how = required(answering.get(custodian));
        Draws own = required(draws.get(custodian));
        return own.uniform(world, request, ANSWERS) < how.share()
                ? how.meanHours() * own.exponential(world, request, ANSWER_TIME)
                : Double.POSITIVE_INFINITY;
    }

    private static <T> T required(@Nullable T known) {
        if (known == null) {
            throw new AssertionError("a rule names custodians only");
        }
        return known;
    }
}
