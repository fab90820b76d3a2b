package escrowsim.network;

import org.jgrapht.Graph;
import org.jgrapht.generate.GraphGenerator;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;
import org.jgrapht.util.SupplierUtil;

/** What JGraphT generates, as a network: people in the order in which it makes them, ties in the order of their making. */
final class Drawn {

    private Drawn() {}

    static Network by(GraphGenerator<Integer, DefaultEdge, Integer> generator) {
        Graph<Integer, DefaultEdge> graph =
                new SimpleGraph<>(SupplierUtil.createIntegerSupplier(), DefaultEdge::new, false);
        generator.generateGraph(graph);
        int[] one = new int[graph.edgeSet().size()];
        int[] other = new int[one.length];
        int tie = 0;
        for (DefaultEdge edge : graph.edgeSet()) {
            one[tie] = graph.getEdgeSource(edge);
            other[tie++] = graph.getEdgeTarget(edge);
        }
        return Network.of(graph.vertexSet().size(), one, other);
    }
}
