package escrowsim.report;

import escrowsim.engine.BlockResult;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** A run that was stopped or killed, as it stands in its last checkpoint. */
public final class Unfinished {

    private final CheckpointFile checkpoint;
    private final Place place;
    private final boolean published;

    private Unfinished(CheckpointFile checkpoint, Place place, boolean published) {
        this.checkpoint = checkpoint;
        this.place = place;
        this.published = published;
    }

    /** @param published whether it stands in the results themselves, or beside them */
    static Optional<Unfinished> read(Path file, Place place, boolean published) {
        if (!Folder.isFile(file)) {
            return Optional.empty();
        }
        Path shown =
                published ? place.shown(CheckpointFile.NAME) : place.shown().resolveSibling(beside(file));
        return Optional.of(new Unfinished(CheckpointFile.read(file, shown), place, published));
    }

    private static Path beside(Path file) {
        Path folder = file.getParent();
        Path name = folder == null ? null : folder.getFileName();
        return name == null ? file : name.resolve(CheckpointFile.NAME);
    }

    String run() {
        return checkpoint.run();
    }

    /** Of the whole blocks that were done. */
    public BlockResult soFar() {
        return checkpoint.soFar();
    }

    List<CheckpointFile.Part> parts() {
        return checkpoint.parts();
    }

    /**
     * Puts the rows of the worlds that were done into one file for each design, as they were.
     *
     * @param files in the order of the engine's designs
     * @param inTable the order in which the designs stand in the table of worlds
     */
    void restore(List<Path> files, int[] inTable) throws IOException {
        if (parts().size() != files.size()) {
            throw ResultsException.torn(place.shown(CheckpointFile.NAME), "it has another number of designs");
        }
        if (published) {
            split(files, inTable);
        } else {
            for (Path file : files) {
                truncate(file, parts().get(files.indexOf(file)));
            }
        }
    }

    private void truncate(Path file, CheckpointFile.Part part) throws IOException {
        try (InputStream in = Folder.isFile(file) ? Files.newInputStream(file) : nothing()) {
            MessageDigest digest = Sha256.digest();
            copy(in, OutputStream.nullOutputStream(), part.bytes(), digest);
            requireSame(file, digest, part);
        }
        try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
            channel.truncate(part.bytes());
        }
    }

    private void split(List<Path> files, int[] inTable) throws IOException {
        Path plain = place.published(Schemas.TRIALS_OUT.name() + ".csv");
        Path packed = place.published(Schemas.TRIALS_OUT.name() + ".csv" + Output.PACKED);
        Path table = Folder.isFile(packed) ? packed : plain;
        try (InputStream raw = Folder.isFile(table) ? Files.newInputStream(table) : nothing();
                InputStream rows = table.equals(packed) ? new GZIPInputStream(raw) : raw) {
            rows.readNBytes(new Table(Schemas.TRIALS_OUT, List.of()).csv().length);
            for (int d : inTable) {
                MessageDigest digest = Sha256.digest();
                try (OutputStream out = Files.newOutputStream(files.get(d))) {
                    copy(rows, out, parts().get(d).bytes(), digest);
                }
                requireSame(table, digest, parts().get(d));
            }
        }
    }

    private static InputStream nothing() {
        return new ByteArrayInputStream(new byte[0]);
    }

    /** So many bytes, or fewer if there are no more; the hash tells. */
    private static void copy(InputStream in, OutputStream out, long bytes, MessageDigest digest) throws IOException {
        DigestOutputStream digested = new DigestOutputStream(out, digest);
        byte[] buffer = new byte[1 << 16];
        long left = bytes;
        while (left > 0) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                return;
            }
            digested.write(buffer, 0, read);
            left -= read;
        }
    }

    private void requireSame(Path file, MessageDigest digest, CheckpointFile.Part part) {
        if (!Sha256.hex(digest.digest()).equals(part.sha256())) {
            Path name = file.getFileName();
            Path shown = published
                    ? place.shown(String.valueOf(name))
                    : place.shown().resolveSibling(file);
            throw ResultsException.torn(shown, "it does not begin with the rows that the checkpoint names");
        }
    }
}
