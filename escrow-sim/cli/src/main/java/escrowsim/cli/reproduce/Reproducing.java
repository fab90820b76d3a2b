package escrowsim.cli.reproduce;

import escrowsim.cli.answer.RunRecord;
import escrowsim.cli.run.Runner;
import escrowsim.cli.study.Assembled;
import escrowsim.cli.study.Bundled;
import escrowsim.cli.study.Question;
import escrowsim.cli.study.RunOptions;
import escrowsim.cli.terminal.ExitCode;
import escrowsim.cli.terminal.Failure;
import escrowsim.cli.terminal.Io;
import escrowsim.cli.terminal.Progress;
import escrowsim.cli.words.TablePresentation;
import escrowsim.report.Manifest;
import escrowsim.report.ResultsCheck;
import escrowsim.report.ResultsFolder;
import escrowsim.report.ResultsFolder.Placed;
import escrowsim.reproduction.Analysis;
import escrowsim.reproduction.Claim;
import escrowsim.reproduction.Reproduction;
import escrowsim.reproduction.ReproductionFiles;
import escrowsim.reproduction.ReproductionTables;
import escrowsim.reproduction.papers.Analyses;
import escrowsim.scenario.DidYouMean;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Computes what has claims and puts what came out where it belongs, all at once or not at all.
 *
 * @param claim the only claim that is asked for
 * @param together whether each analysis gets a folder inside of the one that is named
 */
record Reproducing(
        Io io, TablePresentation presentation, RunOptions options, Optional<String> claim, boolean together) {

    Reproduced of(String name) throws IOException {
        Reproducible subject = Analyses.find(name).map(this::bundled).orElseGet(() -> ofStudy(name));
        requireClaim(subject);
        String shown = together
                ? options.folder("published") + "/" + subject.id()
                : options.folder("reproduce-" + subject.id());
        Path target = io.host().path(shown);
        if (!options.force && isThere(target, subject)) {
            return new Reproduced(
                    only(subject.compute()), target, shown, Placed.ALREADY_THERE, ResultsCheck.of(target));
        }
        try (ResultsFolder folder = ResultsFolder.begin(target, options.force)) {
            Instant started = io.host().clock().instant();
            Reproduction reproduction = only(subject.computeInto(folder));
            ReproductionFiles files = ReproductionFiles.of(reproduction, "escrowsim reproduce " + name);
            folder.table(files.claims());
            files.pages().forEach(folder::file);
            Placed placed = folder.publish(manifest(subject, reproduction, started), subject.dataPackage());
            return new Reproduced(reproduction, target, shown, placed, ResultsCheck.of(target));
        }
    }

    private boolean isThere(Path target, Reproducible subject) {
        return ResultsCheck.ofCompleted(target, subject.record()).isPresent()
                && Files.exists(target.resolve(ReproductionTables.REPRODUCTION.name() + ".csv"));
    }

    private Reproducible bundled(Analysis analysis) {
        Progress.Choice shown = presentation.quiet ? Progress.Choice.NONE : options.progress();
        return BundledAnalysis.of(analysis, options, command(), io, shown);
    }

    private Reproducible ofStudy(String name) {
        Optional<String> meant = DidYouMean.of(name, Analyses.ids());
        if (!name.equals("-")
                && !Files.exists(io.host().path(name))
                && Bundled.in(io).find(name).isEmpty()) {
            String hint = meant.map(id -> "Did you mean " + id + "?").orElse("escrowsim list analyses shows them all.");
            throw Failure.files("E061", "cannot read " + name + ": no such analysis, file or bundled study", hint);
        }
        Question question = Assembled.question(List.of(name), options.sets(), Optional.empty(), study -> study, io);
        if (question.study().claims().isEmpty()) {
            throw new Failure(
                    ExitCode.INVALID,
                    "E072",
                    question.plan().id() + " makes no claims, so there is nothing to check",
                    List.of("A study names published numbers under claims:   escrowsim explain claims"));
        }
        return new ClaimedStudy(question, new Runner(io, presentation, options), command());
    }

    /** Refuses a claim that is none, before anything is computed. */
    private void requireClaim(Reproducible subject) {
        List<String> known = subject.claims();
        claim.filter(id -> !known.contains(id)).ifPresent(id -> {
            String hint = DidYouMean.of(id, known)
                    .map(near -> "Did you mean " + near + "?")
                    .orElse("escrowsim reproduce " + subject.id() + " shows them all.");
            throw Failure.usage("E003", subject.id() + " has no claim called \"" + id + "\"", hint);
        });
    }

    private Reproduction only(Reproduction all) {
        if (claim.isEmpty()) {
            return all;
        }
        List<Claim> one = all.analysis().claims().stream()
                .filter(c -> c.id().equals(claim.get()))
                .toList();
        return Reproduction.judge(all.analysis().withClaims(one), all.findings(), all.comparable());
    }

    private Manifest manifest(Reproducible subject, Reproduction reproduction, Instant started) {
        List<String> overrides = new ArrayList<>(subject.overrides());
        claim.ifPresent(id -> overrides.add("--claim " + id));
        return new Manifest(
                subject.record(),
                new Manifest.State(true, reproduction.comparable(), overrides),
                Manifest.Checks.NONE,
                List.of(),
                RunRecord.notHashed(started, io.host()));
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(List.of("escrowsim"));
        command.addAll(io.typed());
        return command;
    }
}
