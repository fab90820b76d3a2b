package escrowsim.cli;

import static escrowsim.cli.terminal.ExitCode.CLAIMS;
import static escrowsim.cli.terminal.ExitCode.FILES;
import static escrowsim.cli.terminal.ExitCode.GATE;
import static escrowsim.cli.terminal.ExitCode.INTERNAL;
import static escrowsim.cli.terminal.ExitCode.INVALID;
import static escrowsim.cli.terminal.ExitCode.NOT_PRECISE;
import static escrowsim.cli.terminal.ExitCode.OK;
import static escrowsim.cli.terminal.ExitCode.STOPPED;
import static escrowsim.cli.terminal.ExitCode.USAGE;

import escrowsim.cli.bench.BenchCommand;
import escrowsim.cli.catalog.ListCommand;
import escrowsim.cli.catalog.NewCommand;
import escrowsim.cli.catalog.SchemaCommand;
import escrowsim.cli.catalog.ValidateCommand;
import escrowsim.cli.chain.ChainCommand;
import escrowsim.cli.reproduce.CiteCommand;
import escrowsim.cli.reproduce.ReproduceCommand;
import escrowsim.cli.run.CompareCommand;
import escrowsim.cli.run.FrontierCommand;
import escrowsim.cli.run.RunCommand;
import escrowsim.cli.selftest.SelftestCommand;
import escrowsim.cli.terminal.ExitCode;
import escrowsim.cli.terminal.Io;
import escrowsim.cli.told.ExplainCommand;
import escrowsim.cli.told.RehearseCommand;
import escrowsim.cli.vary.SensitivityCommand;
import escrowsim.cli.vary.SweepCommand;
import escrowsim.cli.words.Command;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The commands there are, in the order of the help page. Abbreviations are not accepted. */
enum Verb {
    DEMO(Section.LEARN, "see it work with real cryptography"),
    LIST(Section.LEARN, "list scenarios, designs, attacks, analyses, metrics"),
    EXPLAIN(Section.LEARN, "explain a word, or tell one simulated world"),
    NEW(Section.WRITE, "write a commented starter scenario"),
    VALIDATE(Section.WRITE, "check scenarios, studies, or a folder of results"),
    SCHEMA(Section.WRITE, "print the JSON Schema that editors complete from"),
    RUN(Section.RUN, "simulate one scenario"),
    COMPARE(Section.RUN, "simulate several designs in the same worlds"),
    SWEEP(Section.RUN, "simulate at many values of some settings"),
    CHAIN(Section.RUN, "follow contacts from a seed: did he act alone?"),
    REPRODUCE(Section.RUN, "compute a published analysis again and compare"),
    SENSITIVITY(Section.SHOW, "say which uncertain input matters most"),
    FRONTIER(Section.SHOW, "say which designs ask for a choice"),
    REPORT(Section.SHOW, "draw a folder of results as one page for a browser"),
    REHEARSE(Section.CHECK, "replay worlds with real keys and messages"),
    BENCH(Section.CHECK, "measure the speed beside a plain loop"),
    SELFTEST(Section.CHECK, "check cryptography, formulas and reproducibility"),
    CITE(Section.OTHER, "say how to cite an analysis or a run"),
    COMPLETION(Section.OTHER, "print a completion script for bash, zsh or fish"),
    HELP(Section.OTHER, "show all commands, or one");

    /** The headings of the help page. */
    enum Section {
        LEARN,
        WRITE,
        RUN,
        SHOW,
        CHECK,
        OTHER;

        String heading() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Section section;
    private final String summary;

    Verb(Section section, String summary) {
        this.section = section;
        this.summary = summary;
    }

    static Optional<Verb> of(String word) {
        return Arrays.stream(values()).filter(verb -> verb.word().equals(word)).findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Verb::word).toList();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    Section section() {
        return section;
    }

    String summary() {
        return summary;
    }

    /** The codes that this command can end with; any can meet a bug, and some look for them. */
    List<ExitCode> exitCodes() {
        return switch (this) {
            case RUN, COMPARE -> List.of(OK, USAGE, INVALID, GATE, FILES, NOT_PRECISE, STOPPED);
            case FRONTIER -> List.of(OK, USAGE, INVALID, FILES, NOT_PRECISE, STOPPED);
            case SWEEP, SENSITIVITY -> List.of(OK, USAGE, INVALID, FILES, STOPPED);
            case REPRODUCE -> List.of(OK, USAGE, INVALID, CLAIMS, FILES, STOPPED);
            case CHAIN, REPORT -> List.of(OK, USAGE, INVALID, FILES, STOPPED);
            case REHEARSE -> List.of(OK, INTERNAL, USAGE, INVALID, FILES, STOPPED);
            case BENCH -> List.of(OK, INTERNAL, USAGE, STOPPED);
            case SELFTEST, DEMO -> List.of(OK, INTERNAL, USAGE);
            case VALIDATE, LIST, CITE -> List.of(OK, USAGE, INVALID, FILES);
            case EXPLAIN -> List.of(OK, INTERNAL, USAGE, INVALID, FILES);
            case NEW -> List.of(OK, USAGE, FILES);
            default -> List.of(OK, USAGE);
        };
    }

    /** The command, its options not yet filled in. */
    Command command(Io io) {
        return switch (this) {
            case DEMO -> new DemoCommand(io);
            case LIST -> new ListCommand(io);
            case EXPLAIN -> new ExplainCommand(io);
            case NEW -> new NewCommand(io);
            case VALIDATE -> new ValidateCommand(io);
            case SCHEMA -> new SchemaCommand(io);
            case RUN -> new RunCommand(io);
            case COMPARE -> new CompareCommand(io);
            case FRONTIER -> new FrontierCommand(io);
            case SENSITIVITY -> new SensitivityCommand(io);
            case SWEEP -> new SweepCommand(io);
            case CHAIN -> new ChainCommand(io);
            case REPRODUCE -> new ReproduceCommand(io);
            case REPORT -> new ReportCommand(io);
            case REHEARSE -> new RehearseCommand(io);
            case BENCH -> new BenchCommand(io);
            case SELFTEST -> new SelftestCommand(io);
            case CITE -> new CiteCommand(io);
            case COMPLETION -> new CompletionCommand(io);
            case HELP -> new HelpCommand(io);
        };
    }

    ExitCode start(List<String> typed, Io io) throws IOException {
        Command command = command(io);
        Dispatch.parse(this, command, typed);
        command.presentation().requireSensible();
        return command.run();
    }
}
