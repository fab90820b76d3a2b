package escrowsim.report;

import escrowsim.engine.BlockResult;
import escrowsim.engine.Checkpoint;
import escrowsim.engine.LocalEngine;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/**
 * What a run can go on from, in one file of plain text: which run it is of, what it came to so far, how much of the table of
 * worlds belongs to that, and last the SHA-256 of all lines before.
 *
 * <p>A new one is written beside the old, forced to the disk and then moved over it, so that there is always a whole one.
 */
record CheckpointFile(String run, BlockResult soFar, List<Part> parts) {

    static final String NAME = "checkpoint.txt";

    private static final String FORMAT = "escrowsim/checkpoint/2";
    private static final String SUM = "sha256 ";
    private static final int SUM_LINE = SUM.length() + 64 + 1;

    CheckpointFile {
        parts = List.copyOf(parts);
    }

    /** The rows of one design in the table of worlds: so many bytes with this hash. */
    record Part(long bytes, long rows, String sha256) {}

    void write(Path file) throws IOException {
        Path next = file.resolveSibling(NAME + ".next");
        try {
            writeWhole(next);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            deleteTorn(next);
            throw e;
        }
    }

    /** On a full disk what there is of it takes the room of something else. */
    private static void deleteTorn(Path next) {
        try {
            Files.deleteIfExists(next);
        } catch (IOException e) {
            // The error that is being told matters more, and the next one is written over it.
            return;
        }
    }

    private void writeWhole(Path next) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (OutputStream out = Files.newOutputStream(next)) {
            DigestOutputStream digested = new DigestOutputStream(out, digest);
            Writer text = new BufferedWriter(new OutputStreamWriter(digested, StandardCharsets.US_ASCII), 1 << 16);
            head(text);
            Checkpoint.write(soFar, text);
            text.flush();
            digested.on(false);
            text.write(SUM + Sha256.hex(digest.digest()) + "\n");
            text.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        try (FileChannel written = FileChannel.open(next, StandardOpenOption.WRITE)) {
            written.force(true);
        }
    }

    private void head(Writer text) throws IOException {
        text.write(FORMAT + "\n");
        text.write("run " + run + "\n");
        text.write("block " + LocalEngine.BLOCK + "\n");
        text.write("designs " + soFar.designs().size() + "\n");
        text.write("parts " + parts.size() + "\n");
        for (Part part : parts) {
            text.write(part.bytes + " " + part.rows + " " + part.sha256 + "\n");
        }
    }

    /**
     * Reads it back.
     *
     * @param shown the file as the user knows it
     * @throws ResultsException if it is not whole, with what is wrong
     */
    static CheckpointFile read(Path file, Path shown) {
        try {
            requireWhole(file, shown);
            try (BufferedReader text = Files.newBufferedReader(file, StandardCharsets.US_ASCII)) {
                return read(text);
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw ResultsException.torn(shown, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw ResultsException.reading(shown, e);
        }
    }

    private static void requireWhole(Path file, Path shown) throws IOException {
        long size = Files.size(file);
        MessageDigest digest = Sha256.digest();
        byte[] end;
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            for (long left = size - SUM_LINE; left > 0; ) {
                int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) {
                    break;
                }
                digest.update(buffer, 0, read);
                left -= read;
            }
            end = in.readAllBytes();
        }
        String last = new String(end, StandardCharsets.US_ASCII);
        if (size <= SUM_LINE || !last.startsWith(SUM) || !last.endsWith("\n")) {
            throw ResultsException.torn(shown, "it does not end with its checksum");
        }
        if (!last.equals(SUM + Sha256.hex(digest.digest()) + "\n")) {
            throw ResultsException.torn(shown, "its checksum belongs to other content");
        }
    }

    private static CheckpointFile read(BufferedReader text) throws IOException {
        if (!FORMAT.equals(text.readLine())) {
            throw new IllegalArgumentException("it is not of the format " + FORMAT);
        }
        String run = value(text, "run");
        if (Integer.parseInt(value(text, "block")) != LocalEngine.BLOCK) {
            throw new IllegalArgumentException("its blocks are of another size");
        }
        int designs = Integer.parseInt(value(text, "designs"));
        List<Part> parts = new ArrayList<>();
        for (int left = Integer.parseInt(value(text, "parts")); left > 0; left--) {
            String[] part = String.valueOf(text.readLine()).split(" ", -1);
            parts.add(new Part(Long.parseLong(part[0]), Long.parseLong(part[1]), part[2]));
        }
        return new CheckpointFile(run, Checkpoint.read(designs, text), parts);
    }

    private static String value(BufferedReader text, String name) throws IOException {
        String line = String.valueOf(text.readLine());
        if (!line.startsWith(name + " ")) {
            throw new IllegalArgumentException("there is no usable " + name);
        }
        return line.substring(name.length() + 1);
    }
}
