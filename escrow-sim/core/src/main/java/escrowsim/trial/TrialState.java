package escrowsim.trial;

/** What a kernel works on in one trial. The parts are mutable and reused from trial to trial. */
record TrialState(Incidents incidents, Intrusions intrusions, Epochs epochs, Openings openings, UserSets sets) {

    /** An intrusion took part in the opening added last. */
    void tookPart(int intrusion) {
        openings.tookPart(incidents.attack(intrusions.incident[intrusion]), intrusions.detected[intrusion]);
    }
}
