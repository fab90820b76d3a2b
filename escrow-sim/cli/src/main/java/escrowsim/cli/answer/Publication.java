package escrowsim.cli.answer;

import escrowsim.cli.study.Question;
import escrowsim.cli.study.RunOptions;
import escrowsim.cli.terminal.Io;
import escrowsim.cli.words.ExcelCopy;
import escrowsim.report.ResultsCheck;
import escrowsim.report.ResultsFolder;
import escrowsim.report.ResultsFolder.Placed;
import escrowsim.report.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Computes something and puts its tables where they belong, all at once or not at all. */
public record Publication(Io io, RunOptions options) {

    /**
     * Results, and where they are.
     *
     * @param <T> what comes out
     */
    public record Published<T>(T results, Placement placement) {}

    /** What takes long, and can be stopped. */
    public interface Computation<T> {
        T compute(Runnable whenStopped);
    }

    /**
     * Computes and writes, or only computes what is already there.
     *
     * @param tables of the results, besides the resolved study
     */
    public <T> Published<T> publish(Question question, Computation<T> computation, Function<T, List<Table>> tables)
            throws IOException {
        String shown = options.folder(question.plan().id());
        Path target = io.host().path(shown);
        RunRecord record = new RunRecord(question, question.plan().trials(), command(), Optional.empty());
        if (!options.force && isThere(target, record)) {
            T results = computation.compute(() -> {});
            return new Published<>(results, placement(target, shown, Placed.ALREADY_THERE));
        }
        try (ResultsFolder folder = ResultsFolder.begin(target, options.force)) {
            Instant started = io.host().clock().instant();
            T results = computation.compute(folder::close);
            tables.apply(results).forEach(new TableFiles(folder, options.excel)::write);
            folder.file(RunRecord.RESOLVED, record.resolved());
            Placed placed = folder.publish(record.manifest(started, io.host()), record.dataPackage());
            return new Published<>(results, placement(target, shown, placed));
        }
    }

    private static Placement placement(Path target, String shown, Placed placed) {
        return new Placement(target, shown, placed, ResultsCheck.of(target));
    }

    private boolean isThere(Path target, RunRecord record) {
        return ResultsCheck.ofCompleted(target, record.run()).isPresent()
                && (!options.excel || Files.isDirectory(target.resolve(ExcelCopy.of(""))));
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(List.of("escrowsim"));
        command.addAll(io.typed());
        return command;
    }
}
