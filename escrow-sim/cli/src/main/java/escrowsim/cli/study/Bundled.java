package escrowsim.cli.study;

import escrowsim.cli.terminal.Io;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The scenarios and studies that come with the program, each in a folder that has its id as name.
 *
 * @param home the folder that holds {@code results/}
 * @param files by id, as paths from there
 */
public record Bundled(Path home, SortedMap<String, String> files) {

    private static final List<String> SHELVES = List.of("results/studies", "results/published");
    private static final List<String> NAMES = List.of("study.yaml", "scenario.yaml");
    /** The jar of a checkout lies three folders below its root. */
    private static final int LEVELS_UP = 3;

    public static Bundled in(Io io) {
        Path folder = io.host().home().toAbsolutePath().normalize();
        for (int level = 0; level <= LEVELS_UP && folder != null; level++) {
            SortedMap<String, String> files = new TreeMap<>();
            for (String shelf : SHELVES) {
                collect(folder, shelf, files);
            }
            if (!files.isEmpty()) {
                return new Bundled(folder, files);
            }
            folder = folder.getParent();
        }
        return new Bundled(io.host().home(), new TreeMap<>());
    }

    private static void collect(Path home, String shelf, SortedMap<String, String> files) {
        if (!Files.isDirectory(home.resolve(shelf))) {
            return;
        }
        try (Stream<Path> studies = Files.list(home.resolve(shelf))) {
            studies.map(study -> study.getFileName().toString())
                    .forEach(id -> NAMES.stream()
                            .map(name -> shelf + "/" + id + "/" + name)
                            .filter(file -> Files.isRegularFile(home.resolve(file)))
                            .findFirst()
                            .ifPresent(file -> files.put(id, file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file of a bundled scenario or study, from {@link #home}. */
    public Optional<String> find(String id) {
        return Optional.ofNullable(files.get(id));
    }
}
