package escrowsim.report;

import escrowsim.summary.CauseShare;
import escrowsim.trial.Service;
import escrowsim.trial.TrialOutcome;
import escrowsim.trial.TrialPlan;
import escrowsim.trial.Years;
import java.util.List;

/** How a world of one design becomes a row of {@code trials.csv}. */
public record TrialRow(String study, String design, TrialPlan plan) {

    List<String> cells(long trial, TrialOutcome outcome) {
        boolean any = outcome.anyExposure;
        return List.of(
                Cell.text(study),
                Cell.text(design),
                Cell.integer(trial),
                "0",
                Cell.truth(any),
                any ? Cell.number(outcome.firstExposureYear * Years.DAYS) : Cell.MISSING,
                any ? Cell.text(CauseShare.cause(plan, outcome.firstCause)) : Cell.MISSING,
                Cell.integer(outcome.exposureEvents),
                Cell.number(outcome.exposedDays),
                Cell.number(outcome.unnoticedDays),
                usersExposed(any),
                Cell.number(outcome.exposedUserDays + outcome.frontDoorUserDays),
                Cell.integer(Math.round(outcome.exposedUserDays * plan.service().messagesPerUserPerDay())),
                Cell.MISSING,
                Cell.MISSING,
                Cell.MISSING,
                Cell.MISSING,
                Cell.MISSING,
                Cell.MISSING);
    }

    /** All of them, as incidents take whole vaults; not counted where their number changes. */
    private String usersExposed(boolean any) {
        Service service = plan.service();
        if (!any) {
            return "0";
        }
        return service.growthPerYear() == 0 ? Cell.integer(Math.round(service.users())) : Cell.MISSING;
    }
}
