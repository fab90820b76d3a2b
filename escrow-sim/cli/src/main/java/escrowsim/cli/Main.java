package escrowsim.cli;

import escrowsim.cli.terminal.Breakdown;
import escrowsim.cli.terminal.ClosedPipe;
import escrowsim.cli.terminal.ExitCode;
import escrowsim.cli.terminal.Failure;
import escrowsim.cli.terminal.Ink;
import escrowsim.cli.terminal.Io;
import escrowsim.cli.terminal.SystemIo;
import escrowsim.cli.words.Basics;
import escrowsim.cli.words.FileErrors;
import escrowsim.cli.words.Version;
import escrowsim.report.ResultsException;
import escrowsim.scenario.Problem;
import escrowsim.scenario.ProblemId;
import escrowsim.scenario.ScenarioException;
import escrowsim.trial.CrowdedWorldException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** Starts a command and ends with its exit code. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        Io io = SystemIo.create();
        int code = run(args, io);
        io.err().flush();
        System.exit(code);
    }

    /** Runs one command line. Whatever happens, it comes back with a documented exit code. */
    public static int run(String[] args, Io io) {
        List<String> arguments = List.of(args);
        try {
            return flushed(Dispatch.run(arguments, io.withTyped(arguments)), io).number();
        } catch (ClosedPipe e) {
            return ExitCode.OK.number();
        } catch (Failure e) {
            return failed(e, arguments, io).number();
        } catch (ScenarioException e) {
            return invalid(e, io).number();
        } catch (ResultsException e) {
            return failed(FileErrors.of(e), arguments, io).number();
        } catch (CrowdedWorldException e) {
            return failed(crowded(e), arguments, io).number();
        } catch (IOException e) {
            return failed(FileErrors.of(e), arguments, io).number();
        } catch (UncheckedIOException e) {
            return failed(FileErrors.of(Objects.requireNonNull(e.getCause())), arguments, io)
                    .number();
        } catch (RuntimeException | Error e) {
            new Breakdown(e, arguments, Version.TEXT).report(io, arguments.contains("--debug"));
            return ExitCode.INTERNAL.number();
        }
    }

    /** A reader who has gone changes nothing about how the command ended. */
    private static ExitCode flushed(ExitCode code, Io io) {
        try {
            io.out().flush();
            return code;
        } catch (ClosedPipe e) {
            return code;
        }
    }

    private static Failure crowded(CrowdedWorldException e) {
        return new Failure(
                ExitCode.INVALID,
                "E075",
                String.valueOf(e.getMessage()),
                List.of(
                        "Lower the rates of the attacks, campaigns.gamma or horizon_years, or raise the frailty's shape."));
    }

    /** What was said before the error comes first, if anybody still listens. */
    private static void flush(Io io) {
        try {
            io.out().flush();
        } catch (ClosedPipe | Failure e) {
            // The error that is being told matters more.
            return;
        }
    }

    private static ExitCode invalid(ScenarioException e, Io io) {
        io.err().println(e.getMessage());
        io.err().println();
        io.err().println(e.errors() + (e.errors() == 1 ? " problem" : " problems") + ", nothing was run.");
        boolean isCommandLine = e.problems().stream().allMatch(Main::isAboutAnOption);
        return isCommandLine ? ExitCode.USAGE : ExitCode.INVALID;
    }

    /** Whether it is wrong in itself, whatever the scenario. */
    private static boolean isAboutAnOption(Problem problem) {
        boolean isForm = problem.id() == ProblemId.E004 || problem.id() == ProblemId.E054;
        return isForm && problem.place().source().name().startsWith("--");
    }

    private static ExitCode failed(Failure failure, List<String> arguments, Io io) {
        flush(io);
        Ink ink = io.ink(Basics.colorIn(arguments));
        failure.lines(ink).forEach(io.err()::println);
        if (arguments.contains("--debug")) {
            failure.printStackTrace(io.err());
        }
        return failure.exitCode();
    }
}
