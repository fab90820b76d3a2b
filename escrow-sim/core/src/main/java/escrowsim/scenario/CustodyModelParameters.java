package escrowsim.scenario;

import static escrowsim.scenario.Parameter.setting;

import java.util.List;

/** The settings of the single custody models. */
final class CustodyModelParameters {

    private static final String[] SEARCHED = {"partial-key", "crumple-zone", "escrowed-backup"};

    static final List<Parameter> ALL = List.of(
            setting(
                            "custody.unit",
                            Kinds.choice(
                                    Kinds.word("epoch-of-all", "one key for what all users send in one epoch"),
                                    Kinds.word("user-epoch", "one key for what one user sends in one epoch")),
                            "What one key opens, and so what is lost with it; left out: by user if any attack has a reach.")
                    .effect("With a key for each user an incident exposes those whose rows it reaches, not everybody.")
                    .onlyFor("threshold-shares"),
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
                    .onlyFor("ghost-participant"),
            setting(
                            "custody.unescrowed_bits",
                            Kinds.count("bit", 0, 512),
                            "Bits of a key that nobody keeps and that must be searched.")
                    .required()
                    .effect("Each bit more doubles the price of a key, for the lawful side too.")
                    .onlyFor("partial-key", "crumple-zone"),
            setting("custody.pin_entropy_bits", Kinds.number("bit", Range.of(0, 128)), "How hard a PIN is to guess.")
                    .byDefault("13.3", "four decimal digits, uniform; people choose worse")
                    .effect("Each bit more doubles the price of a backup.")
                    .onlyFor("escrowed-backup"),
            setting(
                            "custody.cost_per_trial_usd",
                            Kinds.number("USD/trial", Range.above(0, 1e9)),
                            "What trying one key costs at the start.")
                    .required()
                    .onlyFor(SEARCHED),
            setting(
                            "custody.cost_halving_months",
                            Kinds.withWords("month", Range.above(0, 1e9), "never"),
                            "In how many months that price halves.")
                    .byDefault("18", "the rate that Blaze et al., Minimal Key Lengths (1996), assume")
                    .onlyFor(SEARCHED),
            setting(
                            "custody.budget_usd_per_year",
                            Kinds.rate("USD/year"),
                            "What an adversary spends on searching, continuously and without saving up.")
                    .required()
                    .effect("Twice the budget reads twice as much.")
                    .onlyFor(SEARCHED),
            setting(
                            "custody.devices_taken_per_year",
                            Kinds.rate("device/year"),
                            "How many devices, of all users, fall into the adversary's hands.")
                    .required()
                    .effect("Stolen unlock keys open these devices and no others.")
                    .onlyFor("device-vault"),
            setting(
                            "custody.device_history_days",
                            Kinds.days("forever"),
                            "How much of its owner's past traffic a device holds.")
                    .byDefault("365", "an assumption: a year of messages")
                    .onlyFor("device-vault"),
            setting("custody.unlock_delay_days", Kinds.days(), "How long a device resists whoever has it and its key.")
                    .byDefault("3", "an assumption: proposals name hours to days")
                    .onlyFor("device-vault"),
            setting("custody.share_opened", Kinds.share(), "The share of all messages that the agency can read.")
                    .required()
                    .effect("Thieves and the lawful side read the same share.")
                    .onlyFor("translucent"),
            setting(
                            "custody.device_life_days",
                            Kinds.number("day", Range.above(0, 1e9)),
                            "How long a generation of devices serves.")
                    .byDefault("1096", "an assumption: three years")
                    .effect("One theft opens a device for its life.")
                    .onlyFor("clipper-leaf"),
            setting("custody.seeds_kept", Kinds.flag(), "Whether the agents keep the seeds of programming sessions.")
                    .byDefault("false", "the seeds were to be destroyed")
                    .effect("With the seeds an incident takes all devices of a generation, not those it reaches.")
                    .onlyFor("clipper-leaf"),
            setting(
                            "custody.forged_leaf_share",
                            Kinds.share(),
                            "The share of traffic whose sender forges the field that carries its key.")
                    .byDefault("0%", "evasion must be named; it takes 2^16 tries a message")
                    .effect("Neither thieves nor the lawful side read such traffic.")
                    .onlyFor("clipper-leaf"),
            setting("custody.wraps", Wrapping.loggable(), "The model whose accesses are entered in a public log.")
                    .required()
                    .onlyFor(Wrapping.OUTER),
            setting(
                            "custody.audit_days",
                            Kinds.days(),
                            "After how many days an access that bypassed the log is noticed.")
                    .required()
                    .effect("Copies are found out sooner; devices refuse to work without an entry.")
                    .onlyFor(Wrapping.OUTER));

    private CustodyModelParameters() {}
}
