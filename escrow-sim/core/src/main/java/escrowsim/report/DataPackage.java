package escrowsim.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * {@code datapackage.json}: what is in each table, for programs.
 *
 * @param id lower-case letters, digits, hyphens
 * @param version of the study
 * @param licence an SPDX id, such as {@code CC-BY-4.0}; empty if none is given
 * @see <a href="https://datapackage.org/standard/data-package/">Data Package 2.0</a>
 */
public record DataPackage(String id, String title, String version, String licence, List<String> authors) {

    static final String FILE = "datapackage.json";

    private static final String PROFILES = "https://datapackage.org/profiles/2.0/";

    public DataPackage {
        authors = List.copyOf(authors);
    }

    /** @param schemas of the outputs that are tables, by path */
    String json(List<Output> outputs, Map<String, Schema> schemas) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("$schema", PROFILES + "datapackage.json");
        json.put("name", id);
        json.put("title", title);
        json.put("version", version);
        if (!licence.isEmpty()) {
            json.put("licenses", List.of(licenceEntry()));
        }
        if (!authors.isEmpty()) {
            json.put(
                    "contributors",
                    authors.stream().map(name -> Map.of("title", name)).toList());
        }
        json.put("sources", List.of(sources()));
        List<Object> resources = new ArrayList<>();
        for (Output output : outputs) {
            Schema schema = schemas.get(output.path());
            if (schema != null) {
                resources.add(resource(output, schema));
            }
        }
        json.put("resources", resources);
        return Json.of(json);
    }

    /** The profile takes only a word for a name. */
    private Map<String, Object> licenceEntry() {
        Map<String, Object> json = new LinkedHashMap<>();
        boolean word = licence.matches("[-a-zA-Z0-9._]+");
        json.put("name", word ? licence : "other");
        if (!word) {
            json.put("title", licence);
        }
        return json;
    }

    private static Map<String, Object> sources() {
        Map<String, Object> source = new LinkedHashMap<>();
        source.put("title", "How these tables were made: inputs, versions, seed");
        source.put("path", Manifest.FILE);
        return source;
    }

    private static Map<String, Object> resource(Output output, Schema schema) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("$schema", PROFILES + "dataresource.json");
        json.put("name", schema.name());
        json.put("path", output.path());
        json.put("type", "table");
        json.put("title", schema.title());
        json.put("format", "csv");
        json.put("mediatype", "text/csv");
        json.put("encoding", "utf-8");
        if (!output.isPacked()) {
            json.put("bytes", output.bytes());
            json.put("hash", "sha256:" + output.sha256());
        }
        json.put("dialect", dialect());
        json.put("schema", schema(schema));
        return json;
    }

    private static Map<String, Object> dialect() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("$schema", PROFILES + "tabledialect.json");
        json.put("header", true);
        json.put("delimiter", ",");
        json.put("lineTerminator", "\n");
        json.put("quoteChar", "\"");
        json.put("doubleQuote", true);
        return json;
    }

    private static Map<String, Object> schema(Schema schema) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("$schema", PROFILES + "tableschema.json");
        json.put("fields", schema.columns().stream().map(DataPackage::field).toList());
        json.put("fieldsMatch", List.of("exact"));
        json.put("missingValues", List.of(""));
        json.put("primaryKey", schema.key());
        return json;
    }

    private static Map<String, Object> field(Column column) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", column.name());
        json.put("type", column.type().name().toLowerCase(Locale.ROOT));
        if (!column.unit().isEmpty()) {
            json.put("unit", column.unit());
        }
        json.put("description", column.description());
        return json;
    }
}
