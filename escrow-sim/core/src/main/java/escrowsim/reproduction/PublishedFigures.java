package escrowsim.reproduction;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The works, their printed numbers and inputs: data that ships with the program. */
public final class PublishedFigures {

    private static final String OWN = "the program's own files do not fail to be read";

    private PublishedFigures() {}

    /** A work's claims and inputs, with the way to compute them. */
    public static Analysis analysis(String id, Method method) {
        About about = read("analyses.csv", PublishedFigures::about).stream()
                .filter(a -> a.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("analyses.csv has no line for " + id));
        return new Analysis(
                about,
                read(id + "/claims.csv", PublishedFigures::claim),
                new Inputs(read(id + "/inputs.csv", PublishedFigures::input)),
                method);
    }

    private static About about(NamedCsvRecord line) {
        return new About(
                line.getField("id"),
                line.getField("title"),
                line.getField("asks"),
                text(line.getField("id") + "/model.txt"),
                Integer.parseInt(line.getField("expected_seconds")),
                Optional.of(work(line)));
    }

    private static Work work(NamedCsvRecord line) {
        return new Work(
                line.getField("kind"),
                List.of(line.getField("authors").split("; ", -1)),
                Integer.parseInt(line.getField("year")),
                line.getField("work"),
                line.getField("venue"),
                line.getField("address"));
    }

    private static Claim claim(NamedCsvRecord line) {
        return new Claim(
                line.getField("claim_id"),
                line.getField("says"),
                line.getField("unit"),
                new Printed(line.getField("published")),
                new Source(line.getField("where"), Evidence.of(line.getField("evidence"))),
                Place.of(line.getField("design_id"), line.getField("metric"), line.getField("column")),
                expectation(line));
    }

    private static Claim.Expectation expectation(NamedCsvRecord line) {
        Tolerance.Kind kind = Tolerance.Kind.of(line.getField("tolerance_kind"));
        String size = line.getField("tolerance");
        double atSize = size.isEmpty() ? new Printed(line.getField("published")).halfUnit() : Double.parseDouble(size);
        return new Claim.Expectation(
                new Tolerance(kind, atSize), Documented.of(line.getField("documented")), line.getField("note"));
    }

    private static Input input(NamedCsvRecord line) {
        return new Input(
                line.getField("name"),
                Double.parseDouble(line.getField("value")),
                line.getField("unit"),
                line.getField("label"),
                line.getField("source"));
    }

    /** A paragraph, in one line. */
    private static String text(String file) {
        try (InputStream bytes = opened(file)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll("\\s+", " ")
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(OWN, e);
        }
    }

    private static <T> List<T> read(String file, Function<NamedCsvRecord, T> asObject) {
        try (CsvReader<NamedCsvRecord> lines =
                CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(opened(file), StandardCharsets.UTF_8))) {
            return lines.stream().map(asObject).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(OWN, e);
        }
    }

    private static InputStream opened(String file) {
        InputStream bytes = PublishedFigures.class.getResourceAsStream(file);
        if (bytes == null) {
            throw new IllegalArgumentException("there are no published figures in " + file);
        }
        return bytes;
    }
}
