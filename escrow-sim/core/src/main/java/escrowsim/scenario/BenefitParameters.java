package escrowsim.scenario;

import static escrowsim.scenario.Parameter.setting;

import java.util.List;

/** What lawful access is asked for. */
final class BenefitParameters {

    private static final String CAVIAR = "Caviar phases, two-hop yield against full history";

    static final List<Group> GROUPS = List.of(
            Group.world("benefit", "What lawful access is asked for, and what stops it on the way."),
            Group.world("benefit.displaced", "Who leaves the service because of the mandate."),
            Group.byDays(
                    "benefit.retained", "Share of what is asked for that is still there, by days of history kept."));

    static final List<Parameter> ALL = List.of(
            setting(
                            "benefit.requests_per_year",
                            Kinds.number("request/year", Range.of(0, 1e12)),
                            "Lawful requests for content.")
                    .byDefault("0", "no lawful demand unless the scenario states one")
                    .evidence()
                    .alsoCalled("warrants_per_year"),
            setting(
                            "benefit.on_service_share",
                            Kinds.share(),
                            "Share of targets on the escrowed service before the mandate.")
                    .byDefault("65%", "", "low", "Ofcom 2023: main service of 65% of UK adults (low 30%, high 76%)")
                    .evidence(),
            setting("benefit.organised_share", Kinds.share(), "Share of targets who are organised or security-aware.")
                    .byDefault("30%", "", "low", "judgement, no published estimate (low 10%, high 60%)")
                    .evidence()
                    .alsoCalled("organized_share"),
            setting("benefit.displaced.ordinary", Kinds.share(), "Share of ordinary targets who leave in the long run.")
                    .byDefault(
                            "6%",
                            "",
                            "medium",
                            "Brazil block of WhatsApp 2015: 5.7 of 93 million in a day (low 0.03%, high 15%)")
                    .evidence(),
            setting(
                            "benefit.displaced.organised",
                            Kinds.share(),
                            "Share of organised targets who leave in the long run.")
                    .byDefault("60%", "", "low", "CREST 2021: Telegram Action Days 2018 and 2019 (low 15%, high 95.5%)")
                    .evidence()
                    .alsoCalled("organized"),
            setting(
                            "benefit.displaced.half_life_years",
                            Kinds.rate("year"),
                            "By then half of those who will leave have left.")
                    .byDefault("1", "no published estimate")
                    .evidence(),
            setting(
                            "benefit.obtainable_otherwise_share",
                            Kinds.share(),
                            "Share that other lawful means would obtain anyway.")
                    .byDefault(
                            "57.8%", "", "low", "FBI FY2016: 1,210 of 2,095 locked devices opened (low 30%, high 87%)")
                    .evidence(),
            setting("benefit.retained.*", Kinds.share(), "Share still there when so many days of history are kept.")
                    .evidence(),
            retained("61", "31.7%"),
            retained("365", "79.7%"),
            retained("548", "98%"),
            setting(
                            "benefit.useful_within_hours",
                            Kinds.withWords("hour", Range.of(0, 1e9), "forever"),
                            "After this an answer is of no use.")
                    .byDefault("72", "three days; urgency differs by case")
                    .evidence(),
            setting("benefit.useful_share", Kinds.share(), "Share of readable accesses that matter.")
                    .byDefault(
                            "18%",
                            "",
                            "medium",
                            "US 2012: 18.19% of wiretap orders led to a conviction (low 1.8%, high 34.6%)")
                    .evidence(),
            setting(
                            "benefit.wrong_target_share",
                            Kinds.share(),
                            "Share of accesses aimed at the wrong person or period.")
                    .byDefault("0.14%", "", "medium", "UK 2015-2018 errors per request (low 0.11%, high 0.16%)")
                    .evidence(),
            setting(
                            "benefit.most_usd_per_access",
                            Kinds.withWords("USD", Range.above(0, 1e300), "unlimited"),
                            "What one access may cost in trials of what is not escrowed of its key.")
                    .byDefault("unlimited", "a limit is for the author to set")
                    .effect("Requests made before one key has become that cheap are not opened."),
            setting(
                            "benefit.out_after_incident_days",
                            Kinds.number("day", Range.of(0, 36_525)),
                            "How long a custodian answers nobody after an incident there was found; all of them after a re-key.")
                    .byDefault("0", "no operating escrow publishes one; try it as a sweep")
                    .effect("Incidents then take service away as well as keys.")
                    .evidence());

    private static Parameter retained(String days, String share) {
        return setting(
                        "benefit.retained." + days,
                        Kinds.share(),
                        "Share still there when " + days + " days of history are kept.")
                .byDefault(share, "", "medium", CAVIAR)
                .evidence();
    }

    private BenefitParameters() {}
}
