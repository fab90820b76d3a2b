package escrowsim.cli.told;

import escrowsim.cli.answer.RunRecord;
import escrowsim.cli.study.Bundled;
import escrowsim.cli.study.Input;
import escrowsim.cli.study.ResultsNearby;
import escrowsim.cli.study.StudyPlan;
import escrowsim.cli.terminal.ExitCode;
import escrowsim.cli.terminal.Failure;
import escrowsim.cli.terminal.Io;
import escrowsim.cli.words.Version;
import escrowsim.report.Manifest;
import escrowsim.report.Provenance;
import escrowsim.report.Results;
import escrowsim.report.Row;
import escrowsim.report.Schemas;
import escrowsim.report.SweepSchemas;
import escrowsim.scenario.Study;
import escrowsim.summary.OutcomeMetric;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/**
 * The worlds of a study, to be told one by one.
 *
 * @param worlds how many there are
 * @param rare ids of the designs whose worlds are drawn where exposures are
 * @param results the folder they were counted in, if there is one
 */
record SomeWorlds(StudyPlan plan, long worlds, List<String> rare, Optional<Results> results) {

    /** @param typed a folder of results, or a scenario or study: its worlds follow from it and need not be simulated first */
    static SomeWorlds of(String typed, List<String> sets, Io io) {
        return counted(typed, sets, io).orElseGet(() -> {
            Input input = Input.read(typed, io);
            StudyPlan plan = plan(input, sets);
            return new SomeWorlds(plan, plan.trials(), plan.inRareWorlds(), Optional.empty());
        });
    }

    /** Those in a folder of results; empty where what was typed is no folder. */
    static Optional<SomeWorlds> counted(String typed, List<String> sets, Io io) {
        boolean isFolder = Files.isDirectory(io.host().path(typed))
                && Bundled.in(io).find(typed).isEmpty();
        return isFolder ? Optional.of(ofFolder(typed, sets, io)) : Optional.empty();
    }

    private static SomeWorlds ofFolder(String folder, List<String> sets, Io io) {
        ResultsNearby nearby = new ResultsNearby(io);
        if (!nearby.isResults(folder)) {
            throw nearby.notIn(folder);
        }
        Results results = Results.read(io.host().path(folder));
        if (results.files().stream().anyMatch(file -> file.path().equals(SweepSchemas.SWEEP.name() + ".csv"))) {
            throw noWorld(
                    folder + " holds a sweep: each of its points has worlds of its own",
                    "Name its scenario instead, with --set PATH=VALUE for a point.");
        }
        requireThisModel(folder, results.provenance());
        Study study = results.study()
                .orElseThrow(() -> noWorld(
                        folder + " holds no results of a scenario, so there are no worlds in it",
                        "escrowsim list scenarios shows what can be simulated."));
        if (!sets.isEmpty()) {
            throw Failure.usage(
                    "E009",
                    "--set changes a scenario, and the results in " + folder + " are as they are",
                    "Name the scenario instead of the folder, such as "
                            + study.about().id() + ".");
        }
        Manifest.RandomNumbers random = results.provenance().random();
        Input input = Input.read(folder + "/" + RunRecord.RESOLVED, io);
        return new SomeWorlds(plan(input, List.of()), random.trials(), random.rareWorlds(), Optional.of(results));
    }

    /** Another version of the model has other worlds under the same numbers. */
    private static void requireThisModel(String folder, Provenance results) {
        if (!results.modelVersion().equals(Version.MODEL)
                || !results.random().algorithm().equals(RunRecord.ALGORITHM)) {
            throw new Failure(
                    ExitCode.INVALID,
                    "E076",
                    folder + " was written with model " + results.modelVersion() + ", and this is model "
                            + Version.MODEL + ": its worlds are others",
                    List.of("Use that version, or simulate " + folder + "/" + RunRecord.RESOLVED + " with this one."));
        }
    }

    private static StudyPlan plan(Input input, List<String> sets) {
        return StudyPlan.of(input.study(sets), Optional.empty(), () -> input.withoutEscrow(sets));
    }

    private static Failure noWorld(String what, String hint) {
        return new Failure(ExitCode.INVALID, "E074", what, List.of(hint));
    }

    /** In how many of them the design had a leak, if they were counted. */
    Optional<Long> leaks(String design) {
        return results.flatMap(folder -> folder.rows(Schemas.SUMMARY.name()).stream()
                .filter(row -> row.text("design_id").equals(design)
                        && row.text("metric").equals(OutcomeMetric.P_ANY_EXPOSURE.id()))
                .map((Row row) -> row.count("event_count"))
                .findFirst());
    }
}
