package escrowsim.network;

import escrowsim.attack.Draws;
import escrowsim.random.SequentialRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jgrapht.generate.CompleteGraphGenerator;
import org.jgrapht.generate.GnpRandomGraphGenerator;
import org.jgrapht.generate.LinearGraphGenerator;
import org.jgrapht.generate.StarGraphGenerator;

/**
 * A covert cell, the seed among its members. Members also have the ties of the people around.
 *
 * @param members the seed and its associates
 * @param density of {@link Shape#RANDOM} and {@link Shape#HUB}: the share of pairs that have a tie
 * @param contactsPerTieMonth how often two members with a tie are in contact, a Poisson process
 * @param contactsShape of the gamma law by which ties differ in that; infinity for none
 */
public record Cell(int members, Shape shape, double density, double contactsPerTieMonth, double contactsShape) {

    /** More members are no cell, and a clique of them has too many ties. */
    public static final int MOST_MEMBERS = 2_000;

    /** Who in it has a tie with whom. */
    public enum Shape {
        /** Everybody with everybody. */
        CLIQUE,
        /** One with everybody, and no other ties. */
        STAR,
        /** Each with the next. */
        CHAIN,
        /** Any two with the chance {@code density}. */
        RANDOM,
        /** As random, and one more member, the hub, with everybody. */
        HUB;

        /** The word that scenarios use. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Shape of(String id) {
            return valueOf(id.toUpperCase(Locale.ROOT));
        }
    }

    public Cell {
        if (members < 1 || members > MOST_MEMBERS) {
            throw new IllegalArgumentException("members must be between 1 and " + MOST_MEMBERS + ", was " + members);
        }
        Require.share("density", density);
        Require.atLeastZero("contacts_per_tie_month", contactsPerTieMonth);
        Require.shape("contacts_shape", contactsShape);
    }

    /** The cell of this number; the same whenever it is asked for. */
    Network draw(Draws draws, long number) {
        if (members == 1) {
            return Network.empty(1);
        }
        return switch (shape) {
            case CLIQUE -> Drawn.by(new CompleteGraphGenerator<>(members));
            case STAR -> Drawn.by(new StarGraphGenerator<>(members));
            case CHAIN -> Drawn.by(new LinearGraphGenerator<>(members));
            case RANDOM -> random(members, draws, number);
            case HUB -> withHub(random(members - 1, draws, number));
        };
    }

    private Network random(int people, Draws draws, long number) {
        return Drawn.by(new GnpRandomGraphGenerator<>(people, density, new SequentialRandom(draws, number), false));
    }

    /** The last member is the hub. */
    private static Network withHub(Network others) {
        int hub = others.people();
        List<int[]> ties = new ArrayList<>();
        for (int person = 0; person < hub; person++) {
            ties.add(new int[] {person, hub});
            for (int place = others.first(person); place < others.end(person); place++) {
                if (others.neighbour(place) > person) {
                    ties.add(new int[] {person, others.neighbour(place)});
                }
            }
        }
        return Network.of(hub + 1, end(ties, 0), end(ties, 1));
    }

    private static int[] end(List<int[]> ties, int end) {
        return ties.stream().mapToInt(tie -> tie[end]).toArray();
    }

    /** Which member the seed is. */
    public enum SeedPlace {
        /** Any, with the same chance. */
        ANY,
        /** The one with the most ties in the cell; of several the first. */
        HUB,
        /** The one with the fewest; of several the first. */
        EDGE;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static SeedPlace of(String id) {
            return valueOf(id.toUpperCase(Locale.ROOT));
        }

        int in(Network cell, double uniform) {
            if (this == ANY) {
                return (int) (uniform * cell.people());
            }
            int sign = this == HUB ? -1 : 1;
            return IntStream.range(0, cell.people())
                    .boxed()
                    .min(java.util.Comparator.comparingInt(member -> sign * cell.degree(member)))
                    .orElseThrow();
        }
    }
}
