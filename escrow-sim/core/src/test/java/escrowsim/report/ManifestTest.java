package escrowsim.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ManifestTest {

    private static final List<Output> OUTPUTS = List.of(
            new Output("datapackage.json", Sha256.of("d"), 1, OptionalLong.empty(), Sha256.of("d")),
            new Output("summary.csv", Sha256.of("s"), 1973, OptionalLong.of(15), Sha256.of("s")),
            new Output("trials.csv.gz", Sha256.of("packed"), 10, OptionalLong.of(3), Sha256.of("t")));

    @Test
    void theManifestSaysEverythingInAFixedOrder() {
        assertThat(ManifestText.of(Samples.manifest(), OUTPUTS))
                .isEqualTo("""
                        {
                          "format": "escrowsim/manifest/1",
                          "study_id": "who-holds-the-keys",
                          "tool": {
                            "name": "escrowsim",
                            "version": "0.1.0",
                            "model_version": "1.0",
                            "commit": "abc"
                          },
                          "command": [
                            "escrowsim",
                            "run",
                            "who-holds-the-keys.yaml"
                          ],
                          "inputs": [
                            {
                              "path": "who-holds-the-keys.yaml",
                              "sha256": "c96c6d5be8d08a12e7b5cdc1b207fa6b2430974c86803d8891675e76fd992c20"
                            }
                          ],
                          "resolved": {
                            "path": "study.resolved.yaml",
                            "sha256": "SHA_RESOLVED"
                          },
                          "random": {
                            "algorithm": "philox",
                            "seed": "20260101",
                            "trials": "20000"
                          },
                          "numerics": {
                            "math": "StrictMath",
                            "summation": "fixed order by trial index",
                            "quantiles": "Exact while at most 131,072 worlds have an amount; beyond that within 0.4 % of its value."
                          },
                          "complete": true,
                          "comparable_to_published": true,
                          "overrides": [],
                          "results_sha256": "SHA_RESULTS",
                          "outputs": [
                            {
                              "path": "datapackage.json",
                              "sha256": "18ac3e7343f016890c510e93f935261169d9e3f565436429830faf0934f4f8e4",
                              "bytes": 1
                            },
                            {
                              "path": "summary.csv",
                              "sha256": "043a718774c572bd8a25adbeb1bfcd5c0256ae11cecf9f9c3f925d0e52beaf89",
                              "bytes": 1973,
                              "rows": 15
                            },
                            {
                              "path": "trials.csv.gz",
                              "sha256": "SHA_PACKED",
                              "bytes": 10,
                              "rows": 3,
                              "content_sha256": "e3b98a4da31a127d4bde6e43033f66ba274cab0eb7eb1c70ec41402bf6273dd8"
                            }
                          ],
                          "checks": {
                            "crypto": {
                              "passed": "1500",
                              "failed": "0"
                            },
                            "closed_form": [
                              {
                                "design_id": "single-provider",
                                "metric": "p_any_exposure",
                                "formula": 0.6446,
                                "estimate": 0.64515,
                                "inside_ci95": true
                              }
                            ]
                          },
                          "warnings": [
                            "no source for attacks.breach.per_custodian_year"
                          ],
                          "not_hashed": {
                            "started": "2026-01-01T00:00:00Z",
                            "finished": "2026-01-01T00:00:09Z",
                            "host": {
                              "cpus": "2",
                              "java": "17",
                              "os": "Linux"
                            },
                            "manifest_sha256": "SHA_SELF"
                          }
                        }
                        """.replace("SHA_RESOLVED", Sha256.of("resolved"))
                        .replace("SHA_PACKED", Sha256.of("packed"))
                        .replace("SHA_RESULTS", ManifestText.resultsSha256(OUTPUTS))
                        .replace("SHA_SELF", selfHash()));
    }

    private static String selfHash() {
        String text = ManifestText.of(Samples.manifest(), OUTPUTS);
        String named = text.replaceAll("(?s).*manifest_sha256\": \"([0-9a-f]{64}).*", "$1");
        assertThat(ManifestText.selfSha256(text, named)).isEqualTo(named);
        return named;
    }

    /** As {@code sha256sum datapackage.json summary.csv trials.csv | sha256sum} prints it. */
    @Test
    void oneHashStandsForAllFilesACompressedOneByItsContent() {
        String lines = Sha256.of("s") + "  summary.csv\n"
                + Sha256.of("d") + "  datapackage.json\n"
                + Sha256.of("t") + "  trials.csv\n";

        assertThat(ManifestText.resultsSha256(OUTPUTS)).isEqualTo(Sha256.of(lines));
    }

    /** SHA-256 of "abc". Source: FIPS 180-4 example, NIST. */
    @Test
    void hashesAreSha256() {
        assertThat(Sha256.of("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void twoEqualRunsDifferOnlyInWhatIsNotHashed() {
        String first = ManifestText.of(Samples.manifest(Manifest.State.PLAIN, "2026-01-01T00:00:00Z"), OUTPUTS);
        String second = ManifestText.of(Samples.manifest(Manifest.State.PLAIN, "2026-01-01T01:00:00Z"), OUTPUTS);

        assertThat(first).isNotEqualTo(second);
        assertThat(hashed(first)).isEqualTo(hashed(second));
    }

    private static String hashed(String manifest) {
        return manifest.substring(0, manifest.indexOf("\"not_hashed\""));
    }
}
