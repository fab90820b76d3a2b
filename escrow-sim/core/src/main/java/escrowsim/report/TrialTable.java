package escrowsim.report;

import escrowsim.engine.BlockResult;
import escrowsim.engine.Observer;
import escrowsim.trial.TrialOutcome;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
    private long rows;

    /**
     * @param designs in the order of the engine's
     * @param packed whether to write {@code trials.csv.gz}
     * @param next follows the run too, such as a progress bar
     */
    public TrialTable(ResultsFolder folder, List<TrialRow> designs, boolean packed, Observer next) {
        this.folder = folder;
        this.designs = List.copyOf(designs);
        this.path = Schemas.TRIALS_OUT.name() + ".csv" + (packed ? Output.PACKED : "");
        this.next = next;
        try {
            for (int d = 0; d < designs.size(); d++) {
                parts.add(folder.scratch("design-" + d));
                streams.add(new BufferedOutputStream(Files.newOutputStream(parts.get(d))));
            }
        } catch (IOException e) {
            throw ResultsException.writing(folder.shown(path), e);
        }
    }

    @Override
    public Recorder recorder(long firstTrial) {
        return new TrialRecorder(designs, next.recorder(firstTrial));
    }

    @Override
    public boolean blockDone(BlockResult soFar, Recorder recorder) {
        TrialRecorder done = (TrialRecorder) recorder;
        try {
            for (int d = 0; d < designs.size(); d++) {
                streams.get(d).write(done.rows(d));
            }
        } catch (IOException e) {
            throw ResultsException.writing(folder.shown(path), e);
        }
        rows += done.count();
        return next.blockDone(soFar, done.next());
    }

    /** Puts the parts together, sorted by design; call once the run is over. */
    public void finish() {
        MessageDigest content = Sha256.digest();
        try (OutputStream out = new BufferedOutputStream(content(folder.stream(path), content))) {
            out.write(new Table(Schemas.TRIALS_OUT, List.of()).csv());
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

    /** The rows of one block, as bytes. */
    private static final class TrialRecorder implements Recorder {

        private final List<TrialRow> designs;
        private final Recorder next;
        private final List<Csv> rows;
        private long count;

        TrialRecorder(List<TrialRow> designs, Recorder next) {
            this.designs = designs;
            this.next = next;
            rows = designs.stream().map(design -> new Csv()).toList();
        }

        @Override
        public void world(int design, long trial, TrialOutcome outcome) {
            rows.get(design).row(designs.get(design).cells(trial, outcome));
            count++;
            next.world(design, trial, outcome);
        }

        byte[] rows(int design) {
            return rows.get(design).bytes();
        }

        long count() {
            return count;
        }

        Recorder next() {
            return next;
        }
    }
}
