package escrowsim.network;

import static escrowsim.network.Chained.EVERYTHING;
import static escrowsim.network.Chained.NOBODY_LEAVES;
import static escrowsim.network.Chained.STREAMS;
import static escrowsim.network.Chained.follow;
import static escrowsim.network.Chained.plan;
import static escrowsim.network.Chained.swept;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;
import org.jgrapht.traverse.BreadthFirstIterator;
import org.junit.jupiter.api.Test;

/** How many people a chain reaches where that is known. */
class ChainCountsTest {

    /** 40 + 40^2 + 40^3 = 65,640. */
    @Test
    void threeHopsAtFortyContactsReachSixtyFiveThousandPhones() {
        Network tree = Chained.tree(40, 3);

        assertThat(List.of(swept(tree, 1), swept(tree, 2), swept(tree, 3))).containsExactly(40L, 1_640L, 65_640L);
    }

    /** With k ties a person, to the k/2 nearest on each side, h hops reach k h people, until they meet. */
    @Test
    void aRingWithoutShortCutsIsReachedHopByHop() {
        Network ring = new SmallWorld(101, 6, 0, 1, Double.POSITIVE_INFINITY).draw(STREAMS.role("test", "ring"), 0);

        assertThat(ring.ties()).isEqualTo(303);
        for (int hops = 1; hops <= 6; hops++) {
            assertThat(swept(ring, hops)).isEqualTo(6L * hops);
        }
    }

    @Test
    void everybodyOfACompleteNetworkIsOneHopAway() {
        Network clique =
                new Cell(30, Cell.Shape.CLIQUE, 0, 1, Double.POSITIVE_INFINITY).draw(STREAMS.role("test", "cell"), 0);

        assertThat(clique.ties()).isEqualTo(30 * 29 / 2);
        assertThat(swept(clique, 1)).isEqualTo(29);
        assertThat(swept(clique, 6)).isEqualTo(29);
    }

    @Test
    void aStarIsReachedFromItsEdgeInTwoHopsAndAChainMemberByMember() {
        Network star =
                new Cell(30, Cell.Shape.STAR, 0, 1, Double.POSITIVE_INFINITY).draw(STREAMS.role("test", "cell"), 0);
        int hub = Cell.SeedPlace.HUB.in(star, 0.5);
        int edge = Cell.SeedPlace.EDGE.in(star, 0.5);
        Network chain =
                new Cell(5, Cell.Shape.CHAIN, 0, 1, Double.POSITIVE_INFINITY).draw(STREAMS.role("test", "cell"), 0);

        assertThat(star.degree(hub)).isEqualTo(29);
        assertThat(star.degree(edge)).isEqualTo(1);
        assertThat(swept(chain, 1)).isEqualTo(1);
        assertThat(swept(chain, 3)).isEqualTo(3);
        assertThat(swept(chain, 6)).isEqualTo(4);
    }

    @Test
    void aHubHasATieWithEveryMemberAndTheOthersTheirDensity() {
        Network cell =
                new Cell(200, Cell.Shape.HUB, 0.1, 1, Double.POSITIVE_INFINITY).draw(STREAMS.role("test", "cell"), 0);

        assertThat(cell.degree(Cell.SeedPlace.HUB.in(cell, 0.5))).isEqualTo(199);
        double expected = 199 + 0.1 * 199 * 198 / 2;
        assertThat((double) cell.ties()).isBetween(expected - 170, expected + 170);
    }

    /** JGraphT's breadth-first search says the same of a small world as the walk. */
    @Test
    void aLibraryCountsTheSame() {
        Network world = new SmallWorld(500, 4, 0.2, 1, Double.POSITIVE_INFINITY).draw(STREAMS.role("test", "world"), 3);
        Graph<Integer, DefaultEdge> graph = new SimpleGraph<>(DefaultEdge.class);
        IntStream.range(0, world.people()).forEach(graph::addVertex);
        for (int person = 0; person < world.people(); person++) {
            for (int place = world.first(person); place < world.end(person); place++) {
                graph.addEdge(person, world.neighbour(place));
            }
        }

        for (int hops = 1; hops <= 6; hops++) {
            long counted = 0;
            BreadthFirstIterator<Integer, DefaultEdge> people = new BreadthFirstIterator<>(graph, 0);
            while (people.hasNext()) {
                int depth = people.getDepth(people.next());
                counted += depth > 0 && depth <= hops ? 1 : 0;
            }
            assertThat(swept(world, hops)).isEqualTo(counted);
        }
    }

    @Test
    void theSameNumberIsTheSameNetworkAndAnotherIsNot() {
        SmallWorld world = new SmallWorld(300, 6, 0.3, 1, Double.POSITIVE_INFINITY);

        assertThat(ties(world, 1)).isEqualTo(ties(world, 1)).isNotEqualTo(ties(world, 2));
    }

    private static List<Integer> ties(SmallWorld world, long number) {
        Network network = world.draw(STREAMS.role("test", "world"), number);
        return IntStream.range(0, 2 * network.ties())
                .mapToObj(network::neighbour)
                .toList();
    }

    @Test
    void oneDeviceLeadsToItsOwnContactsHoweverManyHopsAreAsked() {
        Means phone = new Means("phone", Opening.device(365, 0), Answer.AT_ONCE, false);
        ChainTally tally = follow(plan(Chained.listed(Chained.tree(3, 4)), 4, NOBODY_LEAVES, 1), phone)
                .get(0);

        assertThat(tally.innocents(1, 0)).isEqualTo(3);
        assertThat(tally.innocents(4, 0)).isEqualTo(3);
        assertThat(tally.opened(4)).isEqualTo(1);
    }

    @Test
    void everyAccountOnTheWayIsOpened() {
        ChainTally tally = follow(plan(Chained.listed(Chained.tree(3, 3)), 3, NOBODY_LEAVES, 1), EVERYTHING)
                .get(0);

        assertThat(tally.opened(1)).isEqualTo(1);
        assertThat(tally.opened(2)).isEqualTo(4);
        assertThat(tally.opened(3)).isEqualTo(13);
    }
}
