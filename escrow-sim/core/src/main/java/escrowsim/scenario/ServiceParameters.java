package escrowsim.scenario;

import static escrowsim.scenario.Parameter.setting;

import java.util.List;

/** How long, for whom, and what they send. */
final class ServiceParameters {

    private static final double MOST_USERS = 1e12;

    static final List<Group> GROUPS = List.of(
            Group.world("population", "The people who use the service."),
            Group.world("traffic", "What they send, and how long it can be got."));

    static final List<Parameter> ALL = List.of(
            setting(
                            "horizon_years",
                            Kinds.number("year", Range.above(0, 10_000)),
                            "How long each simulated world lasts.")
                    .required()
                    .effect("Risk accumulates with years of operation.")
                    .alsoCalled("years", "duration", "horizon"),
            setting(
                            "population.users",
                            Kinds.number("user", Range.of(1, MOST_USERS)),
                            "Users of the service at the start.")
                    .required()
                    .evidence()
                    .effect("Amounts of exposure grow in proportion; the chance of any exposure does not change."),
            setting("population.growth_per_year", Kinds.growth(), "g of users(s) = users * exp(g s), s in years.")
                    .byDefault("0%", "the service keeps its size")
                    .evidence()
                    .alsoCalled("growth"),
            setting(
                            "traffic.messages_per_user_per_day",
                            Kinds.rate("message/user-day"),
                            "Messages that a user sends on average.")
                    .byDefault(
                            "40",
                            "",
                            "medium",
                            "WhatsApp: 42 billion messages a day from 1 billion monthly users, February 2016")
                    .evidence()
                    .alsoCalled("messages", "messages_per_day"),
            setting(
                            "traffic.calls_per_user_per_day",
                            Kinds.rate("call/user-day"),
                            "Calls that a user makes on average.")
                    .byDefault(
                            "0.1",
                            "",
                            "medium",
                            "WhatsApp: 100 million calls a day from 1 billion monthly users, June 2016")
                    .evidence()
                    .alsoCalled("calls"),
            setting(
                            "traffic.stored_days",
                            Kinds.days("forever"),
                            "How long a ciphertext can still be got after it was sent.")
                    .byDefault("365", "a year, the order of data retention laws")
                    .evidence()
                    .effect("Longer storage lets a late intruder read older messages.")
                    .alsoCalled("retention_days"),
            setting(
                            "traffic.adversary_records_traffic",
                            Kinds.flag(),
                            "Whether the adversary keeps a copy of all ciphertext, which removes the limit of stored_days.")
                    .byDefault("false", "bulk recording is left to scenarios that assume it")
                    .effect("true exposes whatever an escrow key opens, however old."));

    private ServiceParameters() {}
}
