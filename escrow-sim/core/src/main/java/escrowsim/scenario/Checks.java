package escrowsim.scenario;

import escrowsim.custody.Rule;
import escrowsim.scenario.Setting.Mention;
import escrowsim.trial.Years;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What single values cannot show: whether they go together. */
final class Checks {

    private final Settings settings;
    private final Problems problems;

    Checks(Settings settings, Problems problems) {
        this.settings = settings;
        this.problems = problems;
    }

    void all() {
        List<String> custodians = settings.namesIn("custodians");
        List<String> attacks = settings.namesIn("attacks");
        for (Setting setting : settings.all()) {
            boolean ofAttacks = setting.parameter().kind() instanceof Kind.Names names
                    && names.of().equals("attacks");
            ProblemId id = ofAttacks ? ProblemId.E042 : ProblemId.E040;
            for (Mention mention : setting.mentions()) {
                requireKnown(mention, ofAttacks ? attacks : custodians, id, ofAttacks ? "attack" : "custodian");
            }
            warnOfNoSource(setting);
        }
        requireOneLength();
        warnOfNobodyWithAccess();
        warnOfLongKeys();
        warnOfNobodyForSale();
    }

    private void requireOneLength() {
        settings.find("run.trials")
                .filter(trials -> settings.placeOf("run.precision").isPresent())
                .ifPresent(trials -> problems.add(Problem.of(
                        ProblemId.E035,
                        trials.key(),
                        "trials and precision both say how long to run",
                        "remove one of them; with precision, max_trials is the upper limit")));
    }

    private void requireKnown(Mention mention, List<String> known, ProblemId id, String what) {
        if (!known.contains(mention.name())) {
            String fix = DidYouMean.of(mention.name(), known)
                    .map(name -> "did you mean " + Quote.of(name) + "?")
                    .orElse("add it to the section " + what + "s");
            String more = known.isEmpty() ? "no " + what + "s are defined" : what + "s: " + String.join(", ", known);
            problems.add(Problem.of(
                    id, mention.place(), "no " + what + " is called " + Quote.of(mention.name()), fix, more));
        }
    }

    private void warnOfNoSource(Setting setting) {
        Assumption assumption = setting.assumption();
        boolean asked = setting.parameter().scope().evidence() && !assumption.isDefault();
        if (asked && (assumption.source().isEmpty() || assumption.quality().isEmpty())) {
            String lacks = assumption.source().isEmpty() ? "source" : "quality";
            problems.add(Problem.brief(ProblemId.W011, setting.key(), "no " + lacks + " for " + setting.path()));
        }
    }

    private void warnOfNobodyWithAccess() {
        for (String attack : settings.namesIn("attacks")) {
            String path = "attacks." + attack;
            if (settings.text(path + ".model", "").equals(AttackParameters.INSIDER)) {
                List<String> on = settings.names(path + ".on");
                settings.namesIn("custodians").stream()
                        .filter(name -> on.isEmpty() || on.contains(name))
                        .forEach(name -> warnIfNobody(attack, name));
            }
        }
    }

    private void warnIfNobody(String attack, String custodian) {
        settings.find("custodians." + custodian + ".staff_with_access")
                .filter(staff -> staff.value().equals(0.0))
                .ifPresent(staff -> problems.add(Problem.of(
                        ProblemId.W012,
                        staff.at(),
                        "nobody at " + custodian + " has access, so " + attack + " never happens there",
                        "")));
    }

    private void warnOfNobodyForSale() {
        boolean anyForSale = settings.namesIn("custodians").stream()
                .flatMap(name -> settings.find("custodians." + name + ".price_usd").stream())
                .anyMatch(price -> (Double) price.value() < Double.POSITIVE_INFINITY);
        for (String attack : anyForSale ? List.<String>of() : settings.namesIn("attacks")) {
            settings.find("attacks." + attack + ".model")
                    .filter(model -> model.value().equals(AttackParameters.WEAKEST))
                    .ifPresent(model -> problems.add(Problem.of(
                            ProblemId.W014,
                            model.at(),
                            "no custodian has a price, so " + attack + " never buys anything",
                            "give custodians a price_usd")));
        }
    }

    private void warnOfLongKeys() {
        Optional<Setting> lifetime = settings.find("custody.key_lifetime_days");
        Optional<Setting> horizon = settings.find("horizon_years");
        if (lifetime.isPresent() && horizon.isPresent()) {
            double days = (Double) lifetime.get().value();
            double horizonDays = (Double) horizon.get().value() * Years.DAYS;
            if (days > horizonDays && days < Double.POSITIVE_INFINITY) {
                String what = "a key lives longer than the horizon of " + Numbers.text(horizonDays) + " days";
                problems.add(Problem.of(ProblemId.W013, lifetime.get().at(), what, "write horizon if that is meant"));
            }
        }
    }

    /** Across all designs of a study, because a design need not use everybody. */
    static void warnOfUnused(List<Settings> designs, Problems problems) {
        Set<String> named = new HashSet<>();
        boolean anyRule = false;
        for (Settings design : designs) {
            Optional<Setting> rule = design.find("custody.rule");
            anyRule |= rule.isPresent();
            rule.ifPresent(setting -> named.addAll(((Rule) setting.value()).custodians()));
            named.addAll(design.names("custody.ciphertext_at"));
        }
        for (Settings design : anyRule ? designs : List.<Settings>of()) {
            for (String name : design.namesIn("custodians")) {
                if (!named.contains(name)) {
                    Place place = design.placeOf("custodians." + name).orElseThrow();
                    problems.add(Problem.of(ProblemId.W010, place, Quote.of(name) + " has no part in the rule", ""));
                }
            }
        }
    }
}
