package escrowsim.report;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import escrowsim.report.JsonReader.JsonException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** One file against what the manifest says of it. */
final class FileCheck {

    private FileCheck() {}

    static List<String> problems(Path file, Output expected, Optional<ManifestFile> dataPackage) throws IOException {
        if (Files.size(file) != expected.bytes()) {
            return List.of("was changed: it has " + Files.size(file) + " bytes, not " + expected.bytes());
        }
        try (InputStream in = Files.newInputStream(file)) {
            if (!sha256(in).equals(expected.sha256())) {
                return List.of("was changed: it does not have the hash that the manifest names");
            }
        }
        return expected.rows().isPresent() ? tableProblems(file, expected, dataPackage) : List.of();
    }

    private static List<String> tableProblems(Path file, Output expected, Optional<ManifestFile> dataPackage)
            throws IOException {
        List<String> problems = new ArrayList<>();
        try (InputStream in = unpacked(file, expected);
                CsvReader<CsvRecord> csv =
                        CsvReader.builder().ofCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8));
                CloseableIterator<CsvRecord> records = csv.iterator()) {
            List<String> header = records.hasNext() ? records.next().getFields() : List.of();
            if (dataPackage.isPresent() && !header.equals(dataPackage.get().columns(expected.path()))) {
                problems.add("has another header than " + DataPackage.FILE + " says");
            }
            long rows = 0;
            while (records.hasNext()) {
                records.next();
                rows++;
            }
            if (rows != expected.rows().orElseThrow()) {
                problems.add("has " + rows + " rows, not " + expected.rows().getAsLong());
            }
        } catch (CsvParseException | UncheckedIOException e) {
            problems.add("is no CSV file");
        } catch (JsonException e) {
            problems.add("is not described in " + DataPackage.FILE + ": " + e.getMessage());
        }
        return problems;
    }

    private static InputStream unpacked(Path file, Output expected) throws IOException {
        InputStream in = Files.newInputStream(file);
        return expected.isPacked() ? new GZIPInputStream(in) : in;
    }

    private static String sha256(InputStream in) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (DigestInputStream digested = new DigestInputStream(in, digest)) {
            digested.transferTo(OutputStream.nullOutputStream());
        }
        return Sha256.hex(digest.digest());
    }
}
