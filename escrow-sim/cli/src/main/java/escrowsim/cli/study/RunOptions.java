package escrowsim.cli.study;

import escrowsim.cli.terminal.Failure;
import escrowsim.cli.terminal.Progress;
import escrowsim.cli.words.Choices;
import escrowsim.cli.words.Counts;
import escrowsim.cli.words.HelpGroup;
import escrowsim.cli.words.HowLong;
import escrowsim.report.CostTable;
import escrowsim.report.Schemas;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What can be said about a run on the command line: what changes, how long, where the results go. */
public final class RunOptions {

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            order = HelpGroup.WHAT + 1,
            description = "change one value (repeatable; recorded)")
    private List<String> sets = new ArrayList<>();

    @Option(
            names = "--seed",
            paramLabel = "TEXT",
            order = HelpGroup.WHAT + 2,
            description = "random seed, 1 to 19 digits [from the file]")
    @Nullable
    private String seed;

    @Option(
            names = "--trials",
            paramLabel = "N",
            order = HelpGroup.HOW_LONG + 1,
            description = "simulated worlds: 20000, 20_000, 20k [from the file]")
    @Nullable
    private String trials;

    @Option(names = "--crude", order = HelpGroup.HOW_LONG + 2, description = "no rare worlds: every world as it comes")
    private boolean crude;

    @Option(
            names = "--precision",
            paramLabel = "METRIC=HALF",
            order = HelpGroup.HOW_LONG + 2,
            description = {
                "stop when the 95%% interval is within +/- HALF",
                "of the estimate, such as p_any_exposure=0.001"
            })
    @Nullable
    private String precision;

    @Option(
            names = "--max-trials",
            paramLabel = "N",
            order = HelpGroup.HOW_LONG + 3,
            description = "upper limit with --precision [2_000_000]")
    @Nullable
    private String maxTrials;

    @Option(
            names = "--max-time",
            paramLabel = "TIME",
            order = HelpGroup.HOW_LONG + 4,
            description = "the same, such as 90s, 10m, 1.5h [no limit]")
    @Nullable
    private String maxTime;

    @Option(
            names = "--threads",
            paramLabel = "N",
            order = HelpGroup.HOW_LONG + 5,
            description = "never changes the results [all cores]")
    @Nullable
    private String threads;

    @Option(
            names = "--rehearse",
            paramLabel = "N",
            order = HelpGroup.HOW_LONG + 5,
            description = "worlds of each design to replay with real keys [2]")
    private String rehearse = "2";

    @Option(
            names = {"-n", "--dry-run"},
            order = HelpGroup.HOW_LONG + 6,
            description = "only say what it would take: time, memory, disk")
    public boolean dryRun;

    @Option(
            names = "--progress",
            paramLabel = "HOW",
            order = HelpGroup.HOW_LONG + 7,
            description = "auto (a bar on a terminal), plain, none [auto]")
    @Nullable
    private String progress;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            order = HelpGroup.WHERE + 1,
            description = "folder for the results [out/<id>]")
    @Nullable
    private String out;

    @Option(
            names = {"-f", "--force"},
            order = HelpGroup.WHERE + 2,
            description = "replace results that are already there")
    public boolean force;

    @Option(
            names = "--resume",
            order = HelpGroup.WHERE + 3,
            description = "go on with a run that was stopped or killed")
    public boolean resume;

    @Option(names = "--trials-out", order = HelpGroup.WHERE + 4, description = "also write every world, as trials.csv")
    private boolean trialsOut;

    @Option(names = "--gzip", order = HelpGroup.WHERE + 5, description = "write trials.csv.gz instead of trials.csv")
    private boolean gzip;

    @Option(
            names = "--money",
            order = HelpGroup.WHERE + 6,
            description = "also show both sides in US dollars, as costs.csv")
    private boolean money;

    @Option(
            names = "--excel",
            order = HelpGroup.WHERE + 6,
            description = "also write copies that Excel opens as they are")
    public boolean excel;

    @Option(
            names = "--csv",
            paramLabel = "TABLE",
            order = HelpGroup.WHERE + 7,
            description = "one table to standard output, not the summary")
    @Nullable
    private String csv;

    private String folderSuffix = "";

    /** Everything that changes the scenario, in the order in which it applies. */
    public List<String> sets() {
        List<String> all = new ArrayList<>(sets);
        if (seed != null) {
            all.add("run.seed=" + requireSeed(seed));
        }
        if (trials != null) {
            all.add("run.trials=" + Counts.atLeastOne("--trials", trials));
        }
        all.addAll(PrecisionOption.sets(Optional.ofNullable(precision), Optional.ofNullable(maxTrials)));
        return all;
    }

    /** Refuses what asks for two things at once. */
    public void requireOneLength() {
        if (trials != null && (precision != null || maxTrials != null)) {
            throw Failure.usage(
                    "E009",
                    "--trials says how long to run, and " + (precision != null ? "--precision" : "--max-trials")
                            + " says it otherwise",
                    "Choose one of them; --max-trials is the upper limit of --precision.");
        }
    }

    /** How long a run may take, where that is limited; it stops at the end of a block. */
    public Optional<Duration> maxTime() {
        return Optional.ofNullable(maxTime).map(typed -> HowLong.of("--max-time", typed));
    }

    /** What {@code --set} changes. */
    public List<String> changes() {
        return List.copyOf(sets);
    }

    public Optional<String> seed() {
        return Optional.ofNullable(seed).map(RunOptions::requireSeed);
    }

    public OptionalLong trials() {
        return trials == null ? OptionalLong.empty() : OptionalLong.of(Counts.atLeastOne("--trials", trials));
    }

    private static String requireSeed(String typed) {
        if (!typed.matches("[0-9]{1,19}")) {
            throw Failure.usage("E005", "--seed must be 1 to 19 digits, was \"" + typed + "\"");
        }
        return typed;
    }

    /** Whether to write every world: because it is asked for, or because that table is. */
    public boolean everyWorld() {
        return trialsOut || gzip || streamsWorlds();
    }

    /** Whether the worlds go to standard output, as they come. */
    public boolean streamsWorlds() {
        return csv().filter(Schemas.TRIALS_OUT.name()::equals).isPresent();
    }

    /** Whether all worlds are drawn as they come: asked for, or because every one is written, and all count alike there. */
    public boolean crudeWorlds() {
        return crude || everyWorld();
    }

    /** Whether both sides are shown in money: because it is asked for, or because that table is. */
    public boolean money() {
        return money || csv().filter(CostTable.SCHEMA.name()::equals).isPresent();
    }

    /** What is asked for that only one run of one question has; empty for nothing. */
    String ofOneRun() {
        return resume ? "--resume" : everyWorld() ? "--trials-out" : money ? "--money" : "";
    }

    public boolean packed() {
        return gzip;
    }

    public String trialsFile() {
        return fileOf(Schemas.TRIALS_OUT.name());
    }

    /** The file of a table in the folder of results. */
    public String fileOf(String table) {
        return table + ".csv" + (gzip && table.equals(Schemas.TRIALS_OUT.name()) ? ".gz" : "");
    }

    public int threads() {
        return threads == null
                ? Runtime.getRuntime().availableProcessors()
                : (int) Math.min(1_024, Counts.atLeastOne("--threads", threads));
    }

    public Progress.Choice progress() {
        return Choices.of(Progress.Choice.class, "--progress", progress == null ? "auto" : progress);
    }

    /** So that results of a command do not meet those of another, unless the user says where they go. */
    public void folderEndsWith(String suffix) {
        folderSuffix = suffix;
    }

    /** How many worlds of each design are replayed with real keys. */
    public long rehearsed() {
        return rehearse.equals("0") ? 0 : Counts.atLeastOne("--rehearse", rehearse);
    }

    public String folder(String id) {
        return out == null ? "out/" + id + folderSuffix : out;
    }

    public Optional<String> csv() {
        return Optional.ofNullable(csv);
    }
}
