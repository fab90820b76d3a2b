package escrowsim.scenario;

import escrowsim.access.LawfulDemand;
import escrowsim.attack.Answering;
import escrowsim.attack.Attack;
import escrowsim.attack.Campaigns;
import escrowsim.attack.Custodian;
import escrowsim.attack.KeyStorage;
import escrowsim.custody.CustodyModel;
import escrowsim.summary.OutcomeMetric;
import escrowsim.summary.Precision;
import escrowsim.summary.Prices;
import escrowsim.trial.Service;
import escrowsim.trial.TrialPlan;
import escrowsim.trial.YearGrid;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** From settings to the records of the domain. What a constructor refuses becomes a problem at the setting it names. */
final class Assembly {

    private final Settings settings;
    private final Problems problems;
    private final Place top;
    private final ContactLists lists;

    Assembly(Settings settings, Place top, ContactLists lists, Problems problems) {
        this.settings = settings;
        this.top = top;
        this.lists = lists;
        this.problems = problems;
    }

    /** The scenario, unless something is missing or refused, which then has been reported. */
    Optional<Scenario> scenario() {
        Optional<LawfulDemand> benefit = attempt("benefit", this::benefit);
        Optional<World> world = world(() -> ContactRecords.search(
                settings, benefit.map(LawfulDemand::targets).orElseThrow(), lists));
        Optional<Run> run = attempt("run", () -> run(world.orElseThrow().horizonYears()));
        Optional<Scenario> scenario = attempt(
                "",
                () -> new Scenario(
                        About.of(settings),
                        world.orElseThrow(),
                        benefit.orElseThrow(),
                        run.orElseThrow(),
                        settings.assumptions(Parameters.SCENARIO.root()),
                        doubt(),
                        List.of()));
        if (!problems.anyErrors()) {
            Optional<TrialPlan> plan = scenario.flatMap(complete -> attempt("attacks", complete::plan));
            plan.ifPresent(complete -> attempt("custody.rule", complete::accessStructure));
        }
        if (!problems.anyErrors()) {
            scenario.ifPresent(this::requireRoomAndSense);
        }
        return scenario;
    }

    /** A world must fit, and where inputs are drawn, most draws must go together. */
    private void requireRoomAndSense(Scenario scenario) {
        attempt("attacks", () -> roomy(scenario.plan()));
        if (!problems.anyErrors() && scenario.doubt().isPresent()) {
            attempt("run", () -> scenario.doubt().get().requireSense(scenario));
        }
    }

    private static TrialPlan roomy(TrialPlan plan) {
        plan.requireRoom();
        return plan;
    }

    private Optional<Doubt> doubt() {
        return settings.text("run.uncertainty").equals("outcomes")
                ? Optional.empty()
                : Optional.of(Doubt.of(settings, top));
    }

    /**
     * The scenario that is made of other values of its inputs; contacts are followed at the best guesses.
     *
     * @param problem that it is if they do not go together
     * @throws ScenarioException if they do not go together
     */
    Scenario varied(Scenario scenario, String problem) {
        Optional<Scenario> varied = varied(scenario);
        if (varied.isEmpty()) {
            problems.add(Problem.of(
                    ProblemId.E047,
                    settings.placeOf("run.uncertainty").orElse(top),
                    problem,
                    "narrow the range90 of one of them"));
            problems.throwIfAnyErrors();
        }
        return varied.orElseThrow();
    }

    /** The same; empty if they do not go together, which has been reported. */
    Optional<Scenario> varied(Scenario scenario) {
        Optional<World> world = world(() -> scenario.world().contacts());
        Optional<LawfulDemand> benefit = attempt("benefit", this::benefit);
        if (problems.anyErrors() || world.isEmpty() || benefit.isEmpty()) {
            return Optional.empty();
        }
        Scenario varied = new Scenario(
                scenario.about(),
                world.orElseThrow(),
                benefit.orElseThrow(),
                scenario.run(),
                scenario.assumptions().stream().map(this::asUsed).toList(),
                Optional.empty(),
                scenario.warnings());
        return attempt("attacks", () -> roomy(varied.plan())).map(plan -> varied);
    }

    /** With the value that is used here; how long it is simulated is not among them. */
    private Assumption asUsed(Assumption assumption) {
        return assumption.path().startsWith("run.")
                ? assumption
                : settings.find(assumption.path()).map(Setting::assumption).orElse(assumption);
    }

    private Run run(double horizonYears) {
        Optional<Precision> precision = precision();
        long trials = precision.map(Precision::mostTrials).orElseGet(() -> (long) settings.number("run.trials"));
        return new Run(settings.text("run.seed"), trials, precision, years(horizonYears));
    }

    private YearGrid years(double horizonYears) {
        return settings.find("run.timeline_step_years").isPresent()
                ? new YearGrid(settings.number("run.timeline_step_years"), horizonYears)
                : YearGrid.to(horizonYears);
    }

