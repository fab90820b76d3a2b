package escrowsim.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DataPackageTest {

    private static final Schema ONE = new Schema(
            "one",
            "One table.",
            List.of(Column.text("name", "A name."), Column.number("size", "day", "A size.")),
            List.of("name"));

    private static Output output(String path) {
        return new Output(path, Sha256.of("x"), 12, OptionalLong.of(1), Sha256.of("x"));
    }

    @Test
    void everyTableIsDescribed() {
        String json =
                Samples.dataPackage().json(List.of(output("one.csv"), output("notes.txt")), Map.of("one.csv", ONE));

        assertThat(json).isEqualTo("""
                        {
                          "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
                          "name": "who-holds-the-keys",
                          "title": "Who holds the keys?",
                          "version": "1.0",
                          "licenses": [
                            {
                              "name": "CC-BY-4.0"
                            }
                          ],
                          "contributors": [
                            {
                              "title": "Example Author"
                            }
                          ],
                          "sources": [
                            {
                              "title": "How these tables were made: inputs, versions, seed",
                              "path": "manifest.json"
                            }
                          ],
                          "resources": [
                            {
                              "$schema": "https://datapackage.org/profiles/2.0/dataresource.json",
                              "name": "one",
                              "path": "one.csv",
                              "type": "table",
                              "title": "One table.",
                              "format": "csv",
                              "mediatype": "text/csv",
                              "encoding": "utf-8",
                              "bytes": 12,
                              "hash": "sha256:2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881",
                              "dialect": {
                                "$schema": "https://datapackage.org/profiles/2.0/tabledialect.json",
                                "header": true,
                                "delimiter": ",",
                                "lineTerminator": "\\n",
                                "quoteChar": "\\"",
                                "doubleQuote": true
                              },
                              "schema": {
                                "$schema": "https://datapackage.org/profiles/2.0/tableschema.json",
                                "fields": [
                                  {
                                    "name": "name",
                                    "type": "string",
                                    "description": "A name."
                                  },
                                  {
                                    "name": "size",
                                    "type": "number",
                                    "unit": "day",
                                    "description": "A size."
                                  }
                                ],
                                "fieldsMatch": [
                                  "exact"
                                ],
                                "missingValues": [
                                  ""
                                ],
                                "primaryKey": [
                                  "name"
                                ]
                              }
                            }
                          ]
                        }
                        """);
    }

    /** Bytes of a compressed file differ between machines, and the data package must not. */
    @Test
    void aCompressedTableHasNoHashOfItsOwn() {
        String json = Samples.dataPackage().json(List.of(output("one.csv.gz")), Map.of("one.csv.gz", ONE));

        assertThat(json)
                .contains("\"path\": \"one.csv.gz\"")
                .doesNotContain("\"hash\"")
                .doesNotContain("\"bytes\"");
    }

    /** The profile takes only letters, digits, dots and hyphens for a licence's name. */
    @Test
    void aLicenceInWordsIsATitle() {
        DataPackage own = new DataPackage("id", "Title", "1.0", "ask the author", List.of());

        assertThat(own.json(List.of(), Map.of()))
                .contains("\"name\": \"other\",\n      \"title\": \"ask the author\"")
                .doesNotContain("contributors");
    }

    /** Field types of Table Schema 2.0. */
    @Test
    void typesAreThoseOfTheStandard() {
        assertThat(Column.Type.values())
                .extracting(type -> type.name().toLowerCase(java.util.Locale.ROOT))
                .isSubsetOf(Set.of("string", "number", "integer", "boolean", "any"));
    }
}
