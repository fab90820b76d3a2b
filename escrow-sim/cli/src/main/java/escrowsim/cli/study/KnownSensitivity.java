package escrowsim.cli.study;

import escrowsim.cli.terminal.Io;
import escrowsim.report.Results;
import escrowsim.report.ResultsException;
import escrowsim.report.Row;
import escrowsim.scenario.Design;
import escrowsim.scenario.Scenario;
import escrowsim.scenario.ScenarioException;
import escrowsim.summary.Headline;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a sensitivity analysis of the very same scenario has found before, where its results would stand. */
public record KnownSensitivity(Io io) {

    public static final String SUFFIX = "-sensitivity";
    private static final String BUNDLED = "sensitivity";

    /** The row of the input that moves the chance of a leak most, if that is known and any does. */
    public Optional<Row> strongest(Scenario scenario) {
        return folders(scenario.about().id())
                .filter(folder -> Files.isRegularFile(folder.resolve("manifest.json")))
                .flatMap(folder -> read(folder).stream())
                .filter(results -> isOf(scenario, results))
                .findFirst()
                .flatMap(results -> strongest(results, scenario.about().id()));
    }

    private Stream<Path> folders(String id) {
        Bundled bundled = Bundled.in(io);
        return Stream.concat(
                Stream.of(io.host().path("out/" + id + SUFFIX)),
                bundled.find(id).stream()
                        .map(file -> bundled.home().resolve(file).resolveSibling(BUNDLED)));
    }

    /** Results that cannot be read are as good as none. */
    private static Optional<Results> read(Path folder) {
        try {
            return Optional.of(Results.read(folder));
        } catch (ResultsException damaged) {
            return Optional.empty();
        }
    }

    private static boolean isOf(Scenario scenario, Results results) {
        try {
            return results.study().stream()
                    .flatMap(study -> study.designs().stream())
                    .map(Design::scenario)
                    .anyMatch(other -> inputs(other).equals(inputs(scenario)));
        } catch (ScenarioException ofAnotherVersion) {
            return false;
        }
    }

    /** Every value but how it is called and how long it is simulated. */
    private static Map<String, String> inputs(Scenario scenario) {
        Map<String, String> inputs = new TreeMap<>();
        scenario.assumptions().stream()
                .filter(assumption -> Stream.of("about.", "run.", "format").noneMatch(assumption.path()::startsWith))
                .forEach(assumption -> inputs.put(assumption.path(), assumption.value()));
        return inputs;
    }

    private static Optional<Row> strongest(Results results, String design) {
        List<Row> rows = results.rows("sensitivity");
        return rows.stream()
                .filter(row -> row.text("design_id").equals(design)
                        && row.text("method").equals("one-at-a-time")
                        && row.text("metric").equals(Headline.RISK.id())
                        && row.text("verdict").equals("detected"))
                .min(Comparator.comparingLong(row -> row.count("rank")));
    }
}
