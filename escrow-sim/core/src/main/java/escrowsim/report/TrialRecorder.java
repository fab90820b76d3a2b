package escrowsim.report;

import escrowsim.engine.Observer.Recorder;
import escrowsim.report.Csv.RowBegun;
import escrowsim.trial.TrialOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The rows of one block, as bytes. The worlds come one after the other, each with all designs in their order; each row begins
 * as soon as the first of them is there, since more of it may have to be looked for at length.
 */
final class TrialRecorder implements Recorder {

    private final List<TrialRow> designs;
    private final Optional<ReadAlong> reader;
    private final Recorder next;
    private final List<Csv> tables;
    private final List<RowBegun> world = new ArrayList<>();
    private long count;

    /** @param reader of the rows of one design, where these are the next to go out */
    TrialRecorder(List<TrialRow> designs, Optional<ReadAlong> reader, Recorder next) {
        this.designs = designs;
        this.reader = reader;
        this.next = next;
        this.tables = IntStream.range(0, designs.size()).mapToObj(this::table).toList();
    }

    private Csv table(int design) {
        return reader.filter(out -> out.design() == design).map(Csv::new).orElseGet(Csv::new);
    }

    @Override
    public void world(int design, long trial, TrialOutcome outcome) {
        if (design == 0) {
            begin(trial);
        }
        world.get(design).end(designs.get(design).values(trial, outcome));
        count++;
        reader.filter(out -> out.design() == design).ifPresent(this::goOut);
        next.world(design, trial, outcome);
    }

    private void begin(long trial) {
        world.clear();
        for (int d = 0; d < designs.size(); d++) {
            world.add(tables.get(d).begin(designs.get(d).key(trial)));
        }
        reader.ifPresent(this::goOut);
    }

    private void goOut(ReadAlong out) {
        tables.get(out.design()).flush();
    }

    /** Of each design; to be called once. */
    List<byte[]> blocks() {
        return tables.stream().map(Csv::bytes).toList();
    }

    long count() {
        return count;
    }

    /** Whether the reader has these rows. */
    boolean wentOut() {
        return reader.isPresent();
    }

    Recorder next() {
        return next;
    }
}
