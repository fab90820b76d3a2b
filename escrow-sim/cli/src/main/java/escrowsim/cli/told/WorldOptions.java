package escrowsim.cli.told;

import escrowsim.cli.terminal.Failure;
import escrowsim.cli.words.HelpGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which world is to be told, and where its tables and pictures go. */
final class WorldOptions {

    @Option(
            names = "--trial",
            paramLabel = "N",
            order = HelpGroup.WHAT + 1,
            description = "tell world number N of these results, from 0 on")
    @Nullable
    private String trial;

    @Option(
            names = "--design",
            paramLabel = "ID",
            order = HelpGroup.WHAT + 2,
            description = "under this design [the one compared to]")
    @Nullable
    private String design;

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            order = HelpGroup.WHAT + 3,
            description = "change one value of a scenario or study")
    private List<String> sets = new ArrayList<>();

    @Option(
            names = "--crude",
            order = HelpGroup.WHAT + 4,
            description = "the world as it comes, where rare worlds were drawn")
    private boolean crude;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            order = HelpGroup.WHERE + 1,
            description = "a folder for events.csv and a timeline per design")
    @Nullable
    private String out;

    @Option(
            names = {"-f", "--force"},
            order = HelpGroup.WHERE + 2,
            description = "replace files that are already there")
    boolean force;

    @Option(
            names = "--csv",
            paramLabel = "TABLE",
            order = HelpGroup.WHERE + 3,
            description = "events: the table to standard output, not the story")
    @Nullable
    private String csv;

    @Option(
            names = "--svg",
            paramLabel = "FILE",
            order = HelpGroup.WHERE + 4,
            description = "the timeline of the design as a picture")
    @Nullable
    private String svg;

    /** Whether a world is asked for, and not a word. */
    boolean asked() {
        boolean more = design != null || !sets.isEmpty() || crude || out != null || force || csv != null || svg != null;
        if (trial == null && more) {
            throw Failure.usage("E008", "these options tell of one world, and none is named", "Name it:  --trial 0");
        }
        return trial != null;
    }

    /** @param worlds that there are, from number 0 on */
    long trial(long worlds) {
        String typed = String.valueOf(trial);
        if (!typed.matches("[0-9]{1,18}")) {
            throw Failure.usage(
                    "E005", "--trial must be the number of a world, such as 0 or 67, was \"" + typed + "\"");
        }
        long number = Long.parseLong(typed);
        if (number >= worlds) {
            throw Failure.usage(
                    "E003",
                    "there is no world " + typed,
                    worlds == 1
                            ? "There is one, number 0."
                            : "There are " + worlds + ", numbered from 0 to " + (worlds - 1) + ".");
        }
        return number;
    }

    Optional<String> design() {
        return Optional.ofNullable(design);
    }

    List<String> sets() {
        return List.copyOf(sets);
    }

    boolean crude() {
        return crude;
    }

    Optional<String> out() {
        return Optional.ofNullable(out);
    }

    Optional<String> svg() {
        return Optional.ofNullable(svg);
    }

    /** Whether the table is asked for on standard output. */
    boolean events() {
        if (csv != null && !csv.equals("events")) {
            throw Failure.usage("E003", "no table is called \"" + csv + "\"", "The story of a world has one:  events");
        }
        return csv != null;
    }
}
