package escrowsim.reproduction;

import java.util.List;

/**
 * A published work that is recomputed here.
 *
 * @param claims in the order in which the work makes them
 */
public record Analysis(About about, List<Claim> claims, Inputs inputs, Method method) {

    public Analysis {
        claims = List.copyOf(claims);
        if (claims.stream()
                        .map(c -> c.id() + "\n" + c.place().column())
                        .distinct()
                        .count()
                < claims.size()) {
            throw new IllegalArgumentException("two claims of " + about.id() + " have the same id and column");
        }
    }

    public String id() {
        return about.id();
    }

    /** The same analysis of other claims. */
    public Analysis withClaims(List<Claim> others) {
        return new Analysis(about, others, inputs, method);
    }

    /** The same analysis with one input changed. */
    public Analysis with(String input, double value) {
        return new Analysis(about, claims, inputs.with(input, value), method);
    }
}
