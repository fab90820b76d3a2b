package escrowsim.network;

import escrowsim.access.LawfulDemand.Targets;
import escrowsim.network.ChainPlan.Search;
import escrowsim.network.ChainPlan.Size;
import escrowsim.random.Streams;
import java.util.List;
import java.util.stream.IntStream;

/** Small plans for tests. */
final class Chained {

    static final Streams STREAMS = new Streams("7");
    static final Targets NOBODY_LEAVES = new Targets(1, 0, 0, 0, 1);
    static final Means EVERYTHING =
            new Means("custodians", Opening.accounts(Double.POSITIVE_INFINITY), Answer.AT_ONCE, true);

    private Chained() {}

    /** Ties of which nothing but their existence is known; the seed is person 0, {@code associates} its associates. */
    static ListedNetwork listed(Network network, int... associates) {
        return new ListedNetwork(
                network,
                ListedNetwork.Days.unknown(network.ties()),
                IntStream.concat(IntStream.of(0), IntStream.of(associates))
                        .boxed()
                        .toList());
    }

    static ChainPlan plan(ContactNetwork network, int hops, Targets targets, int worlds) {
        return new ChainPlan(network, new Search(hops, List.of(1000.0), true), targets, 10, new Size(worlds, 1));
    }

    static List<ChainTally> follow(ChainPlan plan, Means means) {
        return new Chaining(STREAMS)
                .follow(List.of(new Chaining.Question(plan, means)))
                .get(0);
    }

    /** Everybody reached within so many hops, in the one world of a network without associates. */
    static long swept(Network network, int hops) {
        return follow(plan(listed(network), hops, NOBODY_LEAVES, 1), EVERYTHING)
                .get(0)
                .innocents(hops, 0);
    }

    /** A tree in which everybody has as many contacts besides the one from whom the chain came. */
    static Network tree(int branches, int depth) {
        int people = 1;
        int level = 1;
        for (int i = 0; i < depth; i++) {
            level *= branches;
            people += level;
        }
        int[] one = new int[people - 1];
        int[] other = new int[people - 1];
        for (int person = 1; person < people; person++) {
            one[person - 1] = (person - 1) / branches;
            other[person - 1] = person;
        }
        return Network.of(people, one, other);
    }

    static long sum(List<ChainTally> parts, java.util.function.ToLongFunction<ChainTally> amount) {
        return parts.stream().mapToLong(amount).sum();
    }
}
