package escrowsim.exact;

import escrowsim.custody.CustodyModel;
import escrowsim.custody.Yield;
import escrowsim.summary.DesignOutcomes;
import escrowsim.summary.Outcome;
import escrowsim.summary.OutcomeMetric;
import escrowsim.trial.TrialPlan;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of a plan without simulation.
 *
 * @param values in the order of their metrics; each by the first method that tells it
 * @param missing why there is no value for the expected exposure, or for the chance of any; empty where there are both
 */
public record Exact(List<ExactValue> values, Optional<String> missing) {

    private static final List<Method> METHODS = List.of(new ExpectedByShares(), new ChanceByPeriods(), new ByChain());

    public Exact {
        values = List.copyOf(values);
    }

    /** Works out what can be; well below a second. */
    public static Exact of(TrialPlan plan) {
        if (plan.escrow().isEmpty()) {
            return new Exact(List.of(), Optional.empty());
        }
        if (!isOfSharesAlone(plan)) {
            return new Exact(
                    List.of(),
                    Optional.of("no closed form is known for the custody model "
                            + plan.custody().id()));
        }
        Map<OutcomeMetric, ExactValue> found = new EnumMap<>(OutcomeMetric.class);
        List<String> obstacles = new ArrayList<>();
        for (Method method : METHODS) {
            try {
                method.of(plan).forEach(value -> found.putIfAbsent(value.metric(), value));
            } catch (OutOfReach obstacle) {
                obstacles.add(obstacle.why());
            }
        }
        boolean complete =
                found.containsKey(OutcomeMetric.P_ANY_EXPOSURE) && found.containsKey(OutcomeMetric.EXPOSED_USER_DAYS);
        return new Exact(
                List.copyOf(found.values()),
                complete ? Optional.empty() : obstacles.stream().findFirst());
    }

    /** Whether a qualified set reads at once all that its shares are for, and nothing else decides what is read. */
    private static boolean isOfSharesAlone(TrialPlan plan) {
        CustodyModel model = plan.escrow().orElseThrow();
        return model.holders().isPresent()
                && model.search().isEmpty()
                && model.possession().isEmpty()
                && model.notice().isEmpty()
                && model.shareOpened() == 1
                && plan.custodians().stream()
                        .map(model::yieldOf)
                        .allMatch(yielded -> yielded == Yield.COPY || yielded == Yield.USE);
    }

    /** All that is known of a design beside what was simulated of it. */
    public List<ExactCheck> beside(DesignOutcomes design) {
        return values.stream()
                .flatMap(value -> design.of(value.metric()).flatMap(Outcome::estimate).stream()
                        .map(estimate -> new ExactCheck(design.design(), value, estimate)))
                .toList();
    }
}
