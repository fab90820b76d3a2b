package escrowsim.cli.selftest;

import escrowsim.cli.terminal.ExitCode;
import escrowsim.cli.terminal.Failure;
import escrowsim.cli.terminal.Io;
import escrowsim.cli.words.Arguments;
import escrowsim.cli.words.Basics;
import escrowsim.cli.words.Command;
import escrowsim.cli.words.HelpGroup;
import escrowsim.cli.words.Plural;
import escrowsim.cli.words.Presentation;
import escrowsim.report.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks this installation. */
@CommandLine.Command(
        name = "selftest",
        description = {
            "Check this installation: published vectors of the cryptography, formulas, and a",
            "small study that gives the same bytes everywhere."
        },
        footer = {
            "escrowsim selftest",
            "escrowsim selftest --verbose    every check by name",
            "escrowsim selftest --oracles    families of exact values"
        })
public final class SelftestCommand implements Command {

    private final Io io;

    @Mixin
    private final Presentation presentation = new Presentation();

    @Parameters(arity = "0..*", hidden = true)
    private List<String> arguments = new ArrayList<>();

    @Option(
            names = {"-v", "--verbose"},
            order = HelpGroup.LOOKS + 2,
            description = "every check by name")
    private boolean verbose;

    @Option(
            names = "--oracles",
            order = HelpGroup.WHAT + 1,
            description = {
                "all exact values instead: families, cases, worst",
                "error of formulas and simulations (a minute)"
            })
    private boolean oracles;

    @Option(
            names = "--page",
            order = HelpGroup.WHAT + 2,
            description = "with --oracles: as the page of the documentation")
    private boolean page;

    public SelftestCommand(Io io) {
        this.io = io;
    }

    @Override
    public Basics presentation() {
        return presentation;
    }

    @Override
    public ExitCode run() {
        Arguments.requireNone("selftest", arguments);
        if (oracles || page) {
            return oracles();
        }
        List<Check> checks = Stream.of(CryptoChecks.all(), FormulaChecks.all(), LawfulChecks.all(), StudyChecks.all())
                .flatMap(List::stream)
                .toList();
        Map<String, Boolean> passed = new LinkedHashMap<>();
        checks.forEach(check -> passed.put(check.name(), check.passes()));
        print(passed);
        long failures = passed.values().stream().filter(holds -> !holds).count();
        if (failures > 0) {
            throw failed(Plural.of(failures, "check"));
        }
        return ExitCode.OK;
    }

    private ExitCode oracles() {
        OracleReport report = OracleReport.make();
        if (presentation.json) {
            io.out().print(Json.of(report.json()));
        } else if (page) {
            io.out().print(report.page());
        } else {
            report.text().forEach(io.out()::println);
        }
        if (!report.passes()) {
            throw failed("exact values are missed");
        }
        return ExitCode.OK;
    }

    private static Failure failed(String what) {
        return new Failure(
                ExitCode.INTERNAL,
                "E092",
                "self-test failed: " + what,
                List.of("Results of this installation cannot be trusted."));
    }

    private void print(Map<String, Boolean> passed) {
        long good = passed.values().stream().filter(holds -> holds).count();
        if (presentation.json) {
            Map<String, Object> members = new LinkedHashMap<>();
            members.put("passed", good);
            members.put("checks", passed);
            io.out().print(Json.of(members));
            return;
        }
        passed.forEach((name, holds) -> {
            if (verbose || !holds) {
                io.out().println((holds ? "ok      " : "FAILED  ") + name);
            }
        });
        io.out().println((good == passed.size() ? "PASSED " : "FAILED: passed ") + good + " of " + passed.size());
    }
}
