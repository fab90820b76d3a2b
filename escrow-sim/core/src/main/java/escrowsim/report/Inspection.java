package escrowsim.report;

import escrowsim.report.JsonReader.JsonException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** One look at a results folder, and what was found so far. Mutable, for one check. */
final class Inspection {

    private final Path folder;
    private final List<String> problems = new ArrayList<>();
    private Optional<ManifestFile> manifest = Optional.empty();
    private int tables;
    private long rows;
    private boolean complete;
    private String resultsSha256 = "";

    private Inspection(Path folder) {
        this.folder = folder;
    }

    static Inspection of(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw ResultsException.reading(folder, new NoSuchFileException(folder.toString()));
        }
        Inspection inspection = new Inspection(folder);
        try {
            inspection.look();
        } catch (JsonException e) {
            inspection.problem(Manifest.FILE, "is damaged: " + e.getMessage());
        } catch (IOException e) {
            throw ResultsException.reading(folder, e);
        }
        return inspection;
    }

    ResultsCheck check() {
        return new ResultsCheck(folder, problems, tables, rows, complete, resultsSha256);
    }

    boolean answers(Manifest.Run run) {
        try {
            return manifest.isPresent() && manifest.get().answers(run);
        } catch (JsonException e) {
            return false;
        }
    }

    private void look() throws IOException, JsonException {
        Path file = folder.resolve(Manifest.FILE);
        if (!Folder.isFile(file)) {
            problem(Manifest.FILE, "is missing");
            return;
        }
        ManifestFile found = ManifestFile.read(file);
        if (!found.text("format").equals(Manifest.FORMAT)) {
            problem(Manifest.FILE, "is of the format " + found.text("format") + ", not " + Manifest.FORMAT);
            return;
        }
        manifest = Optional.of(found);
        complete = found.truth("complete");
        resultsSha256 = found.text("results_sha256");
        lookAtManifest(found);
        List<Output> outputs = found.outputs();
        lookAtFiles(outputs);
        strangers(folder, outputs).forEach(path -> problem(path, "is not in the manifest"));
    }

    private void lookAtManifest(ManifestFile found) throws JsonException {
        if (!found.namesItsOwnHash()) {
            problem(Manifest.FILE, "was changed: it does not have its own hash");
        }
        if (!ManifestText.resultsSha256(found.outputs()).equals(resultsSha256)) {
            problem(Manifest.FILE, "was changed: results_sha256 does not belong to its files");
        }
    }

    private void lookAtFiles(List<Output> outputs) throws IOException {
        Optional<ManifestFile> dataPackage = dataPackage();
        for (Output output : outputs) {
            Path file = folder.resolve(output.path());
            if (!Folder.isPlain(output.path())) {
                problem(Manifest.FILE, "names a file outside of the folder: " + output.path());
            } else if (!Folder.isFile(file)) {
                problem(output.path(), Folder.exists(file) ? "is not a plain file" : "is missing");
            } else {
                FileCheck.problems(file, output, dataPackage).forEach(text -> problem(output.path(), text));
                output.rows().ifPresent(this::count);
            }
        }
    }

    private void count(long rowsOfTable) {
        tables++;
        rows += rowsOfTable;
    }

    private Optional<ManifestFile> dataPackage() throws IOException {
        Path file = folder.resolve(DataPackage.FILE);
        try {
            return Folder.isFile(file) ? Optional.of(ManifestFile.read(file)) : Optional.empty();
        } catch (JsonException e) {
            return Optional.empty();
        }
    }

    private void problem(String path, String text) {
        problems.add(path + " " + text);
    }

    private static SortedSet<String> strangers(Path folder, List<Output> outputs) throws IOException {
        SortedSet<String> files = new TreeSet<>(Folder.files(folder));
        files.remove(Manifest.FILE);
        files.removeIf(Results::isDerived);
        outputs.forEach(output -> files.remove(output.path()));
        return files;
    }

    static SortedSet<String> strangers(Path folder) {
        Path manifest = folder.resolve(Manifest.FILE);
        try {
            return Folder.isFile(manifest)
                    ? strangers(folder, ManifestFile.read(manifest).outputs())
                    : Folder.files(folder);
        } catch (JsonException e) {
            return new TreeSet<>(List.of(Manifest.FILE));
        } catch (IOException e) {
            throw ResultsException.reading(folder, e);
        }
    }
}
