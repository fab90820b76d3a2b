package escrowsim.scenario;

import static escrowsim.scenario.Parameter.setting;

import java.util.List;

/** What things cost, for {@code --money}. */
final class CostParameters {

    private static final String JACOBS = "Jacobs 2014: ln-ln fit to 115 breaches (Ponemon 2013 and 2014)";

    static final List<Group> GROUPS =
            List.of(Group.world("costs", "What things cost, where both sides are shown in money (--money)."));

    static final List<Parameter> ALL = List.of(
            setting(
                            "costs.usd_per_access",
                            Kinds.rate("USD/access"),
                            "What one lawful access costs those who ask, without the search for a key.")
                    .byDefault(
                            "75160",
                            "",
                            "medium",
                            "US Wiretap Report 2019: mean cost of an order (low 50: a GrayKey unlock; high 900,000: San Bernardino)")
                    .evidence(),
            setting(
                            "costs.custody_usd_per_year",
                            Kinds.rate("USD/year"),
                            "What it costs in all to keep the keys, however many custodians do.")
                    .byDefault(
                            "200_000_000",
                            "",
                            "low",
                            "CBO 1997: compliance with key recovery 200 million to 2 billion a year; the UK draft Communications"
                                    + " Data Bill 2012 was put at 1.8 billion pounds in ten years (high 7.7 billion: BSA 1998)")
                    .evidence(),
            setting(
                            "costs.loss_intercept",
                            Kinds.number("ln USD", Range.of(-100, 100)),
                            "Logarithm of what a breach of one record costs.")
                    .byDefault("7.68", "", "medium", JACOBS + ", standard error 0.70")
                    .evidence(),
            setting(
                            "costs.loss_slope",
                            Kinds.number("", Range.of(0, 2)),
                            "By how much the logarithm of the loss grows with that of the records.")
                    .byDefault(
                            "0.7584",
                            "",
                            "medium",
                            JACOBS + ", standard error 0.070; extrapolated beyond 100,000 records")
                    .effect("Below 1 a record costs the less the more are exposed.")
                    .evidence(),
            setting(
                            "costs.loss_residual_sigma",
                            Kinds.number("", Range.of(0, 5)),
                            "How far single breaches scatter around the law, as a standard deviation of logarithms.")
                    .byDefault("0.523", "", "medium", JACOBS)
                    .evidence());

    private CostParameters() {}
}
