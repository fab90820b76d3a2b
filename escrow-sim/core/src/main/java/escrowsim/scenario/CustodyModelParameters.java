package escrowsim.scenario;

import static escrowsim.scenario.Parameter.setting;

import java.util.List;

/** The settings of the single custody models. */
final class CustodyModelParameters {

    static final List<Parameter> ALL = List.of(
            setting("custody.master_key", Kinds.flag(), "Whether one key opens everything, past and future.")
                    .byDefault("false", "a row for each user and epoch is the milder reading of the proposal")
                    .effect("With it rotation, retention and the reach of an incident count for nothing.")
                    .onlyFor("provider-key"),
            setting(
                            "custody.ciphertext_at",
                            new Kind.Names("custodians"),
                            "Who stores the ciphertext: one of them must be entered, or ordered, as well as the agency.")
                    .effect(
                            "Naming them lowers exposure; without them anybody can get the ciphertext from the service.")
                    .onlyFor("agency-key"),
            setting(
                            "custody.cheats_share",
                            Kinds.share(),
                            "The share of incidents in which the intruder also deals or hands in something false.")
                    .byDefault("0%", "a thief who only copies leaves nothing to verify")
                    .effect("Verification detects such an incident when it happens.")
                    .onlyFor("verifiable-shares"),
            setting(
                            "custody.uses_per_day",
                            Kinds.rate("use/day"),
                            "How many conversations an intruder enters in a day.")
                    .byDefault("1", "an assumption without published value: sweep it")
                    .effect("The more uses, the sooner one is noticed.")
                    .onlyFor("ghost-participant"),
            setting(
                            "custody.notice_share",
                            Kinds.share(),
                            "The chance that key transparency notices one use of an added key.")
                    .byDefault("0%", "without key transparency clients show what the provider tells them")
                    .effect("A higher chance ends incidents sooner.")
                    .onlyFor("ghost-participant"));

    private CustodyModelParameters() {}
}
