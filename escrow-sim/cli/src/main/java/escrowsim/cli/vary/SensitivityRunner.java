package escrowsim.cli.vary;

import escrowsim.cli.study.RunOptions;
import escrowsim.cli.study.StudyPlan;
import escrowsim.cli.study.StudyResults;
import escrowsim.cli.terminal.Io;
import escrowsim.cli.terminal.Progress;
import escrowsim.cli.words.TablePresentation;
import escrowsim.engine.LocalEngine;
import escrowsim.report.SensitivityTable.Ranked;
import escrowsim.scenario.Design;
import escrowsim.scenario.UncertainInput;
import escrowsim.summary.Influence;
import escrowsim.summary.OutcomeMetric;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Varies the inputs of each design, one design after the other, and says how much each matters to each outcome. */
public record SensitivityRunner(Io io, TablePresentation presentation, RunOptions options) {

    /** Says what it takes, where that is all that is asked, or for people who wait for it. */
    boolean onlyForecast(SensitivityQuestion question) {
        double scenarios = question.designs().stream()
                .mapToDouble(design -> (double) steps(question, design) * scenariosPerStep(question, design))
                .sum();
        StudyPlan plan = question.plan();
        return new Steps(io, presentation, options)
                .onlyForecast(
                        SensitivityText.size(question),
                        () -> plan,
                        1 + scenarios / plan.designs().size());
    }

    private static int steps(SensitivityQuestion question, Design design) {
        return switch (question.asked().method()) {
            case ONE_AT_A_TIME -> question.inputs(design).size();
            case SOBOL, RANK_CORRELATION -> question.asked().points();
        };
    }

    private static int scenariosPerStep(SensitivityQuestion question, Design design) {
        return switch (question.asked().method()) {
            case ONE_AT_A_TIME -> 2;
            case SOBOL -> question.inputs(design).size() + 2;
            case RANK_CORRELATION -> 1;
        };
    }

    /** Every influence that was asked for, and what the designs come to at their best guesses. */
    public SensitivityResults run(SensitivityQuestion question, Runnable whenStopped) {
        long all = 1
                + question.designs().stream()
                        .mapToLong(design -> steps(question, design))
                        .sum();
        return new Steps(io, presentation, options)
                .run(question.id(), all, whenStopped, progress -> run(question, progress));
    }

    private SensitivityResults run(SensitivityQuestion question, Progress progress) {
        AtomicLong done = new AtomicLong();
        Runnable step = () -> progress.at(done.incrementAndGet(), "");
        StudyPlan plan = question.plan();
        StudyResults atBestGuesses =
                StudyResults.of(plan, new LocalEngine(options.threads()).run(plan.forEngine(), plan.trials()));
        step.run();
        List<Ranked> ranked = new ArrayList<>();
        for (Design design : question.designs()) {
            Design base = new Design(design.id(), design.title(), VariedInputs.at(design, Map.of()));
            PointWorlds worlds = PointWorlds.of(base, question.asked().metrics(), options.threads());
            VariedInputs varied = new VariedInputs(design, question.inputs(design), worlds, step);
            List<? extends Influence> influences = switch (question.asked().method()) {
                case ONE_AT_A_TIME -> varied.oneAtATime();
                case SOBOL -> varied.sobol(question.asked().points());
                case RANK_CORRELATION ->
                    varied.rankCorrelations(question.asked().points());
            };
            question.asked().metrics().forEach(metric -> ranked.addAll(ranked(varied, metric, influences)));
        }
        return new SensitivityResults(atBestGuesses, ranked);
    }

    private static List<Ranked> ranked(
            VariedInputs varied, OutcomeMetric metric, List<? extends Influence> influences) {
        List<Ranked> ranked = new ArrayList<>();
        List<Influence> own = new ArrayList<>();
        influences.stream().filter(influence -> influence.metric() == metric).forEach(own::add);
        for (Influence influence : Influence.ranked(own)) {
            UncertainInput input = varied.inputs().stream()
                    .filter(known -> known.path().equals(influence.input()))
                    .findFirst()
                    .orElseThrow();
            ranked.add(new Ranked(varied.design().id(), input, ranked.size() + 1, influence));
        }
        return ranked;
    }
}
