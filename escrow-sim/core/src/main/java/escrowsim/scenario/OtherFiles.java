package escrowsim.scenario;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Where the files are that a scenario extends or a study is based on. */
@FunctionalInterface
public interface OtherFiles {

    /** There are none, for a text that came alone. */
    OtherFiles NONE = (path, from) -> {
        throw new IOException("this text came without other files");
    };

    /** Files on disk; a path starts at the folder of the file that names it. */
    OtherFiles ON_DISK = (path, from) -> {
        try {
            Path found = Path.of(from).resolveSibling(path).normalize();
            return new Found(found.toString(), Files.readAllBytes(found));
        } catch (InvalidPathException e) {
            throw new IOException("this is no path", e);
        } catch (NoSuchFileException e) {
            throw new IOException("no such file", e);
        }
    };

    /**
     * A file that was found.
     *
     * @param name under which it is shown, and from which its own paths start
     */
    record Found(String name, ByteBuffer content) {

        public Found(String name, byte[] bytes) {
            this(name, ByteBuffer.wrap(bytes.clone()).asReadOnlyBuffer());
        }

        public byte[] bytes() {
            byte[] bytes = new byte[content.remaining()];
            content.duplicate().get(bytes);
            return bytes;
        }
    }

    /**
     * The file that {@code from} names as {@code path}.
     *
     * @throws IOException if it cannot be read; its message says why
     */
    Found find(String path, String from) throws IOException;

    /**
     * The same for a file of data, which may be larger than a scenario.
     *
     * @param mostBytes that are read of it
     * @throws IOException if it cannot be read; its message says why
     */
    default Found findData(String path, String from, int mostBytes) throws IOException {
        return find(path, from);
    }
}
