package escrowsim.story;

import escrowsim.rehearsal.Rehearsal;
import escrowsim.rehearsal.RehearsalOutcome;
import escrowsim.trial.Chronicle;
import escrowsim.trial.Chronicle.Opening;
import escrowsim.trial.Sampling;
import escrowsim.trial.TrialPlan;
import escrowsim.trial.Years;
import java.util.List;
import java.util.Optional;

/**
 * One world of one design: what happened, and what real keys say to it.
 *
 * @param happenings in the order of time
 * @param proof empty where nothing was read
 */
public record Story(
        Chronicle chronicle, List<Happening> happenings, RehearsalOutcome rehearsal, Optional<Proof> proof) {

    public Story {
        happenings = List.copyOf(happenings);
    }

    /** Runs the world, lives through it again with real keys, and tells it. */
    public static Story of(TrialPlan plan, Sampling sampling, long trial) {
        Chronicle chronicle = Chronicle.of(plan, sampling, trial);
        Rehearsal rehearsal = new Rehearsal(plan, sampling);
        RehearsalOutcome outcome = rehearsal.replay(trial);
        return new Story(chronicle, Happenings.of(chronicle), outcome, Proof.of(chronicle, rehearsal, outcome));
    }

    /** The opening from which the first exposure came; empty where nothing was exposed. */
    public Optional<Opening> firstOpening() {
        return chronicle.outcome().anyExposure ? chronicle.firstOpening() : Optional.empty();
    }

    /** How many days of the exposed messages had been sent when the first could be read; 0 where shares alone read nothing. */
    public double daysSentBeforeLeak() {
        if (chronicle.plan().custody().search().isPresent()
                || chronicle.plan().custody().possession().isPresent()) {
            return 0;
        }
        ReadableTimes readable = new ReadableTimes();
        chronicle.openings().forEach(opening -> readable.add(opening.fromYear(), opening.toYear()));
        return readable.yearsBefore(chronicle.outcome().firstExposureYear) * Years.DAYS;
    }

    /** Where real keys and the model do not agree, in words; empty where they do. */
    public List<String> disagreements() {
        boolean proven = proof.map(Proof::holds).orElse(true);
        return proven || !rehearsal.failures().isEmpty()
                ? rehearsal.failures()
                : List.of(
                        "trial " + chronicle.trial() + ": the shares that suffice in the model do not with real keys");
    }
}
