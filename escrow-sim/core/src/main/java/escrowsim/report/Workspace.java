package escrowsim.report;

import escrowsim.report.ResultsException.Reason;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The hidden folder beside the final place in which results are made, held by one process at a time. The system lets go of
 * it when the process ends, however it ends; what is then left in it is what the next run can go on from.
 */
final class Workspace implements AutoCloseable {

    private static final String LOCK = "in-use";
    private static final int ATTEMPTS = 100;

    private final Path folder;
    private final TakenFile lock;

    private Workspace(Path folder, TakenFile lock) {
        this.folder = folder;
        this.lock = lock;
    }

    static Path of(Path target) {
        return target.resolveSibling("." + target.getFileName() + ".unfinished");
    }

    /**
     * Takes the folder for this process, and makes it if it is not there.
     *
     * @throws ResultsException if another run is at work in it
     */
    static Workspace take(Path folder, Path named) throws IOException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            makeIfMissing(folder);
            Optional<TakenFile> lock = takeIfThere(folder.resolve(LOCK), named);
            if (lock.isPresent()) {
                return new Workspace(folder, lock.get());
            }
        }
        throw new ResultsException(Reason.IN_USE, named, "");
    }

    /** Empty if the folder, or the file in it, went away in between. */
    private static Optional<TakenFile> takeIfThere(Path file, Path named) throws IOException {
        try {
            return TakenFile.take(file);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (TakenFile.TakenException e) {
            throw new ResultsException(Reason.IN_USE, named, "");
        }
    }

    private static void makeIfMissing(Path folder) throws IOException {
        try {
            Files.createDirectory(folder);
        } catch (FileAlreadyExistsException e) {
            if (!Folder.isFolder(folder)) {
                throw e;
            }
        }
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    boolean has(String name) {
        return Folder.exists(folder.resolve(name));
    }

    /** Removes everything in it, but keeps it taken. The checkpoint goes first: whoever finds one goes on from the rest. */
    void clear() throws IOException {
        Files.deleteIfExists(folder.resolve(CheckpointFile.NAME));
        try (var inside = Files.newDirectoryStream(folder, file -> !file.endsWith(LOCK))) {
            for (Path file : inside) {
                Folder.delete(file);
            }
        }
    }

    /** Removes it, and lets go. */
    void remove() throws IOException {
        try {
            if (Folder.exists(folder)) {
                clear();
                Files.deleteIfExists(folder.resolve(LOCK));
                Files.deleteIfExists(folder);
            }
        } catch (DirectoryNotEmptyException e) {
            // The next run is already in it.
            return;
        } finally {
            close();
        }
    }

    /** Lets go, and leaves what is in it. */
    @Override
    public void close() throws IOException {
        lock.close();
    }
}
