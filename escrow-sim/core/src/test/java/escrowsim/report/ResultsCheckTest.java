package escrowsim.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsCheckTest {

    @TempDir
    private Path home;

    private Path out;

    @BeforeEach
    void results() {
        out = home.resolve("out");
        try (ResultsFolder folder = ResultsFolder.begin(out, false)) {
            folder.table(Samples.summary());
            folder.table(Samples.comparison());
            folder.file("study.resolved.yaml", "resolved".getBytes(StandardCharsets.UTF_8));
            folder.publish(Samples.manifest(), Samples.dataPackage());
        }
    }

    private List<String> problems() {
        return ResultsCheck.of(out).problems();
    }

    @Test
    void resultsAsWrittenAreFine() {
        ResultsCheck check = ResultsCheck.of(out);

        assertThat(check.problems()).isEmpty();
        assertThat(check.tables()).isEqualTo(2);
        assertThat(check.rows()).isEqualTo(8);
        assertThat(check.complete()).isTrue();
        assertThat(check.resultsSha256()).matches("[0-9a-f]{64}");
    }

    /** One byte in 127 of every file, one bit of it. */
    @Test
    void theFileWithAFlippedByteIsNamed() throws IOException {
        for (String name : Folder.files(out)) {
            Path file = out.resolve(name);
            byte[] good = Files.readAllBytes(file);
            for (int place = 0; place < good.length; place += 127) {
                byte[] bad = good.clone();
                bad[place] ^= (byte) (1 << place % 8);
                Files.write(file, bad);

                assertThat(problems())
                        .as(name + " at " + place)
                        .anySatisfy(problem -> assertThat(problem).startsWith(name + " "));
            }
            Files.write(file, good);
        }
        assertThat(problems()).isEmpty();
    }

    @Test
    void theReasonIsGiven() throws IOException {
        byte[] good = Files.readAllBytes(out.resolve("summary.csv"));
        byte[] flipped = good.clone();
        flipped[200] ^= 1;
        Files.write(out.resolve("summary.csv"), flipped);

        assertThat(problems())
                .containsExactly("summary.csv was changed: it does not have the hash that the manifest names");

        Files.write(out.resolve("summary.csv"), new byte[3]);

        assertThat(problems()).containsExactly("summary.csv was changed: it has 3 bytes, not " + good.length);
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        Files.delete(out.resolve("comparison.csv"));

        assertThat(problems()).containsExactly("comparison.csv is missing");
    }

    @Test
    void anUnknownFileIsNamed() throws IOException {
        Files.createDirectory(out.resolve("extra"));
        Files.writeString(out.resolve("extra/notes.txt"), "x");

        assertThat(problems()).containsExactly("extra/notes.txt is not in the manifest");
    }

    @Test
    void aLinkInPlaceOfAFileIsNamed() throws IOException {
        Path moved = Files.move(out.resolve("summary.csv"), home.resolve("summary.csv"));
        Files.createSymbolicLink(out.resolve("summary.csv"), moved);

        assertThat(problems()).containsExactly("summary.csv is not a plain file");
    }

    @Test
    void aFolderWithoutManifestHoldsNoResults() throws IOException {
        Files.delete(out.resolve("manifest.json"));

        assertThat(problems()).containsExactly("manifest.json is missing");
    }

    @Test
    void aDamagedManifestSaysWhere() throws IOException {
        Files.writeString(out.resolve("manifest.json"), "{\"format\": ");
        assertThat(problems()).containsExactly("manifest.json is damaged: expected more at character 12");

        Files.writeString(out.resolve("manifest.json"), "[]");
        assertThat(problems()).containsExactly("manifest.json is damaged: expected an object");

        Files.writeString(out.resolve("manifest.json"), "{\"format\": \"escrowsim/manifest/1\"}");
        assertThat(problems()).containsExactly("manifest.json is damaged: expected \"complete\"");

        Files.writeString(out.resolve("manifest.json"), "{\"format\": \"escrowsim/manifest/2\"}");
        assertThat(problems())
                .containsExactly("manifest.json is of the format escrowsim/manifest/2, not escrowsim/manifest/1");

        Files.write(out.resolve("manifest.json"), new byte[] {'"', (byte) 0xC3, '"'});
        assertThat(problems()).containsExactly("manifest.json is damaged: expected UTF-8");
    }

    /** Files whose hashes all fit, but a header or a number of rows that does not. */
    @Test
    void aTableThatIsNotAsDescribedIsNamed() throws IOException {
        publish(Map.of("summary.csv", Schemas.COMPARISON), 4);
        assertThat(problems()).containsExactly("summary.csv has another header than datapackage.json says");

        publish(Map.of("summary.csv", Schemas.SUMMARY), 5);
        assertThat(problems()).containsExactly("summary.csv has 4 rows, not 5");

        publish(Map.of(), 4);
        assertThat(problems())
                .containsExactly(
                        "summary.csv is not described in datapackage.json: expected a resource for summary.csv");
    }

    @Test
    void aManifestThatNamesAFileElsewhereIsRefused() throws IOException {
        Output elsewhere = new Output("../summary.csv", Sha256.of("x"), 1, OptionalLong.empty(), Sha256.of("x"));
        Files.writeString(out.resolve("manifest.json"), ManifestText.of(Samples.manifest(), List.of(elsewhere)));

        assertThat(problems()).contains("manifest.json names a file outside of the folder: ../summary.csv");
    }

    private void publish(Map<String, Schema> schemas, long rows) throws IOException {
        Folder.delete(out);
        Files.createDirectory(out);
        byte[] csv = Samples.summary().csv();
        Output table = new Output("summary.csv", Sha256.of(csv), csv.length, OptionalLong.of(rows), Sha256.of(csv));
        String described = Samples.dataPackage().json(List.of(table), schemas);
        String hash = Sha256.of(described);
        Output dataPackage = new Output(
                "datapackage.json",
                hash,
                described.getBytes(StandardCharsets.UTF_8).length,
                OptionalLong.empty(),
                hash);
        Files.write(out.resolve("summary.csv"), csv);
        Files.writeString(out.resolve("datapackage.json"), described);
        Files.writeString(
                out.resolve("manifest.json"), ManifestText.of(Samples.manifest(), List.of(dataPackage, table)));
    }

    @Test
    void whatIsNoFolderCannotBeRead() {
        Path none = home.resolve("none");

        assertThatThrownBy(() -> ResultsCheck.of(none)).hasMessage(none + " cannot be read: no such file");
    }
}
