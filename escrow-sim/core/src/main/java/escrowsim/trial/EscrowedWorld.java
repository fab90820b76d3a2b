package escrowsim.trial;

import escrowsim.custody.AccessStructure;
import escrowsim.custody.CustodyModel;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A world in which keys can be recovered: who broke in and for how long, which traffic that opens, and what it comes to. The
 * parts are mutable and reused from trial to trial. One for each thread.
 */
final class EscrowedWorld {

    final TrialState state;
    /** Absent where nobody has to be asked or attacked. */
    private final @Nullable ExposurePlane plane;

    private final Flaws flaws;
    private final ExposedTraffic traffic;
    /** Absent where there is nobody to ask. */
    private final @Nullable FrontDoor frontDoor;

    final @Nullable ReachedUsers users;
    final @Nullable Reading reading;
    /** Where the design opens a share, and flaws read the rest too. */
    private final @Nullable OpenedApart rest;

    private final double shareOfRest;
    private final Service service;
    private final double horizonYears;
    private final double messagesPerUserPerDay;

    EscrowedWorld(
            TrialPlan plan,
            CustodyModel escrow,
            Incidents incidents,
            Openings openings,
            UserSets sets,
            @Nullable Witness witness) {
        int custodians = plan.custodians().size();
        state = new TrialState(
                incidents,
                new Intrusions(escrow.response(), custodians, plan.horizonYears()),
                new Epochs(escrow.keys(), plan.horizonYears()),
                openings,
                sets,
                witness);
        AccessStructure structure = plan.accessStructure().orElse(null);
        plane = structure == null ? null : new ExposurePlane(plan, escrow, structure, state);
        flaws = new Flaws(plan, state, null);
        frontDoor = structure == null ? null : new FrontDoor(plan, structure);
        users = structure != null && plan.byUser() ? new ReachedUsers(plan, structure, sets) : null;
        traffic = new ExposedTraffic(plan.service(), escrow.shareOpened(), plan.flaws(), plan.horizonYears());
        horizonYears = plan.horizonYears();
        messagesPerUserPerDay = plan.service().messagesPerUserPerDay();
        reading = reading(plan, escrow);
        service = plan.service();
        shareOfRest = 1 - escrow.shareOpened();
        rest = shareOfRest > 0 && flaws.any() ? new OpenedApart(plan, state, traffic.stretches()) : null;
    }

    private @Nullable Reading reading(TrialPlan plan, CustodyModel escrow) {
        Optional<Reading> searched =
                escrow.search().map(search -> new SearchedKeys(plan, search, state, traffic.stretches(), users));
        Optional<Reading> taken = escrow.possession()
                .map(possession -> new TakenDevices(plan, possession, state, traffic.stretches(), users));
        return searched.or(() -> taken).orElse(null);
    }

    /** Most worlds of a safe design end here. */
    boolean mayBeRead() {
        Incidents incidents = state.incidents();
        return plane == null || plane.mayOpen(incidents) || incidents.requests().count() > 0;
    }

    void expose(long trial, TrialOutcome outcome) {
        Intrusions intrusions = state.intrusions();
        intrusions.settle(state.incidents());
        state.epochs().restartAt(intrusions.rekeyYear, intrusions.rekeyCount);
        if (plane == null) {
            state.openings().add(0, horizonYears, 0);
            flaws.open();
        } else {
            plane.open();
        }
        traffic.measure(state.openings(), state.epochs(), outcome);
        if (users != null && reading == null && outcome.anyExposure) {
            outcome.exposedUserDays = users.exposedUserDays(trial, state.incidents(), outcome.course);
            outcome.usersExposed *= users.shareOfUsers(trial, state.incidents());
        } else if (reading == null) {
            traffic.addTo(outcome.course);
        }
        if (rest != null && outcome.anyExposure) {
            rest.part();
            rest.addRestTo(outcome.course, service, shareOfRest);
            // Where incidents take everybody's records this is counted already.
            outcome.exposedUserDays += users == null ? 0 : shareOfRest * rest.userDaysOfFlaws(service);
        }
        if (reading != null && outcome.anyExposure) {
            reading.measure(trial, outcome);
        }
        if (frontDoor != null) {
            frontDoor.answer(state.incidents().requests(), state.epochs(), outcome);
        }
        outcome.exposedMessages = outcome.exposedUserDays * messagesPerUserPerDay;
        outcome.exposedUndetected = outcome.anyExposure && !intrusions.anyDetected;
    }
}
