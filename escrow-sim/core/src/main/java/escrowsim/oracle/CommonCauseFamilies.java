package escrowsim.oracle;

import static escrowsim.oracle.ThresholdFamilies.horizon;
import static escrowsim.oracle.ThresholdFamilies.rate;

import escrowsim.formula.GroupShocks;
import escrowsim.formula.MarshallOlkin;
import java.util.List;
import java.util.stream.IntStream;

/** What hits several custodians at once. */
final class CommonCauseFamilies {

    private CommonCauseFamilies() {}

    static List<Family> all() {
        return List.of(
                new Family("marshall_olkin_kofn", c -> marshallOlkin(c).by(horizon(c))),
                new Family("marshall_olkin_mttf", c -> marshallOlkin(c).meanYears()),
                new Family(
                        "beta_factor_kofn",
                        c -> MarshallOlkin.betaFactor(
                                c.integer("n"),
                                c.integer("k"),
                                c.number("lambda_total_per_year"),
                                c.number("beta"),
                                horizon(c))),
                new Family("group_shocks_kofn", c -> groups(c).atLeast(c.integer("k"), horizon(c))));
    }

    private static MarshallOlkin marshallOlkin(OracleCase c) {
        return new MarshallOlkin(
                c.integer("n"), c.integer("k"), rate(c), c.number("shock_rate_per_year"), c.number("hit_prob_q"));
    }

    private static GroupShocks groups(OracleCase c) {
        int[] sizes = c.integers("group_sizes");
        return new GroupShocks(IntStream.range(0, sizes.length)
                .mapToObj(g -> new GroupShocks.Group(
                        sizes[g],
                        c.numbers("group_lambda_list_per_year")[g],
                        c.numbers("group_shock_list_per_year")[g],
                        c.numbers("group_q_list")[g]))
                .toList());
    }
}
