package escrowsim.cli.told;

import escrowsim.cli.study.Input;
import escrowsim.cli.study.Rehearsed;
import escrowsim.cli.study.Replays;
import escrowsim.cli.study.StudyPlan;
import escrowsim.cli.terminal.ExitCode;
import escrowsim.cli.terminal.Failure;
import escrowsim.cli.terminal.Interrupts;
import escrowsim.cli.terminal.Io;
import escrowsim.cli.terminal.Progress;
import escrowsim.cli.words.Arguments;
import escrowsim.cli.words.Basics;
import escrowsim.cli.words.Choices;
import escrowsim.cli.words.Command;
import escrowsim.cli.words.Counts;
import escrowsim.cli.words.HelpGroup;
import escrowsim.cli.words.Plural;
import escrowsim.cli.words.Presentation;
import escrowsim.report.Json;
import escrowsim.scenario.Design;
import escrowsim.trial.Sampling;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Replays worlds with real keys. */
@CommandLine.Command(
        name = "rehearse",
        description = {
            "Replay simulated worlds with real messages, real keys and real shares: what can",
            "be decrypted must be exactly what the model says. Of a folder of results, the",
            "very worlds that were counted there."
        },
        footer = {
            "escrowsim rehearse any-3-of-5 --trials 200",
            "escrowsim rehearse westminster-2017 --design three-of-five --trials 1k",
            "escrowsim rehearse out/any-3-of-5         the worlds that were counted there"
        })
public final class RehearseCommand implements Command {

    private final Io io;

    @Mixin
    private final Presentation presentation = new Presentation();

    @Parameters(
            arity = "0..*",
            paramLabel = "RESULTS|FILE|ID",
            description = {
                "folder of results; or a scenario or study: a file,",
                "\"-\" for standard input, or bundled id"
            })
    private List<String> files = new ArrayList<>();

    @Option(
            names = "--design",
            paramLabel = "ID",
            order = HelpGroup.WHAT + 1,
            description = "one design of a study [all]")
    @Nullable
    private String design;

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            order = HelpGroup.WHAT + 2,
            description = "change one value (repeatable)")
    private List<String> sets = new ArrayList<>();

    @Option(
            names = "--trials",
            paramLabel = "N",
            order = HelpGroup.HOW_LONG + 1,
            description = "worlds of each design, if there are so many [100]")
    private String trials = "100";

    @Option(
            names = "--progress",
            paramLabel = "HOW",
            order = HelpGroup.HOW_LONG + 2,
            description = "auto (a bar on a terminal), plain, none [auto]")
    private String progress = "auto";

    public RehearseCommand(Io io) {
        this.io = io;
    }

    @Override
    public Basics presentation() {
        return presentation;
    }

    @Override
    public ExitCode run() {
        long count = Counts.atLeastOne("--trials", trials);
        String file = Arguments.only("rehearse", "RESULTS|FILE|ID", files);
        Optional<SomeWorlds> counted = SomeWorlds.counted(file, sets, io);
        List<Design> designs = counted.map(worlds -> worlds.plan().designs())
                .orElseGet(() -> Input.read(file, io).study(sets).designs());
        long worlds = counted.map(SomeWorlds::worlds).orElse(Long.MAX_VALUE);
        List<String> rare = counted.map(SomeWorlds::rare).orElse(List.of());
        Interrupts.Guard guard = io.host().interrupts().during(() -> io.err().println("Stopped."));
        try {
            List<Rehearsed> rehearsed = new ArrayList<>();
            for (Design chosen : chosen(designs)) {
                Sampling sampling = rare.contains(chosen.id()) ? Sampling.RARE : Sampling.CRUDE;
                rehearsed.add(rehearse(chosen, sampling, Math.min(count, worlds)));
            }
            return answer(rehearsed);
        } finally {
            guard.close();
        }
    }

    private List<Design> chosen(List<Design> designs) {
        List<Design> all = designs.stream()
                .filter(candidate -> design == null || candidate.id().equals(design))
                .toList();
        if (all.isEmpty()) {
            throw StudyPlan.noSuchDesign(
                    String.valueOf(design), designs.stream().map(Design::id).toList());
        }
        return all;
    }

    private Rehearsed rehearse(Design chosen, Sampling sampling, long count) {
        Progress.Choice choice = Choices.of(Progress.Choice.class, "--progress", progress);
        Replays replays = new Replays(chosen.scenario(), sampling);
        Rehearsed rehearsed = new Rehearsed(chosen.id());
        try (Progress bar = Progress.of(presentation.quiet ? Progress.Choice.NONE : choice, io, chosen.id(), count)) {
            for (long trial = 0; trial < count; trial++) {
                rehearsed.add(replays.of(trial));
                bar.at(trial + 1, "");
            }
        }
        return rehearsed;
    }

    private ExitCode answer(List<Rehearsed> rehearsed) {
        if (presentation.json) {
            io.out()
                    .print(Json.of(Map.of(
                            "designs",
                            rehearsed.stream().map(Rehearsed::members).toList())));
        } else {
            rehearsed.stream().flatMap(one -> one.lines().stream()).forEach(io.out()::println);
        }
        int failures = rehearsed.stream().mapToInt(Rehearsed::failures).sum();
        if (failures > 0) {
            throw new Failure(
                    ExitCode.INTERNAL,
                    "E091",
                    "real keys and the model disagree on " + Plural.of(failures, "message"),
                    List.of("This is a bug in escrowsim; results of these designs cannot be trusted."));
        }
        return ExitCode.OK;
    }
}
