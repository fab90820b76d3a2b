package escrowsim.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files of the tests, under names without folders. */
final class Fixtures {

    static final Path FOLDER = Path.of("src", "test", "resources", "scenario");
    static final Path BROKEN = FOLDER.resolve("broken");

    private Fixtures() {}

    static Study study(Path file, String... sets) {
        String name = file.getFileName().toString();
        return StudyFile.read(name, bytes(file), besides(file), List.of(sets));
    }

    static OtherFiles besides(Path file) {
        return (path, from) -> {
            String onDisk = file.resolveSibling(from).toString();
            return new OtherFiles.Found(
                    path, OtherFiles.ON_DISK.find(path, onDisk).bytes());
        };
    }

    /** What a person reads about this file: its errors, or else its warnings. */
    static String told(Path file) {
        try {
            return ScenarioException.text(study(file).warnings());
        } catch (ScenarioException e) {
            return e.getMessage();
        }
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        return new String(bytes(file), java.nio.charset.StandardCharsets.UTF_8);
    }
}
