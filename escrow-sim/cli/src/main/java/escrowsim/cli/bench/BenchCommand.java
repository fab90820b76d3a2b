package escrowsim.cli.bench;

import escrowsim.cli.terminal.ExitCode;
import escrowsim.cli.terminal.Io;
import escrowsim.cli.words.Arguments;
import escrowsim.cli.words.Basics;
import escrowsim.cli.words.Command;
import escrowsim.cli.words.Counts;
import escrowsim.cli.words.HelpGroup;
import escrowsim.cli.words.Presentation;
import escrowsim.report.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures the engine beside a plain loop. */
@CommandLine.Command(
        name = "bench",
        description = {
            "Measure the engine's speed beside a plain scalar loop of the same",
            "semantics, in the same process. Ratios travel between machines, times do not."
        },
        footer = {"escrowsim bench", "escrowsim bench --trials 1M --threads 8 --json"})
public final class BenchCommand implements Command {

    private final Io io;

    @Mixin
    private final Presentation presentation = new Presentation();

    @Parameters(arity = "0..*", hidden = true)
    private List<String> arguments = new ArrayList<>();

    @Option(
            names = "--trials",
            paramLabel = "N",
            order = HelpGroup.HOW_LONG + 1,
            description = "trials in each measurement [200k]")
    private String trials = "200k";

    @Option(
            names = "--threads",
            paramLabel = "N",
            order = HelpGroup.HOW_LONG + 2,
            description = "threads of the parallel measurement [2]")
    private String threads = "2";

    public BenchCommand(Io io) {
        this.io = io;
    }

    @Override
    public Basics presentation() {
        return presentation;
    }

    @Override
    public ExitCode run() {
        Arguments.requireNone("bench", arguments);
        int workers = (int) Math.min(1_024, Counts.atLeastOne("--threads", threads));
        long count = Counts.atLeastOne("--trials", trials);
        if (!presentation.quiet) {
            io.err().println("measuring, which takes about " + Math.max(1, count * 12 / 100_000) + " seconds");
        }
        List<BenchReport> reports = Stream.of(Workload.compoundLoss(Bench.SEED), Workload.thresholdsInTime(Bench.SEED))
                .map(workload -> measure(workload, count, workers))
                .toList();
        RareReport rare = new RareReport(
                workers,
                RareDesign.ALL.stream()
                        .map(design -> design.measure(count, workers))
                        .toList());
        io.out().print(presentation.json ? Json.of(members(reports, rare)) : text(reports, rare));
        reports.forEach(BenchReport::requireAgreement);
        return ExitCode.OK;
    }

    private static BenchReport measure(Workload workload, long trials, int threads) {
        Bench bench = new Bench(workload, trials, threads);
        List<Timing> timings = bench.measure();
        return new BenchReport(
                workload, trials, threads, timings, bench.eventsPerTrial(), bench.loopAnswer(), bench.engineAnswer());
    }

    private static Map<String, Object> members(List<BenchReport> reports, RareReport rare) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("machine", BenchReport.machine());
        members.put("benchmarks", reports.stream().map(BenchReport::members).toList());
        members.put("rare_events", rare.members());
        return members;
    }

    private static String text(List<BenchReport> reports, RareReport rare) {
        return reports.stream().map(BenchReport::text).collect(Collectors.joining("\n", "", "\n")) + rare.text();
    }
}
