package escrowsim.trial;

import java.util.ArrayList;
import java.util.List;

/** The courses of many worlds of one design, summed year by year. Mergeable; empty where nobody looks at them. */
public final class CourseTally {

    /** So many amounts of a design are kept at the most, over all years, before they are counted in cells. */
    private static final int MOST_KEPT = 1 << 21;

    private final List<YearSums> points = new ArrayList<>();
    private long worlds;

    void add(TrialOutcome outcome) {
        Course course = outcome.course;
        reach(course.points());
        worlds++;
        if (course.isTouched() || outcome.weight != 1) {
            for (int p = 0; p < points.size(); p++) {
                points.get(p).add(outcome, p);
            }
        }
    }

    void add(TrialOutcome outcome, int draw) {
        for (int p = 0; p < points.size(); p++) {
            points.get(p).add(outcome, p, draw);
        }
    }

    void addAll(CourseTally later) {
        reach(later.points.size());
        worlds += later.worlds;
        for (int p = 0; p < later.points.size(); p++) {
            points.get(p).addAll(later.points.get(p));
        }
    }

    void clear() {
        worlds = 0;
        points.forEach(YearSums::clear);
    }

    private void reach(int count) {
        while (points.size() < count) {
            points.add(new YearSums(Math.min(Distribution.EXACT, Integer.highestOneBit(MOST_KEPT / count))));
        }
    }

    /** Saves or restores all of it. */
    void through(Ledger ledger) {
        reach(Math.toIntExact(ledger.whole("points", points.size())));
        worlds = ledger.whole("worlds", worlds);
        for (int p = 0; p < points.size(); p++) {
            points.get(p).through(ledger.part("point_" + p));
        }
    }

    /** In how many years the worlds were looked at. */
    public int points() {
        return points.size();
    }

    /** What all worlds had come to by one of the years. */
    public YearSums at(int point) {
        YearSums sums = points.get(point);
        sums.countQuietWorlds(worlds);
        return sums;
    }
}
