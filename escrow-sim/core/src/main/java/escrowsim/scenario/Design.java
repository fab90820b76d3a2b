package escrowsim.scenario;

/** One of the designs that a study compares. */
public record Design(String id, String title, Scenario scenario) {

    static Design of(Scenario scenario) {
        return new Design(scenario.about().id(), scenario.about().title(), scenario);
    }

    /** The same design in exactly so many worlds. */
    public Design inTrials(long trials) {
        return new Design(id, title, scenario.inTrials(trials));
    }
}