    private Optional<Precision> precision() {
        if (settings.find("run.precision.metric").isEmpty()) {
            return Optional.empty();
        }
        OutcomeMetric metric =
                OutcomeMetric.of(settings.text("run.precision.metric")).orElseThrow();
        long most = settings.find("run.precision.max_trials").isPresent()
                ? (long) settings.number("run.precision.max_trials")
                : Precision.MOST_TRIALS;
        return Optional.of(new Precision(metric, settings.number("run.precision.half_width"), most));
    }

    private Optional<World> world(Supplier<Optional<ContactSearch>> followed) {
        Optional<Service> service = attempt("population", this::service);
        Optional<CustodyModel> custody = attempt("custody", () -> CustodyRecords.custody(settings));
        List<Custodian> custodians = all("custodians", this::custodian);
        List<Attack> attacks = all("attacks", name -> AttackRecords.attack(settings, name));
        Optional<Campaigns> campaigns = attempt("campaigns", () -> AttackRecords.campaigns(settings));
        Optional<Optional<ContactSearch>> contacts = attempt(ChainingParameters.SECTION, followed);
        return attempt(
                "",
                () -> new World(
                        settings.number("horizon_years"),
                        service.orElseThrow(),
                        custody.orElseThrow(),
                        custodians,
                        attacks,
                        campaigns.orElseThrow(),
                        prices(),
                        contacts.orElseThrow()));
    }

    private Prices prices() {
        return new Prices(
                settings.number("costs.usd_per_access"),
                settings.number("costs.custody_usd_per_year"),
                new Prices.Loss(
                        settings.number("costs.loss_intercept"),
                        settings.number("costs.loss_slope"),
                        settings.number("costs.loss_residual_sigma")));
    }

    private <T> List<T> all(String section, java.util.function.Function<String, T> record) {
        return settings.namesIn(section).stream()
                .flatMap(name -> attempt(section + "." + name, () -> record.apply(name)).stream())
                .toList();
    }

    private <T> Optional<T> attempt(String section, Supplier<T> record) {
        try {
            return Optional.of(record.get());
        } catch (Settings.Missing | java.util.NoSuchElementException reported) {
            return Optional.empty();
        } catch (IllegalArgumentException refused) {
            String reason = String.valueOf(refused.getMessage());
            problems.add(Problem.of(ProblemId.E047, placeOf(section, reason), reason, ""));
            return Optional.empty();
        }
    }

    /** Domain messages start with the name of the setting. */
    private Place placeOf(String section, String reason) {
        String first = reason.split(" ", 2)[0];
        return settings.placeOf(first)
                .or(() -> settings.placeOf(section + "." + first))
                .or(() -> settings.placeOf(section))
                .orElse(top);
    }

    private Service service() {
        boolean recorded = settings.flag("traffic.adversary_records_traffic");
        return new Service(
                settings.number("population.users"),
                settings.number("population.growth_per_year"),
                settings.number("traffic.messages_per_user_per_day"),
                settings.number("traffic.calls_per_user_per_day"),
                recorded ? Double.POSITIVE_INFINITY : settings.number("traffic.stored_days"),
                settings.number("traffic.stored_days"));
    }

    private Custodian custodian(String name) {
        String path = "custodians." + name + ".";
        boolean exportable = settings.text(path + "keys").equals("exportable");
        return new Custodian(
                name,
                settings.text(path + "kind", ""),
                settings.number(path + "staff_with_access"),
                settings.text(path + "supplier", ""),
                settings.text(path + "jurisdiction", ""),
                exportable ? KeyStorage.EXPORTABLE : KeyStorage.IN_HSM,
                new Answering(
                        settings.number(path + "answers_share"),
                        settings.number(path + "answer_hours"),
                        settings.number(path + "accepts_forged_share"),
                        settings.number(path + "price_usd")));
    }

    private LawfulDemand benefit() {
        LawfulDemand.Targets targets = new LawfulDemand.Targets(
                settings.number("benefit.on_service_share"),
                settings.number("benefit.organised_share"),
                settings.number("benefit.displaced.ordinary"),
                settings.number("benefit.displaced.organised"),
                settings.number("benefit.displaced.half_life_years"));
        return new LawfulDemand(
                settings.number("benefit.requests_per_year"),
                targets,
                settings.number("benefit.obtainable_otherwise_share"),
                retained(),
                new LawfulDemand.Limits(
                        settings.number("benefit.useful_within_hours"),
                        settings.number("benefit.most_usd_per_access"),
                        settings.number("benefit.out_after_incident_days")),
                settings.number("benefit.useful_share"),
                settings.number("benefit.wrong_target_share"));
    }

    private SortedMap<Double, Double> retained() {
        SortedMap<Double, Double> byDays = new TreeMap<>();
        for (String days : settings.keysIn("benefit.retained")) {
            byDays.put(Double.parseDouble(days), settings.number("benefit.retained." + days));
        }
        return byDays;
    }
}
