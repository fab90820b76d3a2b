package escrowsim.summary;

import escrowsim.trial.Amounts;
import escrowsim.trial.ByDraw;
import escrowsim.trial.Metric;
import escrowsim.trial.Tally;
import escrowsim.trial.TrialPlan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Everything a design came to, one outcome after the other in the order of {@link OutcomeMetric}.
 *
 * @param design its name
 * @param draws what the draws of the inputs make of it; none where inputs are what they are
 */
public record DesignOutcomes(String design, TrialPlan plan, List<Outcome> outcomes, DesignDraws draws) {

    public DesignOutcomes {
        outcomes = outcomes.stream()
                .sorted((a, b) -> a.metric().compareTo(b.metric()))
                .toList();
    }

    /** Where inputs are what they are. */
    public DesignOutcomes(String design, TrialPlan plan, List<Outcome> outcomes) {
        this(design, plan, outcomes, DesignDraws.NONE);
    }

    /**
     * The outcomes of a run, with those that weigh both sides where the lawful side is given.
     *
     * @param lawful what the lawful side came to, such as {@code lawful_accesses_useful}; empty if it was not computed
     */
    public static DesignOutcomes of(String design, TrialPlan plan, Tally tally, List<Outcome> lawful) {
        return of(design, plan, tally, lawful, DesignDraws.NONE);
    }

    /** The same where inputs were drawn. */
    public static DesignOutcomes of(
            String design, TrialPlan plan, Tally tally, List<Outcome> lawful, DesignDraws drawn) {
        List<Outcome> all = new ArrayList<>(exposure(plan, tally, drawn));
        lawful.stream()
                .map(outcome -> outcome.metric() == OutcomeMetric.WRONGFUL_ACCESSES
                        ? withRequestsGranted(outcome, plan, tally, drawn.errors())
                        : outcome)
                .forEach(all::add);
        find(lawful, OutcomeMetric.LAWFUL_ACCESSES_USEFUL).ifPresent(useful -> {
            Optional<Estimate> exposed =
                    find(all, OutcomeMetric.EXPOSED_USER_DAYS).flatMap(Outcome::estimate);
            Optional<ParameterBand> doubt = BothSides.userDaysPerAccess(
                    byDraw(OutcomeMetric.EXPOSED_USER_DAYS, tally), drawn.usefulPerYear(), plan.horizonYears());
            all.addAll(
                    BothSides.of(exposed.orElseThrow(), useful.estimate(), doubt, plan.horizonYears(), tally.trials()));
        });
        return new DesignOutcomes(design, plan, all, drawn);
    }

    public Optional<Outcome> of(OutcomeMetric metric) {
        return find(outcomes, metric);
    }

    private static Optional<Outcome> find(List<Outcome> outcomes, OutcomeMetric metric) {
        return outcomes.stream().filter(outcome -> outcome.metric() == metric).findFirst();
    }

    /** The estimate of one outcome alone, without the spread between worlds; empty where there is nothing to estimate. */
    static Optional<Estimate> estimate(OutcomeMetric metric, TrialPlan plan, Tally tally) {
        Scale scale = new Scale(plan);
        return switch (metric) {
            case P_ANY_EXPOSURE, P_EXPOSED_UNDETECTED -> Optional.of(chance(metric, plan, tally));
            case FIRST_EXPOSURE_YEAR -> year(plan, tally);
            case EXPOSED_MESSAGES ->
                Optional.of(
                        mean(OutcomeMetric.EXPOSED_TRAFFIC_SHARE, plan, tally).times(scale.messagesPerUserDay()));
            case EXPOSED_TRAFFIC_SHARE ->
                scale.allUserDays() > 0
                        ? Optional.of(mean(metric, plan, tally).times(1 / scale.allUserDays()))
                        : Optional.empty();
            case EXPOSED_EPOCHS -> scale.hasEpochs() ? Optional.of(mean(metric, plan, tally)) : Optional.empty();
            default -> metric.inOneWorld().map(amount -> mean(metric, plan, tally));
        };
    }

