package escrowsim.trial;

/** What many worlds had come to by one year. Worlds in which nothing happened need not be added one by one. */
public final class YearSums {

    private final Amounts exposed = Amounts.withoutQuantiles();
    private final Amounts readLive = Amounts.withoutQuantiles();
    private final Amounts userDays;
    private final ByDraw exposedByDraw = new ByDraw();
    private final ByDraw readLiveByDraw = new ByDraw();
    private final ByDraw userDaysByDraw = new ByDraw();

    /** @param mostKept of the amounts, before they are counted in cells */
    YearSums(int mostKept) {
        userDays = new Amounts(mostKept);
    }

    private static boolean isExposed(TrialOutcome outcome, int point) {
        return outcome.anyExposure && outcome.firstExposureYear <= outcome.course.year(point);
    }

    void add(TrialOutcome outcome, int point) {
        exposed.add(isExposed(outcome, point) ? 1 : 0, outcome.weight);
        readLive.add(outcome.course.readLive(point) ? 1 : 0, outcome.weight);
        userDays.add(outcome.course.userDays(point), outcome.weight);
    }

    void add(TrialOutcome outcome, int point, int draw) {
        exposedByDraw.add(draw, isExposed(outcome, point) ? 1 : 0);
        readLiveByDraw.add(draw, outcome.course.readLive(point) ? 1 : 0);
        userDaysByDraw.add(draw, outcome.course.userDays(point));
    }

    void addAll(YearSums later) {
        exposed.addAll(later.exposed);
        readLive.addAll(later.readLive);
        userDays.addAll(later.userDays);
        exposedByDraw.addAll(later.exposedByDraw);
        readLiveByDraw.addAll(later.readLiveByDraw);
        userDaysByDraw.addAll(later.userDaysByDraw);
    }

    void clear() {
        exposed.clear();
        readLive.clear();
        userDays.clear();
        exposedByDraw.clear();
        readLiveByDraw.clear();
        userDaysByDraw.clear();
    }

    void countQuietWorlds(long worlds) {
        exposed.fillUp(worlds);
        readLive.fillUp(worlds);
        userDays.fillUp(worlds);
    }

    /** Saves or restores all of it. */
    void through(Ledger ledger) {
        exposed.through(ledger.part("exposed"));
        readLive.through(ledger.part("read_live"));
        userDays.through(ledger.part("user_days"));
        exposedByDraw.through(ledger.part("exposed_by_draw"));
        readLiveByDraw.through(ledger.part("read_live_by_draw"));
        userDaysByDraw.through(ledger.part("user_days_by_draw"));
    }

    /** Worlds in which some traffic had become readable: 1 each. */
    public Amounts exposed() {
        return exposed;
    }

    public ByDraw exposedByDraw() {
        return exposedByDraw;
    }

    /** Worlds in which what was sent just before then could be read as it was sent: 1 each. */
    public Amounts readLive() {
        return readLive;
    }

    public ByDraw readLiveByDraw() {
        return readLiveByDraw;
    }

    /** User-days of traffic that had become readable. */
    public Amounts userDays() {
        return userDays;
    }

    public ByDraw userDaysByDraw() {
        return userDaysByDraw;
    }
}
