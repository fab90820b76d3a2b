package escrowsim.trial;

import org.jspecify.annotations.Nullable;

/**
 * What a kernel works on in one trial. The parts are mutable and reused from trial to trial.
 *
 * @param witness of a trial that is told; absent where millions are only counted
 */
record TrialState(
        Incidents incidents,
        Intrusions intrusions,
        Epochs epochs,
        Openings openings,
        UserSets sets,
        @Nullable Witness witness) {

    TrialState(Incidents incidents, Intrusions intrusions, Epochs epochs, Openings openings, UserSets sets) {
        this(incidents, intrusions, epochs, openings, sets, null);
    }

    /** An intrusion took part in the opening added last. */
    void tookPart(int intrusion) {
        openings.tookPart(incidents.attack(intrusions.incident[intrusion]), intrusions.detected[intrusion]);
        if (witness != null) {
            witness.tookPart(openings.count - 1, intrusion);
        }
    }
}