    private static List<Outcome> exposure(TrialPlan plan, Tally tally, DesignDraws drawn) {
        Scale scale = new Scale(plan);
        Outcome custodyUserDays = amount(OutcomeMetric.EXPOSED_TRAFFIC_SHARE, plan, tally, drawn);
        Outcome share = scale.allUserDays() > 0
                ? inUnit(OutcomeMetric.EXPOSED_TRAFFIC_SHARE, custodyUserDays, plan, tally, drawn)
                : Outcome.missing(OutcomeMetric.EXPOSED_TRAFFIC_SHARE, tally.trials());
        Outcome epochs = scale.hasEpochs()
                ? amount(OutcomeMetric.EXPOSED_EPOCHS, plan, tally, drawn)
                : Outcome.missing(OutcomeMetric.EXPOSED_EPOCHS, tally.trials());
        return List.of(
                probability(OutcomeMetric.P_ANY_EXPOSURE, plan, tally),
                probability(OutcomeMetric.P_EXPOSED_UNDETECTED, plan, tally),
                firstYear(plan, tally, drawn),
                amount(OutcomeMetric.EXPOSED_USER_DAYS, plan, tally, drawn),
                inUnit(OutcomeMetric.EXPOSED_MESSAGES, custodyUserDays, plan, tally, drawn),
                epochs,
                share,
                amount(OutcomeMetric.UNNOTICED_DAYS, plan, tally, drawn));
    }

    /** Errors of lawful access, whose mean is known, and the misuses and forgeries of the simulated worlds. */
    private static Outcome withRequestsGranted(
            Outcome errors, TrialPlan plan, Tally tally, List<Double> errorsOfDraws) {
        if (plan.escrow().isEmpty() || !new Scale(plan).asksForUsers()) {
            return errors;
        }
        var granted = tally.of(Metric.GRANTED_REQUESTS);
        ByDraw byDraw = tally.byDraw(Metric.GRANTED_REQUESTS);
        Estimate simulated = Means.overAll(granted, granted.positive(), Double.POSITIVE_INFINITY)
                .clustered(byDraw, Double.POSITIVE_INFINITY);
        Estimate known = errors.estimate().orElse(Estimate.exact(0, tally.trials()));
        double[] ofDraws =
                errorsOfDraws.stream().mapToDouble(Double::doubleValue).toArray();
        ByDraw both = byDraw.plus(ofDraws);
        Estimate all = both.draws() == 0 || simulated.events() < Means.MANY
                ? Combined.sum(simulated, known)
                : Estimate.ofClusters(
                        simulated.value() + known.value(), Anova.of(both), tally.trials(), simulated.events());
        return Outcome.of(OutcomeMetric.WRONGFUL_ACCESSES, all).with(ParameterBand.of(both, Double.POSITIVE_INFINITY));
    }

    /**
     * User-days in another unit. Where that unit differs between draws, each draw's are counted in its own.
     */
    private static Outcome inUnit(
            OutcomeMetric metric, Outcome userDays, TrialPlan plan, Tally tally, DesignDraws drawn) {
        double factor = factor(metric, plan);
        double[] factors =
                drawn.plans().stream().mapToDouble(draw -> factor(metric, draw)).toArray();
        ByDraw days = tally.byDraw(Metric.CUSTODY_USER_DAYS);
        if (Arrays.stream(factors).allMatch(f -> f == factor)) {
            return userDays.as(metric, factor);
        }
        ByDraw sums = days.times(factors);
        return new Outcome(
                metric,
                userDays.estimate().map(estimate -> estimate.inUnit(Anova.of(days), Anova.of(sums))),
                userDays.spread().map(spread -> spread.times(factor)),
                ParameterBand.of(sums, Double.POSITIVE_INFINITY),
                tally.trials());
    }

