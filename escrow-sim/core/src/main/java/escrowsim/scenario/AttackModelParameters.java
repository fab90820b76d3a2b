package escrowsim.scenario;

import static escrowsim.scenario.AttackParameters.BREACH;
import static escrowsim.scenario.AttackParameters.COERCED;
import static escrowsim.scenario.AttackParameters.FLAW;
import static escrowsim.scenario.AttackParameters.FORGED;
import static escrowsim.scenario.AttackParameters.INSIDER;
import static escrowsim.scenario.AttackParameters.MISUSE;
import static escrowsim.scenario.AttackParameters.PROTOCOL;
import static escrowsim.scenario.AttackParameters.WEAKEST;
import static escrowsim.scenario.Parameter.setting;

import java.util.ArrayList;
import java.util.List;

/** The settings of the single attack models. */
final class AttackModelParameters {

    private static final String M_TRENDS =
            "lognormal fitted to M-Trends 2021 (8% above 1.5 years, 4% above 700 days); median 11 in 2024, 416 in 2011";
    private static final String VCDB = "VCDB, misuse cases of known duration, n=31, January 2014";
    private static final String EXCEPTIONAL_ACCESS =
            "lognormal (mu 5.68) fitted to 7 historical cases of exceptional access turned against its owners, which are"
                    + " selection-biased; 32 to 3650 days";

    static final List<Parameter> ALL = all();

    private static List<Parameter> all() {
        List<Parameter> all = new ArrayList<>();
        all.addAll(rates());
        all.addAll(requests());
        all.addAll(dwell(INSIDER, "578", "1.95", "low", VCDB));
        all.addAll(dwell(BREACH, "21", "2.15", "medium", M_TRENDS));
        all.addAll(dwell(FLAW, "293", "1.77", "low", EXCEPTIONAL_ACCESS));
        all.addAll(dwell(PROTOCOL, "293", "1.77", "low", EXCEPTIONAL_ACCESS));
        all.add(median().onlyFor(AttackParameters.SNAPSHOTS).evidence());
        all.add(sigma().onlyFor(AttackParameters.SNAPSHOTS).evidence());
        return List.copyOf(all);
    }

    private static List<Parameter> rates() {
        return List.of(
                setting(
                                "attacks.*.per_staff_year",
                                Kinds.rate("event/person-year"),
                                "Events per person with access and year.")
                        .byDefault(
                                "4.09e-6",
                                "",
                                "low",
                                "bulk betrayal by somebody with access: Grimes (2016) for PRISM (low 1e-6, high 0.000245)")
                        .onlyFor(INSIDER)
                        .evidence(),
                setting(
                                "attacks.*.colluders_needed",
                                Kinds.count("person", 1, 1e6),
                                "People at one custodian who must act together.")
                        .byDefault("1", "one person with access is enough")
                        .onlyFor(INSIDER),
                setting(
                                "attacks.*.per_custodian_year",
                                Kinds.rate("event/custodian-year"),
                                "Breaches per custodian and year.")
                        .byDefault(
                                "0.093",
                                "",
                                "medium",
                                "IRIS 2025: 9.3% of organisations in 2024 (low 0.0032, high 0.25)")
                        .onlyFor(BREACH)
                        .alsoCalled("rate_per_custodian_year")
                        .evidence(),
                setting("attacks.*.reaches_keys_share", Kinds.share(), "Chance that a breach reaches key material.")
                        .byDefault(
                                "20%", "", "low", "assumption without a published value (low 5%, high 60%): sweep it")
                        .effect("Multiplies the rate of breaches.")
                        .onlyFor(BREACH)
                        .evidence(),
                setting(
                                "attacks.*.per_supplier_year",
                                Kinds.rate("event/supplier-year"),
                                "Flaws per supplier and year.")
                        .byDefault("0.004", "[0.001, 0.016]", "low", "expert guess, no public data")
                        .effect("One flaw, supplier compromise or operating mistake hits several custodians at once.")
                        .onlyFor(FLAW)
                        .evidence(),
                setting(
                                "attacks.*.reaches_each_share",
                                Kinds.share(),
                                "Chance that a flaw reaches each customer of the supplier.")
                        .byDefault("50%", "", "low", "expert guess, no public data: sweep it")
                        .onlyFor(FLAW)
                        .evidence(),
                setting("attacks.*.per_year", Kinds.rate("event/year"), "Flaws that come into use, per year.")
                        .byDefault("0.01", "[0.001, 0.1]", "low", "expert guess, no public data: sweep it")
                        .effect("While a flaw lasts, everything stored is read, whoever holds the keys.")
                        .onlyFor(PROTOCOL)
                        .evidence(),
                setting(
                                "attacks.*.per_jurisdiction_year",
                                Kinds.rate("event/jurisdiction-year"),
                                "Orders per jurisdiction and year.")
                        .byDefault("0.01", "[0.001, 0.1]", "low", "expert guess, no public data: sweep it")
                        .effect("Custodians under one law fall together.")
                        .onlyFor(COERCED)
                        .evidence(),
                setting("attacks.*.complies_share", Kinds.share(), "Chance that a custodian there complies.")
                        .byDefault("50%", "", "low", "expert guess, no public data: sweep it")
                        .onlyFor(COERCED)
                        .evidence(),
                setting("attacks.*.budget_usd_per_year", Kinds.rate("USD/year"), "What the adversary can spend.")
                        .byDefault("1e6", "[1e5, 1e7]", "low", "expert guess, no public data: sweep it")
                        .effect("It buys whenever it has saved the price of the cheapest qualified set.")
                        .onlyFor(WEAKEST)
                        .evidence());
    }

