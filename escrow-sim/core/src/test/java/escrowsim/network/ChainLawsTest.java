package escrowsim.network;

import static escrowsim.network.Chained.STREAMS;
import static escrowsim.network.Chained.follow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import escrowsim.access.AnswerTimes;
import escrowsim.access.JointAnswer;
import escrowsim.access.LawfulDemand.Targets;
import escrowsim.attack.Answering;
import escrowsim.attack.Custodian;
import escrowsim.attack.KeyStorage;
import escrowsim.custody.AccessStructure;
import escrowsim.custody.Rule;
import escrowsim.network.ChainPlan.Search;
import escrowsim.network.ChainPlan.Size;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What more of something does to every single world. */
class ChainLawsTest {

    private static final GeneratedNetwork NETWORK = new GeneratedNetwork(
            new SmallWorld(400, 8, 0.1, 0.3, Double.POSITIVE_INFINITY),
            new Cell(12, Cell.Shape.HUB, 0.1, 0.3, Double.POSITIVE_INFINITY),
            Cell.SeedPlace.ANY);
    private static final List<Double> DAYS = List.of(1.0, 30.0, 200.0);
    private static final int WORLDS = 60;

    private static ChainPlan plan(double organised, double mandateYears, boolean active) {
        return new ChainPlan(
                NETWORK,
                new Search(3, DAYS, active),
                new Targets(1, 0, organised / 2, organised, 1),
                mandateYears,
                new Size(WORLDS, 2));
    }

    private static Means means(double keptDays, double answerDays) {
        return new Means("custodians", Opening.accounts(keptDays), (world, account) -> answerDays, true);
    }

    @Test
    void moreHistoryNeverReachesFewer() {
        requireMore(plan(0.4, 2, true), means(10, 2), plan(0.4, 2, true), means(100, 2));
        requireMore(plan(0.4, 2, true), means(100, 2), plan(0.4, 2, true), means(Double.POSITIVE_INFINITY, 2));
    }

    @Test
    void anEarlierAnswerNeverReachesFewer() {
        requireMore(plan(0.4, 2, true), means(100, 20), plan(0.4, 2, true), means(100, 2));
    }

    @Test
    void fewerWhoLeaveNeverMeansFewerReached() {
        requireMore(plan(0.9, 2, true), means(100, 2), plan(0.4, 2, true), means(100, 2));
        requireMore(plan(0.4, 2, true), means(100, 2), plan(0, 2, true), means(100, 2));
    }

    @Test
    void aSeedThatGoesOnNeverReachesFewer() {
        requireMore(plan(0.4, 2, false), means(100, 2), plan(0.4, 2, true), means(100, 2));
    }

    /** Hop by hop and day by day, in every world: each is compared by itself. */
    private static void requireMore(ChainPlan less, Means lessMeans, ChainPlan more, Means moreMeans) {
        List<ChainTally> few = follow(less, lessMeans);
        List<ChainTally> many = follow(more, moreMeans);
        long fewer = 0;
        for (int part = 0; part < few.size(); part++) {
            for (int hop = 1; hop <= 3; hop++) {
                for (int day = 0; day < DAYS.size(); day++) {
                    assertThat(few.get(part).reached(hop, day))
                            .isLessThanOrEqualTo(many.get(part).reached(hop, day));
                    assertThat(few.get(part).innocents(hop, day))
                            .isLessThanOrEqualTo(many.get(part).innocents(hop, day));
                    fewer += many.get(part).innocents(hop, day) - few.get(part).innocents(hop, day);
                }
            }
        }
        assertThat(fewer).as("the law is tried where it makes a difference").isPositive();
    }

    @Test
    void moreHopsAndLaterDaysNeverReachFewer() {
        for (ChainTally part : follow(plan(0.4, 2, true), means(50, 2))) {
            for (int hop = 1; hop <= 3; hop++) {
                for (int day = 0; day < DAYS.size(); day++) {
                    if (hop > 1) {
                        assertThat(part.reached(hop, day)).isGreaterThanOrEqualTo(part.reached(hop - 1, day));
                    }
                    if (day > 0) {
                        assertThat(part.innocents(hop, day)).isGreaterThanOrEqualTo(part.innocents(hop, day - 1));
                    }
                }
            }
        }
    }

    /** Nothing of a seed that is silent from the incident on can be heard from then on. */
    @Test
    void whoListensFromThenOnHearsNothingOfASilentSeed() {
        List<ChainTally> parts = follow(plan(0, 2, false), means(0, 1));

        assertThat(Chained.sum(parts, part -> part.innocents(3, 2))).isZero();
        assertThat(Chained.sum(parts, part -> part.opened(3))).isEqualTo(WORLDS);
    }

