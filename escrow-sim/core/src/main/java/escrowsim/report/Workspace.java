package escrowsim.report;

import escrowsim.report.ResultsException.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The hidden folder beside the final place in which results are made, held by one process at a time. The system lets go of
 * it when the process ends, however it ends; what is then left in it is what the next run can go on from.
 */
final class Workspace implements AutoCloseable {

    private static final String LOCK = "in-use";
    private static final int ATTEMPTS = 100;

    private final Path folder;
    private final FileChannel lock;

    private Workspace(Path folder, FileChannel lock) {
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
            FileChannel channel = open(folder.resolve(LOCK));
            if (channel != null) {
                if (!isLocked(channel)) {
                    channel.close();
                    throw new ResultsException(Reason.IN_USE, named, "");
                }
                if (isStillThere(channel, folder.resolve(LOCK))) {
                    return new Workspace(folder, channel);
                }
                channel.close();
            }
        }
        throw new ResultsException(Reason.IN_USE, named, "");
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

    /** Nothing if the folder went away in between. */
    private static @Nullable FileChannel open(Path file) throws IOException {
        try {
            return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock held = channel.tryLock();
            return held != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** Whether the file that is locked still has its name: the run before may have removed it between opening and locking. */
    private static boolean isStillThere(FileChannel channel, Path file) throws IOException {
        byte[] owner = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII);
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(owner), 0);
        try {
            return Arrays.equals(Files.readAllBytes(file), owner);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    boolean has(String name) {
        return Folder.exists(folder.resolve(name));
    }

    /** Removes everything in it, but keeps it taken. */
    void clear() throws IOException {
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
