package escrowsim.network;

import java.util.Arrays;

/**
 * Follows contacts from the seed, hop by hop: whoever was in contact with an open account is reached on the day on which
 * that shows, and may be opened next. A person counts as reached within h hops on the earliest day to which any chain of at
 * most h hops leads (the rounds of Bellman and Ford, with ties that open in time), so more hops and earlier openings never
 * reach fewer. Innocent or not cannot be told before: everybody who is reached is opened.
 *
 * <p>Mutable: its arrays serve for one scene after the other, by one thread.
 */
final class ChainWalk {

    /** Just after the incident: what happened on its day is before this. */
    private static final double AFTER = Double.MIN_VALUE;

    private final Scene scene;
    private final ChainPlan.Search search;
    private final double[] reached;
    private final boolean[] isOpened;
    private final int[] nextSince;
    private int[] touched;
    private int touchedCount;
    private int[] frontier;
    private double[] frontierDay;
    private int frontierCount;
    private int[] next;
    private int nextCount;
    private int accounts;
    private int round;

    private Means means;
    private Leaving leaving;
    private long world;
    private double answerDay;

    ChainWalk(Scene scene, ChainPlan.Search search) {
        this.scene = scene;
        this.search = search;
        int people = scene.around().people();
        reached = new double[people];
        Arrays.fill(reached, Double.POSITIVE_INFINITY);
        isOpened = new boolean[people];
        nextSince = new int[people];
        touched = new int[people];
        frontier = new int[people];
        frontierDay = new double[people];
        next = new int[people];
        means = new Means("", Opening.accounts(0), Answer.AT_ONCE, false);
        leaving = Leaving.NOBODY;
    }

    /** Follows the chain of a world, and counts what it finds. */
    void follow(long inWorld, Means by, Leaving those, ChainTally tally) {
        world = inWorld;
        means = by;
        leaving = those;
        begin();
        for (int hop = 1; hop <= search.hops(); hop++) {
            round++;
            for (int i = 0; i < frontierCount; i++) {
                look(frontier[i], frontierDay[i]);
            }
            advance();
            count(hop, tally);
        }
    }

    private void begin() {
        for (int i = 0; i < touchedCount; i++) {
            reached[touched[i]] = Double.POSITIVE_INFINITY;
            isOpened[touched[i]] = false;
        }
        accounts = 0;
        nextCount = 0;
        touchedCount = 0;
        round++;
        answerDay = means.opening().wholeNetwork() ? means.answer().days(world, scene.seed()) : 0;
        reach(scene.seed(), 0);
        advance();
    }

    /** Those reached on a new day are the next to be opened. */
    private void advance() {
        int[] looked = frontier;
        frontier = next;
        next = looked;
        frontierCount = nextCount;
        nextCount = 0;
        for (int i = 0; i < frontierCount; i++) {
            frontierDay[i] = reached[frontier[i]];
        }
    }

    private void look(int person, double day) {
        Opening opening = means.opening();
        if (opening.seedOnly() && person != scene.seed()) {
            return;
        }
        double answered = opening.wholeNetwork()
                ? Math.max(day, answerDay)
                : day + means.answer().days(world, person);
        double opened = answered + opening.delayDays();
        if (!(opened <= search.untilDay())) {
            return;
        }
        if (!isOpened[person]) {
            isOpened[person] = true;
            accounts++;
        }
        double from = opening.fromThenOn() ? opened - opening.keptDays() : -opening.keptDays();
        double before = Math.min(opening.fromThenOn() ? Double.POSITIVE_INFINITY : AFTER, gone(person));
        follow(scene.around(), scene.aroundTimes(), person, opened, from, before);
        if (scene.isMember(person)) {
            follow(scene.cell(), scene.cellTimes(), scene.memberAt(person), opened, from, before);
        }
    }

    private void follow(Network ties, ContactTimes times, int node, double opened, double from, double before) {
        boolean inCell = ties == scene.cell();
        for (int place = ties.first(node); place < ties.end(node); place++) {
            int person = inCell ? scene.personOf(ties.neighbour(place)) : ties.neighbour(place);
            if (reached[person] > opened) {
                double contact = times.firstBetween(
                        world,
                        ties.tie(place),
                        from,
                        Math.min(before, gone(person)),
                        means.opening().shareSeen());
                double day = Math.max(opened, contact);
                if (day <= search.untilDay() && day < reached[person]) {
                    reach(person, day);
                }
            }
        }
    }

    /** When this person is no longer on the service, for whatever reason. */
    private double gone(int person) {
        if (person == scene.seed()) {
            return search.seedActiveAfter() ? Double.POSITIVE_INFINITY : AFTER;
        }
        return leaving.day(world, person, scene.isMember(person));
    }

    private void reach(int person, double day) {
        if (reached[person] == Double.POSITIVE_INFINITY) {
            touched[touchedCount++] = person;
        }
        reached[person] = day;
        if (nextSince[person] != round) {
            nextSince[person] = round;
            next[nextCount++] = person;
        }
    }

    private void count(int hop, ChainTally tally) {
        for (int number = 0; number < search.reportDays().size(); number++) {
            count(hop, number, tally);
        }
        tally.opened(hop, accounts);
    }

    private void count(int hop, int number, ChainTally tally) {
        double day = search.reportDays().get(number);
        int associates = 0;
        int innocents = 0;
        double days = 0;
        for (int i = 1; i < touchedCount; i++) {
            int person = touched[i];
            if (reached[person] <= day) {
                boolean member = scene.isMember(person);
                associates += member ? 1 : 0;
                innocents += member ? 0 : 1;
                days += member ? reached[person] : 0;
            }
        }
        tally.found(hop, number, associates, innocents, days);
    }
}
