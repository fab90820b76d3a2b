package escrowsim.cli.study;

import escrowsim.cli.terminal.Failure;
import escrowsim.cli.terminal.Io;
import escrowsim.scenario.DidYouMean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where results are, for somebody who looked for them in another folder. */
public record ResultsNearby(Io io) {

    private static final String MANIFEST = "manifest.json";
    private static final int DEPTH = 3;
    private static final int MOST = 5;

    public boolean isResults(String typed) {
        return Files.isRegularFile(io.host().path(typed).resolve(MANIFEST));
    }

    /** A folder is there, and holds no results. */
    public Failure notIn(String typed) {
        List<String> found = below(typed);
        String hint = found.isEmpty()
                ? "run and compare write them, into out/ID of the folder in which they are typed."
                : "There are some in " + String.join(", ", found) + ".";
        return Failure.files("E061", "cannot read " + typed + ": no results are in it (no " + MANIFEST + ")", hint);
    }

    /** No such folder is there. */
    String hintFor(String typed) {
        List<String> found = below("out");
        Optional<String> meant = DidYouMean.of(typed, found);
        if (meant.isPresent()) {
            return "There is " + meant.get() + ". Did you mean that?";
        }
        return found.isEmpty()
                ? "A path starts in the folder in which you type, and there are no results below it."
                : "A path starts in the folder in which you type. Results below it: " + String.join(", ", found) + ".";
    }

    private List<String> below(String typed) {
        Path top = io.host().path(typed);
        if (!Files.isDirectory(top)) {
            return List.of();
        }
        try (Stream<Path> files = Files.find(top, DEPTH, (file, attributes) -> file.endsWith(MANIFEST))) {
            return files.map(file -> shown(typed, top.relativize(file.resolveSibling(""))))
                    .sorted()
                    .limit(MOST)
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    private static String shown(String typed, Path below) {
        return typed.equals(".") ? below.toString() : typed.replaceFirst("/$", "") + "/" + below;
    }
}
