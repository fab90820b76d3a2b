package escrowsim.report;

import escrowsim.access.LawfulWorld;
import escrowsim.summary.CauseShare;
import escrowsim.trial.ParameterDraws;
import escrowsim.trial.TrialOutcome;
import escrowsim.trial.TrialPlan;
import escrowsim.trial.Years;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongFunction;

/**
 * How a world of one design becomes a row of {@code trials.csv}.
 *
 * @param drawn whether inputs are drawn
 * @param lawful what a world saw of lawful access
 * @param checks how many were made of a world with real keys, in the first worlds; none failed: that ends the run
 */
public record TrialRow(
        String study,
        String design,
        TrialPlan plan,
        boolean drawn,
        LongFunction<LawfulWorld> lawful,
        LongFunction<OptionalLong> checks) {

    /** The cells that name a row. */
    List<String> key(long trial) {
        return List.of(
                Cell.text(study),
                Cell.text(design),
                Cell.integer(trial),
                Integer.toString(drawn ? ParameterDraws.of(trial) : 0));
    }

    /** The cells that follow them. */
    List<String> values(long trial, TrialOutcome outcome) {
        List<String> cells = new ArrayList<>(exposure(outcome));
        LawfulWorld requests = lawful.apply(trial);
        OptionalLong checked = checks.apply(trial);
        cells.addAll(List.of(
                Cell.integer(requests.requests()),
                Cell.integer(requests.accesses()),
                Cell.integer(requests.wrongful() + outcome.grantedRequests),
                requests.medianHours().isPresent()
                        ? Cell.number(requests.medianHours().getAsDouble())
                        : Cell.MISSING,
                checked.isPresent() ? Cell.integer(checked.getAsLong()) : Cell.MISSING,
                checked.isPresent() ? "0" : Cell.MISSING,
                Cell.integer(outcome.grantedNoticed)));
        return cells;
    }

    private List<String> exposure(TrialOutcome outcome) {
        boolean any = outcome.anyExposure;
        return List.of(
                Cell.truth(any),
                any ? Cell.number(outcome.firstExposureYear * Years.DAYS) : Cell.MISSING,
                any ? Cell.text(CauseShare.cause(plan, outcome.firstCause)) : Cell.MISSING,
                Cell.integer(outcome.exposureEvents),
                Cell.number(outcome.exposedDays),
                Cell.number(outcome.unnoticedDays),
                Cell.integer(Math.round(outcome.usersExposed) + outcome.grantedRequests),
                Cell.number(outcome.exposedUserDays + outcome.frontDoorUserDays),
                Cell.integer(Math.round(outcome.exposedMessages)));
    }
}