    private static List<Parameter> dwell(String model, String median, String sigma, String quality, String source) {
        return List.of(
                median().byDefault(median, "", quality, source).onlyFor(model).evidence(),
                sigma().byDefault(sigma, "", quality, source).onlyFor(model).evidence());
    }

    private static Parameter median() {
        return setting("attacks.*.dwell.median_days", Kinds.days(), "Median of a lognormal time; sigma goes with it.");
    }

    private static Parameter sigma() {
        return setting(
                "attacks.*.dwell.sigma", Kinds.number("", Range.of(0, 20)), "Standard deviation of its logarithm.");
    }

    /** The front door, used by those who should not. */
    private static List<Parameter> requests() {
        return List.of(
                setting(
                                "attacks.*.per_staff_year",
                                Kinds.rate("request/person-year"),
                                "Requests per person with access and year.")
                        .byDefault(
                                "0.00086",
                                "[3.7e-5, 0.008]",
                                "medium",
                                "unauthorised access by UK police staff that was noticed, 869 of 1.01 million a year; NSA"
                                        + " LOVEINT is lower, Minnesota higher")
                        .effect(
                                "Known rates are rates of misuse that was noticed: divide by audit_detects_share for all.")
                        .onlyFor(MISUSE)
                        .evidence(),
                setting("attacks.*.per_year", Kinds.rate("request/year"), "Forged requests per year.")
                        .byDefault(
                                "1",
                                "[0.1, 10]",
                                "low",
                                "expert guess: forged emergency requests were granted in 2021, no rate is public")
                        .onlyFor(FORGED)
                        .evidence(),
                setting("attacks.*.days_read", Kinds.days(), "Days of one user's messages that are read.")
                        .byDefault("30", "[1, 365]", "low", "expert guess, no public data: sweep it")
                        .effect("Cut at what is stored and still has shares.")
                        .onlyFor(MISUSE, FORGED)
                        .evidence(),
                setting("attacks.*.audit_detects_share", Kinds.share(), "Chance that an audit notices it.")
                        .byDefault("50%", "", "low", "expert guess, no public data: sweep it")
                        .onlyFor(MISUSE)
                        .evidence());
    }

    private AttackModelParameters() {}
}
