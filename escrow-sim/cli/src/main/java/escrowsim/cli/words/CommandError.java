package escrowsim.cli.words;

import java.util.Arrays;
import java.util.Optional;

/** What can go wrong outside a scenario file, for {@code explain}. Ids are permanent: none is ever reused. */
public enum CommandError {
    E000(
            "internal error",
            "A bug in escrowsim. The details are in the log file that the message names; its text is ready to be pasted"
                    + " into an issue."),
    E001("unknown command", "The first word that is no option names the command. help lists all of them."),
    E005("wrong value of an option", "The option takes another kind of value, which the message names."),
    E006(
            "option given twice",
            "An option that is not marked as repeatable may stand once, so that nothing is ignored."),
    E007("too many arguments", "The command takes fewer arguments, or the word belongs to an option that is missing."),
    E008("something is missing", "The command needs an argument that was not given."),
    E009("options that exclude each other", "Two options ask for different things, so one of them would be ignored."),
    E063("cannot read or write", "The system refused to read or write a file, for the reason given."),
    E064("cannot write to standard output", "The system refused the output: the disk may be full."),
    E065(
            "results were changed",
            "A file of a results folder is not as the manifest says, so nothing is drawn from it. escrowsim validate DIR"
                    + " names every such file."),
    E066(
            "checkpoint damaged",
            "A run that was stopped or killed goes on from its checkpoint, and from the rows of worlds that belong to it. One"
                    + " of them is not what was written: it ends early, or was changed. The message names the file."),
    E067(
            "folder in use",
            "Another run of escrowsim is writing to this folder. Two at once would mix their results, so the second is"
                    + " refused."),
    E071(
            "no common worlds",
            "Designs are compared in the same simulated worlds, which needs the same seed and number of trials for all."),
    E072(
            "nothing to reproduce",
            "A study can be reproduced if it names the numbers that should come out, under claims: one by one, with the"
                    + " design, the metric, the printed number and a tolerance."),
    E073("stopped", "The command was interrupted before it was done, and leaves nothing behind."),
    E074(
            "no single world",
            "A world is told from a scenario or study, or from a folder of their results. A sweep has worlds at each of its"
                    + " points, and a published analysis may have none."),
    E075(
            "a world too full",
            "More custodians were hit in one simulated world than are computed. A scenario that expects as much is refused"
                    + " before it runs; here a frailty or campaigns multiplied the rates of one world far beyond their mean."),
    E076(
            "written by another version",
            "The worlds of a folder of results follow from its scenario, its seed and the version of the model that wrote it."
                    + " Another version has other worlds under the same numbers, so none of them is told or replayed."),
    E090(
            "engine and loop disagree",
            "The benchmark computes the same in two ways, and they differ beyond chance: a bug."),
    E091(
            "rehearsal disagrees",
            "A world replayed with real keys was readable where the model says it is not, or not"
                    + " readable where it says it is: a bug."),
    E092("self-test failed", "A check of the program itself failed: results of this installation cannot be trusted.");

    private final String title;
    private final String explanation;

    CommandError(String title, String explanation) {
        this.title = title;
        this.explanation = explanation;
    }

    public String title() {
        return title;
    }

    public String explanation() {
        return explanation;
    }

    public static Optional<CommandError> of(String typed) {
        return Arrays.stream(values())
                .filter(error -> error.name().equalsIgnoreCase(typed))
                .findFirst();
    }
}