    /** What user-days are multiplied by, in the unit of a metric. */
    static double factor(OutcomeMetric metric, TrialPlan plan) {
        Scale scale = new Scale(plan);
        return metric == OutcomeMetric.EXPOSED_MESSAGES ? scale.messagesPerUserDay() : 1 / scale.allUserDays();
    }

    private static Outcome probability(OutcomeMetric metric, TrialPlan plan, Tally tally) {
        return Outcome.of(metric, chance(metric, plan, tally)).with(band(metric, plan, tally, 1));
    }

    private static Estimate chance(OutcomeMetric metric, TrialPlan plan, Tally tally) {
        return plan.escrow().isPresent()
                ? Estimate.ofProbability(tally, metric.inOneWorld().orElseThrow())
                        .clustered(byDraw(metric, tally), 1)
                : Estimate.exact(0, tally.trials());
    }

    private static Outcome firstYear(TrialPlan plan, Tally tally, DesignDraws drawn) {
        return year(plan, tally)
                .map(mean -> new Outcome(
                        OutcomeMetric.FIRST_EXPOSURE_YEAR,
                        Optional.of(mean),
                        spread(OutcomeMetric.FIRST_EXPOSURE_YEAR, tally, drawn),
                        band(OutcomeMetric.FIRST_EXPOSURE_YEAR, plan, tally, plan.horizonYears()),
                        mean.trials()))
                .orElseGet(() -> Outcome.missing(OutcomeMetric.FIRST_EXPOSURE_YEAR, tally.trials()));
    }

    private static Optional<Estimate> year(TrialPlan plan, Tally tally) {
        var years = tally.of(Metric.FIRST_EXPOSURE_YEAR);
        return years.count() == 0
                ? Optional.empty()
                : Optional.of(Means.overEvents(years, tally.trials(), plan.horizonYears())
                        .clustered(byDraw(OutcomeMetric.FIRST_EXPOSURE_YEAR, tally), plan.horizonYears()));
    }

    private static Outcome amount(OutcomeMetric metric, TrialPlan plan, Tally tally, DesignDraws drawn) {
        return new Outcome(
                metric,
                Optional.of(mean(metric, plan, tally)),
                spread(metric, tally, drawn),
                band(metric, plan, tally, Double.POSITIVE_INFINITY),
                tally.trials());
    }

    /** Between worlds of the same inputs; missing where no such worlds were run, or nothing happened in them. */
    private static Optional<Spread> spread(OutcomeMetric metric, Tally tally, DesignDraws drawn) {
        return (drawn.isNone() ? Optional.of(tally) : drawn.luck())
                .map(worlds -> amounts(metric, worlds))
                .filter(amounts -> amounts.count() > 0)
                .map(Spread::of);
    }

    private static Estimate mean(OutcomeMetric metric, TrialPlan plan, Tally tally) {
        if (plan.escrow().isEmpty()) {
            return Estimate.exact(0, tally.trials());
        }
        Amounts amounts = amounts(metric, tally);
        Scale scale = new Scale(plan);
        long events = metric == OutcomeMetric.EXPOSED_USER_DAYS && scale.asksForUsers()
                ? amounts.positive()
                : tally.events(Metric.P_ANY_EXPOSURE);
        double most = metric == OutcomeMetric.EXPOSED_TRAFFIC_SHARE ? scale.allUserDays() : scale.most(metric);
        return Means.overAll(amounts, events, most).clustered(byDraw(metric, tally), Double.POSITIVE_INFINITY);
    }

    private static Optional<ParameterBand> band(OutcomeMetric metric, TrialPlan plan, Tally tally, double most) {
        return plan.escrow().isPresent() ? ParameterBand.of(byDraw(metric, tally), most) : Optional.empty();
    }

    private static ByDraw byDraw(OutcomeMetric metric, Tally tally) {
        return tally.byDraw(metric.inOneWorld().orElseThrow());
    }

    private static Amounts amounts(OutcomeMetric metric, Tally tally) {
        return tally.of(metric.inOneWorld().orElseThrow());
    }
}
