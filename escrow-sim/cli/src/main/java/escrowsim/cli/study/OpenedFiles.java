package escrowsim.cli.study;

import escrowsim.cli.words.FileErrors;
import escrowsim.report.Manifest.HashedFile;
import escrowsim.scenario.OtherFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files that a scenario came from, read below one folder, and remembered for the manifest. Mutable, for one reading. */
public final class OpenedFiles implements OtherFiles {

    /** One byte more than a scenario may have, so that its reader can tell. */
    private static final int MOST_BYTES = 1_048_577;

    private final Path root;
    private final SortedMap<String, HashedFile> opened = new TreeMap<>();

    /** @param root where relative names start */
    OpenedFiles(Path root) {
        this.root = root;
    }

    byte[] read(String name) throws IOException {
        try (InputStream stream = Files.newInputStream(root.resolve(name))) {
            return read(name, stream);
        }
    }

    byte[] read(String name, InputStream stream) throws IOException {
        return read(name, stream, MOST_BYTES);
    }

    private byte[] read(String name, InputStream stream, int most) throws IOException {
        byte[] bytes = stream.readNBytes(most);
        opened.put(name, HashedFile.of(name, bytes));
        return bytes;
    }

    @Override
    public Found find(String path, String from) throws IOException {
        return findData(path, from, MOST_BYTES);
    }

    @Override
    public Found findData(String path, String from, int mostBytes) throws IOException {
        try {
            String name = Path.of(from).resolveSibling(path).normalize().toString();
            try (InputStream stream = Files.newInputStream(root.resolve(name))) {
                return new Found(name, read(name, stream, mostBytes));
            }
        } catch (InvalidPathException e) {
            throw new IOException("this is no path", e);
        } catch (IOException e) {
            throw new IOException(FileErrors.reason(e), e);
        }
    }

    /** What was read so far, by name. */
    public List<HashedFile> all() {
        return List.copyOf(opened.values());
    }
}
