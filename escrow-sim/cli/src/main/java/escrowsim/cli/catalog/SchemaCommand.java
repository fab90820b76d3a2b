package escrowsim.cli.catalog;

import escrowsim.cli.terminal.ExitCode;
import escrowsim.cli.terminal.Io;
import escrowsim.cli.words.Arguments;
import escrowsim.cli.words.Basics;
import escrowsim.cli.words.Choices;
import escrowsim.cli.words.Command;
import escrowsim.scenario.JsonSchema;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints a JSON Schema. */
@CommandLine.Command(
        name = "schema",
        description =
                "Print the JSON Schema of an input file, for editors that complete and\nunderline while you type.",
        footer = {
            "escrowsim schema scenario > escrowsim-scenario-1.schema.json",
            "escrowsim schema study > escrowsim-study-1.schema.json"
        })
public final class SchemaCommand implements Command {

    private final Io io;

    @Mixin
    private final Basics presentation = new Basics();

    @Parameters(arity = "0..*", paramLabel = "NAME", description = "scenario or study")
    private List<String> names = new ArrayList<>();

    public SchemaCommand(Io io) {
        this.io = io;
    }

    /** The formats that have one. */
    private enum Name {
        SCENARIO,
        STUDY
    }

    public static List<String> topics() {
        return Choices.words(Name.class);
    }

    @Override
    public Basics presentation() {
        return presentation;
    }

    @Override
    public ExitCode run() {
        String name = Arguments.only("schema", "NAME", names);
        io.out()
                .print(
                        switch (Choices.of(Name.class, "NAME", name)) {
                            case SCENARIO -> JsonSchema.scenario();
                            case STUDY -> JsonSchema.study();
                        });
        return ExitCode.OK;
    }
}
