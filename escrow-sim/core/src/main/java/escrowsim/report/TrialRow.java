package escrowsim.report;

import escrowsim.summary.CauseShare;
import escrowsim.trial.ParameterDraws;
import escrowsim.trial.Service;
import escrowsim.trial.TrialOutcome;
import escrowsim.trial.TrialPlan;
import escrowsim.trial.Years;
import java.util.List;
import java.util.Optional;

/**
 * How a world of one design becomes a row of {@code trials.csv}.
 *
 * @param draws where inputs are drawn
 */
public record TrialRow(String study, String design, TrialPlan plan, Optional<ParameterDraws> draws) {

    /** Where inputs are what they are. */
    public TrialRow(String study, String design, TrialPlan plan) {
        this(study, design, plan, Optional.empty());
    }

    List<String> cells(long trial, TrialOutcome outcome) {
        boolean any = outcome.anyExposure;
        return List.of(
                Cell.text(study),
                Cell.text(design),
                Cell.integer(trial),
                Integer.toString(draws.isPresent() ? ParameterDraws.of(trial) : 0),
                Cell.truth(any),
                any ? Cell.number(outcome.firstExposureYear * Years.DAYS) : Cell.MISSING,
                any ? Cell.text(CauseShare.cause(plan, outcome.firstCause)) : Cell.MISSING,
                Cell.integer(outcome.exposureEvents),
                Cell.number(outcome.exposedDays),
                Cell.number(outcome.unnoticedDays),
                usersExposed(any),
                Cell.number(outcome.exposedUserDays + outcome.frontDoorUserDays),
                messagesExposed(outcome),
                Cell.MISSING,
                Cell.MISSING,
                Cell.MISSING,
                Cell.MISSING,
                Cell.MISSING,
                Cell.MISSING);
    }

    /** Where inputs are drawn, traffic may be another in each draw: not counted. */
    private String messagesExposed(TrialOutcome outcome) {
        return draws.isPresent()
                ? Cell.MISSING
                : Cell.integer(
                        Math.round(outcome.exposedUserDays * plan.service().messagesPerUserPerDay()));
    }

    /** All of them, as incidents take whole vaults; not counted where their number changes. */
    private String usersExposed(boolean any) {
        Service service = plan.service();
        if (!any) {
            return "0";
        }
        return service.growthPerYear() == 0 && draws.isEmpty()
                ? Cell.integer(Math.round(service.users()))
                : Cell.MISSING;
    }
}
