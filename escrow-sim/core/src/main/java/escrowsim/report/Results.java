package escrowsim.report;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import escrowsim.report.JsonReader.JsonException;
import escrowsim.scenario.About;
import escrowsim.scenario.Study;
import escrowsim.scenario.StudyFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A results folder read back: what its manifest says, the study that it answers, and its tables. Nothing is computed again.
 */
public final class Results {

    /** The page that is drawn from a folder, inside of it. */
    public static final String REPORT = "report.html";

    /** The folder of the figures that are drawn from a folder, inside of it. */
    public static final String FIGURES = "figures";

    private final Path folder;
    private final ManifestFile manifest;
    private final List<Output> outputs;

    private Results(Path folder, ManifestFile manifest, List<Output> outputs) {
        this.folder = folder;
        this.manifest = manifest;
        this.outputs = List.copyOf(outputs);
    }

    /**
     * Opens a folder whose files are all as its manifest says.
     *
     * @throws ResultsException if they are not, or cannot be read
     */
    public static Results read(Path folder) {
        ResultsCheck check = ResultsCheck.of(folder);
        if (!check.ok()) {
            throw ResultsException.damaged(folder, check.problems());
        }
        try {
            ManifestFile manifest = ManifestFile.read(folder.resolve(Manifest.FILE));
            return new Results(folder, manifest, manifest.outputs());
        } catch (JsonException e) {
            throw ResultsException.damaged(folder, List.of(Manifest.FILE + " is damaged: " + e.getMessage()));
        } catch (IOException e) {
            throw ResultsException.reading(folder, e);
        }
    }

    /** Whether a file is drawn from the results and none of them: the manifest does not know it, and it may go any time. */
    static boolean isDerived(String path) {
        return path.equals(REPORT) || path.startsWith(FIGURES + "/");
    }

    public Path folder() {
        return folder;
    }

    /** What the manifest says of the run. */
    public Provenance provenance() {
        try {
            return Provenance.of(manifest);
        } catch (JsonException e) {
            throw ResultsException.damaged(folder, List.of(Manifest.FILE + " is damaged: " + e.getMessage()));
        }
    }

    /** How to cite it. */
    public Citation citation() {
        List<String> authors = study().map(Study::about).map(About::authors).orElse(List.of());
        return Citation.of(provenance(), title(), authors);
    }

    /** The title of what it answers; its id where it has none. */
    public String title() {
        Path file = folder.resolve(DataPackage.FILE);
        try {
            String title = outputs.stream().anyMatch(output -> output.path().equals(DataPackage.FILE))
                    ? ManifestFile.read(file).text("title")
                    : "";
            return title.isEmpty() ? provenance().study() : title;
        } catch (JsonException e) {
            throw ResultsException.damaged(folder, List.of(DataPackage.FILE + " is damaged: " + e.getMessage()));
        } catch (IOException e) {
            throw ResultsException.reading(folder, e);
        }
    }

    /** Every file of the results, by path. */
    public List<Output> files() {
        return outputs;
    }

    /** The content of one of them. */
    public byte[] bytes(Output file) {
        try {
            return Files.readAllBytes(folder.resolve(file.path()));
        } catch (IOException e) {
            throw ResultsException.reading(folder, e);
        }
    }

    /** The study as it was run, if it was one of scenarios. */
    public Optional<Study> study() {
        try {
            String path = manifest.text("resolved", "path");
            Path file = folder.resolve(path);
            return outputs.stream().anyMatch(output -> output.path().equals(path)) && path.endsWith(".yaml")
                    ? Optional.of(StudyFile.read(path, Files.readAllBytes(file)))
                    : Optional.empty();
        } catch (JsonException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw ResultsException.reading(folder, e);
        }
    }

    /** The rows of a table, in their order; none where the run did not write it. */
    public List<Row> rows(String table) {
        String path = table + ".csv";
        if (outputs.stream().noneMatch(output -> output.path().equals(path))) {
            return List.of();
        }
        List<Row> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(folder.resolve(path))) {
            lines.forEach(line -> rows.add(new Row(line.getFieldsAsMap())));
        } catch (CsvParseException | UncheckedIOException e) {
            throw ResultsException.damaged(folder, List.of(path + " is no CSV file"));
        } catch (IOException e) {
            throw ResultsException.reading(folder, e);
        }
        return rows;
    }
}
