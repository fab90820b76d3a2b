package escrowsim.scenario;

import escrowsim.access.LawfulDemand;
import escrowsim.attack.Attack;
import escrowsim.attack.Custodian;
import escrowsim.custody.NoEscrow;
import escrowsim.custody.Rule;
import escrowsim.summary.Prices;
import escrowsim.trial.AskedOfCustodians;
import escrowsim.trial.ParameterDraws;
import escrowsim.trial.TrialPlan;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A scenario without errors: the author's words as records, and every value with its source.
 *
 * @param assumptions every setting that has a value, given or by default, in the order of the registry
 * @param doubt about its inputs, if that is simulated
 * @param warnings what is doubtful, by position
 */
public record Scenario(
        About about,
        World world,
        LawfulDemand benefit,
        Run run,
        List<Assumption> assumptions,
        Optional<Doubt> doubt,
        List<Problem> warnings)
        implements ParameterDraws {

    /** Messages stand for all traffic: no outcome counts calls. */
    private static final String CALLS = "traffic.calls_per_user_per_day";

    /** They move nothing but the account in money. */
    private static final String PRICES = "costs.";

    private static final List<String> LAWFUL_SIDE = List.of("benefit.", "chaining.");

    private static final List<String> ANSWERS = List.of(".answers_share", ".answer_hours");

    public Scenario {
        assumptions = List.copyOf(assumptions);
        warnings = List.copyOf(warnings);
    }

    /**
     * What the trials need. Only those with a part in the rule are custodians there: the others hold nothing. Custodians
     * and attacks come by name, so that the order of a file's lines decides nothing.
     */
    public TrialPlan plan() {
        List<Attack> attacks = world.attacks().stream()
                .sorted(Comparator.comparing(Attack::name))
                .toList();
        return new TrialPlan(
                run.seed(),
                world.horizonYears(),
                world.service(),
                world.custody(),
                holders(),
                attacks,
                world.campaigns());
    }

    /** The same scenario with the inputs of one draw; number 0 stands for the best guesses. */
    public Scenario draw(int number) {
        return number == 0
                ? this
                : doubt.map(inputs -> inputs.draw(this, number)).orElse(this);
    }

    /** What each uncertain input is in a draw, by its path. */
    public Map<String, Double> drawn(int number) {
        return doubt.map(inputs -> inputs.values(run.seed(), number)).orElse(Map.of());
    }

    /** What things cost in a draw. */
    public Prices prices(int draw) {
        boolean drawn =
                doubt.stream().flatMap(inputs -> inputs.paths().stream()).anyMatch(Scenario::isPrice);
        return drawn ? draw(draw).world().prices() : world.prices();
    }

    private static boolean isPrice(String path) {
        return path.startsWith(PRICES);
    }

    @Override
    public TrialPlan plan(int draw) {
        return draw(draw).plan();
    }

    /** The plan of the world number {@code trial}. */
    public TrialPlan planOf(long trial) {
        return doubt.isPresent() ? plan(ParameterDraws.of(trial)) : plan();
    }

    /** The same scenario in exactly so many worlds: what a run turns out to have been that could have stopped elsewhere. */
    public Scenario inTrials(long trials) {
        return new Scenario(
                about,
                world,
                benefit,
                new Run(run.seed(), trials, Optional.empty(), run.years()),
                RunParameters.inTrials(assumptions, trials),
                doubt,
                warnings);
    }

    /** Whether anybody holds keys; without, this is the baseline. */
    public boolean hasEscrow() {
        return !(world.custody() instanceof NoEscrow);
    }

    /**
     * Whether a setting has a part in what this scenario comes to besides money: not that of a custodian without a part in the rule, nor one that
     * no attack of the scenario asks for.
     */
    public boolean uses(String path) {
        if (!hasEscrow() || path.equals(CALLS) || isPrice(path)) {
            return false;
        }
        String[] keys = path.split("\\.", -1);
        if (!keys[0].equals("custodians") || keys.length < 3) {
            return true;
        }
        boolean hasPart =
                holders().stream().anyMatch(custodian -> custodian.name().equals(keys[1]));
        AskedOfCustodians asked = AskedOfCustodians.by(plan());
        return hasPart
                && switch (keys[2]) {
                    case "staff_with_access" -> asked.staff();
                    case "accepts_forged_share" -> asked.forged();
                    case "price_usd" -> asked.price();
                    default -> true;
                };
    }

    /**
     * Whether a setting has a part in what happens in a world. What becomes of lawful requests has none: no incident knows of
     * them.
     */
    public boolean shapesWorlds(String path) {
        return uses(path)
                && LAWFUL_SIDE.stream().noneMatch(path::startsWith)
                && !(path.startsWith("custodians.") && ANSWERS.stream().anyMatch(path::endsWith));
    }

    Scenario with(List<Problem> otherWarnings) {
        return new Scenario(about, world, benefit, run, assumptions, doubt, otherWarnings);
    }

    private List<Custodian> holders() {
        Set<String> named = world.custody().holders().map(Rule::custodians).orElse(Set.of());
        return world.custodians().stream()
                .filter(c -> named.contains(c.name()))
                .sorted(Comparator.comparing(Custodian::name))
                .toList();
    }
}
