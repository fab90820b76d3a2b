package escrowsim.cli.catalog;

import escrowsim.cli.terminal.ExitCode;
import escrowsim.cli.terminal.Failure;
import escrowsim.cli.terminal.Io;
import escrowsim.cli.words.Arguments;
import escrowsim.cli.words.Basics;
import escrowsim.cli.words.Command;
import escrowsim.cli.words.HelpGroup;
import escrowsim.scenario.Starter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a starter. */
@CommandLine.Command(
        name = "new",
        description = "Write a commented starter scenario that runs as it stands.",
        footer = {"escrowsim new my-case.yaml", "escrowsim new > my-case.yaml"})
public final class NewCommand implements Command {

    private final Io io;

    @Mixin
    private final Basics presentation = new Basics();

    @Parameters(arity = "0..*", paramLabel = "[FILE]", description = "where to write it; standard output if left out")
    private List<String> files = new ArrayList<>();

    @Option(
            names = {"-f", "--force"},
            order = HelpGroup.WHERE + 1,
            description = "replace a file that is already there")
    private boolean force;

    public NewCommand(Io io) {
        this.io = io;
    }

    @Override
    public Basics presentation() {
        return presentation;
    }

    @Override
    public ExitCode run() throws IOException {
        if (files.isEmpty()) {
            io.out().print(Starter.text("my-case"));
        } else {
            write(Arguments.only("new", "FILE", files));
        }
        return ExitCode.OK;
    }

    private void write(String typed) throws IOException {
        Path file = io.host().path(typed);
        if (Files.exists(file) && !force) {
            throw Failure.files("E062", typed + " is already there", "Use another name, or --force to replace it.");
        }
        Files.writeString(
                file, Starter.text(id(file)), StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
        if (!presentation.quiet) {
            io.err().println("Wrote " + typed);
            io.err().println("Next: " + io.host().asTyped("escrowsim run " + typed));
        }
    }

    /** The file's name without its ending, as far as an id can be made of it. */
    private static String id(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT).replaceFirst("\\.ya?ml$", "");
        String id = name.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return id.isEmpty()
                ? "my-case"
                : id.substring(0, Math.min(64, id.length())).replaceAll("-$", "");
    }
}
