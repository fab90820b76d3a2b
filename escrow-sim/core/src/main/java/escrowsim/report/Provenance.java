package escrowsim.report;

import escrowsim.report.JsonReader.JsonException;
import java.util.List;

/**
 * How results came about, as their manifest tells.
 *
 * @param command as it was typed
 * @param started as ISO 8601
 */
public record Provenance(
        String study,
        String version,
        String modelVersion,
        List<String> command,
        Manifest.RandomNumbers random,
        Manifest.State state,
        Manifest.Checks checks,
        String resultsSha256,
        String started) {

    public Provenance {
        command = List.copyOf(command);
    }

    static Provenance of(ManifestFile manifest) throws JsonException {
        return new Provenance(
                manifest.text("study_id"),
                manifest.text("tool", "version"),
                manifest.text("tool", "model_version"),
                manifest.texts("command"),
                new Manifest.RandomNumbers(
                        manifest.text("random", "algorithm"),
                        manifest.text("random", "seed"),
                        manifest.trials(),
                        manifest.rareWorlds()),
                new Manifest.State(
                        manifest.truth("complete"),
                        manifest.truth("comparable_to_published"),
                        manifest.texts("overrides")),
                manifest.checks(),
                manifest.text("results_sha256"),
                manifest.text("not_hashed", "started"));
    }
}
