package escrowsim.formula;

import java.util.Comparator;
import java.util.List;

/** Designs as points of a benefit, of which more is better, and a risk, of which less is; both known exactly. */
public record ParetoFrontier(List<Point> points) {

    public record Point(double benefit, double risk) {
        /** At least as good on both sides and better on one. */
        boolean dominates(Point other) {
            return benefit >= other.benefit && risk <= other.risk && (benefit > other.benefit || risk < other.risk);
        }
    }

    public ParetoFrontier {
        points = List.copyOf(points);
    }

    /** Those that no other dominates; equal ones all stay. */
    public List<Point> frontier() {
        return points.stream()
                .filter(point -> points.stream().noneMatch(other -> other.dominates(point)))
                .toList();
    }

    /** The area between the frontier and a point of reference that all are better than. */
    public double hypervolume(double leastBenefit, double mostRisk) {
        double area = 0;
        double risk = mostRisk;
        for (Point point : frontier().stream()
                .sorted(Comparator.comparingDouble(Point::benefit).reversed())
                .toList()) {
            area += Math.max(0, point.benefit() - leastBenefit) * Math.max(0, risk - point.risk());
            risk = Math.min(risk, point.risk());
        }
        return area;
    }

    public double leastRiskWithBenefit(double benefit) {
        return points.stream()
                .filter(point -> point.benefit() >= benefit)
                .mapToDouble(Point::risk)
                .min()
                .orElseThrow(() -> new IllegalArgumentException("no point has a benefit of " + benefit));
    }

    /** The largest {@code benefit - price risk}. */
    public double bestNetBenefit(double price) {
        return points.stream()
                .mapToDouble(point -> point.benefit() - price * point.risk())
                .max()
                .orElseThrow();
    }
}
