package escrowsim.trial;

import escrowsim.attack.EventSource;
import escrowsim.attack.Purchasable;
import escrowsim.custody.AccessStructure;
import escrowsim.custody.CustodyModel;
import escrowsim.random.Streams;
import java.util.Arrays;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Runs trials of one plan: attacks, incidents, response, exposure plane, outcome. Prepares itself once and allocates
 * nothing per trial. One for each thread; trial i gives the same outcome whoever runs it and whatever ran before.
 */
public final class TrialKernel {

    private final TrialPlan plan;
    private final EventSource[] sources;
    private final Incidents incidents = new Incidents();
    private final Openings openings;
    private final UserSets sets = new UserSets();
    private final TrialOutcome outcome;
    private final @Nullable Escrowed escrowed;
    private final @Nullable Notices notices;

    public TrialKernel(TrialPlan plan) {
        this.plan = plan;
        this.sources = plan.escrow().isEmpty() ? new EventSource[0] : sources(plan);
        this.openings = new Openings();
        this.outcome = new TrialOutcome();
        this.escrowed = plan.escrow()
                .map(escrow -> new Escrowed(plan, escrow, incidents, openings, sets))
                .orElse(null);
        this.notices =
                plan.custody().notice().map(notice -> new Notices(plan, notice)).orElse(null);
    }

    private static EventSource[] sources(TrialPlan plan) {
        Purchasable rule = plan.accessStructure()
                .<Purchasable>map(structure -> structure::cheapestSet)
                .orElse(prices -> new int[0]);
        return plan.threats()
                .sources(plan.custodians(), new Streams(plan.seed()), rule)
                .toArray(EventSource[]::new);
    }

    /** Runs trial number {@code trial} and returns its outcome, which the next run overwrites. */
    public TrialOutcome run(long trial) {
        outcome.clear();
        openings.clear();
        sets.clear();
        incidents.clear();
        for (EventSource source : sources) {
            source.run(trial, plan.horizonYears(), incidents);
        }
        if (notices != null) {
            notices.apply(trial, incidents);
        }
        if (incidents.anything() && escrowed != null) {
            escrowed.expose(trial, outcome);
        }
        return outcome;
    }

    /** The incidents of the trial run last, as the attacks made them and the design noticed them. */
    public Incidents incidents() {
        return incidents;
    }

    /** From when on traffic sent at {@code sentYear} could be read in the trial run last; infinity for never. */
    public double readableFrom(double sentYear) {
        double readable = Double.POSITIVE_INFINITY;
        for (int i = 0; i < openings.count; i++) {
            if (openings.from[i] <= sentYear && sentYear < openings.to[i]) {
                readable = Math.min(readable, Math.max(sentYear, openings.opened[i]));
            }
        }
        return readable;
    }

    /**
     * The same for a user whose records were taken by these incidents only. Where every incident takes everybody's, or one key
     * serves everybody, that is the same for all users.
     */
    public double readableFrom(double sentYear, IntPredicate takenBy) {
        return escrowed == null || escrowed.users == null
                ? readableFrom(sentYear)
                : escrowed.users.readableFrom(sentYear, takenBy);
    }

    /** All times at which the answer of {@link #readableFrom} changes its form in the trial run last, for any user, sorted. */
    public double[] breakpoints() {
        Cuts cuts = new Cuts();
        cuts.begin(3 * (openings.count + sets.count) + 1);
        cuts.add(0);
        for (int i = 0; i < openings.count; i++) {
            cuts.add(openings.from[i]);
            cuts.add(openings.to[i]);
            cuts.add(openings.opened[i]);
        }
        sets.cutAt(cuts);
        cuts.close();
        return Arrays.copyOf(cuts.at, cuts.count);
    }

    /** The parts that only a world with escrow has. */
    private static final class Escrowed {

        private final TrialState state;
        private final ExposurePlane plane;
        private final ExposedTraffic traffic;
        private final FrontDoor frontDoor;
        private final @Nullable ReachedUsers users;

        Escrowed(TrialPlan plan, CustodyModel escrow, Incidents incidents, Openings openings, UserSets sets) {
            int custodians = plan.custodians().size();
            state = new TrialState(
                    incidents,
                    new Intrusions(escrow.response(), custodians, plan.horizonYears()),
                    new Epochs(escrow.keys(), plan.horizonYears()),
                    openings,
                    sets);
            AccessStructure structure = plan.accessStructure().orElseThrow();
            plane = new ExposurePlane(plan, escrow, structure, state);
            frontDoor = new FrontDoor(plan, structure);
            users = plan.byUser() ? new ReachedUsers(plan, structure, sets) : null;
            traffic = new ExposedTraffic(plan.service(), escrow.shareOpened(), plan.horizonYears());
        }

        void expose(long trial, TrialOutcome outcome) {
            Intrusions intrusions = state.intrusions();
            intrusions.settle(state.incidents());
            state.epochs().restartAt(intrusions.rekeyYear, intrusions.rekeyCount);
            plane.open();
            traffic.measure(state.openings(), state.epochs(), outcome);
            if (users != null && outcome.anyExposure) {
                outcome.exposedUserDays = users.exposedUserDays(trial, state.incidents());
            }
            frontDoor.answer(state.incidents().requests(), state.epochs(), outcome);
            outcome.exposedUndetected = outcome.anyExposure && !intrusions.anyDetected;
        }
    }
}
