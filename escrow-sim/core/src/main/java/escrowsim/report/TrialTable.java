package escrowsim.report;

import escrowsim.engine.BlockResult;
import escrowsim.engine.Observer;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/**
 * Writes {@code trials.csv}, one row per design and world, while a run goes on. Blocks come with all designs together, the
 * table has one design after the other: each has a file of its own until {@link #finish}. Memory does not grow with the
 * number of worlds.
 */
public final class TrialTable implements Observer, AutoCloseable {

    private final ResultsFolder folder;
    private final List<TrialRow> designs;
    private final String path;
    private final Observer next;
    private final List<Path> parts = new ArrayList<>();
    private final List<OutputStream> streams = new ArrayList<>();
    private final List<MessageDigest> digests = new ArrayList<>();
    private final long[] bytes;
    private final byte[] header = new Table(Schemas.TRIALS_OUT, List.of()).csv();
    private Optional<OutputStream> reader = Optional.empty();
    private long rows;

    /**
     * @param designs in the order of the engine's
     * @param packed whether to write {@code trials.csv.gz}
     * @param next follows the run too, such as a progress bar
     */
    public TrialTable(ResultsFolder folder, List<TrialRow> designs, boolean packed, Observer next) {
        this(folder, designs, packed, next, Optional.empty());
    }

    /** @param earlier the run that this one goes on from */
    public TrialTable(
            ResultsFolder folder, List<TrialRow> designs, boolean packed, Observer next, Optional<Unfinished> earlier) {
        this.bytes = new long[designs.size()];
        this.folder = folder;
        this.designs = List.copyOf(designs);
        this.path = Schemas.TRIALS_OUT.name() + ".csv" + (packed ? Output.PACKED : "");
        this.next = next;
        try {
            for (int d = 0; d < designs.size(); d++) {
                parts.add(folder.scratch("design-" + d));
                digests.add(Sha256.digest());
            }
            if (earlier.isPresent()) {
                takeOver(earlier.get());
            }
            // Rows without a checkpoint are those of a run that was killed before its first: they are written again.
            StandardOpenOption how =
                    earlier.isPresent() ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING;
            for (Path part : parts) {
                streams.add(new BufferedOutputStream(
                        Files.newOutputStream(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, how)));
            }
        } catch (IOException e) {
            throw ResultsException.writing(folder.shown(path), e);
        }
    }

    /** The work on the rows alone, for those who want to know how long it takes. */
    public static Observer unwritten(List<TrialRow> designs) {
        return new Observer() {
            @Override
            public Recorder recorder(long firstTrial) {
                return new TrialRecorder(designs, Optional.empty(), Recorder.NONE);
            }
        };
    }

    private void takeOver(Unfinished earlier) throws IOException {
        earlier.restore(parts, inOrderOfNames());
        for (int d = 0; d < designs.size(); d++) {
            rows += earlier.parts().get(d).rows();
            bytes[d] = earlier.parts().get(d).bytes();
            try (InputStream in = Files.newInputStream(parts.get(d))) {
                new DigestInputStream(in, digests.get(d)).transferTo(OutputStream.nullOutputStream());
            }
        }
    }

    /**
     * Lets the table go out while it grows, as far as its order allows: the header at once, then the rows of the design that stands
     * first in it, of the first block one by one, of the others block by block. The other designs' rows stand below the last of
     * these, and have to wait for the end.
     */
    public void streamTo(OutputStream out) {
        try {
            out.write(header);
            streams.get(first()).flush();
            Files.copy(parts.get(first()), out);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        reader = Optional.of(out);
    }

    /** How many bytes of the table went out so far. */
    public long streamed() {
        return reader.isPresent() ? header.length + bytes[first()] : 0;
    }

    private long worlds() {
        return rows / designs.size();
    }

    private int first() {
        return inOrderOfNames()[0];
    }

    /** What stands in the files by now, once it has left the buffers. */
    List<CheckpointFile.Part> parts() {
        List<CheckpointFile.Part> written = new ArrayList<>();
        try {
            for (int d = 0; d < designs.size(); d++) {
                streams.get(d).flush();
                MessageDigest soFar = (MessageDigest) digests.get(d).clone();
                written.add(new CheckpointFile.Part(bytes[d], worlds(), Sha256.hex(soFar.digest())));
            }
        } catch (IOException e) {
            throw ResultsException.writing(folder.shown(path), e);
        } catch (CloneNotSupportedException e) {
            throw new AssertionError("the SHA-256 of every Java platform can be cloned", e);
        }
        return written;
    }

    @Override
    public Recorder recorder(long firstTrial) {
        boolean nextToGoOut = firstTrial == worlds();
        Optional<ReadAlong> early = reader.filter(out -> nextToGoOut).map(out -> new ReadAlong(first(), out));
        return new TrialRecorder(designs, early, next.recorder(firstTrial));
    }

    @Override
    public boolean blockDone(BlockResult soFar, Recorder recorder) {
        TrialRecorder done = (TrialRecorder) recorder;
        List<byte[]> blocks = done.blocks();
        try {
            for (int d = 0; d < designs.size(); d++) {
                byte[] block = blocks.get(d);
                streams.get(d).write(block);
                digests.get(d).update(block);
                bytes[d] += block.length;
            }
        } catch (IOException e) {
            throw ResultsException.writing(folder.shown(path), e);
        }
        rows += done.count();
        // Last, because whoever reads may be gone; the files then stand at the end of a block all the same.
        reader.filter(out -> !done.wentOut()).ifPresent(out -> send(blocks.get(first()), out));
        return next.blockDone(soFar, done.next());
    }

    private static void send(byte[] block, OutputStream out) {
        try {
            out.write(block);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts the parts together, sorted by design; call once the run is over. */
    public void finish() {
        MessageDigest content = Sha256.digest();
        try (OutputStream out = new BufferedOutputStream(content(folder.stream(path), content))) {
            out.write(header);
            for (int d : inOrderOfNames()) {
                streams.get(d).close();
                Files.copy(parts.get(d), out);
            }
        } catch (IOException e) {
            throw ResultsException.writing(folder.shown(path), e);
        }
        folder.describe(path, Schemas.TRIALS_OUT, rows, Sha256.hex(content.digest()));
    }

    private OutputStream content(OutputStream file, MessageDigest content) throws IOException {
        OutputStream packed = path.endsWith(Output.PACKED) ? new GZIPOutputStream(file) : file;
        return new DigestOutputStream(packed, content);
    }

    private int[] inOrderOfNames() {
        return IntStream.range(0, designs.size())
                .boxed()
                .sorted(Comparator.comparing(d -> designs.get(d).design()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    @Override
    public void close() {
        for (OutputStream stream : streams) {
            try {
                stream.close();
            } catch (IOException e) {
                throw ResultsException.writing(folder.shown(path), e);
            }
        }
    }
}
