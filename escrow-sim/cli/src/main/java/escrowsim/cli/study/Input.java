package escrowsim.cli.study;

import escrowsim.cli.terminal.Failure;
import escrowsim.cli.terminal.Io;
import escrowsim.cli.words.FileErrors;
import escrowsim.scenario.DidYouMean;
import escrowsim.scenario.Outline;
import escrowsim.scenario.Scenario;
import escrowsim.scenario.ScenarioFile;
import escrowsim.scenario.Study;
import escrowsim.scenario.StudyFile;
import escrowsim.scenario.SweepPoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A scenario or study as it came: a path, {@code -} for standard input, or the id of a bundled one. */
public final class Input {

    private static final String STANDARD_INPUT = "standard input";

    private final String name;
    private final byte[] bytes;
    private final OpenedFiles files;

    /** @param name for messages; that of a bundled one starts at the folder that holds {@code results/} */
    private Input(String name, byte[] bytes, OpenedFiles files) {
        this.name = name;
        this.bytes = bytes;
        this.files = files;
    }

    public static Input read(String typed, Io io) {
        OpenedFiles here = new OpenedFiles(io.host().directory());
        if (typed.equals("-")) {
            return reading(STANDARD_INPUT, () -> new Input(STANDARD_INPUT, here.read(STANDARD_INPUT, io.in()), here));
        }
        Path path = path(typed, io);
        boolean isBundled = Bundled.in(io).find(typed).isPresent();
        if (Files.isDirectory(path) && !isBundled) {
            throw cannotRead(typed, "it is a folder", "To check a folder of results:  escrowsim validate " + typed);
        }
        return Files.isDirectory(path) || !Files.exists(path)
                ? bundled(typed, io)
                : reading(typed, () -> new Input(typed, here.read(typed), here));
    }

    private static Input bundled(String id, Io io) {
        Bundled bundled = Bundled.in(io);
        String name = bundled.find(id).orElseThrow(() -> missing(id, io));
        OpenedFiles files = new OpenedFiles(bundled.home());
        return reading(name, () -> new Input(name, files.read(name), files));
    }

    /** Something that reads a file. */
    private interface Reading {
        Input now() throws IOException;
    }

    private static Input reading(String name, Reading reading) {
        try {
            return reading.now();
        } catch (IOException e) {
            throw cannotRead(name, FileErrors.reason(e));
        }
    }

    /** What was opened to read it. */
    public OpenedFiles files() {
        return files;
    }

    Scenario scenario(List<String> sets) {
        return ScenarioFile.read(name, bytes, files, sets);
    }

    public Study study(List<String> sets) {
        return StudyFile.read(name, bytes, files, sets);
    }

    /** What it says of itself, for a list. */
    public Outline outline() {
        return StudyFile.outline(name, bytes, files);
    }

    /** The study at one point of a sweep. */
    public Study study(List<String> sets, SweepPoint point) {
        return StudyFile.read(name, bytes, files, sets, point.values());
    }

    /** The first design, with the same service and nobody who holds keys. */
    public Scenario withoutEscrow(List<String> sets) {
        List<String> all = new ArrayList<>(sets);
        all.add("custody.model=none");
        return study(all).designs().get(0).scenario();
    }

    private static Path path(String typed, Io io) {
        try {
            return io.host().path(typed);
        } catch (InvalidPathException e) {
            throw cannotRead(typed, "this is no path");
        }
    }

    private static Failure missing(String typed, Io io) {
        Optional<String> neighbour = DidYouMean.of(fileName(typed), neighbours(typed, io));
        if (neighbour.isPresent()) {
            return cannotRead(typed, "no such file", "There is " + neighbour.get() + " here. Did you mean that?");
        }
        if (typed.contains("/") && !typed.endsWith(".yaml")) {
            return cannotRead(typed, "no such file or folder", new ResultsNearby(io).hintFor(typed));
        }
        String hint = DidYouMean.of(typed, Bundled.in(io).files().keySet())
                .map(id -> "There is a bundled scenario " + id + ". Did you mean that?")
                .orElse("escrowsim list scenarios shows the bundled ones.");
        return cannotRead(typed, "no such file or bundled scenario", hint);
    }

    private static String fileName(String typed) {
        Path name = Path.of(typed).getFileName();
        return name == null ? typed : name.toString();
    }

    private static List<String> neighbours(String typed, Io io) {
        Path folder = io.host().path(typed).toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml") || name.endsWith(".yml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static Failure cannotRead(String what, String why, String... hints) {
        return Failure.files("E061", "cannot read " + what + ": " + why, hints);
    }
}
