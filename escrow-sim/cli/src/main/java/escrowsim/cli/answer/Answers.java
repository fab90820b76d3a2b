package escrowsim.cli.answer;

import escrowsim.cli.study.RunOptions;
import escrowsim.cli.terminal.Failure;
import escrowsim.cli.terminal.Io;
import escrowsim.cli.words.Presentation;
import escrowsim.report.Json;
import escrowsim.report.Schema;
import escrowsim.scenario.DidYouMean;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Puts what was produced on standard output, in the form that was asked for. */
public record Answers(Io io, Presentation presentation, RunOptions options) {

    /**
     * Refuses a table that is not there to be sent to standard output.
     *
     * @param tables that this command writes
     */
    public void requirePossible(List<Schema> tables) {
        options.requireOneLength();
        options.csv().ifPresent(table -> {
            List<String> known = tables.stream().map(Schema::name).toList();
            if (!known.contains(table)) {
                String meant = DidYouMean.of(table, known)
                        .map(near -> "Did you mean " + near + "?")
                        .orElse("The tables are " + String.join(", ", known) + ".");
                throw Failure.usage("E003", "no table is called \"" + table + "\"", meant);
            }
            if (presentation.json) {
                throw Failure.usage("E009", "--json and --csv cannot both have standard output", "Choose one of them.");
            }
        });
    }

    public void print(Produced produced, List<String> text, Map<String, Object> json) throws IOException {
        print(produced.folder(), produced.streamed(), text, json);
    }

    /**
     * The answer, in the one form that was asked for.
     *
     * @param folder with the tables
     */
    public void print(Path folder, List<String> text, Map<String, Object> json) throws IOException {
        print(folder, 0, text, json);
    }

    private void print(Path folder, long streamed, List<String> text, Map<String, Object> json) throws IOException {
        if (options.csv().isPresent()) {
            new TableOnOutput(io, options).copy(folder, streamed);
        } else if (presentation.json) {
            io.out().print(Json.of(json));
        } else {
            text.forEach(io.out()::println);
        }
        io.out().flush();
    }

    /** What else is worth knowing, for people: where the results are, and what can be done with them. */
    public void notes(Produced produced) {
        notes(produced.notes(), "escrowsim report " + produced.shown() + " --open");
    }

    /**
     * What somebody at a terminal likes to know besides.
     *
     * @param next command that is worth knowing
     */
    public void notes(List<String> lines, String next) {
        if (!presentation.quiet) {
            lines.forEach(io.err()::println);
            io.err().println("Next: " + io.host().asTyped(next));
        }
    }
}