    /** A tie with r contacts a day shows within d days of history with chance 1 - exp(-r d). */
    @Test
    void aTieShowsInItsHistoryAsAPoissonProcessSays() {
        double perMonth = 0.7;
        PoissonContacts contacts = new PoissonContacts(STREAMS, "contacts", perMonth, Double.POSITIVE_INFINITY);
        int ties = 20_000;
        int shown = 0;
        int both = 0;
        for (int tie = 0; tie < ties; tie++) {
            double past = contacts.firstBetween(0, tie, -60, 0, 1);
            double future = contacts.firstBetween(0, tie, 0, 60, 1);
            shown += past < 0 ? 1 : 0;
            both += past < 0 && future < 60 ? 1 : 0;
        }

        double chance = -StrictMath.expm1(-perMonth * 12 / 365.25 * 60);
        assertThat((double) shown / ties).isCloseTo(chance, within(4 * Math.sqrt(chance * (1 - chance) / ties)));
        double twice = chance * chance;
        assertThat((double) both / ties).isCloseTo(twice, within(4 * Math.sqrt(twice * (1 - twice) / ties)));
    }

    /** With gamma rates of shape k it shows with chance 1 - (1 + r d / k)^-k. */
    @Test
    void aTieOfAnUncertainRateShowsAsAGammaMixtureSays() {
        PoissonContacts contacts = new PoissonContacts(STREAMS, "contacts", 0.7, 0.5);
        int ties = 20_000;
        int shown = 0;
        for (int tie = 0; tie < ties; tie++) {
            shown += contacts.firstBetween(3, tie, -60, 0, 1) < 0 ? 1 : 0;
        }

        double chance = 1 - StrictMath.pow(1 + 0.7 * 12 / 365.25 * 60 / 0.5, -0.5);
        assertThat((double) shown / ties).isCloseTo(chance, within(4 * Math.sqrt(chance * (1 - chance) / ties)));
    }

    /** However the stretches of time are cut, the contacts in them are the same. */
    @Test
    void contactsDoNotDependOnWhereOneBeginsToLook() {
        PoissonContacts contacts = new PoissonContacts(STREAMS, "contacts", 9, 2);
        int compared = 0;
        for (int tie = 0; tie < 200; tie++) {
            double first = contacts.firstBetween(5, tie, -40, 400, 1);
            if (Double.isInfinite(first)) {
                continue;
            }
            compared++;
            assertThat(contacts.firstBetween(5, tie, first - 1e-9, 400, 1)).isEqualTo(first);
            double second = contacts.firstBetween(5, tie, first + 1e-9, 400, 1);
            assertThat(second).isGreaterThan(first);
            assertThat(contacts.firstBetween(5, tie, -40, first - 1e-9, 1)).isInfinite();
        }
        assertThat(compared).isGreaterThan(150);
    }

    /** The chance that an answer came within a day is the reliability polynomial of the answers, as the funnel has it. */
    @Test
    void custodiansAnswerAsTheClosedFormSays() {
        Rule rule = Rule.atLeast(2, List.of("a", "b", "c"));
        List<Custodian> custodians = List.of(custodian("a", 0.9, 10), custodian("b", 0.7, 30), custodian("c", 1, 50));
        Answer answer = Answer.of(new JointAnswer(rule, custodians, STREAMS, "answers"));
        int orders = 20_000;
        int inADay = 0;
        for (int order = 0; order < orders; order++) {
            inADay += answer.days(order, 3) <= 1 ? 1 : 0;
        }

        double chance = new AnswerTimes(
                        AccessStructure.of(List.of("a", "b", "c"), rule),
                        custodians.stream().map(Custodian::answering).toList())
                .answeredWithin(24);
        assertThat((double) inADay / orders).isCloseTo(chance, within(4 * Math.sqrt(chance * (1 - chance) / orders)));
    }

    private static Custodian custodian(String name, double share, double hours) {
        return new Custodian(name, "", 1, "", "", KeyStorage.EXPORTABLE, new Answering(share, hours));
    }

    /** Of members who leave with chance d a clique keeps 1 - d, a star from its edge (1 - d)(1 + (m - 2)(1 - d)) of m - 1. */
    @Test
    void whoLeavesIsMissedAsTheShapeOfTheCellSays() {
        double left = 0.7;
        double clique = 0.3;
        double star = 0.3 * (1 + 18 * 0.3) / 19;
        assertThat(yieldOf(Cell.Shape.CLIQUE, left)).isCloseTo(clique, within(0.02));
        assertThat(yieldOf(Cell.Shape.STAR, left)).isCloseTo(star, within(0.02));
    }

    /** At a mandate so old that all have left who will. */
    private static double yieldOf(Cell.Shape shape, double left) {
        GeneratedNetwork network = new GeneratedNetwork(
                new SmallWorld(40, 2, 0, 0, Double.POSITIVE_INFINITY),
                new Cell(20, shape, 0, 100, Double.POSITIVE_INFINITY),
                Cell.SeedPlace.EDGE);
        ChainPlan plan = new ChainPlan(
                network, new Search(2, List.of(0.0), true), new Targets(1, 0, 0, left, 1), 100, new Size(1_500, 1));
        Means days = new Means("custodians", Opening.accounts(3000), Answer.AT_ONCE, true);
        List<ChainTally> parts = follow(plan, days);
        return (double) Chained.sum(parts, part -> part.reached(2, 0)) / Chained.sum(parts, ChainTally::associates);
    }
}
