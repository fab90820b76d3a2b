package escrowsim.report;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A file that one process has to itself, until it lets go or ends, however it ends.
 *
 * <p>POSIX lets go of a process's lock as soon as the process closes <em>any</em> handle of the file. So the handle that reads it
 * back stays open as long as the one that locks it, and nothing else in the program may open such a file.
 */
final class TakenFile implements AutoCloseable {

    /** Beyond all content, because Windows lets nobody read what is locked. */
    private static final long LOCKED_AT = 1L << 40;

    private final FileChannel file;
    private final FileLock lock;
    private final FileChannel named;

    private TakenFile(FileChannel file, FileLock lock, FileChannel named) {
        this.file = file;
        this.lock = lock;
        this.named = named;
    }

    /** Another run has it. */
    static final class TakenException extends Exception {
        private static final long serialVersionUID = 1;
    }

    /**
     * Takes it, and makes it if it is not there.
     *
     * @return empty if the run before removed it between opening and locking, so that what is locked has no name any more
     * @throws NoSuchFileException if that run removed the folder too
     */
    static Optional<TakenFile> take(Path path) throws IOException, TakenException {
        FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = lock(file).orElseThrow(TakenException::new);
            ByteBuffer owner = owner();
            file.truncate(0);
            file.write(owner.duplicate(), 0);
            FileChannel named = FileChannel.open(path, StandardOpenOption.READ);
            ByteBuffer read = ByteBuffer.allocate(owner.capacity() + 1);
            named.read(read, 0);
            if (read.flip().equals(owner)) {
                return Optional.of(new TakenFile(file, lock, named));
            }
            named.close();
            file.close();
            return Optional.empty();
        } catch (IOException | TakenException e) {
            file.close();
            throw e;
        }
    }

    /** Empty where another process, or another run in this one, has it. */
    private static Optional<FileLock> lock(FileChannel file) throws IOException {
        try {
            return Optional.ofNullable(file.tryLock(LOCKED_AT, 1, false));
        } catch (OverlappingFileLockException e) {
            return Optional.empty();
        }
    }

    private static ByteBuffer owner() {
        return ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII));
    }

    /** Lets go. */
    @Override
    public void close() throws IOException {
        lock.release();
        named.close();
        file.close();
    }
}
