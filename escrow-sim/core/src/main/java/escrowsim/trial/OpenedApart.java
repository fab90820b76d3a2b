package escrowsim.trial;

/** What shares opened, and what flaws of the protocol read without any, each piece by piece. One for each thread. */
final class OpenedApart {

    private final TrialState state;
    private final long flaws;
    private final Openings byShares = new Openings();
    private final Openings byFlaws = new Openings();
    private final ExposedTraffic withShares;
    private final ExposedTraffic withFlaws;
    private final TrialOutcome unused = new TrialOutcome();
    private final Stretches all;

    /** @param all that was opened, which is what shares opened where no attack is a flaw */
    OpenedApart(TrialPlan plan, TrialState state, Stretches all) {
        this.state = state;
        this.flaws = plan.flaws();
        this.withShares = new ExposedTraffic(plan.service(), 1, 0, plan.horizonYears());
        this.withFlaws = new ExposedTraffic(plan.service(), 1, 0, plan.horizonYears());
        this.all = all;
    }

    /** Sorts the openings of the trial run now. */
    void part() {
        if (flaws == 0) {
            return;
        }
        unused.clear();
        byShares.clear();
        byFlaws.clear();
        Openings openings = state.openings();
        for (int i = 0; i < openings.count; i++) {
            boolean isFlaw = (openings.attacks[i] & flaws) != 0;
            (isFlaw ? byFlaws : byShares).addCopy(openings, i);
        }
        withShares.measure(byShares, state.epochs(), unused);
        withFlaws.measure(byFlaws, state.epochs(), unused);
    }

    Stretches toShares() {
        return flaws == 0 ? all : withShares.stretches();
    }

    Stretches toFlaws() {
        return withFlaws.stretches();
    }

    /** Adds what flaws read of the traffic that shares open to nobody, to what had become readable by when. */
    void addRestTo(Course course, Service service, double share) {
        Stretches whole = toFlaws();
        for (int i = 0; i < whole.count; i++) {
            course.add(service, share, whole.from[i], whole.to[i], whole.readable[i]);
        }
    }

    /** User-days of the traffic that flaws read. */
    double userDaysOfFlaws(Service service) {
        Stretches whole = toFlaws();
        double userDays = 0;
        for (int i = 0; i < whole.count; i++) {
            userDays += service.userDays(whole.from[i], whole.to[i]);
        }
        return userDays;
    }
}
