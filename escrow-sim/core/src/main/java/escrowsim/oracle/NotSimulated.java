package escrowsim.oracle;

import java.util.Map;

/** Why a family has no simulation beside its formula. */
final class NotSimulated {

    private static final String ENDLESS = "a mean over lives without a horizon; a world ends at one";
    private static final String LONG_RUN = "a long-run value; a world starts with nobody inside and ends at a horizon";
    private static final String NO_SEVERITY = "an exposure is measured in user-days, not drawn from a severity law";
    private static final String LAWFUL = "lawful answers are worked out exactly, not drawn one by one";
    private static final String INPUT = "a property of inputs or of estimates, not of worlds";

    private static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry("kofn_first_passage", ENDLESS),
            Map.entry("refresh_first_passage", ENDLESS),
            Map.entry("kofn_erlang", "no attack has stages; colluders are staged, but not alike"),
            Map.entry(
                    "kofn_betabinomial", "minus the logarithm of a beta deviate is a gamma deviate for no case of it"),
            Map.entry("ctmc_mttf", ENDLESS),
            Map.entry("ctmc_steady", LONG_RUN),
            Map.entry("ctmc_three_state", "a custodian that was found out is secure at once in a scenario"),
            Map.entry("rekey_all_mttf", ENDLESS),
            Map.entry("marshall_olkin_mttf", ENDLESS),
            Map.entry("leak_grimes", "people who know one secret are no custodians; reproduce grimes-2016-insiders"),
            Map.entry("compound_poisson_lognormal", NO_SEVERITY),
            Map.entry("compound_poisson_exp", NO_SEVERITY),
            Map.entry("zero_inflated_tvar", NO_SEVERITY),
            Map.entry("discrete_tvar", NO_SEVERITY),
            Map.entry("mginf_busy", LONG_RUN),
            Map.entry("epochs_per_incident", "an incident far from both ends of time"),
            Map.entry("scope_union", "no custody model has four scopes at once"),
            Map.entry("availability_kofn", LAWFUL),
            Map.entry("availability_compromise_tradeoff", LAWFUL),
            Map.entry("latency_kth", LAWFUL),
            Map.entry("latency_stages", LAWFUL),
            Map.entry("latency_defective", LAWFUL),
            Map.entry("useful_access", LAWFUL),
            Map.entry("exposure_per_access", "a ratio of two expectations"),
            Map.entry("forged_requests", LAWFUL),
            Map.entry("reviewers_correlated", "reviewers of a scenario are independent"),
            Map.entry("checksum_trials", "reproduce blaze-1994-leaf draws them with the real checksum"),
            Map.entry("partial_escrow", INPUT),
            Map.entry("pert", INPUT),
            Map.entry("triangular", INPUT),
            Map.entry("lognormal_fit", INPUT),
            Map.entry("gamma_poisson_rate", INPUT),
            Map.entry("sobol_product", INPUT),
            Map.entry("gordon_loeb", INPUT),
            Map.entry("interval_estimates", INPUT),
            Map.entry("sample_size", INPUT),
            Map.entry("pareto_frontier", INPUT));

    private NotSimulated() {}

    static String reason(String family) {
        String reason = REASONS.get(family);
        if (reason == null) {
            throw new AssertionError(family + " is simulated or has a reason why not");
        }
        return reason;
    }
}
