package escrowsim.cli.study;

import escrowsim.cli.terminal.ExitCode;
import escrowsim.cli.terminal.Failure;
import escrowsim.engine.Designs;
import escrowsim.report.ChainingTable;
import escrowsim.report.FrontierTable;
import escrowsim.report.Schema;
import escrowsim.report.Schemas;
import escrowsim.report.TrialRow;
import escrowsim.scenario.About;
import escrowsim.scenario.Design;
import escrowsim.scenario.DidYouMean;
import escrowsim.scenario.Scenario;
import escrowsim.scenario.Study;
import escrowsim.summary.Frontier.Axes;
import escrowsim.summary.Precision;
import escrowsim.trial.ParameterDraws;
import escrowsim.trial.Sampling;
import escrowsim.trial.TrialPlan;
import escrowsim.trial.YearGrid;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Designs that meet the same worlds, the one without escrow always among them.
 *
 * @param reference id of the design that the others are compared with
 * @param frontier which risk is held against which benefit, if that is asked
 * @param samplings how each design's worlds are drawn
 */
public record StudyPlan(
        About about, List<Design> designs, String reference, Optional<Axes> frontier, List<Sampling> samplings) {

    private static final String NO_ESCROW = "no-escrow";

    /**
     * A study as its author wrote it, and the baseline if there is none in it.
     *
     * @param bare the same scenario without escrow
     */
    public static StudyPlan of(Study study, Optional<String> reference, Supplier<Scenario> bare) {
        List<Design> designs = withBaseline(study.designs(), bare);
        String to = reference.or(study::compareTo).orElseGet(() -> firstWithEscrow(designs));
        if (designs.stream().noneMatch(design -> design.id().equals(to))) {
            throw noSuchDesign(to, designs.stream().map(Design::id).toList());
        }
        // A frontier compares all pairs of designs, in the same worlds.
        Optional<Axes> axes = FrontierAxes.of(study);
        return new StudyPlan(study.about(), designs, to, axes, axes.isPresent() ? crude(designs) : samplings(designs));
    }

    public static Failure noSuchDesign(String typed, List<String> ids) {
        String hint = DidYouMean.of(typed, ids)
                .map(id -> "Did you mean " + id + "?")
                .orElse("The designs are " + String.join(", ", ids) + ".");
        return Failure.usage("E003", "no design is called \"" + typed + "\"", hint);
    }

    /** Where inputs are drawn, a plan is another one in every draw, and worlds are drawn as they come. */
    private static List<Sampling> samplings(List<Design> designs) {
        boolean drawn =
                designs.stream().anyMatch(design -> design.scenario().doubt().isPresent());
        return designs.stream()
                .map(design ->
                        drawn ? Sampling.CRUDE : Sampling.of(design.scenario().plan()))
                .toList();
    }

    private static List<Sampling> crude(List<Design> designs) {
        return Collections.nCopies(designs.size(), Sampling.CRUDE);
    }

    /** The same in crude worlds only. */
    StudyPlan crude() {
        return new StudyPlan(about, designs, reference, frontier, crude(designs));
    }

    public StudyPlan {
        designs = List.copyOf(designs);
        samplings = List.copyOf(samplings);
        if (designs.stream()
                        .map(design -> design.scenario().run())
                        .map(run -> List.of(run.seed(), run.trials(), run.precision()))
                        .distinct()
                        .count()
                > 1) {
            throw new Failure(
                    ExitCode.INVALID,
                    "E071",
                    "the designs have different seeds or numbers of trials, so they would not meet the same worlds",
                    List.of("Give them all the same:  --seed 1 --trials 20k"));
        }
    }

    /** Designs side by side, not compared. */
    public static StudyPlan of(About about, List<Design> designs) {
        return of(about, designs, false);
    }

    /** The same, in crude worlds only where that is asked. */
    public static StudyPlan of(About about, List<Design> designs, boolean crude) {
        List<Sampling> samplings = crude ? crude(designs) : samplings(designs);
        return new StudyPlan(about, designs, designs.get(0).id(), Optional.empty(), samplings);
    }

    private static List<Design> withBaseline(List<Design> designs, Supplier<Scenario> bare) {
        List<Design> all = new ArrayList<>(designs);
        if (designs.stream().noneMatch(StudyPlan::isBaseline)) {
            all.add(0, new Design(NO_ESCROW, "No escrow", bare.get()));
        }
        return all;
    }

    static boolean isBaseline(Design design) {
        return !design.scenario().hasEscrow();
    }

    private static String firstWithEscrow(List<Design> designs) {
        return designs.stream()
                .filter(design -> !isBaseline(design))
                .findFirst()
                .orElse(designs.get(0))
                .id();
    }

    public String id() {
        return about.id();
    }

    /** How all designs are computed: seed and trials are theirs in common. With a precision, the most trials. */
    public long trials() {
        return designs.get(0).scenario().run().trials();
    }

    /** When to stop before the last trial. */
    public Optional<Precision> precision() {
        return designs.get(0).scenario().run().precision();
    }

    /** The same designs in exactly so many worlds. */
    public StudyPlan inTrials(long trials) {
        return new StudyPlan(
                about,
                designs.stream().map(design -> design.inTrials(trials)).toList(),
                reference,
                frontier,
                samplings);
    }

    public Scenario referenceScenario() {
        return designs.get(referenceIndex()).scenario();
    }

    public String seed() {
        return designs.get(0).scenario().run().seed();
    }

    public double horizonYears() {
        return designs.get(0).scenario().world().horizonYears();
    }

    /** The tables that its results can have. */
    public List<Schema> tables() {
        List<Schema> tables = new ArrayList<>(Schemas.ofRuns());
        frontier.ifPresent(axes -> tables.add(FrontierTable.SCHEMA));
        if (Chains.areAsked(this)) {
            tables.add(ChainingTable.SCHEMA);
        }
        return tables;
    }

    /** How the worlds of each design become rows of their table. */
    public List<TrialRow> rows(KeyChecks checks) {
        return designs.stream()
                .map(design -> new TrialRow(
                        id(),
                        design.id(),
                        design.scenario().plan(),
                        isDrawn(),
                        LawfulSide.worlds(design.scenario(), trials()),
                        checks.of(design)))
                .toList();
    }

    /** The designs at their best guesses, whatever is drawn. */
    public Designs atBestGuesses() {
        return new Designs(plans(), referenceIndex()).lookingAt(grids());
    }

    private List<TrialPlan> plans() {
        return designs.stream().map(design -> design.scenario().plan()).toList();
    }

    public Designs forEngine() {
        List<ParameterDraws> draws = isDrawn()
                ? designs.stream().<ParameterDraws>map(Design::scenario).toList()
                : List.of();
        return new Designs(plans(), referenceIndex(), draws, samplings);
    }

    /** The years at which the worlds of each design are looked at on their way. */
    public List<YearGrid> grids() {
        return designs.stream().map(design -> design.scenario().run().years()).toList();
    }

    /** Whether doubt about inputs is simulated: in all designs, as soon as it is in one. */
    public boolean isDrawn() {
        return designs.stream().anyMatch(design -> design.scenario().doubt().isPresent());
    }

    /** Ids of the designs whose worlds are drawn where exposures are. */
    public List<String> inRareWorlds() {
        return IntStream.range(0, designs.size())
                .filter(d -> samplings.get(d) == Sampling.RARE)
                .mapToObj(d -> designs.get(d).id())
                .toList();
    }

    int referenceIndex() {
        return designs.stream().map(Design::id).toList().indexOf(reference);
    }
}
