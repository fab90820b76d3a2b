package escrowsim.scenario;

import static escrowsim.scenario.Parameter.setting;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What can go wrong. */
final class AttackParameters {

    static final String INSIDER = "rogue-insider";
    static final String BREACH = "external-breach";
    static final String FLAW = "shared-flaw";
    static final String PROTOCOL = "protocol-flaw";
    static final String COERCED = "coerced-custodian";
    static final String MISUSE = "front-door-misuse";
    static final String FORGED = "forged-request";
    static final String WEAKEST = "weakest-first";

    /** The models whose incidents are over at once, unless a dwell is given. */
    static final String[] SNAPSHOTS = {COERCED, WEAKEST};
    /** The models whose incidents hit custodians: they can be limited to some, pooled, and have a dwell and a reach. */
    private static final String[] AT_CUSTODIANS = and(SNAPSHOTS, INSIDER, BREACH, FLAW);

    private static final String[] WITH_INCIDENTS = and(AT_CUSTODIANS, PROTOCOL);
    private static final String[] WITH_TARGETS = and(AT_CUSTODIANS, MISUSE, FORGED);

    private static final Kind MODELS = Kinds.choice(
            Kinds.word(INSIDER, "staff who take what they are trusted with"),
            Kinds.word(BREACH, "a breach from outside that gets as far as the keys"),
            Kinds.word(FLAW, "one flaw, supplier compromise or mistake that hits several custodians at once"),
            Kinds.word(PROTOCOL, "a flaw that opens stored traffic whatever the rule"),
            Kinds.word(COERCED, "a government compels the custodians under its law"),
            Kinds.word(MISUSE, "staff who use the lawful way for themselves"),
            Kinds.word(FORGED, "an outsider who passes for an authority"),
            Kinds.word(WEAKEST, "an adversary who buys the cheapest set of custodians"));

    private static final String FIXED = "Every intruder stays so long; 0: in and out at once.";

    static final List<Group> GROUPS = List.of(
            Group.section("attacks", "What can go wrong, by a name of your choice."),
            Group.world("attacks.*", "One attack; its name is also its random role."),
            Group.value(
                    "attacks.*.dwell",
                    "How long an intruder stays before it is detected.",
                    List.of(Set.of("fixed_days"), Set.of("mean_days"), Set.of("median_days", "sigma"))),
            Group.value(
                    "attacks.*.reach",
                    "How much of a custodian's vault an incident takes.",
                    List.of(Set.of("whole"), Set.of("share"), Set.of("records"))),
            Group.value(
                    "attacks.*.reach.records",
                    "A random number of users' records, cut at all users.",
                    List.of(Set.of("mu", "sigma"), Set.of("alpha", "min", "max"))),
            Group.world(
                    "attacks.*.frailty",
                    "A gamma multiplier of the rate with mean 1: some worlds are worse than others."),
            Group.value(
                    "campaigns",
                    "Bad years: in each year the rates of several attacks are multiplied by exp(gamma Z).",
                    List.of(Set.of("attacks", "gamma", "shape", "rate"))));

    static final List<Parameter> ALL = List.of(
            setting("attacks.*.model", MODELS, "The kind of attack.").required(),
            setting(
                            "attacks.*.on",
                            new Kind.Names("custodians"),
                            "The only custodians that it can reach; left out: all.")
                    .onlyFor(WITH_TARGETS)
                    .alsoCalled("targets", "custodians"),
            setting(
                            "attacks.*.pooled_share",
                            Kinds.share(),
                            "Chance that what an incident takes joins the common pool.")
                    .byDefault("100%", "intruders combine what they hold, the cautious assumption")
                    .onlyFor(AT_CUSTODIANS)
                    .evidence()
                    .effect("At 0% every incident works alone.")
                    .alsoCalled("pooled"),
            setting("attacks.*.dwell.fixed_days", Kinds.days(), FIXED)
                    .onlyFor(INSIDER, BREACH, FLAW, PROTOCOL)
                    .evidence(),
            setting("attacks.*.dwell.fixed_days", Kinds.days(), FIXED)
                    .byDefault("0", "an order is obeyed, and a share is sold, once: a snapshot")
                    .onlyFor(SNAPSHOTS)
                    .evidence(),
            setting("attacks.*.dwell.mean_days", Kinds.days(), "Mean of an exponential time.")
                    .onlyFor(WITH_INCIDENTS)
                    .evidence(),
            setting("attacks.*.reach.whole", Kinds.choice(Kinds.word("true", "all of it")), "The whole vault.")
                    .byDefault("true", "whoever reaches the vault reaches all of it, the cautious assumption")
                    .onlyFor(WITH_INCIDENTS),
            reach("share", Kinds.share(), "A fixed share of the users in the vault."),
            reach(
                            "records.mu",
                            Kinds.number("ln(record)", Range.of(-100, 100)),
                            "Mean of the logarithm of a lognormal number.")
                    .effect("Sizes of breaches: mu 8.83 and sigma 3.07 from outside, 6.52 and 2.87 by insiders (PRC)."),
            reach("records.sigma", Kinds.number("", Range.of(0, 20)), "Standard deviation of that logarithm."),
            reach(
                            "records.alpha",
                            Kinds.number("", Range.above(0, 100)),
                            "Exponent of a Pareto tail between min and max.")
                    .effect("Heavier the smaller: 0.37 to 0.57 for large breaches (Wheatley 2016)."),
            reach("records.min", Kinds.number("record", Range.above(0, 1e15)), "Fewest records of that tail."),
            reach("records.max", Kinds.number("record", Range.above(0, 1e15)), "Most records of that tail."),
            setting(
                            "attacks.*.frailty.shape",
                            Kinds.withWords("", Range.above(0, 1e9), "none"),
                            "Shape of the gamma law; its variance is 1 / shape.")
                    .byDefault("none", "every world is alike")
                    .evidence()
                    .effect("Smaller shapes make worlds differ more: fewer worlds have events, and those have more."),
            setting(
                            "attacks.*.frailty.shared",
                            Kinds.flag(),
                            "One multiplier for all custodians (doubt about the rate), or one for each (custodians differ).")
                    .byDefault("true", "doubt about a rate concerns everybody"),
            setting("attacks.*.trend_per_year", Kinds.growth(), "g of rate(t) = rate * exp(g t), t in years.")
                    .byDefault("0%", "rates stay what they are")
                    .evidence()
                    .alsoCalled("trend"),
            setting("campaigns.attacks", new Kind.Names("attacks"), "The attacks that have bad years together."),
            setting("campaigns.gamma", Kinds.rate(""), "Weight of a bad year; it must be less than rate.")
                    .evidence()
                    .effect("Rates are not renormalised: their mean rises by (rate / (rate - gamma)) ^ shape."),
            setting(
                            "campaigns.shape",
                            Kinds.number("", Range.above(0, 1e9)),
                            "Shape of the gamma law of Z, drawn anew each year.")
                    .evidence(),
            setting("campaigns.rate", Kinds.number("", Range.above(0, 1e9)), "Rate of the gamma law of Z.")
                    .evidence());

    private static Parameter reach(String way, Kind kind, String meaning) {
        return setting("attacks.*.reach." + way, kind, meaning)
                .onlyFor(WITH_INCIDENTS)
                .evidence();
    }

    private static String[] and(String[] models, String... more) {
        return Stream.of(models, more).flatMap(Stream::of).toArray(String[]::new);
    }

    private AttackParameters() {}
}
