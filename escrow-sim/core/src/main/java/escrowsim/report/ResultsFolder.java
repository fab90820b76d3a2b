package escrowsim.report;

import escrowsim.report.Folder.Disk;
import escrowsim.report.ResultsException.Reason;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A folder of results in the making. Everything is written beside its final place and moved there at the end, in one step:
 * whatever fails before, the final place is as it was, and nothing else is left but what the run can go on from.
 *
 * <pre>{@code
 * try (ResultsFolder folder = ResultsFolder.begin(Path.of("out"), false)) {
 *     folder.table(Tables.summary(...));
 *     Placed placed = folder.publish(manifest, dataPackage);
 * }
 * }</pre>
 */
public final class ResultsFolder implements AutoCloseable {

    private final Place place;
    private final Disk disk;
    private final SortedMap<String, Output> outputs = new TreeMap<>();
    private final Map<String, Schema> schemas = new HashMap<>();

    /** What became of the final place. */
    public enum Placed {
        WRITTEN,
        REPLACED,
        /** The same results, complete, were there before and stay. */
        ALREADY_THERE
    }

    private ResultsFolder(Place place, Disk disk) {
        this.place = place;
        this.disk = disk;
    }

    /**
     * Makes room beside {@code target} for its content.
     *
     * @param replace whether results that are there may be replaced; a folder with anything else in it never is
     * @throws ResultsException if {@code target} is taken, or nothing can be written there
     */
    public static ResultsFolder begin(Path target, boolean replace) {
        return begin(target, replace, Disk.REAL);
    }

    static ResultsFolder begin(Path target, boolean replace, Disk disk) {
        Place.Unfinished unfinished = replace ? Place.Unfinished.DISCARD : Place.Unfinished.REFUSE;
        return new ResultsFolder(Place.prepare(target, replace, unfinished), disk);
    }

    /** The same for a run that goes on from where an earlier one stood, if there is one: see {@link #unfinished}. */
    public static ResultsFolder goOn(Path target, boolean replace) {
        return new ResultsFolder(Place.prepare(target, replace, Place.Unfinished.CONTINUE), Disk.REAL);
    }

    /** Whether the final place holds finished results, which this run was told it may replace. */
    public boolean wouldReplaceOthers() {
        return place.holdsFinishedResults();
    }

    /** Removes what a run that was killed at its very end left beside its finished results. */
    public static void sweep(Path target) {
        Path room = Workspace.of(target.toAbsolutePath().normalize());
        if (Folder.isFolder(room)) {
            try {
                Workspace.take(room, target).remove();
            } catch (ResultsException | IOException e) {
                // Somebody is at work there, or the leftover stays: the results are whole all the same.
                return;
            }
        }
    }

    /**
     * Where the run stands that this folder goes on from; empty if there is none.
     *
     * @param run as it was given to {@link Checkpoints}
     * @throws ResultsException if what is there is damaged, or of another run
     */
    public Optional<Unfinished> unfinished(String run) {
        Optional<Unfinished> killed = Unfinished.read(place.scratch(CheckpointFile.NAME), place, false);
        Optional<Unfinished> stopped = Unfinished.read(place.published(CheckpointFile.NAME), place, true);
        Stream.of(killed, stopped)
                .flatMap(Optional::stream)
                .filter(found -> !found.run().equals(run))
                .findFirst()
                .ifPresent(other -> {
                    throw new ResultsException(Reason.UNFINISHED_OTHER, place.shown(), "");
                });
        return Stream.of(killed, stopped)
                .flatMap(Optional::stream)
                .max(Comparator.comparingLong(found -> found.soFar().trials()));
    }

    /** Adds what this run can go on from, as it was kept last. */
    public void checkpoint() {
        try (OutputStream out = stream(CheckpointFile.NAME)) {
            Files.copy(place.scratch(CheckpointFile.NAME), out);
        } catch (IOException e) {
            throw ResultsException.writing(place.shown(CheckpointFile.NAME), e);
        }
    }

    /** Adds a table as {@code name.csv}. */
    public void table(Table table) {
        String path = table.schema().name() + ".csv";
        write(path, table.csv());
        describe(path, table.schema(), table.rows().size(), outputOf(path).contentSha256());
    }

    /** Adds any other file. */
    public void file(String path, byte[] bytes) {
        write(path, bytes);
    }

    private void write(String path, byte[] bytes) {
        try (OutputStream out = stream(path)) {
            out.write(bytes);
        } catch (IOException e) {
            throw ResultsException.writing(place.shown(path), e);
        }
    }

    /** Adds a file piece by piece; it counts once the stream is closed. */
    public OutputStream stream(String path) throws IOException {
        if (!Folder.isPlain(path) || path.equals(Manifest.FILE)) {
            throw new IllegalArgumentException("a results file needs a plain relative name, was " + path);
        }
        return new HashedStream(disk.create(place.inside(path)), written -> outputs.put(path, written.as(path)));
    }

    /** A file for this run alone; gone once the folder is published or closed. */
    Path scratch(String name) {
        return place.scratch(name);
    }

    Path shown(String path) {
        return place.shown(path);
    }

    /** Says that a file is a table, so many rows long. */
    void describe(String path, Schema schema, long rows, String contentSha256) {
        Output file = outputOf(path);
        outputs.put(path, new Output(path, file.sha256(), file.bytes(), OptionalLong.of(rows), contentSha256));
        schemas.put(path, schema);
    }

    private Output outputOf(String path) {
        Output output = outputs.get(path);
        if (output == null) {
            throw new AssertionError("a file counts once its stream is closed: " + path);
        }
        return output;
    }

    /** Writes data package and manifest and moves the whole to its place. */
    public Placed publish(Manifest manifest, DataPackage dataPackage) {
        file(DataPackage.FILE, bytes(dataPackage.json(List.copyOf(outputs.values()), schemas)));
        List<Output> all = List.copyOf(outputs.values());
        try (OutputStream out = disk.create(place.inside(Manifest.FILE))) {
            out.write(bytes(ManifestText.of(manifest, all)));
        } catch (IOException e) {
            throw ResultsException.writing(place.shown(Manifest.FILE), e);
        }
        return place.take(ManifestText.resultsSha256(all));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Gives up what this run could go on from: once closed, nothing is left of it. */
    public void forget() {
        try {
            Files.deleteIfExists(place.scratch(CheckpointFile.NAME));
        } catch (IOException e) {
            throw ResultsException.writing(place.shown(CheckpointFile.NAME), e);
        }
    }

    /** Leaves nothing behind, unless published. */
    @Override
    public void close() {
        place.abandon();
    }
}
