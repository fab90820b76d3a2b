package escrowsim.scenario;

import static escrowsim.scenario.Parameter.setting;

import java.util.List;

/** Those who hold shares. */
final class CustodianParameters {

    private static final String SOURCE_OF_ANSWERS =
            "judgement: no operating escrow publishes an availability figure; interception errors 62 of 3,059 in the UK"
                    + " (IOCCO 2015) bound the process error (low 80%, high 99.9%)";

    static final List<Group> GROUPS = List.of(
            Group.section("custodians", "Those who hold shares of the keys, by name."),
            Group.world("custodians.*", "One custodian; its name is also its random role."));

    static final List<Parameter> ALL = List.of(
            setting("custodians.*.kind", Kinds.line(), "Company, government, court, ...: for readers only."),
            setting("custodians.*.staff_with_access", Kinds.rate("person"), "People there who could take a share.")
                    .byDefault(
                            "33", "", "low", "33 employees in the Vodafone Greece case (low 10, high 100: judgement)")
                    .evidence()
                    .effect("Insider incidents grow in proportion.")
                    .alsoCalled("staff", "people", "employees"),
            setting(
                            "custodians.*.supplier",
                            Kinds.name(),
                            "Whose flaw hits this custodian too; none: a supplier of its own.")
                    .effect("Custodians with one supplier can fall together.")
                    .alsoCalled("vendor"),
            setting("custodians.*.jurisdiction", Kinds.name(), "Whose law can compel it; none: a law of its own.")
                    .effect("Custodians under one law can fall together.")
                    .alsoCalled("country"),
            setting(
                            "custodians.*.keys",
                            Kinds.choice(
                                    Kinds.word("exportable", "a share can be copied and used for ever"),
                                    Kinds.word(
                                            "in-hsm", "a share is usable only from inside, for messages already sent")),
                            "How its shares are kept.")
                    .byDefault("exportable", "the cautious assumption")
                    .alsoCalled("storage"),
            setting("custodians.*.answers_share", Kinds.share(), "Chance that it answers a lawful request at all.")
                    .byDefault("95%", "", "low", SOURCE_OF_ANSWERS)
                    .evidence()
                    .alsoCalled("availability"),
            setting("custodians.*.answer_hours", Kinds.rate("hour"), "Mean time to its answer.")
                    .byDefault("24", "one day; no operating escrow publishes answering times")
                    .evidence()
                    .alsoCalled("delay_hours"),
            setting("custodians.*.accepts_forged_share", Kinds.share(), "Chance that it grants a forged request.")
                    .byDefault(
                            "77%",
                            "[50%, 93%]",
                            "low",
                            "compliance of Meta with emergency requests, a proxy (Apple 93%; the lower end is judgement)")
                    .effect("Counts where somebody forges requests or misuses the front door.")
                    .evidence(),
            setting(
                            "custodians.*.price_usd",
                            Kinds.withWords("USD", Range.above(0, 1e15), "never"),
                            "For how much somebody there sells its share.")
                    .byDefault("never", "nobody sells unless you say so: no price is public")
                    .effect("Counts where an adversary buys, model weakest-first.")
                    .alsoCalled("price", "bribe")
                    .evidence());

    private CustodianParameters() {}
}
