package escrowsim.report;

import escrowsim.summary.Effort;
import escrowsim.trial.Amounts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * {@code manifest.json}. Its last member is the hash of the file itself, taken with zeros in its own place, so that a
 * changed byte anywhere in it is noticed too.
 */
final class ManifestText {

    static final String SELF = "manifest_sha256";

    static final String PRECISION = "precision";

    private static final String ZEROS = "0".repeat(64);

    private ManifestText() {}

    static String of(Manifest manifest, List<Output> outputs) {
        Manifest.Run run = manifest.run();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", Manifest.FORMAT);
        json.put("study_id", run.study());
        json.put("tool", tool(run.tool()));
        json.put("command", run.command());
        json.put("inputs", run.inputs().stream().map(ManifestText::file).toList());
        json.put("resolved", file(run.resolved()));
        json.put("random", random(run.random()));
        run.target().ifPresent(target -> json.put(PRECISION, target(target)));
        if (!run.random().rareWorlds().isEmpty()) {
            json.put("rare_worlds", rareWorlds(run.random().rareWorlds(), manifest.rareWorlds()));
        }
        json.put(
                "numerics",
                ordered(
                        "math", "StrictMath",
                        "summation", "fixed order by trial index",
                        "quantiles", Amounts.QUANTILE_ERROR));
        json.put("complete", manifest.state().complete());
        json.put("comparable_to_published", manifest.state().comparableToPublished());
        json.put("overrides", manifest.state().overrides());
        json.put("results_sha256", resultsSha256(outputs));
        json.put("outputs", outputs.stream().map(ManifestText::output).toList());
        json.put("checks", checks(manifest.checks()));
        json.put("warnings", manifest.warnings());
        json.put("not_hashed", notHashed(manifest.notHashed()));
        String withoutSelf = Json.of(json);
        return withoutSelf.replace(ZEROS, Sha256.of(withoutSelf));
    }

    /** The hash that {@link #SELF} must name. */
    static String selfSha256(String text, String named) {
        return Sha256.of(text.replace(named, ZEROS));
    }

    /** One hash for all results: of sorted lines {@code <sha256>  <file>}, a compressed file by what it unpacks to. */
    static String resultsSha256(List<Output> outputs) {
        return Sha256.of(outputs.stream()
                .map(output -> output.contentSha256() + "  " + output.contentPath() + "\n")
                .sorted()
                .collect(Collectors.joining()));
    }

    private static Map<String, Object> tool(Manifest.Tool tool) {
        Map<String, Object> json =
                ordered("name", tool.name(), "version", tool.version(), "model_version", tool.modelVersion());
        if (!tool.commit().isEmpty()) {
            json.put("commit", tool.commit());
        }
        if (!tool.swhid().isEmpty()) {
            json.put("swhid", tool.swhid());
        }
        return json;
    }

    private static Map<String, Object> file(Manifest.HashedFile file) {
        return ordered("path", file.path(), "sha256", file.sha256());
    }

    private static Map<String, Object> random(Manifest.RandomNumbers random) {
        return ordered(
                "algorithm", random.algorithm(), "seed", random.seed(), "trials", Long.toString(random.trials()));
    }

    private static Map<String, Object> target(Manifest.Target target) {
        return ordered(
                "metric", target.metric(),
                "half_width", target.halfWidth(),
                "max_trials", Long.toString(target.maxTrials()),
                "reached", target.reached());
    }

    private static List<Map<String, Object>> rareWorlds(List<String> designs, Map<String, Effort> efforts) {
        List<Map<String, Object>> worlds = new ArrayList<>();
        for (String design : designs) {
            Map<String, Object> json = ordered("design_id", design);
            Optional.ofNullable(efforts.get(design)).ifPresent(effort -> {
                json.put("effective_worlds", effort.effectiveWorlds());
                json.put("crude_worlds", effort.crudeWorlds());
            });
            worlds.add(json);
        }
        return worlds;
    }

    private static Map<String, Object> output(Output output) {
        Map<String, Object> json = ordered("path", output.path(), "sha256", output.sha256(), "bytes", output.bytes());
        output.rows().ifPresent(rows -> json.put("rows", rows));
        if (output.isPacked()) {
            json.put("content_sha256", output.contentSha256());
        }
        return json;
    }

    private static Map<String, Object> checks(Manifest.Checks checks) {
        List<Object> closedForms = new ArrayList<>();
        for (Manifest.ClosedForm check : checks.closedForms()) {
            closedForms.add(ordered(
                    "design_id", check.design(),
                    "metric", check.metric(),
                    "formula", check.formula(),
                    "estimate", check.estimate(),
                    "inside_ci95", check.insideInterval()));
        }
        return ordered(
                "crypto",
                ordered(
                        "passed", Long.toString(checks.cryptoPassed()),
                        "failed", Long.toString(checks.cryptoFailed())),
                "closed_form",
                closedForms);
    }

    private static Map<String, Object> notHashed(Manifest.NotHashed notHashed) {
        return ordered(
                "started",
                notHashed.started(),
                "finished",
                notHashed.finished(),
                "host",
                notHashed.host(),
                SELF,
                ZEROS);
    }

    private static Map<String, Object> ordered(Object... namesAndValues) {
        Map<String, Object> json = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            json.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return json;
    }
}
