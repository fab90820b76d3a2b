package escrowsim.report;

import escrowsim.report.JsonReader.JsonException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** A manifest or data package that was read back. */
final class ManifestFile {

    private static final long LARGEST = 64L << 20;

    private final String text;
    private final Map<?, ?> json;

    private ManifestFile(String text, Map<?, ?> json) {
        this.text = text;
        this.json = json;
    }

    /** @throws JsonException if it is no JSON object in UTF-8 */
    static ManifestFile read(Path file) throws IOException, JsonException {
        if (Files.size(file) > LARGEST) {
            throw new JsonException("expected a smaller file");
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new JsonException("expected UTF-8");
        }
        if (JsonReader.read(text) instanceof Map<?, ?> json) {
            return new ManifestFile(text, json);
        }
        throw new JsonException("expected an object");
    }

    private static Object member(Map<?, ?> json, String name) throws JsonException {
        Object value = json.get(name);
        if (value == null) {
            throw new JsonException("expected \"" + name + "\"");
        }
        return value;
    }

    private static <T> T member(Map<?, ?> json, String name, Class<T> type) throws JsonException {
        Object value = member(json, name);
        if (!type.isInstance(value)) {
            throw new JsonException("expected \"" + name + "\" to be another kind of value");
        }
        return type.cast(value);
    }

    String text(String name) throws JsonException {
        return member(json, name, String.class);
    }

    /** Text inside an object. */
    String text(String object, String name) throws JsonException {
        return member(member(json, object, Map.class), name, String.class);
    }

    boolean truth(String name) throws JsonException {
        return member(json, name, Boolean.class);
    }

    /** A list of text. */
    List<String> texts(String name) throws JsonException {
        List<String> texts = new ArrayList<>();
        for (Object item : member(json, name, List.class)) {
            texts.add(item.toString());
        }
        return texts;
    }

    Manifest.Checks checks() throws JsonException {
        Map<?, ?> checks = member(json, "checks", Map.class);
        Map<?, ?> crypto = member(checks, "crypto", Map.class);
        List<Manifest.ClosedForm> closedForms = new ArrayList<>();
        for (Map<?, ?> check : objects(checks, "closed_form")) {
            closedForms.add(new Manifest.ClosedForm(
                    member(check, "design_id", String.class),
                    member(check, "metric", String.class),
                    member(check, "formula", Double.class),
                    member(check, "estimate", Double.class),
                    member(check, "inside_ci95", Boolean.class)));
        }
        return new Manifest.Checks(count(crypto, "passed"), count(crypto, "failed"), closedForms);
    }

    private static long count(Map<?, ?> json, String name) throws JsonException {
        String text = member(json, name, String.class);
        if (!text.matches("[0-9]{1,18}")) {
            throw new JsonException("expected \"" + name + "\" to be a count");
        }
        return Long.parseLong(text);
    }

    /** Whether it is of a run that depended on the same things. */
    boolean answers(Manifest.Run run) throws JsonException {
        return text("resolved", "sha256").equals(run.resolved().sha256())
                && text("tool", "model_version").equals(run.tool().modelVersion())
                && text("random", "algorithm").equals(run.random().algorithm())
                && text("random", "seed").equals(run.random().seed())
                && trials() == run.random().trials()
                && target().equals(run.target())
                && rareWorlds().equals(run.random().rareWorlds());
    }

    /** How many were simulated. */
    long trials() throws JsonException {
        String trials = text("random", "trials");
        if (!trials.matches("[0-9]{1,18}")) {
            throw new JsonException("expected \"trials\" to be a number");
        }
        return Long.parseLong(trials);
    }

    private Optional<Manifest.Target> target() throws JsonException {
        if (!json.containsKey(ManifestText.PRECISION)) {
            return Optional.empty();
        }
        Map<?, ?> target = member(json, ManifestText.PRECISION, Map.class);
        String most = member(target, "max_trials", String.class);
        if (!most.matches("[0-9]{1,18}")) {
            throw new JsonException("expected \"max_trials\" to be a number");
        }
        return Optional.of(new Manifest.Target(
                member(target, "metric", String.class),
                member(target, "half_width", Double.class),
                Long.parseLong(most),
                member(target, "reached", Boolean.class)));
    }

    /** The designs whose worlds were drawn where exposures are. */
    List<String> rareWorlds() throws JsonException {
        List<String> designs = new ArrayList<>();
        if (json.containsKey("rare_worlds")) {
            for (Map<?, ?> world : objects(json, "rare_worlds")) {
                designs.add(member(world, "design_id", String.class));
            }
        }
        return designs;
    }

    boolean namesItsOwnHash() throws JsonException {
        String named = text("not_hashed", ManifestText.SELF);
        return named.length() == 64 && ManifestText.selfSha256(text, named).equals(named);
    }

    List<Output> outputs() throws JsonException {
        List<Output> outputs = new ArrayList<>();
        for (Map<?, ?> output : objects(json, "outputs")) {
            String sha256 = member(output, "sha256", String.class);
            outputs.add(new Output(
                    member(output, "path", String.class),
                    sha256,
                    member(output, "bytes", Double.class).longValue(),
                    output.containsKey("rows")
                            ? OptionalLong.of(
                                    member(output, "rows", Double.class).longValue())
                            : OptionalLong.empty(),
                    output.containsKey("content_sha256") ? member(output, "content_sha256", String.class) : sha256));
        }
        return outputs;
    }

    /** The columns that a data package gives a table. */
    List<String> columns(String path) throws JsonException {
        for (Map<?, ?> resource : objects(json, "resources")) {
            if (path.equals(resource.get("path"))) {
                List<String> names = new ArrayList<>();
                for (Map<?, ?> field : objects(member(resource, "schema", Map.class), "fields")) {
                    names.add(member(field, "name", String.class));
                }
                return names;
            }
        }
        throw new JsonException("expected a resource for " + path);
    }

    private static List<Map<?, ?>> objects(Map<?, ?> json, String name) throws JsonException {
        List<Map<?, ?>> objects = new ArrayList<>();
        for (Object item : member(json, name, List.class)) {
            if (!(item instanceof Map<?, ?> object)) {
                throw new JsonException("expected \"" + name + "\" to hold objects");
            }
            objects.add(object);
        }
        return objects;
    }
}
