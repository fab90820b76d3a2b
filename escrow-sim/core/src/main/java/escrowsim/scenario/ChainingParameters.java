package escrowsim.scenario;

import static escrowsim.scenario.Parameter.setting;

import escrowsim.network.Cell;
import escrowsim.network.ChainPlan.Search;
import java.util.List;

/** Whose contacts are followed, and how far: the question whether somebody acted alone. Only where a scenario asks it. */
final class ChainingParameters {

    static final String SECTION = "chaining";

    private static final double MOST_DAYS = 36_525;
    private static final double MOST_CONTACTS = 30_000;

    static final List<Group> GROUPS = List.of(
            Group.asked(
                    SECTION,
                    "Did he act alone? From a seed's account, hop by hop over contacts; table chaining.csv. Left out:"
                            + " nothing is followed."),
            Group.world("chaining.around", "The people around: a small world (Watts and Strogatz)."),
            Group.world("chaining.cell", "The covert cell that the seed belongs to."),
            Group.world("chaining.phone", "Without escrow: the seed's own phone, seized on the day of the incident."),
            Group.world("chaining.metadata", "Without escrow: who was in contact with whom, not what was said."),
            Group.byDays("chaining.milestones", "What became known without escrow, by days after the incident."));

    static final List<Parameter> ALL = List.of(
            setting(
                            "chaining.hops",
                            Kinds.count("hop", 1, Search.MOST_HOPS),
                            "How far from the seed contacts are followed.")
                    .required()
                    .effect("Each hop more reaches more associates and many times more innocents.")
                    .alsoCalled("steps", "depth"),
            setting("chaining.until_days", Kinds.count("day", 0, MOST_DAYS), "How long after the incident.")
                    .byDefault("60", "two months of investigation")
                    .alsoCalled("days"),
            setting("chaining.seed_active_after", Kinds.flag(), "Whether the seed goes on to contact people after it.")
                    .byDefault(
                            "false", "who dies or is arrested falls silent, and listening from then on hears nothing")
                    .effect("If not, models that open nothing of the past find nobody."),
            setting(
                            "chaining.mandate_years",
                            Kinds.rate("year"),
                            "For how long keys have been escrowed when the incident happens.")
                    .byDefault("5", "the middle of ten years")
                    .effect("The longer, the more have left as benefit.displaced says."),
            setting(
                            "chaining.around.people",
                            Kinds.count("person", 4, 1e6),
                            "How many people there are around, the cell among them.")
                    .byDefault("5_000", "", "low", "judgement: two hops at 40 contacts do not fill it, three do")
                    .evidence(),
            setting(
                            "chaining.around.ties_per_person",
                            Kinds.count("tie", 2, 1000),
                            "Contacts of a person, on average; even.")
                    .byDefault("40", "", "low", "the 40 contacts of the printed arithmetic on three hops")
                    .effect("Innocents grow as this number to the power of hops.")
                    .evidence()
                    .alsoCalled("degree", "mean_degree", "contacts"),
            setting(
                            "chaining.around.rewired_share",
                            Kinds.share(),
                            "Share of ties that lead anywhere, not to neighbours.")
                    .byDefault("10%", "", "low", "judgement: clusters with short ways between them")
                    .effect("More of them and hops overlap less, so they reach more people.")
                    .evidence()
                    .alsoCalled("rewiring"),
            contacts(
                    "around",
                    "4",
                    "judgement: once a week; 55 messages a day, spread evenly over 40 contacts, would be 42 a month"),
            shape("around"),
            setting(
                            "chaining.cell.members",
                            Kinds.count("person", 1, Cell.MOST_MEMBERS),
                            "The seed and its associates.")
                    .byDefault("10", "", "low", "judgement, no published value: sweep it; 1 for a seed who acts alone")
                    .evidence()
                    .alsoCalled("size"),
            setting(
                            "chaining.cell.shape",
                            Kinds.choice(
                                    Kinds.word("clique", "everybody with everybody"),
                                    Kinds.word("star", "one with everybody, and no other ties"),
                                    Kinds.word("chain", "each with the next"),
                                    Kinds.word("random", "any two with the chance density"),
                                    Kinds.word("hub", "as random, and one member with everybody")),
                            "Who in the cell has a tie with whom.")
                    .byDefault("hub", "networks of this kind that were described have few people in their middle"),
            setting("chaining.cell.density", Kinds.share(), "Share of the pairs that have a tie, in random and hub.")
                    .byDefault("20%", "", "low", "judgement, no published value")
                    .evidence(),
            setting(
                            "chaining.cell.seed",
                            Kinds.choice(
                                    Kinds.word("any", "any member with the same chance"),
                                    Kinds.word("hub", "the one with the most ties in it"),
                                    Kinds.word("edge", "the one with the fewest")),
                            "Which member the chain starts from.")
                    .byDefault("any", "who becomes known first is not chosen"),
            contacts("cell", "4", "judgement: as other people, once a week"),
            shape("cell"),
            file(
                    "contacts_file",
                    "A CSV file of contacts that takes the place of the generated network: from,to, optional day,"
                            + " from_role, to_role."),
            file(
                    "people_file",
                    "A CSV file of the people in contacts_file: id,role with the roles seed, associate, other."),
            setting("chaining.phone.opened_share", Kinds.share(), "Chance that the phone can be opened.")
                    .byDefault("57.8%", "", "medium", "FBI, fiscal year 2016: 1,210 of 2,095 locked devices opened")
                    .evidence(),
            setting("chaining.phone.opened_days", Kinds.number("day", Range.of(0, MOST_DAYS)), "Days until it is open.")
                    .byDefault(
                            "36",
                            "",
                            "low",
                            "Westminster 2017: recovery reported on day 36, which bounds it from above")
                    .evidence(),
            setting("chaining.phone.history_days", Kinds.days("forever"), "How much of its owner's past lies on it.")
                    .byDefault("365", "", "low", "judgement, as custody.device_history_days: a year of messages")
                    .evidence(),
            setting(
                            "chaining.metadata.kept_days",
                            Kinds.days("forever"),
                            "How long anybody keeps who was in contact with whom; 0: only from the order on.")
                    .byDefault(
                            "365",
                            "",
                            "low",
                            "the longest that UK law allows to order, 12 months (Investigatory Powers Act 2016, section"
                                    + " 87(3)); a service that keeps none: 0")
                    .evidence(),
            setting(
                            "chaining.metadata.answer_days",
                            Kinds.number("day", Range.of(0, MOST_DAYS)),
                            "Days until it answers.")
                    .byDefault("1", "", "low", "judgement: urgent orders; under FISA in 2001 four to six weeks")
                    .evidence(),
            setting("chaining.milestones.*", Kinds.line(), "What became known on that day."),
            setting("chaining.worlds", Kinds.count("world", 2, 1e6), "How many worlds are followed.")
                    .byDefault("1_000", "about +/-3 points on a share"),
            setting(
                            "chaining.networks",
                            Kinds.count("network", 2, 1000),
                            "Over how many drawn networks they are spread.")
                    .byDefault("10", "errors count networks, of which fewer than ten make wide intervals"));

    private ChainingParameters() {}

    private static Parameter contacts(String section, String perMonth, String source) {
        return setting(
                        "chaining." + section + ".contacts_per_tie_month",
                        Kinds.number("contact/month", Range.of(0, MOST_CONTACTS)),
                        "How often two with a tie are in contact.")
                .byDefault(perMonth, "", "low", source)
                .effect("Rare contacts are missed by short histories.")
                .evidence();
    }

    private static Parameter shape(String section) {
        return setting(
                        "chaining." + section + ".contacts_shape",
                        Kinds.withWords("", Range.above(0, 1e9), "none"),
                        "Shape of the gamma law by which ties differ in how often they are used.")
                .byDefault("none", "all ties are used alike")
                .effect("Smaller shapes: few ties are used often, and many so seldom that short histories miss them.")
                .evidence();
    }

    private static Parameter file(String key, String meaning) {
        return setting("chaining." + key, Kinds.line(), meaning)
                .effect("Ids are numbered when it is read; none stands in any output.");
    }
}
